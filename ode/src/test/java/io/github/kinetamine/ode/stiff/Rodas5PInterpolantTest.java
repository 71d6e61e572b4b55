package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.problems.KnownProblem;
import io.github.kinetamine.ode.step.ErrorNorm;
import io.github.kinetamine.ode.step.StepInterpolant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rodas5PInterpolantTest {

    // so loose that every step is accepted
    private static final Tolerance LOOSE = Tolerance.of(0.9, 1);

    /** The polynomial of one step from a state. */
    private static StepInterpolant step(OdeProblem problem, double t, double h, double... state) {
        int n = state.length;
        Rodas5P method = new Rodas5P(problem, new ErrorNorm(LOOSE, n));
        method.start(t, state, t + h);
        assertNull(method.step(t + h));
        assertEquals(t + h, method.time());
        StepInterpolant polynomial = new StepInterpolant(n, method.interpolationDegree());
        polynomial.read(method);
        return polynomial;
    }

    @ParameterizedTest
    @CsvSource({"PERIODIC_GROWTH, 0.05", "OSCILLATOR, 0.1", "BELL, 0.1", "LOGISTIC, 0.1"})
    void withinAStepTheErrorFallsWithItsSixthPower(KnownProblem problem, double h) {
        double coarse = errorWithin(problem, h);
        double fine = errorWithin(problem, h / 2);
        assertClose(6, Math.log(coarse / fine) / Math.log(2), 0.3, 1, "order from " + coarse + " and " + fine);
    }

    private static double errorWithin(KnownProblem problem, double h) {
        double start = problem.problem().start();
        StepInterpolant polynomial =
                step(problem.problem(), start, h, problem.problem().initialState());
        double[] state = new double[problem.problem().size()];
        double worst = 0;
        for (double theta = 0; theta <= 1; theta += 0.05) {
            polynomial.at(start + theta * h, state);
            double[] exact = problem.solution(start + theta * h);
            for (int i = 0; i < state.length; i++) {
                worst = Math.max(worst, Math.abs(state[i] - exact[i]));
            }
        }
        return worst;
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e6, -1e8, -1e10})
    void aStiffComponentFollowsAQuarticDrive(double lambda) {
        OdeProblem driven =
                OdeProblem.of((t, y, dy) -> dy[0] = lambda * (y[0] - Math.pow(t, 4)) + 4 * Math.pow(t, 3), 0, 1, 0.0);
        Rodas5P method = new Rodas5P(driven, new ErrorNorm(LOOSE, 1));
        StepInterpolant polynomial = new StepInterpolant(1, method.interpolationDegree());
        double[] state = new double[1];
        method.start(0, state, 2);
        double longest = 0;
        while (method.time() < 2) {
            assertNull(method.step(2));
            polynomial.read(method);
            longest = Math.max(longest, polynomial.to() - polynomial.from());
            for (double theta = 0; theta <= 1; theta += 0.05) {
                double t = polynomial.from() + theta * (polynomial.to() - polynomial.from());
                polynomial.at(t, state);
                assertClose(Math.pow(t, 4), state[0], 1e-6, 1, "t = " + t);
            }
        }
        // where Steinebach's interpolant lags by up to 0.0083·h⁴
        assertTrue(0.0083 * Math.pow(longest, 4) > 1e-4, "longest step " + longest);
    }

    @Test
    void theSlopesAtTheEndsAreThoseOfF() {
        OdeProblem growth = KnownProblem.PERIODIC_GROWTH.problem();
        StepInterpolant polynomial = step(growth, 0, 1e-2, 1.0);
        double[] c = new double[Rodas5PInterpolant.DEGREE + 1];
        polynomial.copyCoefficients(c, 0);
        double atEnd = 0;
        for (int d = 1; d < c.length; d++) {
            atEnd += d * c[d];
        }
        assertClose(1e-2, c[1], 1e-10);
        assertClose(1e-2 * Math.cos(1e-2) * Math.exp(Math.sin(1e-2)), atEnd, 1e-10);
        assertClose(1e-4, 2 * c[2], 1e-6);
    }

    @Test
    void eachCorrectionRemovesOneDefectAndKeepsTheOthers() {
        double gamma = Rodas5PFormulas.GAMMA;
        assertDefects(Rodas5PInterpolant.START, 1 / gamma, 0, 0, 0);
        assertDefects(Rodas5PInterpolant.CURVATURE, 0, 1 / (gamma * gamma), 0, 0);
        assertDefects(Rodas5PInterpolant.AT_PROBE, 0, 0, 1 / gamma, 0);
        assertDefects(Rodas5PInterpolant.END, 0, 0, 0, 1 / gamma);
        assertClose(1, value(Rodas5PInterpolant.LAG, Rodas5PInterpolant.PROBE), 1e-13);
        assertClose(0, value(Rodas5PInterpolant.LAG, 1), 1e-12, 1, "lag at the end");
    }

    private static void assertDefects(double[] shape, double start, double curvature, double atProbe, double atEnd) {
        assertClose(0, value(shape, 1), 1e-12, 1, "at the end");
        assertClose(start, slope(shape, 0), 1e-12, 1, "slope at the start");
        assertClose(curvature, 2 * shape[1], 1e-12, 1, "second derivative at the start");
        assertClose(atProbe, slope(shape, Rodas5PInterpolant.PROBE), 1e-11, 1, "slope at the probe");
        assertClose(atEnd, slope(shape, 1), 1e-11, 1, "slope at the end");
    }

    private static double value(double[] shape, double theta) {
        double value = 0;
        for (int d = shape.length - 1; d >= 0; d--) {
            value = (value + shape[d]) * theta;
        }
        return value;
    }

    private static double slope(double[] shape, double theta) {
        double slope = 0;
        for (int d = shape.length - 1; d >= 0; d--) {
            slope = slope * theta + (d + 1) * shape[d];
        }
        return slope;
    }
}
