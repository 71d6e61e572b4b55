package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.step.Counts;
import io.github.kinetamine.ode.step.ErrorNorm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The decompositions of a Radau step, and when its iteration is given up. */
class RadauNewtonTest {

    private static final double[] ONE = {1};

    private final Counts counts = new Counts();

    private RadauNewton newton(OdeSystem system, int n, int stages) {
        return new RadauNewton(system, new ErrorNorm(Tolerance.of(1e-6, 1e-6), n), stages, counts);
    }

    private static OdeSystem growth(double lambda) {
        return (t, y, dy) -> dy[0] = lambda * y[0];
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void aStepDecomposesOneRealMatrixAndOneForEachComplexPair(int stages) {
        RadauNewton newton = newton(growth(-1), 1, stages);
        assertTrue(newton.decompose(RadauTableau.of(stages), 1, new double[] {-1}));
        assertEquals((stages + 1) / 2, counts.stats().decompositions());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void aSingularMatrixIsSeenTheRealOneOrAComplexOne(int stages) {
        RadauTableau tableau = RadauTableau.of(stages);
        RadauNewton newton = newton((t, y, dy) -> {}, 2, stages);
        assertFalse(newton.decompose(tableau, 1, new double[] {tableau.gamma, 0, 0, 1}));
        for (int k = 0; k < tableau.alpha.length; k++) {
            double a = tableau.alpha[k];
            double b = tableau.beta[k];
            assertFalse(newton.decompose(tableau, 1, new double[] {a, -b, b, a}), "pair " + k);
            assertTrue(newton.decompose(tableau, 1, new double[] {a, -2 * b, 2 * b, a}), "beside pair " + k);
        }
    }

    /** With the exact Jacobian a linear system is solved at once: the end is the Padé approximant of the exponential. */
    @Test
    void aLinearSystemTakesTwoRounds() {
        double h = 0.5;
        RadauNewton newton = newton(growth(-2), 1, 3);
        assertTrue(newton.decompose(RadauTableau.of(3), h, new double[] {-2}));
        double[] z = new double[3];
        assertTrue(newton.solve(0, h, ONE, z, 1, 1e-3));
        assertEquals(2, newton.iterations());
        assertEquals(6, counts.stats().evaluations());
        // at −1: (1 − 2/5 + 1/20)/(1 + 3/5 + 3/20 + 1/60)
        assertClose(0.65 * 60 / 106 - 1, z[2], 1e-13);
        assertTrue(newton.wasFinite());
    }

    @Test
    void anIterationThatDivergesIsGivenUpInItsSecondRound() {
        RadauNewton newton = newton(growth(-100), 1, 3);
        assertTrue(newton.decompose(RadauTableau.of(3), 1, new double[] {0}));
        assertFalse(newton.solve(0, 1, ONE, new double[3], 1, 1e-3));
        assertEquals(2, newton.iterations());
        assertTrue(newton.rate() > 1, "rate " + newton.rate());
        assertEquals(0.5, newton.shortening());
        assertTrue(newton.wasFinite());
    }

    /** It would take more rounds than it may, which is seen before they are taken. */
    @Test
    void anIterationThatIsTooSlowIsGivenUpEarly() {
        RadauNewton newton = newton(growth(-3), 1, 3);
        assertTrue(newton.decompose(RadauTableau.of(3), 1, new double[] {0}));
        assertFalse(newton.solve(0, 1, ONE, new double[3], 1, 1e-3));
        assertTrue(newton.rate() > 0.3 && newton.rate() < 0.99, "rate " + newton.rate());
        assertTrue(newton.iterations() < newton.maxIterations(), newton.iterations() + " rounds");
        // what is in excess is cut down at most twentyfold, by a root that leaves some of the step
        assertTrue(newton.shortening() >= 0.8 / Math.pow(20, 1.0 / 4), "by " + newton.shortening());
        assertTrue(newton.shortening() < 0.8, "by " + newton.shortening());
    }

    @Test
    void whatIsNoNumberIsSaidToBeNone() {
        RadauNewton newton = newton((t, y, dy) -> dy[0] = Double.NaN, 1, 3);
        assertTrue(newton.decompose(RadauTableau.of(3), 1, new double[] {0}));
        assertFalse(newton.solve(0, 1, ONE, new double[3], 1, 1e-3));
        assertFalse(newton.wasFinite());
        assertEquals(1, newton.iterations());
        assertEquals(0.5, newton.shortening());
    }

    /** The last node is the end, which the caller knows free of rounding. */
    @Test
    void theLastStageIsAtTheEndItself() {
        double[] latest = {0};
        OdeSystem clock = (t, y, dy) -> {
            latest[0] = Math.max(latest[0], t);
            dy[0] = t;
        };
        double start = 0.1;
        double end = 0.7;
        double h = end - start;
        RadauNewton newton = newton(clock, 1, 5);
        assertTrue(newton.decompose(RadauTableau.of(5), h, new double[] {0}));
        double beyond = Math.nextUp(end);
        assertTrue(newton.solve(start, beyond, ONE, new double[5], 1, 1e-3));
        assertEquals(beyond, latest[0]);
    }

    /** The rounds that it takes to the stages of y' = 2 − y/2 beside other components, with a Jacobian of zero. */
    private int rounds(Tolerance allowed, double tolerance, OdeSystem system, double... start) {
        int n = start.length;
        RadauNewton newton = new RadauNewton(system, new ErrorNorm(allowed, n), 3, counts);
        assertTrue(newton.decompose(RadauTableau.of(3), 1, new double[n * n]));
        double[] z = new double[3 * n];
        assertTrue(newton.solve(0, 1, start, z, 0.5, tolerance));
        // the Padé approximant at −1/2: (1 − 1/5 + 1/80)/(1 + 3/10 + 3/80 + 1/480)
        double factor = 0.8125 * 480 / 643;
        assertClose(4 * (1 - factor), z[2 * n], 3e-6 * tolerance);
        return newton.iterations();
    }

    /** Without an absolute tolerance what begins at zero has the size to which it comes; what stays far smaller has none. */
    @Test
    void whatBeginsAtZeroIsMeasuredByWhereItGoes() {
        OdeSystem birth = (t, y, dy) -> dy[0] = 2 - y[0] / 2;
        OdeSystem besideOneAtRest = (t, y, dy) -> {
            dy[0] = 2 - y[0] / 2;
            dy[1] = 0;
        };
        OdeSystem besideATraceThatConvergesSlowly = (t, y, dy) -> {
            dy[0] = 2 - y[0] / 2;
            dy[1] = 1e-200 - 1.6 * y[1];
        };
        double goesTo = 4 * (1 - 0.8125 * 480 / 643);
        int alone = 0;
        int aloneIfKnown = 0;
        int beside = 0;
        int besideATrace = 0;
        int besideIfKnown = 0;
        for (double tolerance = 1e5; tolerance > 10; tolerance /= 1.5) {
            aloneIfKnown += rounds(Tolerance.of(1e-6, 1e-6 * goesTo), tolerance, birth, 0);
            alone += rounds(Tolerance.of(1e-6, 0), tolerance, birth, 0);
            besideIfKnown += rounds(Tolerance.of(1e-6, 1e-6 * goesTo), tolerance, besideOneAtRest, 0, 0);
            beside += rounds(Tolerance.of(1e-6, 0), tolerance, besideOneAtRest, 0, 3);
            besideATrace += rounds(Tolerance.of(1e-6, 0), tolerance, besideATraceThatConvergesSlowly, 0, 0);
        }
        // where it goes is not known from the first round on
        assertClose(aloneIfKnown, alone, 0.03);
        assertClose(besideIfKnown, beside, 0.03);
        assertClose(besideIfKnown, besideATrace, 0.03);
    }
}
