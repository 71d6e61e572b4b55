package io.github.kinetamine.pd;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.quantity.Unit;
import org.junit.jupiter.api.Test;

/** Quadrature follows what is produced and lost, and says how well. */
class TurnoverQuadratureTest {

    private static final double K = 0.4;
    private static final int NODES = 5;

    private static Effect effect(EffectReading production, EffectReading loss) {
        EffectBuilder m = EffectBuilder.named("e");
        m.driver(EffectDriver.of("ketamine"));
        int first = m.state("y", p -> 1, production, loss);
        int second = m.state("z", p -> 0, (t, d, p, y) -> y[first], (t, d, p, y) -> 2);
        return m.output("y", Unit.ONE, (t, d, p, y) -> y[second]).build().over(Ketamine.racemic());
    }

    private static double[][][] drive(double from, double length) {
        double[][][] drive = new double[NODES][1][1];
        for (int j = 0; j < drive.length; j++) {
            drive[j][0][0] = Math.exp(-K * (from + TurnoverQuadrature.node(j, NODES) * length));
        }
        return drive;
    }

    /** Advances one subject; the estimated error. */
    private static double advance(
            TurnoverQuadrature quadrature, double from, double length, double[][][] drive, double[][] y) {
        double[] worst = {0};
        quadrature.advance(from, length, drive, new double[1][0], y, worst);
        return worst[0];
    }

    /** y' = e^{−Kt} − y, z' = y − 2z. */
    @Test
    void aCascadeDrivenByAnExponentialIsTheClosedForm() {
        TurnoverQuadrature quadrature =
                new TurnoverQuadrature(effect((t, d, p, y) -> d[0], EffectReading.constant(p -> 1)), NODES, 1);
        double[][] y = {{1}, {0}};
        for (int i = 0; i < 40; i++) {
            double error = advance(quadrature, 0.25 * i, 0.25, drive(0.25 * i, 0.25), y);
            assertTrue(error < 1, "estimated " + error);
            double t = 0.25 * (i + 1);
            double a = 1 / (1 - K);
            assertClose(a * Math.exp(-K * t) + (1 - a) * Math.exp(-t), y[0][0], 1e-9);
            double b = a / (2 - K);
            double z = b * Math.exp(-K * t) + (1 - a) * Math.exp(-t) - (b + 1 - a) * Math.exp(-2 * t);
            assertClose(z, y[1][0], 1e-9);
        }
    }

    /** y' = C·(1 − y): y = 1 − (1 − y₀)·e^{−∫C}. */
    @Test
    void aLossThatTheDriverMovesIsTheClosedForm() {
        TurnoverQuadrature quadrature =
                new TurnoverQuadrature(effect((t, d, p, y) -> d[0], (t, d, p, y) -> d[0]), NODES, 1);
        double[][] y = {{0.2}, {0}};
        for (int i = 0; i < 20; i++) {
            advance(quadrature, 0.5 * i, 0.5, drive(0.5 * i, 0.5), y);
            double area = -Math.expm1(-K * 0.5 * (i + 1)) / K;
            assertClose(1 - 0.8 * Math.exp(-area), y[0][0], 1e-9);
        }
    }

    @Test
    void threeNodesAreEnoughForShortPanels() {
        TurnoverQuadrature three =
                new TurnoverQuadrature(effect((t, d, p, y) -> Math.exp(-K * t), (t, d, p, y) -> 1), 3, 1);
        double[][] y = {{1}, {0}};
        for (int i = 0; i < 100; i++) {
            assertTrue(advance(three, 0.05 * i, 0.05, new double[3][1][1], y) < 1);
        }
        double a = 1 / (1 - K);
        assertClose(a * Math.exp(-K * 5) + (1 - a) * Math.exp(-5), y[0][0], 1e-9);
    }

    @Test
    void whatIsTooRoughIsSaid() {
        TurnoverQuadrature quadrature =
                new TurnoverQuadrature(effect((t, d, p, y) -> Math.exp(-30 * t), (t, d, p, y) -> 1), NODES, 1);
        double[][] y = {{1}, {0}};
        assertTrue(advance(quadrature, 0, 1, drive(0, 1), y) > 1);
    }

