package io.github.kinetamine.ode;

/**
 * What an integration cost. Immutable and safe for use by many threads.
 *
 * @param steps accepted steps
 * @param rejections steps tried in vain
 * @param evaluations evaluations of f, those for differences included
 * @param jacobians evaluations of the Jacobian, given or by differences
 * @param decompositions LU decompositions, real and complex ones each counted once
 */
public record SolverStats(long steps, long rejections, long evaluations, long jacobians, long decompositions) {}
