/** Regimens side by side: the same subject, several arms, one table. */
package io.github.kinetamine.comparison;
