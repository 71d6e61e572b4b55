package io.github.kinetamine.pd;

/**
 * The nodes of a Gauss–Legendre rule on a panel of length 1 and what turns values at them into integrals and into the
 * coefficients of a Legendre series. Abramowitz and Stegun (1964), table 25.4.
 */
enum GaussNodes {
    THREE(new double[] {-0.7745966692414834, 0, 0.7745966692414834}, new double[] {5 / 9.0, 8 / 9.0, 5 / 9.0}),
    FIVE(
            new double[] {-0.9061798459386640, -0.5384693101056831, 0, 0.5384693101056831, 0.9061798459386640},
            new double[] {
                0.2369268850561891, 0.4786286704993665, 0.5688888888888889, 0.4786286704993665, 0.2369268850561891
            });

    /** Where the nodes lie, from 0 to 1. */
    final double[] times;

    /** ∫ over the panel = Σ weights[j]·f(node j). */
    final double[] weights;

    /** a_k = Σ series[k][j]·f(node j). */
    final double[][] series;

    /** ∫ from the beginning to node i = Σ partial[i][j]·f(node j). */
    final double[][] partial;

    GaussNodes(double[] abscissas, double[] gauss) {
        int n = abscissas.length;
        times = new double[n];
        weights = new double[n];
        series = new double[n][n];
        partial = new double[n][n];
        for (int j = 0; j < n; j++) {
            times[j] = 0.5 * (1 + abscissas[j]);
            weights[j] = 0.5 * gauss[j];
            for (int k = 0; k < n; k++) {
                series[k][j] = (2 * k + 1) * weights[j] * legendre(k, abscissas[j]);
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    partial[i][j] += 0.5 * integral(k, abscissas[i]) * series[k][j];
                }
            }
        }
    }

    int count() {
        return times.length;
    }

    /** ∫ P_k from −1 to x, which is (P_{k+1} − P_{k−1})/(2k + 1). */
    private static double integral(int k, double x) {
        return k == 0 ? x + 1 : (legendre(k + 1, x) - legendre(k - 1, x)) / (2 * k + 1);
    }

    private static double legendre(int k, double x) {
        double before = 1;
        double now = x;
        for (int i = 1; i < k; i++) {
            double next = ((2 * i + 1) * x * now - i * before) / (i + 1);
            before = now;
            now = next;
        }
        return k == 0 ? 1 : now;
    }
}
