/**
 * How subjects differ from the typical one, from occasion to occasion, and observations from predictions: random effects as the
 * literature prints them (ω², CV, covariance blocks, logit-normal fractions, residual errors), and the draws that follow.
 */
@NullMarked
package io.github.kinetamine.variability;

import org.jspecify.annotations.NullMarked;
