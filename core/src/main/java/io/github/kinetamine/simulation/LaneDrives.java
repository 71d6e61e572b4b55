package io.github.kinetamine.simulation;

import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.LinearBlock;
import io.github.kinetamine.pd.TurnoverQuadrature;
import java.util.List;

/** What drives the effects of many subjects side by side: exact, now and at the nodes of a panel that begins now. */
final class LaneDrives {

    /** By node, driver and lane. */
    final double[][][] atNodes;

    /** By driver and lane. */
    final double[][] now;

    private final LinearBlock block;
    private final List<EffectDriver> drivers;

    LaneDrives(List<EffectDriver> drivers, LinearBlock block) {
        this.drivers = drivers;
        this.block = block;
        this.atNodes = new double[Panels.MOST_NODES][drivers.size()][block.lanes()];
        this.now = new double[drivers.size()][block.lanes()];
    }

    /** Whether some driver must not be read beyond a limit. */
    boolean hasLimits() {
        return drivers.stream().anyMatch(driver -> driver.limit().isPresent());
    }

    /** Reads what drives at the nodes of a panel. */
    void look(double length, int nodes) {
        for (int j = 0; j < nodes; j++) {
            for (int d = 0; d < drivers.size(); d++) {
                block.drive(d, TurnoverQuadrature.node(j, nodes) * length, atNodes[j][d]);
            }
        }
    }

    /** Reads what drives now. */
    void lookNow() {
        for (int d = 0; d < drivers.size(); d++) {
            block.drive(d, 0, now[d]);
        }
    }

    /** Marks the lanes in which a driver is beyond this share of its limit. */
    void mark(double share, double[][] drive, boolean[] isBeyond) {
        for (int d = 0; d < drive.length; d++) {
            if (drivers.get(d).limit().isPresent()) {
                double most = share * drivers.get(d).limit().get().nanogramsPerMillilitre();
                for (int lane = 0; lane < isBeyond.length; lane++) {
                    isBeyond[lane] |= drive[d][lane] > most;
                }
            }
        }
    }

    /** Raises the peaks of drivers with a limit to what drives the first subject. */
    void raise(double[] peaks, double[][] drive) {
        for (int d = 0; d < peaks.length; d++) {
            if (drivers.get(d).limit().isPresent()) {
                peaks[d] = Math.max(peaks[d], drive[d][0]);
            }
        }
    }

    /** Adds so many times what drives the first subject. */
    void add(double times, double[][] drive, double[] sum) {
        for (int d = 0; d < sum.length; d++) {
            sum[d] += times * drive[d][0];
        }
    }

    /** How many drivers there are. */
    int size() {
        return drivers.size();
    }
}
