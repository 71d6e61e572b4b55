/** Text for people: numbers in their shortest form, and the known word that a mistyped one was meant to be. */
package io.github.kinetamine.text;
