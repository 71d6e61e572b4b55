package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.explicit.Tsit5;
import io.github.kinetamine.ode.step.Counts;
import io.github.kinetamine.ode.step.ErrorNorm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules by which two methods take turns, counted step by step beside a stiff method that does as it is told. */
class AutoSwitchTurnsTest {

    private static final double RATE = 1e3;
    private static final double END = 1e6;
    private static final double BORDER = 0.8 * Tsit5.STABILITY_LIMIT;
    private static final Tolerance TOLERANCE = Tolerance.of(1e-2, 1e-2);

    /** Where f has no value for the explicit method any more. */
    private double edge = Double.POSITIVE_INFINITY;

    private final OdeProblem decay =
            OdeProblem.of((t, y, dy) -> dy[0] = t > edge ? Double.NaN : -RATE * (y[0] - 1), 0, END, 2);

    private final Tsit5 explicit = new Tsit5(decay, new ErrorNorm(TOLERANCE, 1));
    private final Told stiff = new Told();
    private final AutoSwitch auto = new AutoSwitch(decay, explicit, stiff);

    /** Rests at 1 in steps of one size and price, with a Jacobian of which it is said how fast it is. */
    private final class Told implements ImplicitMethod {

        private final Counts counts = new Counts();
        private final List<Double> turns = new ArrayList<>();
        private final List<Double> horizons = new ArrayList<>();
        private final double[] jacobian = new double[1];
        private double[] state = {1};
        private double time;
        private double previousTime;
        private double size = 1;
        private int price = 10;
        private double rateAtFirst = RATE;
        private double rateOnTheWay = RATE;
        private Status refusal;
        private boolean breaksFToo;

        @Override
        public void start(double t, double[] y, double end) {
            state = y.clone();
            time = t;
            previousTime = t;
            turns.add(t);
            horizons.add(end);
        }

        @Override
        public double[] linearise() {
            jacobian[0] = -rateAtFirst;
            return jacobian;
        }

        @Override
        public double[] jacobian() {
            jacobian[0] = -rateOnTheWay;
            return jacobian;
        }

        @Override
        public Status step(double limit) {
            if (refusal != null) {
                edge = breaksFToo ? time : edge;
                return refusal;
            }
            counts.addEvaluations(price);
            counts.addStep();
            previousTime = time;
            time = Math.abs(limit - time) < size ? limit : time + Math.copySign(size, limit - time);
            return null;
        }

        @Override
        public double time() {
            return time;
        }

        @Override
        public double previousTime() {
            return previousTime;
        }

        @Override
        public double[] state() {
            return state;
        }

        @Override
        public int interpolationDegree() {
            return 1;
        }

        @Override
        public void writePolynomial(double[] coefficients) {
            coefficients[0] = state[0];
            coefficients[1] = 0;
        }

        @Override
        public Counts counts() {
            return counts;
        }
    }

    private void start() {
        auto.start(0, decay.initialState(), END);
    }

    private void step() {
        assertNull(moved());
    }

    /** Why there is no step; else it has moved time. */
    private Status moved() {
        double before = auto.time();
        Status refusal = auto.step(END);
        if (refusal == null) {
            assertEquals(before, auto.previousTime());
            assertTrue(auto.time() > before, "a step from " + before + " to " + auto.time());
        }
        return refusal;
    }

    private void piece(double length) {
        assertNull(auto.step(auto.time() + length));
    }

    private long explicitSteps() {
        return explicit.counts().steps();
    }

    private long stiffSteps() {
        return stiff.counts.steps();
    }

    private double lastStep() {
        return auto.time() - auto.previousTime();
    }

    private void untilStiff() {
        long before = stiffSteps();
        while (stiffSteps() == before) {
            step();
        }
    }

    /** The steps of the stiff method until the explicit one takes the next. */
    private long stiffStepsUntilExplicit() {
        long before = explicitSteps();
        long stiffBefore = stiffSteps();
        while (explicitSteps() == before) {
            step();
        }
        return stiffSteps() - stiffBefore;
    }

    @Test
    void afterAFailureOfTheExplicitMethodTheStiffOneIsNotOnTrial() {
        edge = 1e-3;
        stiff.price = 1_000_000;
        start();
        untilStiff();
        double switched = stiff.turns.get(0);
        assertTrue(switched <= edge, "switched at " + switched);
        assertEquals(END, stiff.horizons.get(0));
        long explicitBefore = explicitSteps();
        for (int i = 0; i < 30; i++) {
            step();
        }
        assertEquals(explicitBefore, explicitSteps());
        assertEquals(
                "explicit " + explicitSteps() + " steps, stiff 31 steps; switches to the stiff method: 1, first at t = "
                        + switched + "; switches back: 0",
                auto.report());
    }

    @Test
    void whereTheStiffMethodFailsBeyondItsTrialThatIsTheStatus() {
        edge = 1e-3;
        start();
        untilStiff();
        stiff.refusal = Status.NO_CONVERGENCE;
        long before = explicitSteps();
        for (int i = 0; i < 3; i++) {
            assertEquals(Status.NO_CONVERGENCE, auto.step(END));
        }
        assertEquals(before, explicitSteps());
    }

    @Test
    void whereBothMethodsFailThatOfTheStiffOneIsTheStatus() {
        edge = 1e-3;
        stiff.refusal = Status.NO_CONVERGENCE;
        start();
        Status refusal = null;
        while (refusal == null) {
            refusal = moved();
        }
        assertEquals(Status.NO_CONVERGENCE, refusal);
        assertEquals(1, stiff.turns.size());
    }

