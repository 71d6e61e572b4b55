/**
 * A regimen meets a model in a timeline; the timeline advances, applies and records; a profile comes out.
 */
package io.github.kinetamine.simulation;
