/**
 * Linear compartment networks, stepped exactly: x' = A x + b with b constant over a step.
 *
 * <p>{@link io.github.kinetamine.ode.linear.LinearSystem} is the network (immutable),
 * {@link io.github.kinetamine.ode.linear.Propagator} the workspace that moves a state through time. There is no step
 * size to choose and no tolerance: a step of a second and one of a year are both as good as double precision allows,
 * however far apart the rates are.
 */
@NullMarked
package io.github.kinetamine.ode.linear;

import org.jspecify.annotations.NullMarked;
