package io.github.kinetamine.pd;

/**
 * The Legendre series of functions over a panel, of many subjects side by side, and how far its integral may be wrong. Where
 * functions are smooth the coefficients a₀, a₁, … fall geometrically, aₖ ~ qᵏ; the error of n nodes, of the size of a₂ₙ, is
 * estimated from the last coefficients and their fall, not from their size beside a₀: what changes little may yet change suddenly.
 * A workspace, for one thread.
 */
final class LegendreSeries {

    /** By what a coefficient of an exponential falls short of a geometric series. */
    private static final double EXPONENTIAL = 1 / 3.0;

    /** How many times the last two coefficients a series may miss a value at its beginning. */
    private static final double SLACK = 2;

    private final GaussNodes nodes;

    /** By order and subject. */
    private final double[][] a;

    LegendreSeries(GaussNodes nodes, int lanes) {
        this.nodes = nodes;
        this.a = new double[nodes.count()][lanes];
    }

    /** Takes the series of functions from their values by node and subject. */
    void take(double[][] f) {
        for (int k = 0; k < a.length; k++) {
            LaneLoops.combine(nodes.series[k], f, a[k]);
        }
    }

    /** The estimated error of a subject's mean over the panel. */
    double error(int lane) {
        return a.length == 3 ? errorOfThree(lane) : errorOfFive(lane);
    }

    /** The size of a₆: a₂·q⁴, where a₂ is at least what the fall to a₁ lets expect, as it vanishes at some place of a bend. */
    private double errorOfThree(int lane) {
        double a1 = Math.abs(a[1][lane]) + Double.MIN_NORMAL;
        double expected = EXPONENTIAL * a1 * a1 / (Math.abs(a[0][lane]) + a1);
        double a2 = Math.max(Math.abs(a[2][lane]), expected);
        double q = a2 / (a1 + a2);
        return a2 * q * q * q * q;
    }

    /** The size of a₁₀: a₄·q⁶, where q² is the fall by two orders, and a₄ at least what it lets expect. */
    private double errorOfFive(int lane) {
        double a3 = Math.abs(a[3][lane]);
        double a4 = Math.abs(a[4][lane]);
        double low = Math.abs(a[1][lane]) + Math.abs(a[2][lane]) + Double.MIN_NORMAL;
        double fall = (a3 + a4) / (low + a3 + a4);
        return Math.max(a4, EXPONENTIAL * a3 * Math.sqrt(fall)) * fall * fall * fall;
    }

    /**
     * What the mean over the panel misses if a function begins with a value that the series does not foresee, beyond what its last
     * coefficients let expect, and comes back to it by the first node.
     */
    double unforeseen(int lane, double first) {
        double foreseen = 0;
        for (int k = 0; k < a.length; k++) {
            foreseen += k % 2 == 0 ? a[k][lane] : -a[k][lane];
        }
        int last = a.length - 1;
        double expected = Math.abs(a[last - 1][lane]) + Math.abs(a[last][lane]);
        return nodes.times[0] * Math.max(0, Math.abs(first - foreseen) - SLACK * expected);
    }
}
