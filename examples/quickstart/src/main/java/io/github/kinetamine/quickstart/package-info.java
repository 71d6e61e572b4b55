/** The snippets of the README as programs: each class is one of them, and runs. */
package io.github.kinetamine.quickstart;
