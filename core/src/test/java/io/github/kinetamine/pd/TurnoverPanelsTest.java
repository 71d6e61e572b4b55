package io.github.kinetamine.pd;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.quantity.Unit;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Panels of any lengths one after the other: what is kept between them, and what the estimated error is worth. */
class TurnoverPanelsTest {

    private static final double[][] NONE = {{}};

    private static Effect effect(EffectReading production, EffectReading loss) {
        EffectBuilder m = EffectBuilder.named("e");
        m.driver(EffectDriver.of("ketamine"));
        int first = m.state("y", p -> 1, production, loss);
        return m.output("y", Unit.ONE, (t, d, p, y) -> y[first]).build().over(Ketamine.racemic());
    }

    /** Advances a state that no driver moves; the estimated error. */
    private static double advance(
            TurnoverQuadrature quadrature, int nodes, double from, double length, double[][] p, double[][] y) {
        double[] worst = {0};
        quadrature.advance(from, length, new double[nodes][1][1], p, y, worst);
        return worst[0];
    }

    private static double allowed(double y) {
        return 3e-8 * Math.abs(y) + 3e-12;
    }

    /** y' = k·(2 − y), over more lengths than are remembered, in turns and again. */
    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void whatRemainsAfterAPanelIsThatOfItsLength(int nodes) {
        Effect effect = effect((t, d, p, y) -> 2 * p[0], EffectReading.constant(p -> p[0]));
        TurnoverQuadrature quadrature = new TurnoverQuadrature(effect, nodes, 1);
        double[][] y = {{1}};
        for (double k : new double[] {0.7, 0.3}) {
            quadrature.begin();
            double t = 0;
            double start = y[0][0];
            for (int i = 0; i < 300; i++) {
                double length = 0.001 * (1 + i % (i < 150 ? 2 : 100));
                assertTrue(advance(quadrature, nodes, t, length, new double[][] {{k}}, y) < 1);
                t += length;
                assertClose(2 - (2 - start) * Math.exp(-k * t), y[0][0], 1e-12);
            }
        }
    }

    /** y' = k·(1 − y) from 0 on, of which a panel that is many times as long as 1/k sees nothing: y is 1 at its end. */
    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void aStateThatForgetsWithinAPanelIsRightOrSaidToBeWrong(int nodes) {
        for (EffectReading loss : List.<EffectReading>of(EffectReading.constant(p -> p[0]), (t, d, p, y) -> p[0])) {
            Effect effect = effect((t, d, p, y) -> p[0], loss);
            for (double k = 1e-3; k < 1e9; k *= 1.2) {
                double[][] y = {{0}};
                double worst = advance(new TurnoverQuadrature(effect, nodes, 1), nodes, 0, 1, new double[][] {{k}}, y);
                double exact = -Math.expm1(-k);
                assertTrue(worst <= 1 || k > 0.1, "k " + k + ": estimated " + worst);
                assertTrue(!(worst <= 1) || Math.abs(y[0][0] - exact) <= allowed(exact), "k " + k + ": " + y[0][0]);
            }
        }
    }

    /** What is not produced may fall to nothing in a panel of any length. */
    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void aStateThatOnlyFallsMayFallToNothing(int nodes) {
        Effect effect = effect((t, d, p, y) -> 0, EffectReading.constant(p -> 200));
        double[][] y = {{1}};
        assertTrue(advance(new TurnoverQuadrature(effect, nodes, 1), nodes, 0, 1, NONE, y) <= 1);
        assertClose(Math.exp(-200), y[0][0], 1e-12);
    }

    /** y' = −(1 + t)·y. */
    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void aLossThatTheClockMovesIsTheClosedForm(int nodes) {
        Effect effect = effect((t, d, p, y) -> 0, (t, d, p, y) -> 1 + t);
        TurnoverQuadrature quadrature = new TurnoverQuadrature(effect, nodes, 1);
        double[][] y = {{1}};
        for (int i = 0; i < 20; i++) {
            double t = 0.1 * (i + 1);
            advance(quadrature, nodes, 0.1 * i, 0.1, NONE, y);
            assertClose(Math.exp(-t - t * t / 2), y[0][0], 1e-12);
        }
    }

    /** y' = e^{−kt}: the estimate is no less than the error, nor so much more that panels would be far too short. */
    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void theEstimateOfAProductionBoundsItsError(int nodes) {
        for (double k = 0.5; k < 40; k *= 1.3) {
            double rate = k;
            Effect effect = effect((t, d, p, y) -> Math.exp(-rate * t), (t, d, p, y) -> 0);
            double[][] y = {{1}};
            double estimated = advance(new TurnoverQuadrature(effect, nodes, 1), nodes, 0, 0.5, NONE, y);
            assertBounds(nodes, 1 - Math.expm1(-k / 2) / k, y[0][0], estimated, "rate " + k);
        }
    }

    /** y' = −e^{−kt}·y: an error of ∫loss is one of y in proportion. */
    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void theEstimateOfALossBoundsItsError(int nodes) {
        for (double size : new double[] {1, 1_000}) {
            for (double k = 0.5; k < 40; k *= 1.3) {
                double rate = k;
                Effect effect = effect((t, d, p, y) -> 0, (t, d, p, y) -> Math.exp(-rate * t));
                double[][] y = {{size}};
                double estimated = advance(new TurnoverQuadrature(effect, nodes, 1), nodes, 0, 0.5, NONE, y);
                assertBounds(nodes, size * Math.exp(Math.expm1(-k / 2) / k), y[0][0], estimated, "rate " + k);
            }
        }
    }

    private static void assertBounds(int nodes, double exact, double found, double estimated, String what) {
        double pessimism = nodes == 3 ? 200 : 10_000;
        double error = Math.abs(found - exact) / allowed(exact);
        String both = what + ": error " + error + ", estimated " + estimated;
        // far beyond what is allowed the coefficients have not begun to fall; there a tenth is enough
        assertTrue(error <= Math.max(estimated, 1e-6) || estimated > 10 && error <= 10 * estimated, both);
        assertTrue(estimated <= 0.1 || estimated <= pessimism * error, both);
    }

    /** A state on which nothing acts stays as it is, and there is nothing to estimate. */
    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void withoutProductionAndLossNothingHappens(int nodes) {
        Effect effect = effect((t, d, p, y) -> 0, (t, d, p, y) -> 0);
        double[][] y = {{7}};
        assertEquals(0, advance(new TurnoverQuadrature(effect, nodes, 1), nodes, 3, 2, NONE, y), 1e-200);
        assertEquals(7, y[0][0]);
    }
}
