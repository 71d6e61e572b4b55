/** Many subjects at once: {@link io.github.kinetamine.population.Population} is the way in. */
package io.github.kinetamine.population;
