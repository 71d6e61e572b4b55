/** Regimens side by side: the same subject, or the same subjects of a population; several arms, one table. */
package io.github.kinetamine.comparison;
