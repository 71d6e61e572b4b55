package io.github.kinetamine.ketamine.effect;

import static io.github.kinetamine.ketamine.effect.AcuteEffects.above;
import static io.github.kinetamine.ketamine.effect.AcuteEffects.at;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static io.github.kinetamine.testing.Closeness.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.model.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The constants give back what they were made from. */
class AcuteAnchorTest {

    private static final String VENOUS = "otto-2021-racemate";
    private static final String ARTERIAL = "simons-2022-racemate";

    @ParameterizedTest(name = "{1} above {0} at {2} ng/mL is {3}")
    @CsvSource({
        "simons-2022-racemate, PAIN, 121, 50",
        "simons-2022-racemate, DRUG_HIGH, 71, 5",
        "otto-2021-racemate, CORTISOL_PRODUCTION, 165, 15.8",
        "otto-2021-racemate, EEG_FREQUENCY, 2000, 6.2",
        "otto-2021, EEG_FREQUENCY, 800, 5.85",
        "otto-2021-racemate, MAP, 1959, 27",
        "simons-2022-racemate, MAP, 1959, 27",
        "simons-2022-racemate, MAP, 144.4, 7.2",
        "otto-2021-racemate, HR, 1959, 43.5",
        "simons-2022-racemate, CO, 320, 45",
        "otto-2021-racemate, CBF, 159, 13.7",
        "otto-2021-racemate, CBF, 1959, 36.4",
        "otto-2021-racemate, AWAKE, 609, 0.5",
        "perez-ruixo-2021, MOAAS_BELOW_5, 75, 0.5",
        "perez-ruixo-2021, MOAAS_BELOW_5, 73.0, 0.49",
        "perez-ruixo-2021, MOAAS_BELOW_5, 102.3, 0.61"
    })
    void constantsMeetTheirAnchors(String model, String id, double concentration, String printed) {
        assertPrinted(printed, at(above(model, id), 0, concentration), id);
    }

    /** Pressure was printed as +7.4/+6.0 mmHg; a third of the way up from diastolic, of 90 mmHg. */
    @Test
    void theAnchorsOfMeanPressureAreWhatItsGapSays() {
        assertPrinted("7.2", 100 * (6.0 + (7.4 - 6.0) / 3) / 90, "percent of 90 mmHg");
        assertPrinted("7.2", at(above(VENOUS, "MAP"), 0, 79), "MAP");
    }

    /** Its one anchor leaves heart rate too low after 0.5 mg/kg, where 1.9/min was seen. */
    @Test
    void heartRateMissesTheSeriesOfInfusionsByWhatItsGapSays() {
        double percent = at(above(VENOUS, "HR"), 0, 79);
        assertPrinted("1.8", percent, "percent");
        assertPrinted("1.2", 70 * percent / 100, "1/min of 70/min");
    }

    @Test
    void theReadingsOfSimonsAreHalvesAtTheEndsOfTheirRange() {
        Effect effect = above(ARTERIAL, "PAIN_SIMONS");
        assertEquals(50, at(effect, "PAIN_SIMONS_285", 0, 285), 1e-12);
        assertEquals(50, at(effect, "PAIN_SIMONS_404", 0, 404), 1e-12);
    }

    @Test
    void theSlopesOfPainWithNorketamineAreThePrintedChanges() {
        Effect effect = above(ARTERIAL, "PAIN_VAS");
        assertClose(-3.8, at(effect, 0, 100, 0), 1e-14);
        assertClose(1.5, at(effect, 0, 0, 50), 1e-14);
    }

    @Test
    void rKetamineAloneSlowsTheElectroencephalogramByItsOwnConstants() {
        Effect effect = above(VENOUS, EegSlowing.ofArketamine(EffectOptions.standard()));
        assertClose(10 - 4.4 / 2, at(effect, 0, 1800), 1e-14);
    }

    @Test
    void cortisolDeclinesInTheCourseOfTheDay() {
        Effect effect = above(VENOUS, "CORTISOL_PRODUCTION");
        assertClose(7.9 - 1.25 * 4, at(effect, 4, 0), 1e-14);
        assertClose(2 * (7.9 - 1.25 * 6), at(effect, 6, 165), 1e-13);
        assertEquals(0, at(effect, 7, 165), 0.0);
    }

    /** Racemate, both enantiomers alike, without norketamine. */
    @ParameterizedTest(name = "racemate {0} ng/mL occupies {1}")
    @CsvSource({"150, 0.42", "642, 0.75", "2211, 0.91"})
    void occupancyOfTheRacemateAtKnownConcentrations(double total, String printed) {
        Effect effect = above(VENOUS, "NMDA_OCCUPANCY");
        assertPrinted(printed, at(effect, 0, total / 2, total / 2, 0, 0), "occupancy");
    }

    /** Idvall's mean and standard deviation, 642±214 ng/mL, as a lognormal distribution. */
    @Test
    void concentrationsOfAwakeningHaveTheObservedMoments() {
        double variance = Math.log(1 + Math.pow(214.0 / 642, 2));
        assertPrinted("0.32", Math.sqrt(variance), "σ");
        assertPrinted("609", 642 * Math.exp(-variance / 2), "median");
        Effect effect = above(VENOUS, "AWAKE");
        assertPrinted("0.84", at(effect, 0, 609 * Math.exp(-0.32)), "one standard deviation below");
    }
}
