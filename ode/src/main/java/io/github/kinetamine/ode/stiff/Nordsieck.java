package io.github.kinetamine.ode.stiff;

/**
 * A polynomial of degree q about the time t that is reached, one for each component, by its scaled derivatives
 * {@code zⱼ = hʲ y⁽ʲ⁾(t)/j!}, so that {@code y(t + x h) = Σⱼ zⱼ xʲ}. A change of step size multiplies zⱼ by the j-th power of a
 * number, a step ahead is Pascal's triangle, and reading between steps is evaluation: what makes multistep methods of
 * variable step simple.
 *
 * <p>Reference: Nordsieck A. On numerical integration of ordinary differential equations. Math Comp 1962;16:22-49. A
 * workspace of one thread.
 */
final class Nordsieck {

    private final int n;
    private final double[][] z;
    private final double[][] predicted;
    private int order;
    private double h;

    /** Polynomials of n components and of degree at most {@code maxOrder}, at least 1. */
    Nordsieck(int n, int maxOrder) {
        this.n = n;
        this.z = new double[maxOrder + 1][n];
        this.predicted = new double[maxOrder + 1][n];
    }

    /** Begins anew with the tangent at the state that is reached. */
    void restart(double[] f, double step) {
        order = 1;
        h = step;
        for (int i = 0; i < n; i++) {
            z[1][i] = step * f[i];
        }
    }

    /** The degree q. */
    int order() {
        return order;
    }

    /** The unit of time in which the derivatives are scaled. */
    double step() {
        return h;
    }

    /** The state that is reached: the live array, to be read only. */
    double[] state() {
        return z[0];
    }

    /** A row of the array: the live one. */
    double[] row(int j) {
        return z[j];
    }

    /** A row of the array one step ahead: the live one, to be read only. */
    double[] predicted(int j) {
        return predicted[j];
    }

    /** The same polynomial in another unit of time. */
    void rescale(double step) {
        if (step == h) {
            return;
        }
        double ratio = step / h;
        double power = 1;
        for (int j = 1; j <= order; j++) {
            power *= ratio;
            double[] row = z[j];
            for (int i = 0; i < n; i++) {
                row[i] *= power;
            }
        }
        h = step;
    }

    /** Expands the polynomial about the time one step ahead. */
    void predict() {
        for (int j = 0; j <= order; j++) {
            System.arraycopy(z[j], 0, predicted[j], 0, n);
        }
        for (int k = 1; k <= order; k++) {
            for (int j = order; j >= k; j--) {
                double[] low = predicted[j - 1];
                double[] high = predicted[j];
                for (int i = 0; i < n; i++) {
                    low[i] += high[i];
                }
            }
        }
    }

    /** Moves to the time one step ahead: the prediction plus the polynomial with coefficients l, times e. */
    void correct(double[] l, double[] e) {
        for (int j = 0; j <= order; j++) {
            double[] to = z[j];
            double[] from = predicted[j];
            double factor = l[j];
            for (int i = 0; i < n; i++) {
                to[i] = from[i] + factor * e[i];
            }
        }
    }

    /** Raises the degree by one: adds the monic polynomial with these coefficients, times {@code factor · e}. */
    void raise(double[] monic, double factor, double[] e) {
        order++;
        double[] top = z[order];
        for (int i = 0; i < n; i++) {
            top[i] = factor * e[i];
        }
        add(monic, 1);
    }

    /** Lowers the degree by one: takes away the monic polynomial with these coefficients, times the highest row. */
    void lower(double[] monic) {
        add(monic, -1);
        order--;
    }

    private void add(double[] monic, double sign) {
        double[] top = z[order];
        for (int j = 2; j < order; j++) {
            double[] row = z[j];
            double factor = sign * monic[j];
            for (int i = 0; i < n; i++) {
                row[i] += factor * top[i];
            }
        }
    }

    /**
     * Writes the polynomial by powers of θ = 1 + x h/span, which runs from 0 to 1 over the span that ends at t.
     *
     * @param coefficients power by power, n numbers each, up to the degree
     * @param degree the degree to fill up to with zeros, not below the order
     */
    void write(double span, int degree, double[] coefficients) {
        double ratio = span / h;
        double power = 1;
        for (int j = 0; j <= degree; j++) {
            for (int i = 0; i < n; i++) {
                coefficients[j * n + i] = j <= order ? power * z[j][i] : 0;
            }
            power *= ratio;
        }
        for (int k = 0; k < order; k++) {
            for (int j = order - 1; j >= k; j--) {
                for (int i = 0; i < n; i++) {
                    coefficients[j * n + i] -= coefficients[(j + 1) * n + i];
                }
            }
        }
    }
}
