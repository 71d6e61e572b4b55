/** Events: what happens when a function of time and state crosses zero. */
package io.github.kinetamine.ode.event;
