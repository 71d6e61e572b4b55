package io.github.kinetamine.workbench.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalesTest {

    @ParameterizedTest
    @CsvSource({
        "1, time (h), 0.25",
        "6, time (h), 1",
        "12, time (h), 2",
        "24, time (h), 4",
        "48, time (h), 8",
        "72, time (d), 0.5",
        "336, time (d), 2",
        "672, time (d), 7",
        "840, time (d), 7"
    })
    void timeIsInHoursUpToTwoDaysAndTicksAreThoseOfTheClock(double end, String label, double step) {
        TimeScale time = TimeScale.of(new Figure("", "", List.of(panel(end, 0, 1))));
        assertEquals(label, time.label());
        assertEquals(step, time.step());
        assertEquals(time.upper(), time.at(end));
    }

    @Test
    void whatHardlyChangesGetsTheAxisOfAConstant() {
        ValueScale scale = ValueScale.of(panel(1, 0.99999, 1));
        assertEquals(0, scale.lower());
        assertTrue(scale.step() >= 0.1, scale.toString());
    }

    @Test
    void aLevelIsWithinTheRange() {
        Panel plain = panel(1, 120, 126);
        ValueScale scale = ValueScale.of(new Panel(
                plain.title(), plain.yLabel(), plain.curves(), List.of(), List.of(new Level(160, "risen by 40"))));
        assertTrue(scale.lower() < 120 && scale.upper() > 160, scale.toString());
    }

    @Test
    void concentrationsStartAtZeroAndBloodPressureDoesNot() {
        assertEquals(0, ValueScale.of(panel(1, 3, 200)).lower());
        assertTrue(ValueScale.of(panel(1, 110, 150)).lower() > 100);
        assertEquals(0, ValueScale.of(panel(1, -20, -1)).upper());
    }

    @Property(tries = 200)
    void theAxisHoldsAllValuesWithAFewTicks(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double a,
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double b) {
        ValueScale scale = ValueScale.of(panel(1, a, b));
        assertTrue(scale.lower() <= Math.min(a, b) && scale.upper() >= Math.max(a, b), scale.toString());
        long ticks = scale.ticks().count();
        assertTrue(ticks >= 2 && ticks <= 7, () -> scale + " has " + ticks + " ticks");
    }

    @Test
    void theWidestNumberOfAnAxisNeedNotBeAtItsEnds() {
        List<String> ticks = ValueScale.of(panel(1, 0, 0))
                .ticks()
                .mapToObj(tick -> "" + tick)
                .toList();
        assertEquals(List.of("0.0", "0.2", "0.4"), ticks.subList(0, 3));
        double room = new PanelChart(
                        panel(1, 0, 0), TimeScale.of(new Figure("", "", List.of(panel(1, 0, 0)))), Map.of())
                .left();
        assertTrue(room > Theme.width(Theme.TICK_LABEL, "0.2") + Theme.lineHeight(Theme.AXIS_LABEL), room + " px");
    }

    private static Panel panel(double end, double first, double last) {
        return new Panel("", "1", List.of(Curve.continuous("a", new double[] {0, end}, new double[] {first, last})));
    }
}
