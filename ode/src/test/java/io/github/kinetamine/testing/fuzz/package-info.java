/** Damaged inputs for whatever reads texts and bytes from outside. */
package io.github.kinetamine.testing.fuzz;
