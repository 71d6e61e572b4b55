package io.github.kinetamine.ode.linear;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * A matrix exponential in 80 decimal digits, by the plainest method: Taylor series of A h / 2^s, signs and all, and
 * s squarings. It shares nothing with {@link StepMatrix}: no shift, no sink, no conservation, another arithmetic; the
 * input is one more row and column, exp([[A, b], [0, 0]] h). Squaring costs about log₁₀(‖A‖h) ≤ 11 digits here, so well
 * over 60 remain.
 */
final class DecimalExponential {

    private static final MathContext DIGITS = new MathContext(80);

    private DecimalExponential() {}

    /** The state after h: every entry as a double, rounded once. */
    static double[] advance(LinearSystem system, double h, double[] x, double[] input) {
        int n = system.size();
        BigDecimal[][] e = exponential(generator(system, input), new BigDecimal(h));
        double[] result = new double[n];
        for (int to = 0; to < n; to++) {
            BigDecimal sum = e[to][n];
            for (int from = 0; from < n; from++) {
                sum = sum.add(e[to][from].multiply(new BigDecimal(x[from]), DIGITS), DIGITS);
            }
            result[to] = sum.doubleValue();
        }
        return result;
    }

    private static BigDecimal[][] generator(LinearSystem system, double[] input) {
        int n = system.size();
        BigDecimal[][] a = zeros(n + 1);
        for (int from = 0; from < n; from++) {
            a[from][n] = new BigDecimal(input[from]);
            a[from][from] = a[from][from].subtract(new BigDecimal(system.loss(from)));
            for (int to = 0; to < n; to++) {
                BigDecimal rate = new BigDecimal(system.rate(from, to));
                a[to][from] = a[to][from].add(rate);
                a[from][from] = a[from][from].subtract(rate);
            }
        }
        return a;
    }

    static BigDecimal[][] exponential(BigDecimal[][] a, BigDecimal h) {
        int squarings = 0;
        BigDecimal scale = h;
        while (largest(a).multiply(scale).doubleValue() * a.length > 1e-3) {
            scale = scale.multiply(new BigDecimal("0.5"), DIGITS);
            squarings++;
        }
        BigDecimal[][] e = taylor(a, scale);
        for (int i = 0; i < squarings; i++) {
            e = multiply(e, e);
        }
        return e;
    }

    private static BigDecimal[][] taylor(BigDecimal[][] a, BigDecimal scale) {
        int order = a.length;
        BigDecimal[][] sum = zeros(order);
        BigDecimal[][] term = zeros(order);
        for (int i = 0; i < order; i++) {
            sum[i][i] = BigDecimal.ONE;
            term[i][i] = BigDecimal.ONE;
        }
        // 0.001^24 / 24! is below 1e-95
        for (int k = 1; k <= 24; k++) {
            term = multiply(term, a);
            BigDecimal factor = scale.divide(BigDecimal.valueOf(k), DIGITS);
            for (int i = 0; i < order; i++) {
                for (int j = 0; j < order; j++) {
                    term[i][j] = term[i][j].multiply(factor, DIGITS);
                    sum[i][j] = sum[i][j].add(term[i][j], DIGITS);
                }
            }
        }
        return sum;
    }

    private static BigDecimal[][] multiply(BigDecimal[][] a, BigDecimal[][] b) {
        int order = a.length;
        BigDecimal[][] product = zeros(order);
        for (int i = 0; i < order; i++) {
            for (int k = 0; k < order; k++) {
                for (int j = 0; j < order && a[i][k].signum() != 0; j++) {
                    if (b[k][j].signum() != 0) {
                        product[i][j] = product[i][j].add(a[i][k].multiply(b[k][j], DIGITS), DIGITS);
                    }
                }
            }
        }
        return product;
    }

    private static BigDecimal[][] zeros(int order) {
        BigDecimal[][] matrix = new BigDecimal[order][order];
        for (BigDecimal[] row : matrix) {
            Arrays.fill(row, BigDecimal.ZERO);
        }
        return matrix;
    }

    private static BigDecimal largest(BigDecimal[][] a) {
        BigDecimal largest = BigDecimal.ZERO;
        for (BigDecimal[] row : a) {
            for (BigDecimal entry : row) {
                largest = largest.max(entry.abs());
            }
        }
        return largest;
    }
}
