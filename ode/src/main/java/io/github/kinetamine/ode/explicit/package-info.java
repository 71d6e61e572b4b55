/** Explicit Runge–Kutta methods for problems that are not stiff, one file each. */
@NullMarked
package io.github.kinetamine.ode.explicit;

import org.jspecify.annotations.NullMarked;
