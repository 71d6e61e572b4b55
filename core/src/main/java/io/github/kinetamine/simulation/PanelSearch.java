package io.github.kinetamine.simulation;

import io.github.kinetamine.model.LinearBlock;
import io.github.kinetamine.pd.TurnoverQuadrature;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds how finely an interval is cut into panels, on the typical subject, who stands in the first lane: by comparison with finer
 * panels, and with a margin of the estimated error, as others are faster. A workspace, for one thread.
 */
final class PanelSearch {

    /** The share of the allowed error that the typical subject may take by its estimate. */
    private static final double MARGIN = 0.03;

    /** The relative difference up to which states are the same. */
    private static final double SAME = 1e-10;

    /** The same beside a state of nothing, in its unit. */
    private static final double SAME_BESIDE_NOTHING = 1e-14;

    /** The relative difference up to which the areas under drivers are the same. */
    private static final double SAME_AREA = 1e-4;

    /** By how much a peak may be missed: less than what is left below a limit before a subject is looked at alone. */
    private static final double SAME_PEAK = 0.02;

    private final LinearBlock block;
    private final LaneDrives drives;
    private final List<LaneEffect> effects;
    private final double[] error;

    /** Panels that were compared with finer ones since something entered, for an interval of some hours. */
    private @Nullable Panels proven;

    private double provenHours;
    private boolean isOpening;

    /**
     * Where an interval leads: states by effect, state and lane; the area under each driver, which may do nothing in the typical
     * subject and yet pass a threshold in others; and the peak of each driver with a limit.
     */
    private record End(double[][][] states, double[] areas, double[] peaks) {

        boolean isSame(End finer) {
            return areStatesSame(finer)
                    && IntStream.range(0, areas.length)
                            .allMatch(d -> Math.abs(areas[d] - finer.areas[d]) <= SAME_AREA * finer.areas[d])
                    && IntStream.range(0, peaks.length).allMatch(d -> finer.peaks[d] <= (1 + SAME_PEAK) * peaks[d]);
        }

        private boolean areStatesSame(End finer) {
            for (int e = 0; e < states.length; e++) {
                for (int state = 0; state < states[e].length; state++) {
                    double exact = finer.states[e][state][0];
                    if (!(Math.abs(states[e][state][0] - exact) <= SAME * Math.abs(exact) + SAME_BESIDE_NOTHING)) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    PanelSearch(LinearBlock block, LaneDrives drives, List<LaneEffect> effects) {
        this.block = block;
        this.drives = drives;
        this.effects = effects;
        this.error = new double[block.lanes()];
    }

    /**
     * The coarsest panels that are fine enough for the interval that begins now; the finest where none are.
     *
     * @param hasEntered whether something has entered the block since the last, or begins or ends to enter it
     */
    Panels find(double from, double hours, boolean hasEntered) {
        isOpening = hasEntered;
        if (hasEntered) {
            proven = null;
        }
        List<Panels> choices = drives.hasLimits() ? Panels.WATCHFUL : Panels.CHOICES;
        for (Panels panels : choices) {
            if (isFine(from, hours, panels)) {
                return panels;
            }
        }
        return choices.get(choices.size() - 1);
    }

    /**
     * Whether the estimate is small and finer panels lead to the same, as what is over before the first node of a panel has no part
     * in its estimate. That can't come anew while nothing enters anew.
     */
    private boolean isFine(double from, double hours, Panels panels) {
        End end = after(from, hours, panels);
        if (error[0] > MARGIN) {
            return false;
        }
        if (panels.equals(proven) && hours <= provenHours) {
            return true;
        }
        boolean isProven = end.isSame(after(from, hours, panels.refined()));
        if (isProven) {
            proven = panels;
            provenHours = hours;
        }
        return isProven;
    }

    /** The end of an interval, and its error, while everything stays where it is. */
    private End after(double from, double hours, Panels panels) {
        Arrays.fill(error, 0);
        double[][] saved = block.save();
        double[][][] y = effects.stream()
                .map(above -> Arrays.stream(above.states).map(double[]::clone).toArray(double[][]::new))
                .toArray(double[][][]::new);
        double[] areas = new double[drives.size()];
        double[] peaks = new double[drives.size()];
        drives.lookNow();
        drives.raise(peaks, drives.now);
        for (int e = 0; isOpening && e < y.length; e++) {
            effects.get(e).open(from, panels.nodes(), y[e]);
        }
        double begin = from;
        for (int panel = 0; panel < panels.count(); panel++) {
            double length = panels.length(panel, hours);
            drives.look(length, panels.nodes());
            for (int j = 0; j < panels.nodes(); j++) {
                drives.raise(peaks, drives.atNodes[j]);
                drives.add(length * TurnoverQuadrature.weight(j, panels.nodes()), drives.atNodes[j], areas);
            }
            for (int e = 0; e < y.length; e++) {
                effects.get(e).advance(begin, length, panels.nodes(), y[e], error);
            }
            block.advance(length);
            begin += length;
        }
        drives.lookNow();
        drives.raise(peaks, drives.now);
        block.restore(saved);
        return new End(y, areas, peaks);
    }
}