    /** y' = 1 + 10⁻⁴·e^{−40t} − y: beside what does not change the sudden part is small, yet it counts. */
    @Test
    void aSuddenSmallChangeIsTooRough() {
        Effect sudden = effect((t, d, p, y) -> 1 + 1e-4 * Math.exp(-40 * t), (t, d, p, y) -> 1);
        for (int nodes : new int[] {3, 5}) {
            double[][] y = {{1}, {0}};
            double[] worst = {0};
            new TurnoverQuadrature(sudden, nodes, 1).advance(0, 1, new double[nodes][1][1], new double[1][0], y, worst);
            double exact = 1 + 1e-4 * (Math.exp(-1) - Math.exp(-40)) / 39;
            assertTrue(Math.abs(y[0][0] - exact) > 1e-8, nodes + " nodes: " + (y[0][0] - exact));
            assertTrue(worst[0] > 1, nodes + " nodes: estimated " + worst[0]);
        }
    }

    /** Whether a loss is known to be constant changes how it is computed, not what comes out. */
    @Test
    void aConstantLossIsTheSameKnownOrNot() {
        TurnoverQuadrature known =
                new TurnoverQuadrature(effect(EffectReading.drive(0), EffectReading.constant(p -> 2.5)), NODES, 1);
        TurnoverQuadrature unknown =
                new TurnoverQuadrature(effect(EffectReading.drive(0), (t, d, p, y) -> 2.5), NODES, 1);
        double[][] y = {{1}, {0}};
        double[][] z = {{1}, {0}};
        for (int i = 0; i < 10; i++) {
            advance(known, 0.25 * i, 0.25, drive(0.25 * i, 0.25), y);
            advance(unknown, 0.25 * i, 0.25, drive(0.25 * i, 0.25), z);
        }
        assertClose(z[0][0], y[0][0], 1e-14);
        assertClose(z[1][0], y[1][0], 1e-14);
    }

    @Test
    void otherPanelsAndOtherEffectsAreRefused() {
        Effect turnover = effect(EffectReading.drive(0), EffectReading.constant(p -> 1));
        String nodes = assertThrows(IllegalArgumentException.class, () -> new TurnoverQuadrature(turnover, 4, 1))
                .getMessage();
        assertEquals("a panel has 3 or 5 nodes, got 4", nodes);
        EffectBuilder m = EffectBuilder.named("rates");
        m.driver(EffectDriver.of("ketamine"));
        m.state("y", p -> 1);
        Effect other = m.rates((t, d, p, y, dydt) -> dydt[0] = 0)
                .output("y", Unit.ONE, EffectReading.state(0))
                .build()
                .over(Ketamine.racemic());
        String form = assertThrows(IllegalArgumentException.class, () -> new TurnoverQuadrature(other, NODES, 1))
                .getMessage();
        assertEquals("effect rates is not of the form production − loss·y", form);
    }

    @Test
    void subjectsSideBySideAreTheSubjectsAlone() {
        Effect effect = effect((t, d, p, y) -> p[0] * d[0], (t, d, p, y) -> d[0] / p[0]);
        TurnoverQuadrature both = new TurnoverQuadrature(effect, NODES, 2);
        double[][] y = {{1, 2}, {0, 3}};
        double[][][] drive = drive(0, 0.5);
        double[][][] twice = new double[NODES][1][];
        for (int j = 0; j < NODES; j++) {
            twice[j][0] = new double[] {drive[j][0][0], 2 * drive[j][0][0]};
        }
        both.advance(0, 0.5, twice, new double[][] {{1}, {3}}, y, new double[2]);
        for (int subject = 0; subject < 2; subject++) {
            double[][] own = {{1 + subject}, {3 * subject}};
            for (int j = 0; j < NODES; j++) {
                drive[j][0][0] = twice[j][0][subject];
            }
            new TurnoverQuadrature(effect, NODES, 1)
                    .advance(0, 0.5, drive, new double[][] {{1 + 2 * subject}}, own, new double[1]);
            assertEquals(own[0][0], y[0][subject]);
            assertEquals(own[1][0], y[1][subject]);
        }
    }
}
