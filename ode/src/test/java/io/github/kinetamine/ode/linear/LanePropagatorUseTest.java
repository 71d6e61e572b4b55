package io.github.kinetamine.ode.linear;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a block of networks is filled, measured, looked ahead in and planned, and what it refuses. */
class LanePropagatorUseTest {

    private static final double[] RATES = {0.7, 3};

    /** Two lanes of a state that decays and an observer that adds up what it sees. */
    private static LanePropagator decay() {
        LanePropagator block = new LanePropagator(1, 1, 2);
        block.loss(0, RATES);
        block.copy(0, 1, new double[] {1, 1});
        return block;
    }

    private static double[][] amounts() {
        return new double[][] {{100, 50}, {1, 2}};
    }

    /** Also where nothing is put in their place before the next step, of a length that was taken before. */
    @Test
    void afterTheFlowsAreTakenAwayNothingMoves() {
        LanePropagator block = decay();
        block.measure(0, new double[] {2, 2});
        double[][] x = amounts();
        block.advance(0.5, x, null);
        block.clear();
        double[][] y = amounts();
        block.advance(0.5, y, null);
        assertArrayEquals(amounts(), y);
        block.advance(0.5, y, new double[][] {{4, 6}, {0, 0}});
        assertArrayEquals(new double[][] {{102, 53}, {1, 2}}, y);
    }

    @Test
    void sizesAreAsDeclared() {
        LanePropagator block = new LanePropagator(3, 2, 7);
        assertEquals(5, block.size());
        assertEquals(7, block.lanes());
        assertEquals(1, new LanePropagator(1, 0, 1).size());
        assertRefused(() -> new LanePropagator(0, 1, 1), "at least one state", "got 0 states");
        assertRefused(() -> new LanePropagator(1, -1, 1), "at least one state", "-1 observers");
        assertRefused(() -> new LanePropagator(1, 0, 0), "one lane", "0 lanes");
    }

