package io.github.kinetamine.simulation;

import static io.github.kinetamine.simulation.Records.dose;
import static io.github.kinetamine.simulation.Records.observe;
import static io.github.kinetamine.simulation.Records.other;
import static io.github.kinetamine.simulation.Records.repeated;
import static io.github.kinetamine.simulation.Records.with;
import static io.github.kinetamine.simulation.TrioAmounts.amounts;
import static io.github.kinetamine.simulation.TrioAmounts.assertAmounts;
import static io.github.kinetamine.simulation.TrioAmounts.left;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What covariates are between the records that tell them, and what doses read of them. */
class CovariateRecordsTest {

    @ParameterizedTest
    @EnumSource
    void theLastValueIsCarriedForward(Trio trio) {
        assertAmounts(
                trio,
                amounts(trio, "b", Interpolation.LOCF, covariateRecords()),
                10,
                10 * Math.exp(-0.2),
                10 * Math.exp(-0.2 - 0.8),
                10 * Math.exp(-0.2 - 0.8 - 0.1));
    }

    @ParameterizedTest
    @EnumSource
    void theNextValueIsCarriedBackward(Trio trio) {
        assertAmounts(
                trio,
                amounts(trio, "b", Interpolation.NOCB, covariateRecords()),
                10,
                10 * Math.exp(-0.4),
                10 * Math.exp(-0.4 - 0.2),
                10 * Math.exp(-0.4 - 0.2 - 0.3));
    }

    @ParameterizedTest
    @EnumSource
    void numbersChangeInProportionToTime(Trio trio) {
        assertArrayEquals(
                new double[] {10, 10 * Math.exp(-0.3), 10 * Math.exp(-0.3 - 0.5), 10 * Math.exp(-0.3 - 0.5 - 0.2)},
                amounts(trio, "b", Interpolation.LINEAR, covariateRecords()),
                1e-6);
    }

    /** X is 1 at 0 h, 2 at 1 h, 0.5 at 3 h and 1.5 at 4 h. */
    private static EventRecord[] covariateRecords() {
        return new EventRecord[] {
            with(dose(0, "b", 20), "X", 1), other(1, "X", 2), other(3, "X", 0.5), other(4, "X", 1.5)
        };
    }

    @ParameterizedTest
    @EnumSource
    void whatADoseReadsOfTheModelHoldsForItsAdditionalDoses(Trio trio) {
        assertAmounts(
                trio,
                amounts(
                        trio,
                        "a",
                        with(with(repeated(dose(0, "a", 20), 1, 5), "Y", 1), "Z", 1),
                        with(other(2, "Y", 2), "Z", 3),
                        observe(5.5)),
                0,
                left(10, 1.5),
                left(10, 5) + 10);
    }

    /** K is 0.2 times X, which is 2 at 0 h and 6 at 4 h, until a later record of that time makes it 3. */
    @Test
    void aRecordThatTellsNothingHasTheNumberOfItsTime() {
        List<EventRecord> records = List.of(
                with(dose(0, "b", 20), "X", 2), observe(1), other(4, "X", 6), observe(4), other(4, "X", 3), observe(5));
        assertRates(Interpolation.LINEAR, records, 0.4, 0.6, 1.2, 1.2, 0.6, 0.6);
        assertRates(Interpolation.LOCF, records, 0.4, 0.4, 1.2, 1.2, 0.6, 0.6);
        assertRates(Interpolation.NOCB, records, 0.4, 1.2, 1.2, 0.6, 0.6, 0.6);
    }

    private static void assertRates(Interpolation interpolation, List<EventRecord> records, double... expected) {
        RecordProfile profile = Simulation.of(Trio.DECLARED.model()).follow(records, interpolation);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], profile.parameters(i).get("K"), 1e-15, interpolation + " at record " + i);
        }
    }

    @Test
    void observationsOfOneTimeMayNotContradictOneAnother() {
        List<EventRecord> records = List.of(with(observe(1), "X", 2), with(observe(1), "X", 3));
        Simulation simulation = Simulation.of(Trio.DECLARED.model());
        String message = assertThrows(
                        IllegalArgumentException.class, () -> simulation.follow(records, Interpolation.LOCF))
                .getMessage();
        assertTrue(message.startsWith("observations at 1.0 h tell different covariates, "), message);
        List<EventRecord> apart = List.of(with(observe(1), "X", 2), other(1, "X", 3), observe(1));
        assertRates(Interpolation.LOCF, apart, 0.4, 0.6, 0.6);
    }

    @Test
    void aProfileOfRecordsSaysWhatItRestsOn() {
        List<EventRecord> records = List.of(with(dose(0, "b", 20), "X", 2), observe(1));
        RecordProfile profile = Simulation.of(Trio.DECLARED.model()).follow(records, Interpolation.LOCF);
        assertEquals(Records.dosing(records.get(0)), profile.record(0).action());
        assertEquals(
                List.of("W", "Y", "Z"),
                profile.notes().stream()
                        .filter(note -> note.contains("is not known: the reference"))
                        .map(note -> note.substring(0, 1))
                        .sorted()
                        .toList());
        assertEquals(1, profile.diagnostics().steps());
        assertEquals(
                profile.diagnostics().method() + ", 1 steps",
                profile.diagnostics().toString());
    }
}
