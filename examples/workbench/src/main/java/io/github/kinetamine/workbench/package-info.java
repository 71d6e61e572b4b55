/** The {@code kinetamine} command line: an application of the public API. */
package io.github.kinetamine.workbench;
