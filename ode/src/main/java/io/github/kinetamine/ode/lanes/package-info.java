/**
 * Many systems of one shape side by side, each in a lane of its own: the arrays hold one component of all lanes, so that plain
 * loops over lanes run as vector instructions. Lanes share nothing but the block: each has its own time, step, error and end,
 * and comes out as if it were alone, to the last bit.
 */
@NullMarked
package io.github.kinetamine.ode.lanes;

import org.jspecify.annotations.NullMarked;
