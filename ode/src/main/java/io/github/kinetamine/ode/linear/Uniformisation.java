package io.github.kinetamine.ode.linear;

import java.util.Arrays;

/**
 * ESSAY
 */
final class Uniformisation {

    /** Terms beyond the n of the longest way, at θ just below {@link #LONGEST}. */
    private static final int EXTRA_TERMS = 18;

    /** The largest θ of one series. */
    private static final double LONGEST = 1;

    /** For each number of extra terms the largest θ with θ^(m+1)/(m+1)! below 2.5e-17. */
    private static final double[] REACH = reaches();

    private final Rates rates;
    private final int n;
    private final double[][] powers;
    private final double[] inverseFactorials;
    private final double[] means;
    private double[] e;
    private double[] phi;
    private double[] spare;
    private double theta;

    Uniformisation(Rates rates) {
        this.rates = rates;
        this.n = rates.size;
        int terms = n + EXTRA_TERMS;
        this.inverseFactorials = inverseFactorials(terms + 2);
        this.means = new double[terms + 1];
        int length = Columns.length(n);
        this.powers = new double[block(terms) + 1][length];
        this.e = new double[length];
        this.phi = new double[length];
        this.spare = new double[length];
    }

    private static double[] reaches() {
        double[] reach = new double[EXTRA_TERMS + 1];
        double factorial = 1;
        for (int m = 0; m <= EXTRA_TERMS; m++) {
            factorial *= m + 1;
            reach[m] = Math.pow(2.5e-17 * factorial, 1.0 / (m + 1));
        }
        reach[EXTRA_TERMS] = LONGEST;
        return reach;
    }

    private static double[] inverseFactorials(int count) {
        double[] inverse = new double[count];
        inverse[0] = 1;
        for (int k = 1; k < count; k++) {
            inverse[k] = inverse[k - 1] / k;
        }
        return inverse;
    }

    /** Computes E and, if asked for, Φ for a step of h, which is finite and positive. E does not depend on the asking. */
    void compute(double h, boolean withMean) {
        double c = rates.fastest() > 0 ? rates.fastest() : 1; // any c will do where nothing moves
        int doublings = doublings(c, h);
        double first = Math.scalb(h, -doublings);
        theta = c * first;
        jump(first, c);
        sumSeries(withMean);
        for (int i = 0; i < doublings; i++) {
            doubleStep(withMean);
        }
        if (withMean) {
            Columns.conserve(n, phi);
        }
    }

    private static int doublings(double c, double h) {
        // c < 2^(exponent + 1), and so for h: c h / 2^most < 1
        int most = Math.getExponent(c) + Math.getExponent(h) + 2;
        if (most <= 0) {
            return 0;
        }
        return c * Math.scalb(h, 1 - most) < LONGEST ? most - 1 : most;
    }

    /** B = θP. */
    private void jump(double h, double c) {
        double[] b = powers[1];
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                b[to * n + from] = h * rates.flows[from * n + to];
            }
            b[n * n + from] = h * rates.losses[from];
            b[from * n + from] = h * (c - rates.outflows[from]);
        }
    }

    private static int block(int terms) {
        return (int) Math.ceil(Math.sqrt(terms + 1)) + 1;
    }

    private void sumSeries(boolean withMean) {
        int extra = EXTRA_TERMS;
        while (extra > 0 && theta < REACH[extra - 1]) {
            extra--;
        }
        int terms = n + extra;
        int block = block(terms);
        double sink = theta;
        for (int k = 2; k <= block; k++) {
            Columns.multiply(n, powers[1], theta, powers[k - 1], powers[k]);
            sink *= theta;
        }
        e = sum(inverseFactorials, terms, block, sink, e);
        Columns.conserve(n, e);
        if (withMean) {
            mean(terms);
            phi = sum(means, terms, block, sink, phi);
            Columns.conserve(n, phi);
        }
    }

    private void mean(int terms) {
        double sum = 0;
        for (int k = terms; k >= 0; k--) {
            sum = inverseFactorials[k + 1] + theta * sum;
            means[k] = sum;
        }
    }

    private double[] sum(double[] weights, int terms, int block, double sink, double[] result) {
        double[] sum = result;
        Arrays.fill(sum, 0);
        int start = terms / block * block;
        addBlock(weights, start, terms, sum);
        while (start > 0) {
            double[] next = spare;
            Columns.multiply(n, powers[block], sink, sum, next);
            spare = sum;
            sum = next;
            start -= block;
            addBlock(weights, start, start + block - 1, sum);
        }
        return sum;
    }

    private void addBlock(double[] weights, int first, int last, double[] sum) {
        Columns.addIdentity(n, weights[first], sum);
        for (int k = first + 1; k <= last; k++) {
            Columns.add(weights[k], powers[k - first], sum);
        }
    }

    private void doubleStep(boolean withMean) {
        double[] next = spare;
        if (withMean) {
            Columns.multiply(n, e, 1, phi, next);
            for (int i = 0; i < next.length; i++) {
                phi[i] = 0.5 * (phi[i] + next[i]);
            }
        }
        Columns.multiply(n, e, 1, e, next);
        Columns.conserve(n, next);
        spare = e;
        e = next;
    }

    /** E, of the last step computed. */
    double[] step() {
        return e;
    }

    /** Φ, of the last step computed with it. */
    double[] mean() {
        return phi;
    }
}
