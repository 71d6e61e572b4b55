/** Explicit Runge–Kutta methods for problems that are not stiff, one file each. */
package io.github.kinetamine.ode.explicit;
