package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IterationMatrixTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 20, 21, 100})
    void solvesSmallAndLargeSystems(int n) {
        double gamma = 0.3;
        double[] jacobian = new double[n * n];
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = Math.cos(i);
            for (int j = 0; j < n; j++) {
                jacobian[i * n + j] = Math.sin(1 + 3.7 * i + i * j);
            }
        }
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            b[i] = x[i];
            for (int j = 0; j < n; j++) {
                b[i] -= gamma * jacobian[i * n + j] * x[j];
            }
        }
        IterationMatrix matrix = new IterationMatrix(n);
        assertTrue(matrix.decompose(gamma, jacobian));
        matrix.solve(b);
        for (int i = 0; i < n; i++) {
            assertClose(x[i], b[i], 1e-11, 1, "component " + i);
        }
    }

    @Test
    void aSingularMatrixIsSeen() {
        assertFalse(new IterationMatrix(2).decompose(1, new double[] {1, 0, 0, 1}));
    }
}
