/** Solvers for initial value problems. Pure numerics: nothing here knows a drug, a dose, a unit or a subject. */
package io.github.kinetamine.ode;
