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
}
