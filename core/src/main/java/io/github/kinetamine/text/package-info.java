/** Text for people: numbers in their shortest form, and the known word that a mistyped one was meant to be. */
@NullMarked
package io.github.kinetamine.text;

import org.jspecify.annotations.NullMarked;
