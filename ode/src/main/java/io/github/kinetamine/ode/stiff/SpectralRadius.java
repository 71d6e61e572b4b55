package io.github.kinetamine.ode.stiff;

/**
 * An estimate of the largest |λ| of a matrix by the power method. It is the better the more often it is asked along one
 * solution, since it goes on from the direction that it found before. A complex pair turns the direction round and round; the
 * mean growth over all rounds of a call evens that out. A workspace of one thread.
 *
 * <p>Reference: Golub GH, Van Loan CF. Matrix Computations, 4th ed. Johns Hopkins University Press 2013, 7.3.1.
 */
final class SpectralRadius {

    private static final int ROUNDS = 12;

    private final int n;
    private double[] direction;
    private double[] product;

    SpectralRadius(int n) {
        this.n = n;
        this.direction = new double[n];
        this.product = new double[n];
        start();
    }

    /** Forgets the direction that it found. */
    void start() {
        for (int i = 0; i < n; i++) {
            // in no symmetry that a model has
            direction[i] = 1 + 1.0 / (i + 2);
        }
        normalise(direction);
    }

    /** The estimate for a matrix, row by row; 0 where the direction leads to zero, or the matrix is not finite. */
    double estimate(double[] matrix) {
        double logarithm = 0;
        for (int round = 0; round < ROUNDS; round++) {
            multiply(matrix);
            double length = normalise(product);
            if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
                start();
                return 0;
            }
            logarithm += Math.log(length);
            double[] swapped = direction;
            direction = product;
            product = swapped;
        }
        return Math.exp(logarithm / ROUNDS);
    }

    private void multiply(double[] matrix) {
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += matrix[i * n + j] * direction[j];
            }
            product[i] = sum;
        }
    }

    /** Makes the length one; the length before. */
    private static double normalise(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value * value;
        }
        double length = Math.sqrt(sum);
        for (int i = 0; i < x.length; i++) {
            x[i] /= length;
        }
        return length;
    }
}
