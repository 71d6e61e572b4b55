/**
 * The validation dossier of a build: each requirement, the tests that show it, the figures that they measured, and what the
 * build stands on, in one page for those who must document their tools.
 *
 * <p>Nothing here runs a test. It reads what a build has left behind, and says "not shown" of whatever that does not show.
 */
@NullMarked
package io.github.kinetamine.dossier;

import org.jspecify.annotations.NullMarked;
