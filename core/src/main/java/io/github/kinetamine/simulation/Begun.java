package io.github.kinetamine.simulation;

import java.util.function.Supplier;

/**
 * A simulation on its way.
 *
 * @param run where it stands
 * @param profile what has come out of it, once the run is over
 */
record Begun(Timeline.Run run, Supplier<Profile> profile) {}
