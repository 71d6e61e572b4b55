/** Implicit methods for stiff systems, one file each, and the linear algebra of their steps. */
@NullMarked
package io.github.kinetamine.ode.stiff;

import org.jspecify.annotations.NullMarked;