    @Test
    void statesAndObserversExist() {
        LanePropagator block = new LanePropagator(2, 1, 2);
        for (int index : new int[] {-1, 2}) {
            assertRefused(() -> block.flow(index, 0, RATES), "from", "0..1", "got " + index);
            assertRefused(() -> block.flow(0, index, RATES), "to", "0..1", "got " + index);
            assertRefused(() -> block.copy(index, 2, RATES), "from", "0..1", "got " + index);
        }
        for (int index : new int[] {-1, 3}) {
            assertRefused(() -> block.loss(index, RATES), "from", "0..2", "got " + index);
            assertRefused(() -> block.measure(index, RATES), "state", "0..2", "got " + index);
        }
        for (int index : new int[] {1, 3}) {
            assertRefused(() -> block.copy(0, index, RATES), "observers are 2 to 2", "got " + index);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void ratesAreFiniteAndNotNegative(double rate) {
        LanePropagator block = new LanePropagator(2, 0, 2);
        assertRefused(() -> block.loss(1, new double[] {1, rate}), "not negative", "got " + rate, "lane 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-60, 1, 1e60, 1e300})
    void lanesGoAsFarAsANetworkAlone(double h) {
        for (double rate : new double[] {0, 1e-300, 1e-60, 1, 1e60, 1e300}) {
            LanePropagator block = new LanePropagator(1, 0, 2);
            block.loss(0, new double[] {0, rate});
            double[][] x = {{5, 5}};
            block.advance(h, x, null);
            assertClose(5, x[0][0], 1e-14);
            assertClose(5 * Math.exp(-rate * h), x[0][1], 1e-14, 5, "rate " + rate);
        }
    }

    @Test
    void ratesWhoseSumOverflowsAreRefused() {
        LanePropagator block = new LanePropagator(2, 0, 2);
        double large = Math.nextDown(0x1p1023);
        block.flow(0, 1, new double[] {1, large});
        assertRefused(() -> block.loss(0, new double[] {1, large}), "2^1023", "got " + large, "lane 1");
    }

    @Test
    void anInputIntoAnObserverStaysThere() {
        LanePropagator block = decay();
        block.loss(1, new double[] {0.4, 2.5});
        double h = 1.3;
        double[][] x = {{0, 0}, {0, 0}};
        block.advance(h, x, new double[][] {{0, 0}, {6, 7}});
        assertArrayEquals(new double[2], x[0]);
        assertClose(6 / 0.4 * -Math.expm1(-0.4 * h), x[1][0], 1e-14);
        assertClose(7 / 2.5 * -Math.expm1(-2.5 * h), x[1][1], 1e-14);
    }

    @Test
    void whatIsMeasuredInAnotherUnitMovesTheSame() {
        double[] volume = {4, 0.5};
        double[] scale = {1000, 10};
        LanePropagator inAmounts = decay();
        LanePropagator measured = decay();
        double[][] x = amounts();
        double[][] input = {{3, 5}, {0, 0}};
        inAmounts.advance(0.5, x, input);
        measured.advance(0.5, amounts(), input);
        measured.measure(0, volume);
        measured.measure(1, scale);
        double[][] y = amounts();
        for (int l = 0; l < 2; l++) {
            y[0][l] *= volume[l];
            y[1][l] *= scale[l];
        }
        measured.advance(0.5, y, input);
        for (int l = 0; l < 2; l++) {
            assertClose(x[0][l] * volume[l], y[0][l], 1e-14);
            assertClose(x[1][l] * scale[l], y[1][l], 1e-14);
        }
    }

    @Test
    void aLookAheadTellsWhereAStepWouldLeadAndMovesNothing() {
        double[][] feed = {{3, 5}, {0, 1}};
        for (double[][] input : new double[][][] {null, feed}) {
            for (int state = 0; state < 2; state++) {
                LanePropagator block = decay();
                double[][] x = amounts();
                double[] ahead = new double[2];
                block.peek(state, 0.5, x, input, ahead);
                assertArrayEquals(amounts(), x);
                block.advance(0.5, x, input);
                assertArrayEquals(x[state], ahead);
            }
        }
    }

    @Test
    void flowsCountFromTheNextStepOn() {
        LanePropagator block = decay();
        block.advance(0.5, amounts(), null);
        block.loss(0, RATES);
        double[][] x = amounts();
        block.advance(0.5, x, null);
        assertClose(100 * Math.exp(-0.7), x[0][0], 1e-14);
        assertClose(50 * Math.exp(-3), x[0][1], 1e-14);
    }

    @Test
    void aClearedBlockMovesNothingAndMeasuresAmounts() {
        LanePropagator block = decay();
        block.measure(0, RATES);
        block.advance(0.5, amounts(), null);
        block.clear();
        double[][] x = amounts();
        block.advance(0.5, x, new double[][] {{2, 2}, {0, 0}});
        assertArrayEquals(new double[] {101, 51}, x[0], 1e-13);
        assertArrayEquals(new double[] {1, 2}, x[1], 1e-15);
    }

    @Test
    void aStepThatIsFedAfterOneThatWasNotFindsItsInput() {
        LanePropagator block = decay();
        double[][] x = amounts();
        block.advance(0.5, amounts(), null);
        block.advance(0.5, x, new double[][] {{7, 0}, {0, 0}});
        assertClose(100 * Math.exp(-0.35) + 7 / 0.7 * -Math.expm1(-0.35), x[0][0], 1e-14);
    }

    /** Fast exchange, many doublings: what roundings do to the diagonal must not double with them. */
    @Test
    void aFastExchangeLosesNothingOverAThousandHours() {
        LanePropagator block = new LanePropagator(2, 0, 2);
        block.flow(0, 1, new double[] {1e6, 3.3e5});
        block.flow(1, 0, new double[] {7e5, 1e6});
        double[][] x = {{1, 3}, {2, 4}};
        block.advance(1000, x, new double[][] {{0.5, 0}, {0, 0.25}});
        assertClose(3 + 500, x[0][0] + x[1][0], 1e-14);
        assertClose(7 + 250, x[0][1] + x[1][1], 1e-14);
    }

    @Test
    void aPlanHasTheStepsThatWereTakenShortestFirst() {
        LanePropagator block = decay();
        block.advance(0.75, amounts(), null);
        block.advance(0.25, amounts(), null);
        block.advance(0.5, amounts(), amounts());
        StepPlan plan = block.plan();
        assertEquals(
                List.of(
                        new StepPlan.Step(0.25, true, -1, -1),
                        new StepPlan.Step(0.5, true, 0, 0),
                        new StepPlan.Step(0.75, false, 0, 1)),
                plan.steps());
    }

    @Test
    void moreStepsThanAreKeptMakeNoPlanAndStillLeadToTheSame() {
        LanePropagator block = decay();
        for (int i = 1; i < 128; i++) {
            block.advance(i / 64.0, amounts(), null);
        }
        assertNotEquals(0, block.plan().steps().size());
        for (int i = 128; i <= 260; i++) {
            block.advance(i / 64.0, amounts(), null);
            assertSame(StepPlan.NONE, block.plan());
        }
        for (int i = 1; i <= 260; i++) {
            double h = i / 64.0;
            double[][] x = amounts();
            block.advance(h, x, null);
            assertClose(100 * Math.exp(-0.7 * h), x[0][0], 1e-14);
        }
    }

    private static void assertRefused(Executable call, String... words) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        for (String word : words) {
            assertTrue(message.contains(word), () -> "\"" + word + "\" in: " + message);
        }
    }
}
