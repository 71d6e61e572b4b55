/** Many subjects at once: {@link io.github.kinetamine.population.Population} is the way in. */
@NullMarked
package io.github.kinetamine.population;

import org.jspecify.annotations.NullMarked;
