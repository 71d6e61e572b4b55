package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Which order and which growth follow from errors, on paper. */
class OrderChoiceTest {

    private static final double NONE = Double.POSITIVE_INFINITY;

    private final OrderChoice choice = new OrderChoice();

    /** The error, of an order, after which a step may change by a factor. */
    private static double errorFor(double factor, double order, double bias) {
        return Math.pow(1 / factor - 1e-6, order + 1) / bias;
    }

    @Test
    void aFactorIsTheRootOfTheBiasedError() {
        for (int order = 1; order <= 5; order++) {
            assertClose(0.7, OrderChoice.factor(errorFor(0.7, order, 6), order), 1e-13);
        }
        assertClose(1e6, OrderChoice.factor(0, 3), 1e-15);
    }

    @Test
    void aKeptOrderGrowsIfThatIsWorthIt() {
        choice.keep(3, errorFor(2.5, 3, 6), 10);
        assertEquals(3, choice.order());
        assertClose(2.5, choice.growth(), 1e-12);
        choice.keep(3, errorFor(1.51, 3, 6), 10);
        assertClose(1.51, choice.growth(), 1e-12);
        choice.keep(3, errorFor(1.49, 3, 6), 10);
        assertEquals(1, choice.growth());
        choice.keep(3, errorFor(0.3, 3, 6), 10);
        assertEquals(1, choice.growth());
        choice.keep(3, errorFor(20, 3, 6), 10);
        assertEquals(10, choice.growth());
    }

    @Test
    void theOrderOfTheLongestStepIsTaken() {
        double two = errorFor(2, 3, 6);
        choice.choose(3, 0, two, errorFor(2.5, 4, 10), 10);
        assertEquals(2, choice.order());
        assertEquals(10, choice.growth());
        choice.choose(3, errorFor(2.5, 2, 6), two, errorFor(3, 4, 10), 10);
        assertEquals(4, choice.order());
        assertClose(3, choice.growth(), 1e-12);
        choice.choose(3, errorFor(1.9, 2, 6), two, errorFor(1.95, 4, 10), 10);
        assertEquals(3, choice.order());
        assertClose(2, choice.growth(), 1e-12);
    }

    @Test
    void anOrderThatDoesNotExistIsNotTaken() {
        choice.choose(1, NONE, errorFor(2, 1, 6), NONE, 10);
        assertEquals(1, choice.order());
        assertClose(2, choice.growth(), 1e-12);
    }

    @Test
    void withoutGrowthTheOrderStays() {
        choice.choose(3, errorFor(1.4, 2, 6), errorFor(1, 3, 6), errorFor(1.3, 4, 10), 10);
        assertEquals(3, choice.order());
        assertEquals(1, choice.growth());
    }
}
