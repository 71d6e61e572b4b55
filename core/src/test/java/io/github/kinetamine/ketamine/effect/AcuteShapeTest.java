package io.github.kinetamine.ketamine.effect;

import static io.github.kinetamine.ketamine.effect.AcuteEffects.above;
import static io.github.kinetamine.ketamine.effect.AcuteEffects.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.model.Effect;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Without drug nothing changes, more drug means more effect, and shares stay shares. */
class AcuteShapeTest {

    private static final Map<String, Double> WITHOUT_DRUG = Map.of(
            "PAIN", 100.0, "PAIN_SIMONS", 100.0, "CORTISOL_PRODUCTION", 7.9, "EEG_FREQUENCY", 10.0, "AWAKE", 1.0);

    private static final Map<String, Integer> DIRECTION =
            Map.of("PAIN", -1, "PAIN_SIMONS", -1, "PAIN_VAS", -1, "EEG_FREQUENCY", -1, "AWAKE", -1);

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.of(AcuteEffects.IDS);
    }

    @Provide
    Arbitrary<String> models() {
        return Arbitraries.of(AcuteEffects.MODELS);
    }

    @Property(tries = 100)
    void withoutDrugEveryEffectIsAtItsBaseline(@ForAll("ids") String id, @ForAll("models") String model) {
        Effect effect = above(model, id);
        double value = at(effect, 0, new double[effect.drivers().size()]);
        assertEquals(WITHOUT_DRUG.getOrDefault(id, 0.0), value, 0.0, id);
    }

    @Property(tries = 200)
    void everyEffectGrowsWithTheConcentrationOfKetamine(
            @ForAll("ids") String id,
            @ForAll("models") String model,
            @ForAll @DoubleRange(min = 0.1, max = 3000) double low,
            @ForAll @DoubleRange(min = 1.01, max = 10) double factor) {
        Effect effect = above(model, id);
        double[] drive = new double[effect.drivers().size()];
        drive[0] = low;
        double less = at(effect, 1, drive);
        drive[0] = low * factor;
        double more = at(effect, 1, drive);
        double change = DIRECTION.getOrDefault(id, 1) * (more - less);
        assertTrue(change >= 0, () -> id + " goes from " + less + " to " + more);
        assertTrue(change > 0 || low * factor > 1500 || low < 100, () -> id + " stays at " + less);
    }

    @Property(tries = 200)
    void occupancyIsAShareThatGrowsWithEachSubstance(
            @ForAll @DoubleRange(min = 0, max = 1e5) double concentration,
            @ForAll @DoubleRange(min = 1, max = 1e5) double more) {
        Effect effect = above("otto-2021-racemate", "NMDA_OCCUPANCY");
        double[] drive = new double[4];
        Arrays.fill(drive, concentration);
        double before = at(effect, 0, drive);
        assertTrue(before >= 0 && before < 1, () -> "occupancy " + before);
        for (int i = 0; i < drive.length; i++) {
            drive[i] += more;
            double after = at(effect, 0, drive);
            assertTrue(after > before && after < 1, () -> "occupancy from " + before + " to " + after);
            drive[i] = concentration;
        }
    }

    @Property(tries = 100)
    void norketamineOpposesTheReliefOfPain(
            @ForAll @DoubleRange(min = 0, max = 200) double ketamine,
            @ForAll @DoubleRange(min = 1, max = 200) double norketamine) {
        Effect effect = above("simons-2022-racemate", "PAIN_VAS");
        assertTrue(at(effect, 0, ketamine, norketamine) > at(effect, 0, ketamine, 0));
    }
}
