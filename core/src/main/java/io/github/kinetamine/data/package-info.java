/**
 * Data sets as the field has them: a table of records, a row each, read from CSV, checked whole before anything is run, and
 * turned into what a simulation or a regimen understands.
 */
@NullMarked
package io.github.kinetamine.data;

import org.jspecify.annotations.NullMarked;
