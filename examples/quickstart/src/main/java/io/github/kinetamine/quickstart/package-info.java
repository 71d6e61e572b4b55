/** The snippets of the README as programs: each class is one of them, and runs. */
@NullMarked
package io.github.kinetamine.quickstart;

import org.jspecify.annotations.NullMarked;
