package io.github.kinetamine.ode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tolerances there are. */
class ToleranceTest {

    @Test
    void oneAbsolutePartIsForAllComponents() {
        Tolerance tolerance = Tolerance.of(1e-3, 0.5);
        assertEquals(1e-3, tolerance.relative());
        assertEquals(0.5, tolerance.absolute(7));
        assertArrayEquals(new double[] {0.5, 0.5, 0.5}, tolerance.absolutes(3));
        assertEquals("relative 0.001, absolute [0.5]", tolerance.toString());
    }

    @Test
    void eachComponentMayHaveItsOwn() {
        double[] given = {0.5, 0};
        Tolerance tolerance = Tolerance.of(1e-3, given);
        given[0] = 99;
        assertEquals(0.5, tolerance.absolute(0));
        assertEquals(0, tolerance.absolute(1));
        tolerance.absolutes(2)[0] = 99;
        assertArrayEquals(new double[] {0.5, 0}, tolerance.absolutes(2));
        assertRefused(() -> tolerance.absolutes(3), "2 absolute parts", "3 components");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.99e-14, -1e-3, 1, 2, Double.NaN})
    void relativePartsAreAboveRoundingAndBelowOne(double relative) {
        assertRefused(() -> Tolerance.of(relative, 1), "relative tolerance", "got " + relative);
    }

    @Test
    void theFinestAndTheCoarsestAreAllowed() {
        assertEquals(1e-14, Tolerance.of(1e-14, 0).relative());
        assertEquals(Math.nextDown(1.0), Tolerance.of(Math.nextDown(1.0), 0).relative());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-300, Double.NaN, Double.POSITIVE_INFINITY})
    void absolutePartsAreFiniteAndNotNegative(double absolute) {
        assertRefused(() -> Tolerance.of(1e-3, new double[] {1, absolute}), "absolute tolerance", "got " + absolute);
    }

    private static void assertRefused(Runnable call, String... words) {
        String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        for (String word : words) {
            assertTrue(message.contains(word), () -> "\"" + word + "\" in: " + message);
        }
    }
}
