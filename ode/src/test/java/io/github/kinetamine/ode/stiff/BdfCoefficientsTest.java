package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BdfCoefficientsTest {

    private static double harmonic(int q) {
        double sum = 0;
        for (int j = 1; j <= q; j++) {
            sum += 1.0 / j;
        }
        return sum;
    }

    private static double factorial(int q) {
        return q <= 1 ? 1 : q * factorial(q - 1);
    }

    private static double lambda(BdfCoefficients coefficients, int q, double x) {
        double value = 0;
        for (int j = q; j >= 0; j--) {
            value = value * x + coefficients.corrector()[j];
        }
        return value;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void equalStepsGiveTheClassicalFormulas(int q) {
        BdfCoefficients coefficients = new BdfCoefficients();
        coefficients.start();
        for (int i = 1; i <= q + 1; i++) {
            coefficients.set(Math.min(i, q), 0.25);
            coefficients.accept();
        }
        coefficients.set(q, 0.25);
        for (int j = 1; j <= q; j++) {
            assertClose(0, lambda(coefficients, q, -j), 1e-13, 1, "Λ at " + -j);
        }
        assertClose(1 / ((q + 1) * harmonic(q)), coefficients.error(), 1e-14);
        assertClose(1 / ((q + 2) * harmonic(q + 1)), coefficients.errorAbove(), 1e-14);
        assertClose(q == 1 ? 0 : factorial(q - 1) / harmonic(q - 1), coefficients.errorBelow(), 1e-13);
        assertClose(1, coefficients.previousShare(), 1e-14);
        assertClose(0, coefficients.raise(), 1e-14, 1, "raise");
    }

    @Property(tries = 200)
    void unequalStepsKeepTheLeadingCoefficientAndTheValuesBehind(
            @ForAll @IntRange(min = 1, max = 5) int q,
            @ForAll @Size(6) List<@DoubleRange(min = 0.1, max = 3) Double> steps) {
        BdfCoefficients coefficients = new BdfCoefficients();
        coefficients.start();
        for (int i = 0; i < 5; i++) {
            coefficients.set(1, steps.get(i));
            coefficients.accept();
        }
        coefficients.set(q, steps.get(5));
        assertClose(harmonic(q), coefficients.corrector()[1], 1e-12);
        double xi = 1;
        double scale = Math.abs(lambda(coefficients, q, 50));
        for (int i = 1; i < q; i++) {
            assertClose(0, lambda(coefficients, q, -xi), 1e-12, Math.max(1, scale), "Λ at " + -xi);
            xi += steps.get(5 - i) / steps.get(5);
        }
    }

    /** After steps on a mesh, of which the last is the one that the coefficients are set for. */
    private static BdfCoefficients onMesh(int q, List<Double> steps) {
        BdfCoefficients coefficients = new BdfCoefficients();
        coefficients.start();
        for (int i = 0; i + 1 < steps.size(); i++) {
            coefficients.set(Math.min(i + 1, q), steps.get(i));
            coefficients.accept();
        }
        coefficients.set(q, steps.get(steps.size() - 1));
        return coefficients;
    }

    /**
     * The polynomial of order q − 1 through an exact past misses xᑫ by w = (x − t₁)²(x − t₂) …; its correction to the exact slope
     * leaves h w'/A − w.
     */
    @Property(tries = 200)
    void theErrorOfTheOrderBelowIsThatOfItsFormulaOnAnExactPast(
            @ForAll @IntRange(min = 2, max = 5) int q,
            @ForAll @Size(6) List<@DoubleRange(min = 0.1, max = 3) Double> steps) {
        double h = steps.get(5);
        double missed = 1;
        double relativeSlope = 1;
        double distance = 0;
        for (int i = 1; i < q; i++) {
            distance += steps.get(6 - i);
            missed *= distance / h;
            relativeSlope += h / distance;
        }
        double left = missed * (relativeSlope / harmonic(q - 1) - 1);
        // the parts nearly cancel on some meshes
        double scale = missed * relativeSlope;
        assertClose(Math.abs(left), onMesh(q, steps).errorBelow(), 1e-13, scale, "error of order " + (q - 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.95, 1, 1.2})
    void onAGeometricMeshErrorsGrowLikeThePowerOfTheStep(double ratio) {
        for (int q = 1; q <= 5; q++) {
            List<Double> steps = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                steps.add(Math.pow(ratio, i));
            }
            assertClose(Math.pow(ratio, q + 1), onMesh(q, steps).previousShare(), 1e-6);
        }
    }

    @Property(tries = 200)
    void aVanishingPolynomialHasItsZerosAtTheValuesBehind(
            @ForAll @IntRange(min = 0, max = 3) int values,
            @ForAll @Size(6) List<@DoubleRange(min = 0.1, max = 3) Double> steps) {
        BdfCoefficients coefficients = onMesh(5, steps);
        coefficients.accept();
        double unit = 0.7;
        double[] monic = coefficients.vanishing(values, unit).clone();
        for (double x : new double[] {-2, -0.3, 0.4, 1.5}) {
            double expected = x * x;
            double behind = 0;
            for (int i = 0; i < values; i++) {
                behind += steps.get(5 - i) / unit;
                expected *= x + behind;
            }
            double value = 0;
            double scale = 0;
            for (int j = monic.length - 1; j >= 0; j--) {
                value = value * x + monic[j];
                scale = scale * Math.abs(x) + Math.abs(monic[j]);
            }
            assertClose(expected, value, 1e-14, scale, "at " + x);
        }
    }
}
