package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.problems.StiffProblem;
import io.github.kinetamine.ode.step.ErrorNorm;
import org.junit.jupiter.api.Test;

/** How the order of BDF falls again, read from the degree of the polynomial of a step. */
class BdfOrderFallTest {

    private static final double JUMP = 1e8;

    private boolean isAnother;
    private long calls;

    private static Bdf started(OdeProblem problem, Tolerance tolerance) {
        Bdf bdf = new Bdf(problem, new ErrorNorm(tolerance, problem.size()), Bdf.MAX_ORDER);
        bdf.start(problem.start(), problem.initialState(), problem.end());
        return bdf;
    }

    private static int order(Bdf bdf, int n) {
        double[] polynomial = new double[n * (Bdf.MAX_ORDER + 1)];
        bdf.writePolynomial(polynomial);
        int degree = Bdf.MAX_ORDER;
        while (degree > 0 && polynomial[degree * n] == 0) {
            degree--;
        }
        return degree;
    }

    /**
     * Between two steps f becomes another one. A step, a tenth and a hundredth of it fail with the past; then the order falls with
     * every failure to 1, and there the slope is taken anew, with which the first step is exact.
     */
    @Test
    void aPastThatMisleadsIsGivenUpOrderByOrder() {
        OdeSystem system = (t, y, dy) -> {
            calls++;
            dy[0] = isAnother ? JUMP : Math.cos(t);
        };
        OdeProblem problem = OdeProblem.of(system, 0, 20, 0);
        Bdf bdf = started(problem, Tolerance.of(1e-6, 1e-6));
        while (order(bdf, 1) < 5 || bdf.time() < 5) {
            assertNull(bdf.step(20));
        }
        double time = bdf.time();
        double state = bdf.state()[0];
        long rejections = bdf.counts().stats().rejections();
        isAnother = true;
        assertNull(bdf.step(20));
        assertEquals(1, order(bdf, 1));
        // two at order 5, one each at 5 to 2 as it falls, one at 1
        assertEquals(rejections + 7, bdf.counts().stats().rejections());
        double step = bdf.time() - time;
        assertTrue(step > 0 && step < 1e-5, "a step of " + step);
        assertClose(state + JUMP * step, bdf.state()[0], 1e-12);
        assertEquals(calls, bdf.counts().evaluations());
        while (bdf.time() < 20) {
            assertNull(bdf.step(20));
        }
        assertClose(state + JUMP * (bdf.time() - time), bdf.state()[0], 1e-6);
        assertEquals(calls, bdf.counts().evaluations());
    }

    @Test
    void theOrderFallsOneByOneWhereALowerOneAllowsLongerSteps() {
        OdeProblem problem = StiffProblem.VDPOL.problem();
        Bdf bdf = started(problem, StiffProblem.VDPOL.tolerance(1e-6));
        int falls = 0;
        int before = 1;
        while (bdf.time() < problem.end()) {
            long rejections = bdf.counts().stats().rejections();
            assertNull(bdf.step(problem.end()));
            int now = order(bdf, 2);
            if (rejections == bdf.counts().stats().rejections()) {
                assertTrue(Math.abs(now - before) <= 1, "from order " + before + " to " + now);
                falls += now < before ? 1 : 0;
            }
            before = now;
        }
        assertTrue(falls > 0, "the order never fell");
    }
}
