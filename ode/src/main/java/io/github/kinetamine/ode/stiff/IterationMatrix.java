package io.github.kinetamine.ode.stiff;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.jspecify.annotations.Nullable;

/**
 * The matrix I − γJ of an implicit step, decomposed: by {@link DenseLu} up to 20 unknowns, by EJML above, where its blocking
 * pays. A workspace of one thread that allocates nothing once it has been used.
 */
final class IterationMatrix {

    private static final int LARGEST_OWN = 20;

    private final int n;
    private final @Nullable DenseLu own;
    private final LinearSolverDense<DMatrixRMaj> library;
    private final DMatrixRMaj matrix;
    private final DMatrixRMaj column;

    IterationMatrix(int n) {
        this.n = n;
        boolean isSmall = n <= LARGEST_OWN;
        this.own = isSmall ? new DenseLu(n) : null;
        int left = isSmall ? 0 : n;
        this.library = LinearSolverFactory_DDRM.lu(left);
        this.matrix = new DMatrixRMaj(left, left);
        this.column = new DMatrixRMaj(left, 1);
    }

    /** Forms I − γJ and decomposes it; false if that shows it to be singular or not finite. */
    boolean decompose(double gamma, double[] jacobian) {
        double[] entries = own != null ? own.matrix() : matrix.data;
        for (int i = 0; i < n * n; i++) {
            entries[i] = -gamma * jacobian[i];
        }
        for (int i = 0; i < n; i++) {
            entries[i * n + i] += 1;
        }
        return own != null ? own.decompose() : library.setA(matrix);
    }

    /** Replaces b by the solution of the decomposed system. */
    void solve(double[] b) {
        if (own != null) {
            own.solve(b);
            return;
        }
        System.arraycopy(b, 0, column.data, 0, n);
        library.solve(column, column);
        System.arraycopy(column.data, 0, b, 0, n);
    }
}
