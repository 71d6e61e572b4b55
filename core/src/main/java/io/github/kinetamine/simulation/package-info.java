/**
 * A regimen meets a model in a timeline; the timeline advances, applies and records; a profile comes out.
 */
@NullMarked
package io.github.kinetamine.simulation;

import org.jspecify.annotations.NullMarked;
