package io.github.kinetamine.ode.explicit;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The coefficients of both pairs meet their definitions: row sums and the order conditions over all rooted trees. */
class TableauTest {

    private final Tableau tsit5 = new Tableau(Tsit5::new);
    private final Tableau dop853 = new Tableau(Dop853::new);

    @Test
    void conditionsAreAsManyAsTheLiteratureCounts() {
        assertEquals(17, RootedTree.upTo(5).size());
        assertEquals(200, RootedTree.upTo(8).size());
    }

    @Test
    void rowsSumToTheirNodes() {
        for (Tableau tableau : new Tableau[] {tsit5, dop853}) {
            for (int stage = 0; stage < Math.min(16, tableau.stages()); stage++) {
                double sum = 0;
                for (double a : tableau.row(stage)) {
                    sum += a;
                }
                assertClose(tableau.node(stage), sum, 2e-14, 1, "row " + stage);
            }
        }
    }

    @Test
    void tsit5HasOrderFiveAndNoMore() {
        assertEquals(7, tsit5.stages());
        assertSmall(tsit5.residual(tsit5.weights(), 1, 5), 2e-14);
        assertLarge(tsit5.residual(tsit5.weights(), 1, 6), 1e-5);
    }

    @Test
    void theFormulaEmbeddedInTsit5HasOrderFourAndNoMore() {
        double[] embedded = tsit5.weights().clone();
        for (int i = 0; i < 7; i++) {
            double[] k = new double[7];
            k[i] = 1;
            embedded[i] -= Tsit5Formulas.error(1, k[0], k[1], k[2], k[3], k[4], k[5], k[6]);
        }
        assertSmall(tsit5.residual(embedded, 1, 4), 2e-14);
        assertLarge(tsit5.residual(embedded, 1, 5), 1e-5);
    }

    @Test
    void theInterpolantOfTsit5HasOrderFourThroughoutTheStep() {
        for (double theta : new double[] {0.1, 0.3, 0.5, 0.77, 1}) {
            assertSmall(tsit5.residual(tsit5.weights(theta), theta, 4), 3e-14);
        }
        assertMeetsEnds(tsit5, 6);
    }

    @Test
    void dop853HasOrderEightAndNoMore() {
        assertTrue(dop853.stages() >= 16);
        assertSmall(dop853.residual(dop853.weights(), 1, 8), 2e-14);
        assertLarge(dop853.residual(dop853.weights(), 1, 9), 1e-7);
    }

    @Test
    void theFormulasEmbeddedInDop853HaveOrdersFiveAndThree() {
        double[] fifth = dop853.weights().clone();
        double[] third = dop853.weights().clone();
        for (int i : new int[] {0, 5, 6, 7, 8, 9, 10, 11}) {
            double[] k = new double[12];
            k[i] = 1;
            fifth[i] -= Dop853Formulas.error5(1, k[0], k[5], k[6], k[7], k[8], k[9], k[10], k[11]);
            third[i] -= Dop853Formulas.error3(1, k[0], k[5], k[6], k[7], k[8], k[9], k[10], k[11]);
        }
        assertSmall(dop853.residual(fifth, 1, 5), 2e-14);
        assertLarge(dop853.residual(fifth, 1, 6), 1e-6);
        assertSmall(dop853.residual(third, 1, 3), 2e-14);
        assertLarge(dop853.residual(third, 1, 4), 1e-6);
    }

    @Test
    void theInterpolantOfDop853HasOrderSevenThroughoutTheStep() {
        for (double theta : new double[] {0.1, 0.3, 0.5, 0.77, 1}) {
            assertSmall(dop853.residual(dop853.weights(theta), theta, 7), 1e-12);
        }
        assertMeetsEnds(dop853, 12);
    }

    /** The value at the end is that of the step, and the slopes are f at both ends: the solution is smooth over steps. */
    private static void assertMeetsEnds(Tableau tableau, int lastStage) {
        double tiny = 1e-7;
        double[] end = tableau.weights(1);
        double[] nearEnd = tableau.weights(1 - tiny);
        double[] nearStart = tableau.weights(tiny);
        for (int i = 0; i < tableau.weights().length; i++) {
            assertClose(tableau.weights()[i], end[i], 1e-13, 1, "weight " + i + " at the end");
            assertClose(i == 0 ? 1 : 0, nearStart[i] / tiny, 1e-4, 1, "slope " + i + " at the start");
            assertClose(i == lastStage ? 1 : 0, (end[i] - nearEnd[i]) / tiny, 1e-4, 1, "slope " + i + " at the end");
        }
    }

    private static void assertSmall(double residual, double bound) {
        assertTrue(residual < bound, "residual " + residual + " must be below " + bound);
    }

    private static void assertLarge(double residual, double bound) {
        assertTrue(residual > bound, "residual " + residual + " must be above " + bound);
    }
}
