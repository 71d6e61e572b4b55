package io.github.kinetamine.pd;

/**
 * What remains at the end of a panel of what there is at its nodes, and at its beginning, of subjects side by side:
 * e^{Λ(s) − Λ(h)}. A workspace, for one thread.
 */
final class Remainder {

    private final GaussNodes nodes;
    private final double[] exponent;

    /** The length of the panel, hours; 0 while nothing has been computed. */
    double length;

    /** By node and subject. */
    final double[][] atNodes;

    /** What remains of the beginning, by subject. */
    final double[] kept;

    Remainder(GaussNodes nodes, int lanes) {
        this.nodes = nodes;
        this.exponent = new double[lanes];
        this.atNodes = new double[nodes.count()][lanes];
        this.kept = new double[lanes];
    }

    /** At a constant loss (1/h by subject); nodes lie in mirrored pairs. */
    void ofConstant(double[] loss, double hours) {
        length = hours;
        int last = atNodes.length - 1;
        for (int lane = 0; lane < kept.length; lane++) {
            double half = Math.exp(-0.5 * hours * loss[lane]);
            kept[lane] = half * half;
            atNodes[last / 2][lane] = half;
            for (int j = 0; j < last / 2; j++) {
                double late = Math.exp(-nodes.times[j] * hours * loss[lane]);
                atNodes[last - j][lane] = late;
                atNodes[j][lane] = kept[lane] / late;
            }
        }
    }

    /** At a loss (1/h) by node and subject. */
    void ofChanging(double[][] loss, double hours) {
        length = hours;
        LaneLoops.combine(nodes.weights, loss, kept);
        for (int i = 0; i < atNodes.length; i++) {
            LaneLoops.combine(nodes.partial[i], loss, exponent);
            for (int lane = 0; lane < kept.length; lane++) {
                atNodes[i][lane] = Math.exp(hours * (exponent[lane] - kept[lane]));
            }
        }
        for (int lane = 0; lane < kept.length; lane++) {
            kept[lane] = Math.exp(-hours * kept[lane]);
        }
    }
}
