package io.github.kinetamine.nca;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The variance of Σ wᵢ·x̄ᵢ, a sum of weighted means of which each rests on other subjects, and the degrees of freedom of its
 * estimate.
 *
 * <p>With nᵢ subjects at time i, rᵢⱼ at both i and j, and subjects independent of one another,
 *
 * <pre>
 * V̂   = Σᵢⱼ wᵢ·wⱼ·rᵢⱼ·sᵢⱼ/(nᵢ·nⱼ)
 * sᵢⱼ = Sᵢⱼ/dᵢⱼ,  Sᵢⱼ = Σₖ (xᵢₖ − x̄ᵢ)·(xⱼₖ − x̄ⱼ) over the subjects at both,  dᵢⱼ = (rᵢⱼ − 1) + (1 − rᵢⱼ/nᵢ)·(1 − rᵢⱼ/nⱼ)
 * </pre>
 *
 * where sᵢⱼ is unbiased, whatever the pattern. V̂ is a quadratic form of the data; of normal ones its variance is twice the trace
 * of (A·Σ)², and matching the first two moments of a χ² gives f = V̂²/tr((A·Σ̂)²). Where no subject is sampled twice, that is
 * (Σ vᵢ)²/Σ vᵢ²/(nᵢ − 1) with vᵢ = wᵢ²·sᵢ²/nᵢ; where all are sampled always, n − 1. The trace is a sum over pairs of subjects,
 * which depends on the times of the two alone, and so is taken over pairs of patterns.
 *
 * <p>Immutable.
 */
final class SparseVariance {

    private final double[][] products;
    private final double[][] factors;
    private final int[][] shared;
    private final Map<BitSet, Integer> patterns = new HashMap<>();

    /**
     * @param weights of the times
     * @param values of each subject at each time; NaN where it was not sampled. Of every time there are at least two
     */
    SparseVariance(double[] weights, List<double[]> values) {
        int n = weights.length;
        products = new double[n][n];
        factors = new double[n][n];
        shared = new int[n][n];
        double[] means = means(n, values);
        for (double[] one : values) {
            add(one, means);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                factors[i][j] = shared[i][j] == 0 ? 0 : weights[i] * weights[j] * share(i, j) / degrees(i, j);
            }
        }
    }

    private static double[] means(int n, List<double[]> values) {
        double[] means = new double[n];
        for (int i = 0; i < n; i++) {
            int time = i;
            means[i] = values.stream()
                    .mapToDouble(one -> one[time])
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElseThrow();
        }
        return means;
    }

    private void add(double[] one, double[] means) {
        BitSet pattern = new BitSet();
        for (int i = 0; i < one.length; i++) {
            if (!Double.isNaN(one[i])) {
                pattern.set(i);
            }
        }
        patterns.merge(pattern, 1, Integer::sum);
        pattern.stream()
                .forEach(i -> pattern.stream().forEach(j -> {
                    products[i][j] += (one[i] - means[i]) * (one[j] - means[j]);
                    shared[i][j]++;
                }));
    }

    private double share(int i, int j) {
        return shared[i][j] / ((double) shared[i][i] * shared[j][j]);
    }

    private double degrees(int i, int j) {
        double r = shared[i][j];
        return r - 1 + (1 - r / shared[i][i]) * (1 - r / shared[j][j]);
    }

    private double covariance(int i, int j) {
        return shared[i][j] == 0 ? 0 : products[i][j] / degrees(i, j);
    }

    /** V̂; in odd designs it may be negative. */
    double value() {
        double sum = 0;
        for (int i = 0; i < products.length; i++) {
            for (int j = 0; j < products.length; j++) {
                sum += factors[i][j] * products[i][j];
            }
        }
        return sum;
    }

    /** f. */
    double degreesOfFreedom() {
        double trace = 0;
        for (Map.Entry<BitSet, Integer> p : patterns.entrySet()) {
            for (Map.Entry<BitSet, Integer> q : patterns.entrySet()) {
                boolean isSame = p.getKey().equals(q.getKey());
                double pairs = (double) p.getValue() * (q.getValue() - (isSame ? 1 : 0));
                trace += pairs == 0 ? 0 : pairs * trace(times(p), times(q), false);
            }
            trace += p.getValue() * trace(times(p), times(p), true);
        }
        return value() * value() / trace;
    }

    private static int[] times(Map.Entry<BitSet, Integer> pattern) {
        return pattern.getKey().stream().toArray();
    }

    /** tr(C·M·C·Mᵀ) for two subjects, or for one with itself: C the factors, M the covariance of what is left of the means. */
    private double trace(int[] p, int[] q, boolean isOneSubject) {
        double[][] m = new double[p.length][q.length];
        for (int a = 0; a < p.length; a++) {
            for (int b = 0; b < q.length; b++) {
                m[a][b] = residualCovariance(p[a], q[b], p, q, isOneSubject);
            }
        }
        double trace = 0;
        for (int a = 0; a < p.length; a++) {
            for (int b = 0; b < q.length; b++) {
                double inner = 0;
                for (int c = 0; c < p.length; c++) {
                    for (int d = 0; d < q.length; d++) {
                        inner += factors[p[a]][p[c]] * m[c][d] * factors[q[d]][q[b]];
                    }
                }
                trace += inner * m[a][b];
            }
        }
        return trace;
    }

    /** The covariance of xᵢₖ − x̄ᵢ and xⱼₗ − x̄ⱼ for subjects k and l. */
    private double residualCovariance(int i, int j, int[] timesOfK, int[] timesOfL, boolean isOneSubject) {
        double part = isOneSubject ? 1 : 0;
        part -= Arrays.binarySearch(timesOfK, j) >= 0 ? 1.0 / shared[j][j] : 0;
        part -= Arrays.binarySearch(timesOfL, i) >= 0 ? 1.0 / shared[i][i] : 0;
        return covariance(i, j) * (part + share(i, j));
    }
}
