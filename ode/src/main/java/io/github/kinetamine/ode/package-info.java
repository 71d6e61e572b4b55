/**
 * Solvers of initial value problems y' = f(t, y). Pure numerics: nothing here knows a drug, a dose, a unit or a subject.
 *
 * <p>A {@link io.github.kinetamine.ode.OdeProblem} is what is to be solved, an {@link io.github.kinetamine.ode.OdeSolver} how,
 * a {@link io.github.kinetamine.ode.SaveAt} what to keep, an {@link io.github.kinetamine.ode.OdeSolution} what came out; an
 * {@link io.github.kinetamine.ode.Integrator} is the workspace of those who drive the steps themselves.
 */
@NullMarked
package io.github.kinetamine.ode;

import org.jspecify.annotations.NullMarked;
