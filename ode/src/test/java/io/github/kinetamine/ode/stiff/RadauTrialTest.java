package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.step.Counts;
import io.github.kinetamine.ode.step.ErrorNorm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The error estimate of one trial of a linear equation, in closed form. */
class RadauTrialTest {

    private static final double STEP = 0.25;
    private static final double TOLERANCE = 1e-3;

    private final Counts counts = new Counts();
    private double lambda;
    private long calls;

    private final OdeSystem decay = (t, y, dy) -> {
        calls++;
        for (int i = 0; i < y.length; i++) {
            dy[i] = lambda * y[i];
        }
    };

    /** A trial from (1, 1), solved. */
    private RadauTrial solved(int stages) {
        // so that the norm does not depend on where the step leads
        ErrorNorm norm = new ErrorNorm(Tolerance.of(1e-12, TOLERANCE), 2);
        RadauNewton newton = new RadauNewton(decay, norm, stages, counts);
        RadauTableau tableau = RadauTableau.of(stages);
        assertTrue(newton.decompose(tableau, STEP, new double[] {lambda, 0, 0, lambda}));
        RadauTrial trial = new RadauTrial(decay, norm, counts, newton, stages);
        trial.begin(tableau, 0, STEP, new double[] {1, 1});
        trial.guess(new StagePolynomial(2, tableau.degree), new double[2], STEP);
        assertTrue(trial.solve(STEP, 1, 1e-10));
        return trial;
    }

    /** With δ the error found first, f beside the start is f₀ + λδ, which the filter makes δ + λδ/(γ/h − λ). */
    @ParameterizedTest
    @CsvSource({"-1, 3", "-1000, 3", "1, 3", "-1, 5", "-1000, 5"})
    void filteredAgainTheEstimateFallsByTheStepOverTheSumOfItAndTheRate(double rate, int stages) {
        lambda = rate;
        RadauTrial trial = solved(stages);
        double once = trial.error(new double[] {lambda, lambda});
        long before = counts.evaluations();
        double again = trial.errorAgain();
        assertEquals(before + 1, counts.evaluations());
        double gamma = RadauTableau.of(stages).gamma / STEP;
        assertClose(gamma / (gamma - lambda), again / once, 1e-6);
        assertEquals(calls, counts.evaluations());
    }

    /** Where f is undefined at the probe its part is left out, and the rest of the polynomial stands. */
    @ParameterizedTest
    @CsvSource({"3", "5"})
    void aProbeWhereFIsUndefinedIsLeftOut(int stages) {
        lambda = -1;
        RadauTrial trial = solved(stages);
        trial.error(new double[] {lambda, lambda});
        lambda = Double.NaN;
        assertEquals(0, trial.completePolynomial());
        StagePolynomial polynomial = trial.exchange(new StagePolynomial(2, RadauTableau.of(stages).degree));
        for (double theta = 0; theta <= 1; theta += 0.25) {
            assertClose(Math.exp(-theta * STEP), 1 + polynomial.value(0, theta), 1e-4);
        }
        assertEquals(calls, counts.evaluations());
    }
}
