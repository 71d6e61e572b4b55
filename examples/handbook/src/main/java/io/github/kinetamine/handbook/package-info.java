/** The snippets of the handbook's pages as programs: each class is a section of a page, and runs. */
package io.github.kinetamine.handbook;
