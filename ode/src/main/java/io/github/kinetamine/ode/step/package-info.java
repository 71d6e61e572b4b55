/** What the methods share: how a step is measured, controlled and begun. */
@NullMarked
package io.github.kinetamine.ode.step;

import org.jspecify.annotations.NullMarked;
