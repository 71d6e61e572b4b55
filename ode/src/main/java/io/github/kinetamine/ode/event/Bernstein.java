package io.github.kinetamine.ode.event;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Polynomials on [0, 1] in the basis of Bernstein, {@code p(θ) = Σ bᵢ C(d, i) θ^i (1 − θ)^{d − i}}, from their values at d + 1
 * nodes. A polynomial lies between the smallest and the largest of its coefficients, and has as many roots in (0, 1) as the
 * coefficients change sign, or fewer by an even number: no change proves that there is no root, one change that there is one.
 * Some further points, the probes, tell how far a function is from its polynomial. Immutable.
 *
 * <p>Reference: Farouki RT. The Bernstein polynomial basis: a centennial retrospective. Comput Aided Geom Des 2012;29:379-419,
 * doi:10.1016/j.cagd.2012.03.001.
 */
final class Bernstein {

    /** Where in their gaps between nodes the probes lie: nowhere in common, so that what is periodic does not hide. */
    private static final double[] PARTS = {0.43, 0.59, 0.37, 0.47, 0.62};

    private static final int PROBES = PARTS.length;

    private final int degree;
    private final double[] points;
    private final double[] fromValues;
    private final double[] toProbes;

    /** Polynomials of a degree of at least 2. */
    Bernstein(int degree) {
        this.degree = degree;
        this.points = new double[degree + 1 + PROBES];
        for (int j = 0; j <= degree; j++) {
            points[j] = (1 - Math.cos(Math.PI * j / degree)) / 2;
        }
        points[degree] = 1;
        for (int k = 0; k < PROBES; k++) {
            int gap = k * (degree - 1) / (PROBES - 1);
            points[degree + 1 + k] = points[gap] + PARTS[k] * (points[gap + 1] - points[gap]);
        }
        DMatrixRMaj values = new DMatrixRMaj(degree + 1, degree + 1);
        for (int j = 0; j <= degree; j++) {
            System.arraycopy(basis(points[j]), 0, values.data, j * (degree + 1), degree + 1);
        }
        CommonOps_DDRM.invert(values);
        this.fromValues = values.data;
        this.toProbes = new double[PROBES * (degree + 1)];
        for (int k = 0; k < PROBES; k++) {
            System.arraycopy(basis(points[degree + 1 + k]), 0, toProbes, k * (degree + 1), degree + 1);
        }
    }

    private double[] basis(double theta) {
        double[] b = new double[degree + 1];
        double binomial = 1;
        for (int i = 0; i <= degree; i++) {
            b[i] = binomial * Math.pow(theta, i) * Math.pow(1 - theta, degree - i);
            binomial = binomial * (degree - i) / (i + 1);
        }
        return b;
    }

    int degree() {
        return degree;
    }

    /** How many points there are: d + 1 nodes in ascending order, from 0 to 1, then the probes. */
    int size() {
        return points.length;
    }

    double point(int j) {
        return points[j];
    }

    /** Writes the coefficients of the polynomial with these values at the nodes. */
    void coefficients(double[] values, double[] out) {
        int n = degree + 1;
        for (int i = 1; i < degree; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += fromValues[i * n + j] * values[j];
            }
            out[i] = sum;
        }
        out[0] = values[0];
        out[degree] = values[degree];
    }

    /** The largest distance between the polynomial and the values at the probes. */
    double misfit(double[] coefficients, double[] values) {
        int n = degree + 1;
        double worst = 0;
        for (int k = 0; k < PROBES; k++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += toProbes[k * n + i] * coefficients[i];
            }
            worst = Math.max(worst, Math.abs(sum - values[n + k]));
        }
        return worst;
    }
}
