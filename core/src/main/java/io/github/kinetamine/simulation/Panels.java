package io.github.kinetamine.simulation;

import java.util.List;

/**
 * How an interval is cut: into equal parts, of which the first is halved time and again towards its beginning, where a rate
 * of entry has just changed and most happens.
 *
 * @param nodes of each panel
 */
record Panels(int parts, int halvings, int nodes) {

    /** The most nodes that a panel has. */
    static final int MOST_NODES = 5;

    /** From coarse to fine. */
    static final List<Panels> CHOICES = List.of(
            new Panels(1, 0, 3),
            new Panels(1, 0, 5),
            new Panels(1, 1, 5),
            new Panels(1, 2, 5),
            new Panels(1, 3, 5),
            new Panels(1, 4, 5),
            new Panels(2, 4, 5),
            new Panels(1, 8, 5),
            new Panels(4, 6, 5),
            new Panels(8, 8, 5),
            new Panels(16, 8, 5),
            new Panels(32, 12, 5),
            new Panels(64, 12, 5),
            new Panels(128, 16, 5));

    /** Where a limit is watched, peaks between the times of observation must not be passed over. */
    static final List<Panels> WATCHFUL = List.of(
            new Panels(4, 0, 5),
            new Panels(4, 2, 5),
            new Panels(4, 9, 5),
            new Panels(16, 12, 5),
            new Panels(64, 16, 5));

    /** What is over within this share of the first panel is seen by finer panels. */
    private static final int MORE_HALVINGS = 6;

    /** Panels that see what these may pass over, and of which none is one of these. */
    Panels refined() {
        return new Panels(4 * parts, halvings + MORE_HALVINGS, MOST_NODES);
    }

    int count() {
        return parts + halvings;
    }

    /** The length of a panel of an interval of so many hours. */
    double length(int panel, double hours) {
        int halved = panel == 0 ? halvings : Math.max(0, halvings + 1 - panel);
        return Math.scalb(hours / parts, -halved);
    }
}
