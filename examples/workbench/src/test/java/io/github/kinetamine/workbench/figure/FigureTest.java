package io.github.kinetamine.workbench.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FigureTest {

    private static final double[] TWO = {0, 1};

    @Test
    void curvesRefuseWhatCannotBeDrawn() {
        assertRefused("never decrease, got 1.0 h after 2.0 h", () -> Curve.continuous("a", new double[] {2, 1}, TWO));
        assertRefused("finite times", () -> Curve.continuous("a", new double[] {0, Double.NaN}, TWO));
        assertRefused("2 times, 1 values", () -> Curve.continuous("a", TWO, new double[1]));
        assertRefused("NaN for a gap", () -> Curve.continuous("a", TWO, new double[] {0, Double.POSITIVE_INFINITY}));
        assertRefused("needs a label", () -> Curve.continuous(" \n", TWO, TWO));
    }

    @Test
    void bandsAndMarkersAndFiguresRefuseToo() {
        Curve a = Curve.continuous("a", TWO, TWO);
        assertRefused("same label", () -> new Band(a, Curve.continuous("b", TWO, TWO)));
        assertRefused("no value at 1.0 h", () -> Band.of("a", TWO, TWO, new double[] {1, Double.NaN}));
        assertRefused("finite time", () -> new Marker("a", Double.NaN));
        assertRefused("finite value", () -> new Level(Double.NaN, "remission"));
        assertRefused("needs a label", () -> new Level(10, " "));
        assertRefused("at least one panel", () -> new Figure("", "", List.of()));
        assertRefused("needs a label", () -> new Panel("title", "", List.of(a)));
    }

    @Test
    void aCurveKeepsItsNumbersWhateverHappensToTheArrays() {
        double[] values = {1, 2};
        Curve curve = Curve.continuous("a", TWO, values);
        values[0] = 9;
        assertEquals(1, curve.value(0));
    }

    @Test
    void labelsAreOnOneLineAndLegalXml() {
        assertEquals("a b\uFFFD", Curve.continuous(" a\n b\u0001", TWO, TWO).label());
    }

    @Test
    void thirtyFiveArmsLookDifferent() {
        Set<ArmStyle> styles =
                new HashSet<>(IntStream.range(0, 35).mapToObj(ArmStyle::number).toList());
        assertEquals(35, styles.size());
        assertEquals(ArmStyle.number(0), ArmStyle.number(35));
    }

    private static void assertRefused(String part, Runnable call) {
        String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        assertTrue(message.contains(part), message);
    }
}
