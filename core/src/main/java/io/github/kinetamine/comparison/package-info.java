/** Regimens side by side: the same subject, or the same subjects of a population; several arms, one table. */
@NullMarked
package io.github.kinetamine.comparison;

import org.jspecify.annotations.NullMarked;
