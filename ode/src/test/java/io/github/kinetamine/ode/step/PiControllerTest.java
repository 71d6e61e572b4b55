package io.github.kinetamine.ode.step;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Factors from one step to the next, against h ← h · 0.9 · err^{−(1/k − 0.75 β)} · err_old^{β}. */
class PiControllerTest {

    private static final double ORDER = 5;
    private static final double BETA = 0.08;
    private static final double EXPONENT = 1 / ORDER - 0.75 * BETA;

    /** What logarithms that are off by 6e-5 leave of two powers. */
    private static final double DIGITS = 6e-5 * (EXPONENT + BETA) * Math.log(2) + 4e-7;

    private PiController controller = new PiController(ORDER, BETA, 0.2, 10);

    @BeforeEach
    void begin() {
        controller.start();
    }

    private static double formula(double error, double previous) {
        return 0.9 * Math.pow(error, -EXPONENT) * Math.pow(previous, BETA);
    }

    @Property(tries = 100)
    void eachFactorRemembersTheErrorBefore(
            @ForAll @DoubleRange(min = 0.01, max = 1) double first,
            @ForAll @DoubleRange(min = 0.01, max = 1) double second) {
        controller = new PiController(ORDER, BETA, 0.2, 10);
        assertClose(formula(first, 1e-4), controller.accept(first), DIGITS);
        assertClose(formula(second, first), controller.accept(second), DIGITS);
    }

    @Test
    void anErrorBelowTheSmallestIsRememberedAsTheSmallest() {
        controller.accept(1e-9);
        assertClose(formula(0.5, 1e-4), controller.accept(0.5), DIGITS);
    }

    @Test
    void factorsStayWithinTheirBounds() {
        assertEquals(10, controller.accept(1e-30));
        assertEquals(10, controller.accept(0));
        assertEquals(0.2, controller.accept(1e9));
        assertEquals(0.2, controller.reject(1e9));
        assertEquals(1, controller.reject(1e-9));
    }

    @Test
    void aRejectionIsJudgedByItsErrorAlone() {
        controller.accept(0.9);
        assertClose(0.9 * Math.pow(7, -EXPONENT), controller.reject(7), DIGITS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NaN})
    void anErrorThatIsNoNumberAsksForTheSmallestFactor(double error) {
        assertEquals(0.2, controller.reject(error));
    }

    @Test
    void theFirstStepAfterARejectionDoesNotGrow() {
        controller.reject(2);
        assertEquals(1, controller.accept(1e-3));
        assertClose(formula(1e-3, 1e-3), controller.accept(1e-3), DIGITS);
        controller.reject(2);
        assertClose(formula(0.9, 1e-3), controller.accept(0.9), DIGITS);
    }

    @Test
    void aNewStartRemembersNothing() {
        controller.accept(0.9);
        controller.reject(2);
        controller.start();
        assertClose(formula(1e-2, 1e-4), controller.accept(1e-2), DIGITS);
    }
}
