/** Events: what happens when a function of time and state crosses zero. */
@NullMarked
package io.github.kinetamine.ode.event;

import org.jspecify.annotations.NullMarked;
