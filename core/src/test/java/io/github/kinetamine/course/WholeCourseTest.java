package io.github.kinetamine.course;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.simulation.Grid.every;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Simulation;
import io.github.kinetamine.text.TextTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What is asked of a course as a whole. */
class WholeCourseTest {

    private static final Grid GRID = every(hours(6)).until(days(20));

    /** A scale that falls by a point a day from 33 on, until day 15, and rises again. */
    private static final Course SCALE =
            OneCompartment.drawn("1 mg iv bolus weekly x 3 at 1 d", GRID, t -> 18 + Math.abs(t / 24 - 15));

    @Test
    void timeBeyondALimitCountsFromTheFirstToTheLastObservation() {
        assertEquals(days(4), SCALE.timeBelow("score", 20));
        assertEquals(days(16), SCALE.timeAbove("score", 20));
        assertEquals(days(20), SCALE.timeAbove("score", 18));
    }

    @Test
    void theFirstTimeOfALimitIsWhereTheLineMeetsIt() {
        assertEquals(days(4.7), SCALE.firstTimeBelow("score", 28.3).orThrow());
        assertEquals(days(0), SCALE.firstTimeAbove("score", 33).orThrow());
        assertEquals(
                "missing: score is never at or below 10 points until 20 d",
                SCALE.firstTimeBelow("score", 10).toString());
        assertEquals(
                "missing: score is never at or above 34 points until 20 d",
                SCALE.firstTimeAbove("score", 34).toString());
    }

    /** The line does not rise to the limit before the dose: it jumps. */
    @Test
    void aJumpOverALimitIsAtTheTimeOfTheDose() {
        Course course =
                OneCompartment.course("100 mg iv bolus at 12 h", every(hours(6)).until(days(1)));
        assertEquals(hours(12), course.firstTimeAbove("drug", 50).orThrow());
    }

    @Test
    void valuesOnDaysAreThoseThatWereObserved() {
        assertArrayEquals(new double[] {33, 26, 18}, SCALE.onDays("score", 0, 7, 15));
        assertEquals(
                "series score was not observed at 21 d: observe a grid that holds this time",
                assertThrows(IllegalArgumentException.class, () -> SCALE.onDays("score", 7, 21))
                        .getMessage());
    }

    @Test
    void aTableHasARowForEachSession() {
        TextTable table = SCALE.summary("score", "drug");
        assertEquals(
                List.of(
                        "session",
                        "start",
                        "doses",
                        "score before points",
                        "peak points",
                        "after",
                        "drug before ng/mL",
                        "peak ng/mL",
                        "after"),
                table.columns().stream().map(TextTable.Column::heading).toList());
        assertEquals(
                List.of("2", "8 d", "1 mg iv bolus", "25", "25", "0 min", "5.057e-8", "1", "0 min"),
                table.rows().get(1));
        assertEquals(3, table.rows().size());
        assertEquals(table.text(), SCALE.table("score", "drug"));
    }

    @Test
    void aTableHoldsTheLowestOfWhatIsWatchedBelow() {
        EffectBuilder m = EffectBuilder.named("falling");
        m.driver(EffectDriver.of("drug"));
        m.output(
                EffectOutput.of("score", Unit.named("points"), "").watchedBelow(10, "remission"),
                (t, d, p, y) -> 30 - t / 24);
        Course course = Course.of(Simulation.of(OneCompartment.MODEL.with(m.build()))
                .give(Regimen.parse("1 mg iv bolus weekly x 2"))
                .observe(GRID)
                .run());
        assertEquals("lowest points", course.summary("score").columns().get(4).heading());
        assertEquals(
                List.of("1", "0 min", "1 mg iv bolus", "30", "23", "7 d"),
                course.summary("score").rows().get(0));
    }

    @Test
    void aRefusedEffectSaysWhy() {
        EffectBuilder m = EffectBuilder.named("little");
        int drug = m.driver(EffectDriver.of("drug").upTo(50, "the highest that was studied"));
        EffectModel little =
                m.output("score", Unit.named("points"), (t, d, p, y) -> d[drug]).build();
        Course course = Course.of(Simulation.of(OneCompartment.MODEL.with(little))
                .give(Dose.mg(100).bolus())
                .observe(GRID)
                .run());
        String reason = "little is refused: drug reaches 100 ng/mL, above 50 ng/mL, the highest that was studied";
        assertRefused(reason, () -> course.table("drug", "score"));
        assertRefused(reason, () -> course.session(1).peak("score"));
        assertRefused(reason, () -> course.timeBelow("score", 10));
    }

    private static void assertRefused(String reason, Executable call) {
        assertEquals(reason, assertThrows(IllegalStateException.class, call).getMessage());
    }

    @Test
    void whatIsMissingIsAnEmptyCell() {
        Course course =
                OneCompartment.course("1 mg iv bolus at 1 h + 1 mg iv bolus at 3 h", Grid.at(hours(0), hours(4)));
        assertEquals(
                List.of("1", "1 h", "1 mg iv bolus", "", "", ""),
                course.summary("drug").rows().get(0));
    }
}
