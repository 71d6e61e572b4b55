package io.github.kinetamine.simulation;

import static io.github.kinetamine.simulation.Records.MODELLED_DURATION;
import static io.github.kinetamine.simulation.Records.MODELLED_RATE;
import static io.github.kinetamine.simulation.Records.dose;
import static io.github.kinetamine.simulation.Records.observe;
import static io.github.kinetamine.simulation.Records.off;
import static io.github.kinetamine.simulation.Records.on;
import static io.github.kinetamine.simulation.Records.other;
import static io.github.kinetamine.simulation.Records.over;
import static io.github.kinetamine.simulation.Records.plateau;
import static io.github.kinetamine.simulation.Records.rate;
import static io.github.kinetamine.simulation.Records.repeated;
import static io.github.kinetamine.simulation.Records.reset;
import static io.github.kinetamine.simulation.Records.resetAnd;
import static io.github.kinetamine.simulation.Records.steady;
import static io.github.kinetamine.simulation.Records.with;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.quantity.Units;
import io.github.kinetamine.simulation.EventRecord.SteadyState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each record means, row by row, in closed form; for a model that is propagated and one that is integrated. */
class DoseRecordsTest {

    private static double left(double milligrams, double hours) {
        return milligrams * Math.exp(-Trio.K * hours);
    }

    /** What a constant rate over a time has left some hours after its end. */
    private static double leftOfInfusion(double rate, double duration, double since) {
        return rate / Trio.K * -Math.expm1(-Trio.K * duration) * Math.exp(-Trio.K * since);
    }

    private static double[] amounts(Trio trio, String compartment, EventRecord... records) {
        return amounts(trio, compartment, Interpolation.LOCF, records);
    }

    private static double[] amounts(
            Trio trio, String compartment, Interpolation interpolation, EventRecord... records) {
        return Simulation.of(trio.model())
                .follow(List.of(records), interpolation)
                .amounts(compartment);
    }

    private static void assertAmounts(Trio trio, double[] actual, double... expected) {
        assertArrayEquals(expected, actual, 100 * trio.tolerance());
    }

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

