/** The snippets of the handbook's pages as programs: each class is a section of a page, and runs. */
@NullMarked
package io.github.kinetamine.handbook;

import org.jspecify.annotations.NullMarked;
