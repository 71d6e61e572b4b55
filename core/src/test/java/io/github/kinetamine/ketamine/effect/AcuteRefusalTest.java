package io.github.kinetamine.ketamine.effect;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Simulation;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beyond what they were made for, effects say no. */
class AcuteRefusalTest {

    private static Profile run(String model, String id, String dose, Duration until) {
        return Simulation.of(Ketamine.model(model).with(AcuteEffects.standard(id)))
                .give(Regimen.parse(dose))
                .to(Subject.weighing(kg(70)))
                .observe(Grid.every(minutes(10)).until(until))
                .run();
    }

    private static String refusal(String model, String id, String dose, Duration until) {
        Profile profile = run(model, id, dose, until);
        String reason = assertThrows(IllegalStateException.class, () -> profile.series(id))
                .getMessage();
        assertEquals(Map.of(id, reason), profile.refusals());
        return reason;
    }

    /** 0.74 mg/kg lies below 1.5 times 0.5 mg/kg, 0.76 mg/kg above; both peaks come between observations or on them. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"otto-2021-racemate, C_S, 118", "simons-2022-racemate, Ce_S, 187"})
    void dissociationIsRefusedBeyondThreeQuartersOfAMilligramPerKilogram(String model, String driver, String limit) {
        Duration until = hours(3);
        assertTrue(run(model, "CADSS", "0.74 mg/kg iv over 40 min", until)
                .refusals()
                .isEmpty());
        String reason = refusal(model, "CADSS", "0.76 mg/kg iv over 40 min", until);
        assertTrue(reason.contains(driver + " reaches") && reason.contains("above " + limit + " ng/mL"), reason);
    }

    /** 0.7467 mg/kg reaches 118.01 ng/mL: one decimal would read "118, above 118". */
    @Test
    void aRefusalShowsTheDigitsByWhichALimitIsPassed() {
        String reason = refusal("otto-2021-racemate", "CADSS", "0.7467 mg/kg iv over 40 min", hours(3));
        assertTrue(reason.matches(".*C_S reaches 118\\.0\\d+ ng/mL, above 118 ng/mL.*"), reason);
    }

    @Test
    void cortisolIsRefusedAfterSixHours() {
        String dose = "0.5 mg/kg iv over 40 min";
        assertTrue(run("otto-2021-racemate", "CORTISOL_PRODUCTION", dose, hours(6))
                .refusals()
                .isEmpty());
        String reason = refusal("otto-2021-racemate", "CORTISOL_PRODUCTION", dose, minutes(370));
        assertTrue(reason.contains("holds for 6 h"), reason);
    }

    @Test
    void cardiacOutputIsRefusedBeyondItsObservedConcentration() {
        assertTrue(run("simons-2022-racemate", "CO", "1 mg/kg iv over 40 min", hours(2))
                .refusals()
                .isEmpty());
        String reason = refusal("simons-2022-racemate", "CO", "1.2 mg/kg iv over 40 min", hours(2));
        assertTrue(reason.contains("above 320 ng/mL"), reason);
    }

    @Test
    void theFrequencyWithoutDrugMustExceedTheLargestSlowing() {
        EffectOptions slow = EffectOptions.standard().baseline("EEG_FREQUENCY", 8);
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> Ketamine.model("otto-2021").with(EegSlowing.of(slow)))
                .getMessage();
        assertTrue(message.contains("8.3 Hz") && message.contains("got 8.0 Hz"), message);
        assertThrows(IllegalArgumentException.class, () -> EegSlowing.ofEsketamine(slow));
        assertEquals(1, Ketamine.racemic().with(EegSlowing.of(slow)).effects().size());
    }

    @Test
    void aBaselineOffTheScaleOfPainIsRefused() {
        EffectOptions eleven = EffectOptions.standard().baseline("PAIN_VAS", 11);
        String message = assertThrows(IllegalArgumentException.class, () -> PainWithNorketamine.of(eleven))
                .getMessage();
        assertTrue(message.contains("0 to 10 cm, got 11.0 cm"), message);
    }

    @Test
    void aBaselineOfPressureMustBePositive() {
        EffectOptions none = EffectOptions.standard().baseline("SBP", 0);
        String message = assertThrows(IllegalArgumentException.class, () -> Haemodynamics.systolicPressure(none))
                .getMessage();
        assertTrue(message.contains("baseline of SBP must be positive, got 0.0 mmHg"), message);
    }

    @ParameterizedTest(name = "{0} from {2}")
    @CsvSource({
        "PAIN, PAIN, 0, points",
        "PAIN, PAIN, -5, points",
        "PAIN_SIMONS, PAIN, -5, points",
        "CORTISOL_PRODUCTION, CORTISOL_PRODUCTION, -3, nM/min"
    })
    void aBaselineThatMeansNothingIsRefused(String id, String scale, double value, String unit) {
        EffectOptions options = EffectOptions.standard().baseline(scale, value);
        String message = assertThrows(IllegalArgumentException.class, () -> KetamineEffects.effect(id, options))
                .getMessage();
        assertTrue(message.contains("baseline of " + scale + " must be positive, got " + value + " " + unit), message);
    }

    @Test
    void awakeningNeedsTheRacemate() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> Ketamine.esketamine().with(AcuteEffects.standard("AWAKE")))
                .getMessage();
        assertTrue(message.contains("driven by ketamine"), message);
    }
}
