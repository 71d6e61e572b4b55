package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.SolverStats;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.step.ErrorNorm;
import io.github.kinetamine.ode.step.StepMethod;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a single step of each stiff method promises: where it ends, what it leaves behind, and why there is none. */
class StepContractTest {

    private static final Tolerance TOLERANCE = Tolerance.of(1e-6, 1e-6);
    private static final OdeProblem OSCILLATOR = OdeProblem.of(
            (t, y, dy) -> {
                dy[0] = y[1];
                dy[1] = -y[0];
            },
            0,
            20,
            0,
            1);

    private enum Method {
        RADAU,
        RODAS,
        BDF;

        StepMethod on(OdeProblem problem) {
            ErrorNorm norm = new ErrorNorm(TOLERANCE, problem.size());
            return switch (this) {
                case RADAU -> new Radau(problem, norm);
                case RODAS -> new Rodas5P(problem, norm);
                case BDF -> new Bdf(problem, norm, Bdf.MAX_ORDER);
            };
        }

        StepMethod started(OdeProblem problem) {
            StepMethod method = on(problem);
            method.start(problem.start(), problem.initialState(), problem.end());
            return method;
        }

        /** Why there is no further step on the way to the end, after steps each of which moves time. */
        Status refusal(OdeProblem problem) {
            StepMethod method = started(problem);
            while (true) {
                double before = method.time();
                double[] state = method.state().clone();
                Status refusal = method.step(problem.end());
                if (refusal != null) {
                    assertEquals(before, method.time());
                    assertArrayEquals(state, method.state());
                    return refusal;
                }
                assertTrue(method.time() > before, "a step that stays at " + before);
                assertEquals(before, method.previousTime());
            }
        }
    }

    private static double lastStep(StepMethod method) {
        return Math.abs(method.time() - method.previousTime());
    }

    /** Across zero, where a difference of times and a time do not add up to the other one. */
    @ParameterizedTest
    @EnumSource
    void theLastStepEndsOnTheLimitHoweverTheWayThereRounds(Method method) {
        Random random = new Random(1);
        int rounded = 0;
        for (int k = 0; k < 300; k++) {
            double end = random.nextDouble();
            StepMethod constant = method.started(OdeProblem.of((t, y, dy) -> dy[0] = 0, -1, end, 1));
            while (constant.time() != end) {
                assertNull(constant.step(end));
            }
            double before = constant.previousTime();
            rounded += before + (end - before) == end ? 0 : 1;
        }
        assertTrue(rounded > 0, rounded + " differences of times that rounding does not give back");
    }

