package io.github.kinetamine.simulation;

import static io.github.kinetamine.simulation.Records.MODELLED_DURATION;
import static io.github.kinetamine.simulation.Records.MODELLED_RATE;
import static io.github.kinetamine.simulation.Records.dose;
import static io.github.kinetamine.simulation.Records.observe;
import static io.github.kinetamine.simulation.Records.off;
import static io.github.kinetamine.simulation.Records.over;
import static io.github.kinetamine.simulation.Records.rate;
import static io.github.kinetamine.simulation.Records.repeated;
import static io.github.kinetamine.simulation.Records.with;
import static io.github.kinetamine.simulation.TrioAmounts.amounts;
import static io.github.kinetamine.simulation.TrioAmounts.assertAmounts;
import static io.github.kinetamine.simulation.TrioAmounts.left;
import static io.github.kinetamine.simulation.TrioAmounts.leftOfInfusion;
import static io.github.kinetamine.simulation.TrioAmounts.refuses;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.quantity.Units;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each dose record means, row by row, in closed form; for a model that is propagated and one that is integrated. */
class DoseRecordsTest {

    @ParameterizedTest
    @EnumSource
    void anObservationReadsTheStateWhereItStandsInTheFile(Trio trio) {
        assertAmounts(
                trio,
                amounts(trio, "c", observe(1), dose(1, "c", 10), observe(1), dose(1, "c", 5), observe(1)),
                0,
                10,
                10,
                15,
                15);
    }

    @ParameterizedTest
    @EnumSource
    void bioavailabilityScalesABolusAndTheLagDelaysIt(Trio trio) {
        assertAmounts(trio, amounts(trio, "a", dose(0, "a", 100), observe(0.25), observe(1.5)), 0, 0, left(50, 1));
    }

    @ParameterizedTest
    @EnumSource
    void bioavailabilityScalesTheDurationOfAnInfusionByRate(Trio trio) {
        assertAmounts(
                trio,
                amounts(trio, "b", dose(0, "b", 40, rate(10)), observe(2), observe(4)),
                0,
                leftOfInfusion(10, 2, 0),
                leftOfInfusion(10, 2, 2));
    }

    @ParameterizedTest
    @EnumSource
    void bioavailabilityScalesTheRateWhereTheDurationIsGiven(Trio trio) {
        assertAmounts(
                trio,
                amounts(trio, "b", dose(0, "b", 40, over(4)), observe(4), observe(5)),
                0,
                leftOfInfusion(5, 4, 0),
                leftOfInfusion(5, 4, 1));
    }

    @ParameterizedTest
    @EnumSource
    void aModelledRateIsTheSameAsThatRate(Trio trio) {
        EventRecord[] seen = {observe(0.5), observe(1), observe(3)};
        assertArrayEquals(
                amounts(trio, "b", dose(0, "b", 40, rate(20)), seen[0], seen[1], seen[2]),
                amounts(trio, "b", dose(0, "b", 40, MODELLED_RATE), seen[0], seen[1], seen[2]));
    }

    @ParameterizedTest
    @EnumSource
    void aModelledDurationSpreadsTheAvailableAmount(Trio trio) {
        assertAmounts(
                trio,
                amounts(trio, "a", dose(0, "a", 40, MODELLED_DURATION), observe(2.5), observe(3.5)),
                0,
                leftOfInfusion(10, 2, 0),
                leftOfInfusion(10, 2, 1));
    }

    @ParameterizedTest
    @EnumSource
    void aDoseAtOnceIgnoresTheModelledDuration(Trio trio) {
        assertAmounts(trio, amounts(trio, "a", dose(0, "a", 40), observe(0.5)), 0, 20);
    }

    @ParameterizedTest
    @EnumSource
    void aModelledRateOrDurationMustBeThereAndPositive(Trio trio) {
        refuses(trio, "modelled rate of the dose into a", dose(0, "a", 40, MODELLED_RATE));
        refuses(trio, "modelled duration of the dose into c", dose(0, "c", 40, MODELLED_DURATION));
        var none = Simulation.of(trio.model()).set("D", 0, "h");
        RecordException refusal = assertThrows(
                RecordException.class,
                () -> none.follow(List.of(dose(3, "a", 1, MODELLED_DURATION)), Interpolation.LOCF));
        assertTrue(refusal.getMessage().contains("record 1 at 3 h"), refusal.getMessage());
        assertTrue(refusal.problem().contains("must be positive, got 0.0 h"), refusal.problem());
    }

    @ParameterizedTest
    @EnumSource
    void additionalDosesAreExplicitDosesToTheLastBit(Trio trio) {
        EventRecord[] seen = {observe(7), observe(13), observe(30)};
        double[] implied = amounts(trio, "a", repeated(dose(0, "a", 30), 3, 6), seen[0], seen[1], seen[2]);
        double[] explicit = amounts(
                trio,
                "a",
                dose(0, "a", 30),
                dose(6, "a", 30),
                seen[0],
                dose(12, "a", 30),
                seen[1],
                dose(18, "a", 30),
                seen[2]);
        assertArrayEquals(
                new double[] {implied[1], implied[2], implied[3]},
                new double[] {explicit[2], explicit[4], explicit[6]});
    }

