/** Implicit methods for stiff systems, one file each, and the linear algebra of their steps. */
package io.github.kinetamine.ode.stiff;
