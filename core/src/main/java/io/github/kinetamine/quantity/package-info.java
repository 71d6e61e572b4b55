/**
 * Quantities with their units: one record each, holding one {@code double} in the canonical unit that its component
 * names (mg, L, h, kg, mg/L). Quantities are made with the static methods of
 * {@link io.github.kinetamine.quantity.Units} and stand at the edge of the library; inside, numbers are plain doubles in
 * the canonical units. Times are {@link java.time.Duration}s of whole nanoseconds.
 */
@NullMarked
package io.github.kinetamine.quantity;

import org.jspecify.annotations.NullMarked;