    private static void refuses(Trio trio, String why, EventRecord... records) {
        Simulation simulation = Simulation.of(trio.model());
        String message = assertThrows(
                        RecordException.class, () -> simulation.follow(List.of(records), Interpolation.LOCF))
                .getMessage();
        assertTrue(message.contains(why), message);
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
    void aResetEmptiesAllEndsInfusionsAndForgetsWhatIsPending(Trio trio) {
        assertAmounts(
                trio,
                amounts(
                        trio,
                        "a",
                        repeated(dose(0, "a", 30), 9, 1),
                        dose(1, "a", 100, over(20)),
                        observe(1.6),
                        dose(2, "a", 50),
                        reset(2),
                        observe(2.6),
                        observe(30)),
                0,
                left(15, 0.5),
                left(15, 0.1) + left(15, 1.1) + leftOfInfusion(2.5, 0.1, 0),
                left(15, 0.5) + left(15, 1.5) + leftOfInfusion(2.5, 0.5, 0),
                0,
                0,
                0);
    }

    @ParameterizedTest
    @EnumSource
    void aResetAndDoseBeginsAnew(Trio trio) {
        assertAmounts(trio, amounts(trio, "c", dose(0, "c", 80), resetAnd(dose(1, "c", 10)), observe(1)), 80, 10, 10);
    }

    @Test
    void aResetRestoresTheBaseline() {
        RecordProfile profile = Simulation.of(Twins.TURNOVER)
                .follow(List.of(dose(0, "drug", 50), observe(5), reset(5), observe(50)), Interpolation.LOCF);
        double[] response = profile.amounts("response");
        assertEquals(10, response[0]);
        assertTrue(response[1] < 9);
        assertEquals(10, response[2]);
        assertEquals(10, response[3], 1e-6);
    }

    @ParameterizedTest
    @EnumSource
    void aReplacingSteadyStateCancelsWhatRunsAndWhatIsPending(Trio trio) {
        double steadyBefore = left(10, 4) / -Math.expm1(-(Trio.K + Trio.PASSED_ON) * 4) * Math.exp(-Trio.PASSED_ON * 4);
        assertAmounts(
                trio,
                amounts(
                        trio,
                        "c",
                        repeated(dose(0, "c", 70), 9, 3),
                        dose(0, "c", 70, over(30)),
                        steady(dose(2, "c", 10), SteadyState.REPLACES, 4),
                        observe(6)),
                70,
                70,
                steadyBefore + 10,
                steadyBefore);
    }

    @ParameterizedTest
    @EnumSource
    void aSteadyStateThatAddsCancelsNothing(Trio trio) {
        EventRecord[] before = {repeated(dose(0, "c", 70), 2, 3), dose(0, "c", 70, over(30))};
        EventRecord steady = steady(dose(2, "c", 10), SteadyState.ADDS, 4);
        double[] together = amounts(trio, "c", before[0], before[1], steady, observe(5), observe(9));
        double[] first = amounts(trio, "c", before[0], before[1], observe(2), observe(5), observe(9));
        double[] second = amounts(trio, "c", observe(0), observe(0), steady, observe(5), observe(9));
        for (int i = 2; i < together.length; i++) {
            assertEquals(first[i] + second[i], together[i], 100 * trio.tolerance());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConstantInfusionReachesItsPlateauAndDoesNotGoOn(Trio trio) {
        assertAmounts(
                trio,
                amounts(trio, "b", dose(0, "b", 70, over(30)), plateau(2, "b", 10), observe(3)),
                0,
                50,
                left(50, 1));
    }

    /** Each kind of dose at steady state, against three hundred of them. */
    @ParameterizedTest
    @EnumSource
    void aSteadyStateIsWhatThreeHundredDosesTendTo(Trio trio) {
        List<EventRecord> doses = List.of(
                dose(0, "c", 20),
                dose(0, "a", 20),
                dose(0, "c", 20, over(1)),
                dose(0, "c", 20, over(4)),
                dose(0, "c", 20, over(10)),
                dose(0, "a", 20, over(3.75)),
                dose(0, "a", 20, rate(1)),
                dose(0, "a", 20, MODELLED_DURATION),
                dose(0, "b", 20, MODELLED_RATE));
        for (EventRecord dose : doses) {
            double[] repeated =
                    amounts(trio, "a", repeated(dose, 299, 4), observe(299 * 4 + 0.2), observe(299 * 4 + 3));
            double[] repeatedB =
                    amounts(trio, "b", repeated(dose, 299, 4), observe(299 * 4 + 0.2), observe(299 * 4 + 3));
            EventRecord steady = steady(dose, SteadyState.REPLACES, 4);
            assertArrayEquals(
                    Arrays.copyOfRange(repeated, 1, 3),
                    Arrays.copyOfRange(amounts(trio, "a", steady, observe(0.2), observe(3)), 1, 3),
                    1e-10 * 20);
            assertArrayEquals(
                    Arrays.copyOfRange(repeatedB, 1, 3),
                    Arrays.copyOfRange(amounts(trio, "b", steady, observe(0.2), observe(3)), 1, 3),
                    1e-10 * 20);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSteadyStateWithALagIsAdvancedToItsPhase(Trio trio) {
        double trough = 10 * Math.exp(-Trio.K * 3.5) / -Math.expm1(-Trio.K * 4);
        assertAmounts(
                trio,
                amounts(trio, "a", steady(dose(0, "a", 20), SteadyState.REPLACES, 4), observe(0.5), observe(4)),
                trough,
                left(trough, 0.5) + 10,
                trough);
    }

    @ParameterizedTest
    @EnumSource
    void aLagLongerThanTheSteadyStateIntervalIsRefused(Trio trio) {
        refuses(
                trio,
                "a dose must enter within its interval of 2 h",
                with(steady(dose(0, "a", 20), SteadyState.REPLACES, 2), "Z", 5));
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

    @Test
    void aSteadyStateSolvesTheResponsesToo() {
        EventRecord dose = dose(0, "drug", 50);
        double[] repeated = Simulation.of(Twins.TURNOVER)
                .follow(List.of(repeated(dose, 99, 6), observe(99 * 6), observe(99 * 6 + 3)), Interpolation.LOCF)
                .amounts("response");
        double[] solved = Simulation.of(Twins.TURNOVER)
                .follow(List.of(steady(dose, SteadyState.REPLACES, 6), observe(0), observe(3)), Interpolation.LOCF)
                .amounts("response");
        assertEquals(repeated[1], solved[1], 1e-6);
        assertEquals(repeated[2], solved[2], 1e-6);
        assertTrue(solved[1] < 9);
    }

    @ParameterizedTest
    @EnumSource
    void switchingOffEmptiesAndEndsInfusionsAndWhatFlowsInIsLost(Trio trio) {
        assertAmounts(
                trio,
                amounts(
                        trio,
                        "a",
                        dose(0, "c", 100),
                        dose(0, "a", 100, over(10)),
                        off(1, "a"),
                        observe(3),
                        on(3, "a"),
                        observe(5)),
                0,
                0,
                0,
                0,
                0,
                passedOn(3, 2));
    }

    /** What 100 mg given into c at 0 have passed on to a within some hours from a time on, as it is at the end of them. */
    private static double passedOn(double from, double hours) {
        double out = Trio.K + Trio.PASSED_ON;
        double atFrom = 100 * Math.exp(-out * from);
        return Trio.PASSED_ON * atFrom * (Math.exp(-Trio.K * hours) - Math.exp(-out * hours)) / (out - Trio.K);
    }

    @ParameterizedTest
    @EnumSource
    void aDoseIntoACompartmentThatIsOffTurnsItOn(Trio trio) {
        assertAmounts(
                trio,
                amounts(trio, "c", dose(0, "c", 10), off(1, "c"), observe(1), dose(2, "c", 10), observe(3)),
                10,
                0,
                0,
                10,
                10 * Math.exp(-(Trio.K + Trio.PASSED_ON)));
    }

    @ParameterizedTest
    @EnumSource
    void aPendingDoseTurnsItsCompartmentOnAndAResetForgetsSwitches(Trio trio) {
        assertAmounts(
                trio,
                amounts(
                        trio,
                        "a",
                        dose(0, "a", 20),
                        off(0.25, "a"),
                        observe(0.5),
                        off(1, "a"),
                        reset(1),
                        dose(1, "c", 100),
                        observe(3)),
                0,
                0,
                10,
                0,
                0,
                0,
                passedOn(0, 2));
    }

    @ParameterizedTest
    @EnumSource
    void replacingSteadyStatesLeaveSwitchesAsTheyAre(Trio trio) {
        double[] a = amounts(
                trio,
                "a",
                dose(0, "a", 10),
                off(1, "a"),
                steady(dose(2, "c", 10), SteadyState.REPLACES, 4),
                observe(4));
        assertAmounts(trio, a, 0, 0, 0, 0);
    }

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
