/**
 * The literature: published models of ketamine and its enantiomers, each number with its source. For research and teaching;
 * not for clinical use.
 */
@NullMarked
package io.github.kinetamine.ketamine;

import org.jspecify.annotations.NullMarked;