    @ParameterizedTest
    @EnumSource
    void aStepThatALimitCutsShortDoesNotShortenTheNext(Method method) {
        StepMethod oscillator = method.started(OSCILLATOR);
        while (oscillator.time() < 8) {
            assertNull(oscillator.step(20));
        }
        double usual = lastStep(oscillator);
        for (double part : new double[] {1.0 / 5, 1.0 / 100}) {
            double limit = oscillator.time() + part * usual;
            assertNull(oscillator.step(limit));
            assertEquals(limit, oscillator.time());
            assertNull(oscillator.step(20));
            // the past of a multistep method does not bear more than tenfold
            double least = method == Method.BDF ? Math.min(0.5, 10 * part) : 0.5;
            assertTrue(lastStep(oscillator) > (least - 1e-9) * usual, lastStep(oscillator) + " after " + usual);
            while (lastStep(oscillator) < 0.8 * usual) {
                assertNull(oscillator.step(20));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RADAU", "RODAS"})
    void aStartForgetsThePolynomial(Method method) {
        StepMethod oscillator = method.started(OSCILLATOR);
        assertNull(oscillator.step(20));
        oscillator.start(3, new double[] {5, 7}, 20);
        double[] polynomial = new double[2 * (oscillator.interpolationDegree() + 1)];
        oscillator.writePolynomial(polynomial);
        double[] constant = new double[polynomial.length];
        constant[0] = 5;
        constant[1] = 7;
        assertArrayEquals(constant, polynomial);
    }

    @ParameterizedTest
    @EnumSource(names = {"RADAU", "RODAS"})
    void whereFIsUndefinedAtTheStartItIsAskedOnce(Method method) {
        OdeProblem undefined = OdeProblem.of((t, y, dy) -> dy[0] = Double.NaN, 0, 1, 1);
        StepMethod stuck = method.started(undefined);
        assertEquals(Status.NOT_FINITE, stuck.step(1));
        assertEquals(1, stuck.counts().evaluations());
    }

    @ParameterizedTest
    @EnumSource
    void derivativesThatEndAreNotFinite(Method method) {
        assertEquals(
                Status.NOT_FINITE,
                method.refusal(OdeProblem.of((t, y, dy) -> dy[0] = t > 0.5 ? Double.NaN : -y[0], 0, 1, 1)));
    }

    @ParameterizedTest
    @EnumSource
    void aJacobianThatIsUndefinedIsNotFinite(Method method) {
        for (double undefined : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            OdeProblem problem = OdeProblem.of((t, y, dy) -> dy[0] = -y[0], 0, 1, 1)
                    .withJacobian((t, y, dfdy) -> dfdy[0] = undefined);
            assertEquals(Status.NOT_FINITE, method.refusal(problem));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aJumpThatNoStepIsShortEnoughForMakesTheStepTooSmall(Method method) {
        OdeProblem problem =
                OdeProblem.of((t, y, dy) -> dy[0] = t < 0.5 ? 1 : 1e30, 0, 1, 1).withJacobian((t, y, dfdy) -> {});
        assertEquals(Status.STEP_TOO_SMALL, method.refusal(problem));
    }

    @ParameterizedTest
    @EnumSource(names = {"RADAU", "BDF"})
    void anIterationThatNeverConvergesIsSaidToBeThat(Method method) {
        OdeProblem problem =
                OdeProblem.of((t, y, dy) -> dy[0] = -1e30 * y[0], 1, 2, 1).withJacobian((t, y, dfdy) -> {});
        assertEquals(Status.NO_CONVERGENCE, method.refusal(problem));
    }

    @ParameterizedTest
    @EnumSource
    void everyAttemptIsAStepOrARejection(Method method) {
        OdeProblem problem = OdeProblem.of((t, y, dy) -> dy[0] = (t < 0.5 ? 0 : 1e5) - y[0], 0, 1, 1);
        StepMethod kinked = method.started(problem);
        long steps = 0;
        while (kinked.time() < 1) {
            assertNull(kinked.step(1));
            steps++;
        }
        assertEquals(steps, kinked.counts().steps());
        // no step of a millionth of the span leads over the jump
        assertTrue(kinked.counts().stats().rejections() >= 5, kinked.counts().stats()::toString);
        double exact = Math.exp(-1) + 1e5 * (1 - Math.exp(-0.5));
        assertClose(exact, kinked.state()[0], 1e-4);
    }

    @Test
    void radauTakesOverWithTheStepThatItIsGiven() {
        Radau radau = new Radau(OSCILLATOR, new ErrorNorm(TOLERANCE, 2));
        for (double sign : new double[] {1, -1}) {
            radau.takeOver(1, OSCILLATOR.initialState(), 1 + sign, 0x1p-6);
            assertNull(radau.step(1 + sign));
            assertEquals(1 + sign * 0x1p-6, radau.time());
        }
        radau.start(1, OSCILLATOR.initialState(), 2);
        assertNull(radau.step(2));
        assertNotEquals(1 + 0x1p-6, radau.time());
    }

    /** The real matrix γ/h − λ is singular at h = 1 alone. */
    @Test
    void radauTriesHalfOfAStepWhoseMatrixIsSingular() {
        double lambda = RadauTableau.of(3).gamma;
        OdeProblem growth = OdeProblem.of((t, y, dy) -> dy[0] = lambda * y[0], 0, 10, 1)
                .withJacobian((t, y, dfdy) -> dfdy[0] = lambda);
        Radau radau = new Radau(growth, new ErrorNorm(Tolerance.of(1e-2, 1e3), 1));
        radau.takeOver(0, growth.initialState(), 10, 1);
        assertNull(radau.step(10));
        assertEquals(0.5, radau.time());
        assertEquals(1, radau.counts().stats().rejections());
        assertClose(Math.exp(lambda / 2), radau.state()[0], 1e-2);
    }

    @ParameterizedTest
    @EnumSource
    void aSmoothSolutionIsSeldomTriedInVain(Method method) {
        StepMethod oscillator = method.started(OSCILLATOR);
        while (oscillator.time() < 20) {
            assertNull(oscillator.step(20));
        }
        SolverStats stats = oscillator.counts().stats();
        assertTrue(5 * stats.rejections() <= stats.steps(), stats::toString);
    }

    @Test
    void radauCutsAFirstStepThatIsTooLongToATenth() {
        Radau radau = new Radau(OSCILLATOR, new ErrorNorm(TOLERANCE, 2));
        radau.takeOver(0, OSCILLATOR.initialState(), 20, 4);
        assertNull(radau.step(20));
        long rejections = radau.counts().stats().rejections();
        assertTrue(rejections > 0, "no rejection");
        assertClose(4 * Math.pow(0.1, rejections), radau.time(), 1e-14);
    }

    /** As a method is asked that may take over: the first step then works with that Jacobian. */
    @Test
    void radauLinearisesBeforeItsFirstStepAndOnce() {
        OdeProblem problem = OdeProblem.of((t, y, dy) -> dy[0] = -2 * y[0], 1, 9, 1)
                .withJacobian((t, y, dfdy) -> dfdy[0] = -2 * t * y[0]);
        Radau radau = new Radau(problem, new ErrorNorm(TOLERANCE, 1));
        radau.takeOver(3, new double[] {5}, 9, 0x1p-8);
        assertEquals(-30, radau.linearise()[0]);
        assertEquals(-30, radau.linearise()[0]);
        assertEquals(-30, radau.jacobian()[0]);
        assertEquals(1, radau.counts().stats().jacobians());
        assertEquals(1, radau.counts().evaluations());
        assertNull(radau.step(9));
        assertEquals(3 + 0x1p-8, radau.time());
        assertEquals(1, radau.counts().stats().jacobians());
    }

    /** One real matrix and one for each complex pair, of which three stages have one and five have two. */
    @Test
    void radauTakesOverWithTheHigherOrderAtFineTolerances() {
        for (double relative : new double[] {1e-4, 1e-8}) {
            Radau radau = new Radau(OSCILLATOR, new ErrorNorm(Tolerance.of(relative, relative), 2));
            radau.takeOver(0, OSCILLATOR.initialState(), 20, 1e-3);
            assertNull(radau.step(20));
            assertEquals(relative < 1e-6 ? 3 : 2, radau.counts().stats().decompositions());
            radau.start(0, OSCILLATOR.initialState(), 20);
            long before = radau.counts().stats().decompositions();
            assertNull(radau.step(20));
            assertEquals(before + 2, radau.counts().stats().decompositions());
        }
    }

    /** In steps of one size the order rises, and the matrices are those of the higher one from then on. */
    @Test
    void radauIsAsAccurateWhereItsOrderRisesAndItsStepStays() {
        Radau radau = new Radau(OSCILLATOR, new ErrorNorm(Tolerance.of(1e-5, 1e-5), 2));
        radau.start(0, OSCILLATOR.initialState(), 1_000);
        int rises = 0;
        while (radau.time() < 100) {
            double previousStep = lastStep(radau);
            long before = radau.counts().stats().decompositions();
            assertNull(radau.step(1_000));
            boolean isSame = Math.abs(lastStep(radau) - previousStep) < 1e-12;
            rises += isSame && radau.counts().stats().decompositions() - before == 3 ? 1 : 0;
            assertClose(Math.sin(radau.time()), radau.state()[0], 1e-3, 1, "at " + radau.time());
        }
        assertTrue(rises > 0, "the order never rose in steps of one size");
    }
}
