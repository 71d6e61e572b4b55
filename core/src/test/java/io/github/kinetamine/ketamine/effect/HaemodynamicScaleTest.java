package io.github.kinetamine.ketamine.effect;

import static io.github.kinetamine.ketamine.effect.AcuteEffects.above;
import static io.github.kinetamine.ketamine.effect.AcuteEffects.at;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectOutput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes without a baseline, totals with one. */
class HaemodynamicScaleTest {

    private static final String MODEL = "otto-2021-racemate";

    @ParameterizedTest
    @CsvSource({"MAP, 90, mmHg", "HR, 70, 1/min", "CO, 5.5, L/min", "CBF, 50, mL/(100 g·min)"})
    void aRelativeChangeBecomesAShareOfTheBaseline(String id, double baseline, String unit) {
        Effect change = above(MODEL, id);
        Effect total =
                above(MODEL, KetamineEffects.effect(id, EffectOptions.standard().baseline(id, baseline)));
        assertClose(baseline * (1 + at(change, 0, 150) / 100), at(total, 0, 150), 1e-14);
        assertEquals("%", change.outputs().get(0).unit().symbol());
        assertEquals(unit, total.outputs().get(0).unit().symbol());
    }

    @ParameterizedTest
    @CsvSource({"SBP, 120, 40", "DBP, 80, 25"})
    void pressuresRiseFromTheirBaselineAndLargeRisesAreWatched(String id, double baseline, double rise) {
        Effect change = above(MODEL, id);
        Effect total =
                above(MODEL, KetamineEffects.effect(id, EffectOptions.standard().baseline(id, baseline)));
        assertClose(baseline + at(change, 0, 150), at(total, 0, 150), 1e-14);
        assertWatched(rise, change.outputs().get(0));
        assertWatched(baseline + rise, total.outputs().get(0));
    }

    private static void assertWatched(double value, EffectOutput output) {
        assertEquals(value, output.limit().orElseThrow().value(), 0.0);
        assertTrue(output.limit().orElseThrow().isAbove());
        assertEquals("mmHg", output.unit().symbol());
    }

    @ParameterizedTest
    @CsvSource({"MAP", "SBP", "DBP", "HR", "CO", "CBF"})
    void withoutABaselineTheSeriesIsSaidToBeAChange(String id) {
        Effect change = above(MODEL, id);
        assertTrue(change.outputs().get(0).meaning().startsWith("change of"), id);
        assertTrue(change.card().filledGaps().toString().contains("no baseline of " + id + " was said"), id);
        Effect total =
                above(MODEL, KetamineEffects.effect(id, EffectOptions.standard().baseline(id, 100)));
        assertFalse(total.card().filledGaps().toString().contains("no baseline"), id);
    }
}
