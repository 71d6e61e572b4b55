package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;

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
}
