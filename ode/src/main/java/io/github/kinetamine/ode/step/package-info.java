/** What the methods share: how a step is measured, controlled and begun. */
package io.github.kinetamine.ode.step;
