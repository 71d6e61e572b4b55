package io.github.kinetamine.ode.linear;

import java.util.Arrays;

/**
 * What {@link Uniformisation} computes, for a block of networks side by side. A lane gives the same bits in whatever company:
 * its c is the next power of two above its own fastest outflow, so that θ is the same in all lanes — only the number of doublings
 * differs, and a lane that has had its own keeps what it has.
 *
 * <p>Mutable workspace, for one thread.
 */
final class LaneUniformisation {

    private static final int EXTRA_TERMS = 18;

    private final int n;
    private final int real;
    private final int lanes;

    /** Rates by (to, from), with the losses as the last row; diagonals hold the outflow of the lane. */
    private final double[][] rates;

    private final double[][][] powers;
    private final double[] inverseFactorials;
    private final double[] means;
    private final double[] first;
    private final double[] ceiling;
    private final double[] flags;
    private final double[] sums;
    private final int[] doublings;
    private Reach reach;
    private double[][] e;
    private double[][] phi;
    private double[][] spare;

    LaneUniformisation(int n, int real, int lanes, double[][] rates) {
        this.n = n;
        this.real = real;
        this.lanes = lanes;
        this.rates = rates;
        this.reach = Reach.of(n, new boolean[n * n]);
        int terms = n + EXTRA_TERMS;
        this.inverseFactorials = new double[terms + 2];
        inverseFactorials[0] = 1;
        for (int k = 1; k < inverseFactorials.length; k++) {
            inverseFactorials[k] = inverseFactorials[k - 1] / k;
        }
        this.means = new double[terms + 1];
        this.powers = new double[block(terms) + 1][][];
        for (int k = 1; k < powers.length; k++) {
            powers[k] = LaneMatrices.create(n, lanes);
        }
        this.e = LaneMatrices.create(n, lanes);
        this.phi = LaneMatrices.create(n, lanes);
        this.spare = LaneMatrices.create(n, lanes);
        this.first = new double[lanes];
        this.ceiling = new double[lanes];
        this.flags = new double[lanes];
        this.sums = new double[lanes];
        this.doublings = new int[lanes];
    }

    private static int block(int terms) {
        return (int) Math.ceil(Math.sqrt(terms + 1)) + 1;
    }

    /** Computes E and, if asked for, Φ for a step of h, which is finite and positive, and for rates within a reach. */
    void compute(Reach within, double h, boolean withMean) {
        reach = within;
        int exponent = Math.getExponent(h);
        double theta = Math.scalb(h, -exponent - 1); // from 1/2 to below 1, the same in all lanes
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int l = 0; l < lanes; l++) {
            doublings[l] = Math.max(0, Math.getExponent(fastest(l)) + exponent + 2);
            first[l] = Math.scalb(h, -doublings[l]);
            ceiling[l] = Math.scalb(1.0, doublings[l] - exponent - 1);
            least = Math.min(least, doublings[l]);
            most = Math.max(most, doublings[l]);
        }
        jump();
        sumSeries(theta, withMean);
        for (int done = 0; done < most; done++) {
            for (int l = 0; done >= least && l < lanes; l++) {
                flags[l] = doublings[l] > done ? 1 : 0;
            }
            doubleStep(withMean, done < least);
        }
        if (withMean) {
            LaneMatrices.conserve(reach, real, phi, sums);
        }
    }

    private double fastest(int lane) {
        double fastest = Double.MIN_NORMAL;
        for (int i = 0; i < n; i++) {
            fastest = Math.max(fastest, rates[i * n + i][lane]);
        }
        return fastest;
    }

    /** B = h₀(A + cI). */
    private void jump() {
        for (int i : reach.entries()) {
            boolean isDiagonal = i < n * n && i % (n + 1) == 0;
            if (isDiagonal) {
                stay(rates[i], powers[1][i]);
            } else {
                go(rates[i], powers[1][i]);
            }
        }
    }

    private void stay(double[] outflow, double[] b) {
        for (int l = 0; l < b.length; l++) {
            b[l] = first[l] * (ceiling[l] - outflow[l]);
        }
    }

    private void go(double[] rate, double[] b) {
        for (int l = 0; l < b.length; l++) {
            b[l] = first[l] * rate[l];
        }
    }

    private void sumSeries(double theta, boolean withMean) {
        int terms = n + EXTRA_TERMS;
        int block = block(terms);
        double sink = theta;
        for (int k = 2; k <= block; k++) {
            LaneMatrices.multiply(reach, powers[1], theta, powers[k - 1], powers[k]);
            sink *= theta;
        }
        e = sum(inverseFactorials, terms, block, sink, e);
        conserveSeries(theta, e);
        if (withMean) {
            weighMeans(theta, terms);
            phi = sum(means, terms, block, sink, phi);
            conserveSeries(theta, phi);
        }
    }

    /** What observers keep is no mass that would have to be conserved: their columns take the factor e^{−θ} as it is. */
    private void conserveSeries(double theta, double[][] a) {
        LaneMatrices.conserve(reach, real, a, sums);
        Arrays.fill(sums, Math.exp(-theta));
        for (int col = real; col < n; col++) {
            LaneMatrices.scaleColumn(reach, col, sums, a);
        }
    }

    private void weighMeans(double theta, int terms) {
        double sum = 0;
        for (int k = terms; k >= 0; k--) {
            sum = inverseFactorials[k + 1] + theta * sum;
            means[k] = sum;
        }
    }

    private double[][] sum(double[] weights, int terms, int block, double sink, double[][] result) {
        double[][] sum = result;
        for (int i : reach.entries()) {
            Arrays.fill(sum[i], 0);
        }
        int start = terms / block * block;
        addBlock(weights, start, terms, sum);
        while (start > 0) {
            double[][] next = spare;
            LaneMatrices.multiply(reach, powers[block], sink, sum, next);
            spare = sum;
            sum = next;
            start -= block;
            addBlock(weights, start, start + block - 1, sum);
        }
        return sum;
    }

    private void addBlock(double[] weights, int from, int last, double[][] sum) {
        LaneMatrices.addIdentity(n, weights[from], sum);
        int k = from + 1;
        for (; k + 2 <= last; k += 3) {
            LaneMatrices.addThree(reach, weights, k, powers, k - from, sum);
        }
        for (; k <= last; k++) {
            LaneMatrices.add(reach, weights[k], powers[k - from], sum);
        }
    }

    /** Doubles the step of the lanes that are flagged. */
    private void doubleStep(boolean withMean, boolean inAllLanes) {
        if (withMean) {
            LaneMatrices.multiply(reach, e, 1, phi, spare);
            LaneMatrices.average(reach, phi, spare);
            phi = take(inAllLanes, phi);
        }
        LaneMatrices.multiply(reach, e, 1, e, spare);
        LaneMatrices.conserve(reach, real, spare, sums);
        e = take(inAllLanes, e);
    }

    /** What the spare matrix holds takes the place of another, in all lanes or in those that are flagged. */
    private double[][] take(boolean inAllLanes, double[][] before) {
        if (!inAllLanes) {
            LaneMatrices.blend(reach, flags, spare, before);
            return before;
        }
        double[][] taken = spare;
        spare = before;
        return taken;
    }

    double[][] step() {
        return e;
    }

    double[][] mean() {
        return phi;
    }
}
