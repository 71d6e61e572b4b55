package io.github.kinetamine.ode.event;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Roots of curves whose roots are known. */
class RootFinderTest {

    private final RootFinder finder = new RootFinder();
    private int calls;

    private double find(RootFinder.Curve curve, double side, double a, double b) {
        calls = 0;
        RootFinder.Curve counted = t -> {
            calls++;
            return curve.at(t);
        };
        return finder.find(counted, side, a, b, Math.ulp(Math.max(Math.abs(a), Math.abs(b))));
    }

    @Property(tries = 200)
    void rootsOfMonotoneCurvesAreFoundInEitherDirection(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double root,
            @ForAll @DoubleRange(min = -20, max = 20) double stiffness) {
        RootFinder.Curve curve = t -> Math.signum(stiffness) * Math.expm1(stiffness * (t - root)) + (t - root);
        double side = Math.signum(curve.at(0));
        assertClose(root, find(curve, side, 0, 1), 4e-16, 1, "forwards");
        assertClose(root, find(curve, -side, 1, 0), 4e-16, 1, "backwards");
    }

    @Test
    void smoothCurvesNeedFewEvaluations() {
        assertClose(Math.PI / 2, find(Math::cos, 1, 0, 3), 2e-16);
        assertTrue(calls <= 20, calls + " evaluations");
    }

    @Test
    void noCurveNeedsMoreThanBisectionAndLittleMore() {
        RootFinder.Curve[] curves = {
            t -> t < 0.3 ? -1 : 1e9, t -> Math.cbrt(t - 0.3), t -> Math.pow(t - 0.3, 9), t -> t < 0.3 ? -1e-300 : 1
        };
        for (RootFinder.Curve curve : curves) {
            double root = find(curve, -1, 0, 1);
            assertTrue(curve.at(Math.nextDown(root)) <= 0 && curve.at(root + 1e-15) >= 0, "root " + root);
            assertTrue(calls <= 60, calls + " evaluations");
        }
    }

    @Test
    void aRootAtTheStartOfTheBracketIsTakenAtOnce() {
        assertEquals(2, find(t -> t - 2, -1, 2, 3));
        assertTrue(calls <= 4, calls + " evaluations");
    }

    /** Two ends, as many halvings as bisection needs, one more, and one look at the start's neighbour. */
    @Test
    void farFromZeroTheBoundIsThatOfTheBracket() {
        double width = 1;
        int halvings = (int) Math.ceil(Math.log(width / Math.ulp(1025.0)) / Math.log(2));
        for (double root : new double[] {1024.3, 1024.999, 1024.001}) {
            RootFinder.Curve[] curves = {t -> t < root ? -1 : 1e9, t -> Math.pow(t - root, 9)};
            for (RootFinder.Curve curve : curves) {
                assertClose(root, find(curve, -1, 1024, 1025), 1e-15);
                assertTrue(calls <= halvings + 4, calls + " evaluations");
            }
        }
    }

    @Test
    void aCoarseResolutionIsCloseEnough() {
        calls = 0;
        double root = finder.find(
                t -> {
                    calls++;
                    return Math.cbrt(t - 0.3);
                },
                -1,
                0,
                1,
                0.01);
        assertClose(0.3, root, 0.01, 1, "root");
        assertTrue(calls <= 2 + 7 + 1, calls + " evaluations");
    }

    /** The curve leaves zero within the resolution beyond the start: in either direction it takes three looks. */
    @Test
    void whatLeavesZeroAtTheStartTakesThreeLooksEitherWay() {
        assertEquals(2, find(t -> t - 2, -1, 2, 3));
        assertEquals(3, calls);
        assertEquals(Math.ulp(2.0), finder.residue());
        assertEquals(3, find(t -> t - 3, 1, 3, 2));
        assertEquals(3, calls);
        assertEquals(Math.ulp(3.0), finder.residue());
    }

    @Test
    void theResidueIsTheLargerOfTheValuesBesideACrossing() {
        double next = Math.nextUp(1.0);
        assertEquals(next, find(t -> t == 1 ? -5 : 3, -1, 1, next));
        assertEquals(5, finder.residue());
        assertEquals(1, find(t -> t == 1 ? -3 : 5, -1, 1, next));
        assertEquals(5, finder.residue());
    }
}
