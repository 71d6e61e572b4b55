package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.explicit.Tsit5;
import io.github.kinetamine.ode.step.ErrorNorm;
import io.github.kinetamine.ode.step.StepMethod;
import org.junit.jupiter.api.Test;

/** When the two methods take turns; a simple method stands in for the stiff one. */
class AutoSwitchTest {

    private static final Tolerance TOLERANCE = Tolerance.of(1e-4, 1e-6);

    /** Drawn to cos t at a rate. */
    private static OdeProblem drawn(Rate rate, double from, double to) {
        OdeSystem system = (t, y, dydt) -> dydt[0] = -rate.at(t) * (y[0] - Math.cos(t));
        return OdeProblem.of(system, from, to, 2);
    }

    private interface Rate {
        double at(double t);
    }

    private static AutoSwitch auto(OdeProblem problem) {
        ErrorNorm norm = new ErrorNorm(TOLERANCE, problem.size());
        return new AutoSwitch(problem, new Tsit5(problem, norm), new ExtrapolatedEuler(problem, norm));
    }

    private static <M extends StepMethod> M run(M method, OdeProblem problem) {
        method.start(problem.start(), problem.initialState(), problem.end());
        while (method.time() != problem.end()) {
            assertNull(method.step(problem.end()));
        }
        return method;
    }

    private static double tracked(double rate, double t) {
        return (rate * rate * Math.cos(t) + rate * Math.sin(t)) / (1 + rate * rate);
    }

    @Test
    void whatIsNotStiffIsNeverSwitched() {
        OdeProblem problem = drawn(t -> 2, 0, 20);
        AutoSwitch auto = run(auto(problem), problem);
        Tsit5 alone = run(new Tsit5(problem, new ErrorNorm(TOLERANCE, 1)), problem);
        assertArrayEquals(alone.state(), auto.state());
        assertEquals(alone.counts().stats(), auto.counts().stats());
        assertTrue(auto.report().endsWith("never stiff"), auto.report());
    }

    @Test
    void whatIsStiffIsSwitchedOnceAndCostsFewSteps() {
        for (double sign : new double[] {1, -1}) {
            OdeProblem problem = drawn(t -> sign * 1e5, 0, 20 * sign);
            AutoSwitch auto = run(auto(problem), problem);
            assertClose(tracked(sign * 1e5, 20 * sign), auto.state()[0], 1e-3, 1, "end");
            assertTrue(auto.counts().steps() < 2_000, auto.report());
            assertTrue(auto.report().contains("switches to the stiff method: 1,"), auto.report());
            assertTrue(auto.report().endsWith("switches back: 0"), auto.report());
        }
    }

    @Test
    void whereStiffnessEndsTheExplicitMethodComesBack() {
        OdeProblem problem = drawn(t -> t < 10 ? 1e5 : 0.5 * (1 + Math.exp(10 - t)), 0, 40);
        AutoSwitch auto = run(auto(problem), problem);
        assertTrue(auto.report().contains("switches to the stiff method: 1,"), auto.report());
        assertTrue(auto.report().endsWith("switches back: 1"), auto.report());
    }

    @Test
    void stiffnessThatComesAndGoesIsFollowedButNotForEver() {
        OdeProblem problem = drawn(t -> 2e4 * Math.pow(Math.sin(t / 4), 4) + 1, 0, 400);
        AutoSwitch auto = run(auto(problem), problem);
        int back = Integer.parseInt(auto.report().replaceAll(".*: ", ""));
        assertTrue(back >= 1 && back <= 12, auto.report());
    }

    @Test
    void aStartBeginsWithTheExplicitMethodAndHasTheBitsOfANewOne() {
        OdeProblem problem = drawn(t -> 1e5, 0, 20);
        AutoSwitch used = run(auto(problem), problem);
        double[] first = used.state().clone();
        run(used, problem);
        assertArrayEquals(first, used.state());
    }

    @Test
    void theRateIsKnownFromTheLastTwoStages() {
        OdeProblem problem = OdeProblem.of(
                (t, y, dydt) -> {
                    dydt[0] = -500 * y[0] + 499 * y[1];
                    dydt[1] = 499 * y[0] - 500 * y[1];
                },
                0,
                1,
                1,
                0);
        Tsit5 method = run(new Tsit5(problem, new ErrorNorm(TOLERANCE, 2)), problem);
        assertClose(999, method.dominantRate(), 0.2);
    }

    @Test
    void theRateIsKnownFromTheJacobian() {
        SpectralRadius radius = new SpectralRadius(2);
        double[] jacobian = {-500, 499, 499, -500};
        radius.estimate(jacobian);
        assertClose(999, radius.estimate(jacobian), 1e-12);
        // a complex pair turns the direction round
        assertClose(5, radius.estimate(new double[] {-3, -4, 4, -3}), 1e-12);
        assertEquals(0, radius.estimate(new double[] {0, 1, 0, 0}));
        assertEquals(0, radius.estimate(new double[] {Double.NaN, 1, 1, 1}));
    }

    @Test
    void thePolynomialOfALowerDegreeIsFilledUp() {
        OdeProblem problem = drawn(t -> 1e5, 0, 20);
        AutoSwitch auto = run(auto(problem), problem);
        double[] c = {9, 9, 9, 9, 9};
        auto.writePolynomial(c);
        assertArrayEquals(new double[] {0, 0, 0}, new double[] {c[2], c[3], c[4]});
        assertClose(auto.state()[0], c[0] + c[1], 1e-14);
    }

    @Test
    void theLongestStepOfALiveModeIsThatOfAPlainDecay() {
        for (double relative : new double[] {1e-6, 1e-8, 1e-10}) {
            OdeProblem decay = OdeProblem.of((t, y, dydt) -> dydt[0] = -y[0], 0, 3, 1);
            Tsit5 method = new Tsit5(decay, new ErrorNorm(Tolerance.of(relative, 0), 1));
            method.start(0, decay.initialState(), 3);
            double longest = 0;
            while (method.time() != 3) {
                assertNull(method.step(3));
                longest = Math.max(longest, method.time() - method.previousTime());
            }
            // the controller aims at 0.9 of it
            assertClose(0.9, longest / method.reachOfLiveMode(), 0.1);
        }
    }

    @Test
    void aStiffMethodThatFailsInItsTrialIsLeftAgain() {
        OdeProblem problem = drawn(t -> 1e3, 0, 2);
        ErrorNorm norm = new ErrorNorm(TOLERANCE, 1);
        ExtrapolatedEuler failing = new ExtrapolatedEuler(problem, norm) {
            @Override
            public Status step(double limit) {
                return Status.NO_CONVERGENCE;
            }
        };
        AutoSwitch auto = run(new AutoSwitch(problem, new Tsit5(problem, norm), failing), problem);
        assertClose(tracked(1e3, 2), auto.state()[0], 1e-3, 1, "end");
        assertTrue(auto.report().contains("stiff 0 steps"), auto.report());
    }

    @Test
    void whatAStiffMethodNeedsMoreWorkForStaysExplicit() {
        // the step of 1/40 that stability asks for is no hardship to one who pays 48 evaluations for a better one
        OdeProblem problem = drawn(t -> 40 + 30 * Math.sin(20 * t), 0, 20);
        AutoSwitch auto = run(auto(problem), problem);
        Tsit5 alone = run(new Tsit5(problem, new ErrorNorm(TOLERANCE, 1)), problem);
        long least = alone.counts().evaluations();
        assertTrue(auto.counts().evaluations() < 1.3 * least, auto.counts().stats() + " beside " + least);
    }
}
