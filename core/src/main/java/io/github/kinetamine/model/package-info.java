/**
 * What a model is: compartments, first-order flows, inputs and parameters, declared as data and checked when built. The
 * rate matrix, the exact propagator and the printed description are derived from the declaration.
 */
@NullMarked
package io.github.kinetamine.model;

import org.jspecify.annotations.NullMarked;