    @Test
    void whereTheExplicitMethodFailsAfterATrialInVainThatIsTheStatus() {
        stiff.refusal = Status.NO_CONVERGENCE;
        stiff.breaksFToo = true;
        start();
        Status refusal = null;
        while (refusal == null) {
            refusal = moved();
        }
        assertEquals(Status.NOT_FINITE, refusal);
        assertEquals(1, stiff.turns.size());
    }

    @Test
    void eachSuspicionThatProvesWrongDoublesTheEvidenceForTheNext() {
        for (boolean isHeardOnly : new boolean[] {true, false}) {
            start();
            stiff.turns.clear();
            // either the Jacobian says that there is nothing to it, or the stiff method fails in its trial
            stiff.rateAtFirst = isHeardOnly ? 1 : RATE;
            stiff.refusal = Status.NO_CONVERGENCE;
            long before = explicitSteps();
            for (int k = 0; k < 6; k++) {
                int turns = stiff.turns.size();
                while (stiff.turns.size() == turns) {
                    step();
                }
                // the step at which it is tried is one of the explicit method again
                long steps = explicitSteps() - 1 - before;
                assertTrue(steps >= 4 << k && steps <= 8 << k, "turn " + k + " after " + steps + " steps");
                before = explicitSteps() - (isHeardOnly ? 1 : 0);
            }
        }
    }

    /** In pieces that the explicit method takes in one step and six evaluations; its older steps count less and less. */
    @Test
    void aStiffMethodStaysIfItCostsFourFifthsOfTheExplicitOne() {
        for (double share : new double[] {0.798, 0.802}) {
            start();
            Pace pace = new Pace();
            for (int i = 0; i < 44; i++) {
                // the last four are hints
                double length = i < 40 ? 0.8 * BORDER / RATE : 1.05 * BORDER / RATE;
                piece(length);
                pace.add(6, length);
            }
            // in steps about as long, so that older ones of the other method would count
            stiff.price = 5;
            stiff.size = stiff.price / (share * pace.perTime());
            long before = stiffSteps();
            step();
            assertEquals(before + 1, stiffSteps());
            for (int i = 1; i < 10; i++) {
                step();
            }
            assertEquals(share < 0.8 ? 10 : 5, stiffSteps() - before);
        }
    }

    @Test
    void anExplicitMethodStaysIfItCostsFiveFourthsOfTheStiffOne() {
        stiff.rateOnTheWay = 1;
        for (int price : new int[] {4, 5}) {
            stiff.price = price;
            stiff.size = 1e-4;
            // a failure leads to the stiff method without a trial
            edge = 1e-3;
            start();
            untilStiff();
            edge = Double.POSITIVE_INFINITY;
            long before = explicitSteps();
            while (explicitSteps() == before) {
                piece(1e-4);
            }
            for (int i = 1; i < 10; i++) {
                piece(1e-4);
            }
            assertEquals(price == 4 ? 5 : 10, explicitSteps() - before);
        }
    }

    @Test
    void threeCalmChecksFourStepsApartLeadBackAndTwiceAsManyTheNextTime() {
        stiff.rateOnTheWay = 1e-3;
        // so cheap that each trial of the explicit method is lost
        stiff.price = 1;
        stiff.size = 10;
        start();
        untilStiff();
        assertEquals(12, 1 + stiffStepsUntilExplicit());
        for (int returns = 1; returns < 4; returns++) {
            long before = explicitSteps() - 1;
            untilStiff();
            assertEquals(5, explicitSteps() - before);
            assertEquals(12 << returns, 1 + stiffStepsUntilExplicit());
        }
    }

    @Test
    void stepsThatAreNotCalmLeadNowhere() {
        // beyond half of the limit of stability, though not beyond four fifths
        stiff.rateOnTheWay = 2;
        stiff.price = 1;
        start();
        untilStiff();
        long before = explicitSteps();
        for (int i = 0; i < 100; i++) {
            step();
        }
        assertEquals(before, explicitSteps());
    }

    @Test
    void afterATrialThatIsLostTheExplicitMethodComesBackWithAStepThatIsWellStable() {
        for (double size : new double[] {1e-3, 1}) {
            stiff.size = size;
            stiff.price = 1_000_000;
            start();
            untilStiff();
            assertEquals(5, 1 + stiffStepsUntilExplicit());
            assertClose(Math.min(size, 0.5 * Tsit5.STABILITY_LIMIT / RATE), lastStep(), 1e-9);
        }
    }

    @Test
    void afterCalmStepsItComesBackWithTheirSize() {
        stiff.size = 1e-4;
        stiff.price = 1;
        stiff.rateOnTheWay = 1;
        start();
        untilStiff();
        stiffStepsUntilExplicit();
        assertClose(1e-4, lastStep(), 1e-9);
    }

    @Test
    void afterARestartOneHintSufficesWhereTheStiffMethodHadWon() {
        stiff.price = 1;
        start();
        for (int i = 0; i < 50; i++) {
            step();
        }
        assertTrue(stiffSteps() > 5, auto.report());
        auto.restart(auto.time(), new double[] {2}, END);
        int hints = 0;
        long before = stiffSteps();
        while (true) {
            step();
            if (stiffSteps() > before) {
                break;
            }
            hints += lastStep() * RATE > BORDER ? 1 : 0;
        }
        assertEquals(1, hints);
    }

    @Test
    void theHorizonIsTheEndOrWhatLiesBeyondIt() {
        stiff.price = 1;
        auto.start(0, decay.initialState(), 0.5);
        while (stiff.turns.isEmpty()) {
            assertNull(auto.step(0.4));
        }
        assertEquals(0.5, stiff.horizons.get(0));
        stiff.horizons.clear();
        auto.start(0, decay.initialState(), -0.5);
        auto.restart(1, decay.initialState(), 0.5);
        while (stiff.horizons.isEmpty()) {
            assertNull(auto.step(3));
        }
        assertEquals(3, stiff.horizons.get(0));
    }
}