    @ParameterizedTest
    @EnumSource
    void aLagLongerThanTheIntervalOfAdditionalDosesIsAllowed(Trio trio) {
        assertAmounts(
                trio,
                amounts(trio, "a", with(repeated(dose(0, "a", 20), 1, 1), "Z", 5), observe(3), observe(4)),
                0,
                left(10, 0.5),
                left(10, 1.5) + left(10, 0.5));
    }

    @ParameterizedTest
    @EnumSource
    void dosesOneUlpApartAreAtOneTime(Trio trio) {
        double later = Math.nextUp(0.3);
        RecordProfile profile = Simulation.of(trio.model())
                .follow(
                        List.of(dose(0.1 + 0.2, "c", 10), dose(later, "c", 10), dose(0.3, "c", 10), observe(0.3)),
                        Interpolation.LOCF);
        assertArrayEquals(new double[] {10, 20, 30, 30}, profile.amounts("c"));
        assertEquals(3, profile.doseNumber(3));
    }

    @ParameterizedTest
    @EnumSource
    void timeAfterDoseCountsFromTheLatestActualStart(Trio trio) {
        RecordProfile profile = Simulation.of(trio.model())
                .follow(
                        List.of(
                                observe(-1),
                                repeated(dose(0, "c", 10, over(10)), 1, 4),
                                dose(1, "a", 10, over(10)),
                                observe(1.25),
                                observe(1.5),
                                observe(3),
                                observe(4),
                                observe(20)),
                        Interpolation.LOCF);
        List<Optional<Double>> hours = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < profile.size(); i++) {
            hours.add(profile.timeAfterDose(i).map(Units::inHours));
            numbers.add(profile.doseNumber(i));
        }
        assertEquals(
                List.of(
                        Optional.empty(),
                        Optional.of(0.0),
                        Optional.of(1.0),
                        Optional.of(1.25),
                        Optional.of(0.0),
                        Optional.of(1.5),
                        Optional.of(0.0),
                        Optional.of(16.0)),
                hours);
        assertEquals(List.of(0, 1, 1, 1, 2, 2, 3, 3), numbers);
    }

    @ParameterizedTest
    @EnumSource
    void aRecordBeforeADoseOfItsTimeDoesNotCountIt(Trio trio) {
        RecordProfile profile = Simulation.of(trio.model())
                .follow(
                        List.of(observe(1), dose(1, "c", 10), observe(1), dose(1, "b", 5), observe(2)),
                        Interpolation.LOCF);
        assertEquals(
                List.of(0, 1, 1, 2, 2),
                IntStream.range(0, profile.size()).mapToObj(profile::doseNumber).toList());
        assertEquals(Optional.empty(), profile.timeAfterDose(0));
        assertEquals(Optional.of(Units.hours(1)), profile.timeAfterDose(4));
    }

    /** A history may have at most 100 000 doses; those that no record sees are none of them. */
    @ParameterizedTest
    @EnumSource
    void additionalDosesThatNoRecordSeesAreNotGiven(Trio trio) {
        EventRecord endless = repeated(dose(99_000, "c", 10), Integer.MAX_VALUE, 1);
        RecordProfile profile =
                Simulation.of(trio.model()).follow(List.of(endless, observe(99_010)), Interpolation.LOCF);
        assertEquals(11, profile.doseNumber(1));
    }

    /** A dose within an hour of another goes on with its devices, which differ from one to the next. */
    @Test
    void devicesAreNumberedOnWithinTheHour() {
        EventRecord.Dosing device = EventRecord.Dosing.once(
                new EventRecord.ByRoute(Route.INTRANASAL), Units.mg(28), new EventRecord.AtOnce());
        for (int minute : new int[] {59, 60}) {
            Duration later = Units.minutes(minute);
            List<EventRecord> records = List.of(
                    new EventRecord(Duration.ZERO, device), new EventRecord(later, device), observe(2), observe(5));
            double[] found = Simulation.of(Ketamine.esketamine())
                    .follow(records, Interpolation.LOCF)
                    .concentrations("esketamine");
            Dose one = Dose.devices(1, Units.mg(28)).intranasal();
            Regimen typed = minute < 60
                    ? Regimen.of(Dose.devices(2, Units.mg(28)).every(later).intranasal())
                    : Regimen.of(one).and(Regimen.of(one).at(later));
            Series expected = Simulation.of(Ketamine.esketamine())
                    .give(typed)
                    .observe(Grid.at(Units.hours(2), Units.hours(5)))
                    .run()
                    .series("esketamine");
            assertClose(expected.value(0), found[2], 1e-11);
            assertClose(expected.value(1), found[3], 1e-11);
        }
    }

    @ParameterizedTest
    @EnumSource
    void observationsMayStandBeforeAnyDoseAndAlone(Trio trio) {
        assertAmounts(trio, amounts(trio, "c", observe(-3), observe(-3), observe(0)), 0, 0, 0);
        assertAmounts(trio, amounts(trio, "c", dose(7, "c", 10)), 10);
    }

    @Test
    void unsortedRecordsAndUnknownCompartmentsAreRefused() {
        Simulation simulation = Simulation.of(Trio.DECLARED.model());
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> simulation.follow(List.of(observe(2), observe(1)), Interpolation.LOCF))
                .getMessage();
        assertTrue(message.contains("record 2 at 1.0 h comes after record 1 at 2.0 h"), message);
        refuses(Trio.DECLARED, "has no compartment 'd'", dose(0, "d", 10));
        refuses(Trio.DECLARED, "has no compartment 'x'", off(0, "x"));
    }
}
