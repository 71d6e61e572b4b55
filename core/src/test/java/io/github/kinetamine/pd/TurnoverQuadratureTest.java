package io.github.kinetamine.pd;

import static io.github.kinetamine.testing.Closeness.assertClose;
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

    private static double[][] drive(double from, double length) {
        double[][] drive = new double[NODES][1];
        for (int j = 0; j < drive.length; j++) {
            drive[j][0] = Math.exp(-K * (from + TurnoverQuadrature.node(j, NODES) * length));
        }
        return drive;
    }

    /** y' = e^{−Kt} − y, z' = y − 2z. */
    @Test
    void aCascadeDrivenByAnExponentialIsTheClosedForm() {
        TurnoverQuadrature quadrature = new TurnoverQuadrature(effect((t, d, p, y) -> d[0], (t, d, p, y) -> 1), NODES);
        double[] y = {1, 0};
        for (int i = 0; i < 40; i++) {
            double error = quadrature.advance(0.25 * i, 0.25, drive(0.25 * i, 0.25), new double[0], y);
            assertTrue(error < 1, "estimated " + error);
            double t = 0.25 * (i + 1);
            double a = 1 / (1 - K);
            assertClose(a * Math.exp(-K * t) + (1 - a) * Math.exp(-t), y[0], 1e-9);
            double b = a / (2 - K);
            double z = b * Math.exp(-K * t) + (1 - a) * Math.exp(-t) - (b + 1 - a) * Math.exp(-2 * t);
            assertClose(z, y[1], 1e-9);
        }
    }

    /** y' = C·(1 − y): y = 1 − (1 − y₀)·e^{−∫C}. */
    @Test
    void aLossThatTheDriverMovesIsTheClosedForm() {
        TurnoverQuadrature quadrature =
                new TurnoverQuadrature(effect((t, d, p, y) -> d[0], (t, d, p, y) -> d[0]), NODES);
        double[] y = {0.2, 0};
        for (int i = 0; i < 20; i++) {
            quadrature.advance(0.5 * i, 0.5, drive(0.5 * i, 0.5), new double[0], y);
            double area = -Math.expm1(-K * 0.5 * (i + 1)) / K;
            assertClose(1 - 0.8 * Math.exp(-area), y[0], 1e-9);
        }
    }

    @Test
    void threeNodesAreEnoughForShortPanels() {
        TurnoverQuadrature three =
                new TurnoverQuadrature(effect((t, d, p, y) -> Math.exp(-K * t), (t, d, p, y) -> 1), 3);
        double[] y = {1, 0};
        for (int i = 0; i < 100; i++) {
            assertTrue(three.advance(0.05 * i, 0.05, new double[3][1], new double[0], y) < 1);
        }
        double a = 1 / (1 - K);
        assertClose(a * Math.exp(-K * 5) + (1 - a) * Math.exp(-5), y[0], 1e-9);
    }

    @Test
    void whatIsTooRoughIsSaid() {
        TurnoverQuadrature quadrature =
                new TurnoverQuadrature(effect((t, d, p, y) -> Math.exp(-30 * t), (t, d, p, y) -> 1), NODES);
        double[] y = {1, 0};
        assertTrue(quadrature.advance(0, 1, drive(0, 1), new double[0], y) > 1);
    }
}
