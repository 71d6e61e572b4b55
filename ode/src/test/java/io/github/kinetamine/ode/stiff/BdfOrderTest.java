package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.step.Counts;
import io.github.kinetamine.ode.step.ErrorNorm;
import io.github.kinetamine.testing.Evidence;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formula of one order on a given mesh, begun with exact derivatives: steps of prediction and correction alone. */
class BdfOrderTest {

    private static final double SPAN = 2;

    /** A smooth problem with the derivatives of its solution, j = 0 … 5, at t = 0. */
    private enum Smooth {
        FORCED((t, y, dy) -> dy[0] = -3 * (y[0] - Math.sin(t)) + Math.cos(t), j -> sine(j), Math::sin),
        HYPERBOLA((t, y, dy) -> dy[0] = -y[0] * y[0], Smooth::hyperbola, t -> 1 / (1 + t)),
        GROWTH((t, y, dy) -> dy[0] = 0.7 * y[0], j -> Math.pow(0.7, j), t -> Math.exp(0.7 * t));

        private final OdeSystem system;
        private final IntToDoubleFunction derivative;
        private final DoubleUnaryOperator solution;

        Smooth(OdeSystem system, IntToDoubleFunction derivative, DoubleUnaryOperator solution) {
            this.system = system;
            this.derivative = derivative;
            this.solution = solution;
        }

        private static double sine(int j) {
            return new double[] {0, 1, 0, -1}[j % 4];
        }

        private static double hyperbola(int j) {
            double value = 1;
            for (int k = 1; k <= j; k++) {
                value *= -k;
            }
            return value;
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "0.25"})
    void theErrorFallsWithTheOrder(double unevenness) {
        for (int q = 1; q <= 5; q++) {
            int coarse = q <= 3 ? 400 : 80;
            double lowest = q;
            for (Smooth smooth : Smooth.values()) {
                double first = error(smooth, q, coarse, unevenness);
                double second = error(smooth, q, 2 * coarse, unevenness);
                double observed = Math.log(first / second) / Math.log(2);
                assertClose(q, observed, 0.2, 1, smooth + ", order " + q);
                lowest = Math.min(lowest, observed);
            }
            Evidence.record(
                    "backward differentiation converges with its order",
                    "lowest order seen of formula " + q + ", steps uneven by " + unevenness,
                    lowest,
                    ">= " + (q - 0.2),
                    "1");
        }
    }

    /** The largest error at the steps. */
    private static double error(Smooth smooth, int q, int steps, double unevenness) {
        double[] mesh = new double[steps];
        double total = 0;
        for (int i = 0; i < steps; i++) {
            mesh[i] = 1 + unevenness * Math.sin(i);
            total += mesh[i];
        }
        for (int i = 0; i < steps; i++) {
            mesh[i] *= SPAN / total;
        }
        OdeProblem problem = OdeProblem.of(smooth.system, 0, SPAN, smooth.derivative.applyAsDouble(0));
        return solve(problem, smooth.derivative, smooth.solution, q, mesh);
    }

    /** Steps over a mesh: the largest error at its points. */
    private static double solve(
            OdeProblem problem, IntToDoubleFunction derivative, DoubleUnaryOperator solution, int q, double[] mesh) {
        double unit = mesh[0];
        Nordsieck nordsieck = new Nordsieck(1, q);
        nordsieck.state()[0] = derivative.applyAsDouble(0);
        nordsieck.restart(new double[] {derivative.applyAsDouble(1)}, unit);
        double factor = unit;
        for (int j = 2; j <= q; j++) {
            factor *= unit / j;
            nordsieck.raise(new double[6], factor, new double[] {derivative.applyAsDouble(j)});
        }
        BdfCoefficients coefficients = new BdfCoefficients();
        coefficients.start();
        for (int i = 0; i < q; i++) {
            coefficients.set(q, unit);
            coefficients.accept();
        }
        ErrorNorm norm = new ErrorNorm(Tolerance.of(1e-14, 1e-14), 1);
        ModifiedNewton newton = new ModifiedNewton(problem, norm, new Counts());
        double[] e = new double[1];
        double t = 0;
        double worst = 0;
        for (double h : mesh) {
            nordsieck.rescale(h);
            nordsieck.predict();
            coefficients.set(q, h);
            t += h;
            newton.distrust(true);
            assertNull(newton.solve(t, nordsieck, coefficients.leading(), 0.02, e));
            nordsieck.correct(coefficients.corrector(), e);
            coefficients.accept();
            worst = Math.max(worst, Math.abs(nordsieck.state()[0] - solution.applyAsDouble(t)));
        }
        return worst;
    }

    @Property(tries = 200)
    void aPolynomialOfTheOrdersDegreeIsExactOnAnyMesh(
            @ForAll @IntRange(min = 1, max = 5) int q, @ForAll @DoubleRange(min = 0, max = 0.9) double unevenness) {
        OdeProblem problem = OdeProblem.of((t, y, dy) -> dy[0] = q * Math.pow(1 + t, q - 1), 0, 1, 1);
        double[] mesh = new double[20];
        for (int i = 0; i < mesh.length; i++) {
            mesh[i] = 0.05 * (1 + unevenness * Math.sin(2 * i));
        }
        double error = solve(problem, j -> falling(q, j), t -> Math.pow(1 + t, q), q, mesh);
        assertClose(0, error, 1e-11, 1, "error of order " + q);
    }

    /** q (q − 1) … (q − j + 1): the derivatives of (1 + t)^q at 0. */
    private static double falling(int q, int j) {
        double product = 1;
        for (int k = 0; k < j; k++) {
            product *= q - k;
        }
        return product;
    }
}
