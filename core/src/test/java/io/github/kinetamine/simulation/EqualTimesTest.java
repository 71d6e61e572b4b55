package io.github.kinetamine.simulation;

import static io.github.kinetamine.simulation.Records.MODELLED_RATE;
import static io.github.kinetamine.simulation.Records.dose;
import static io.github.kinetamine.simulation.Records.observe;
import static io.github.kinetamine.simulation.Records.off;
import static io.github.kinetamine.simulation.Records.on;
import static io.github.kinetamine.simulation.Records.other;
import static io.github.kinetamine.simulation.Records.over;
import static io.github.kinetamine.simulation.Records.plateau;
import static io.github.kinetamine.simulation.Records.repeated;
import static io.github.kinetamine.simulation.Records.reset;
import static io.github.kinetamine.simulation.Records.resetAnd;
import static io.github.kinetamine.simulation.Records.steady;
import static io.github.kinetamine.simulation.Records.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.simulation.EventRecord.SteadyState;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The order at equal times, pair by pair: infusions end, then what earlier records have implied, then the records as they
 * stand in the file.
 */
class EqualTimesTest {

    private static final double AFTER_TWO_HOURS = Math.exp(-Trio.K * 2);

    private static double last(Trio trio, String compartment, EventRecord... records) {
        double[] amounts = Simulation.of(trio.model())
                .follow(List.of(records), Interpolation.LOCF)
                .amounts(compartment);
        return amounts[amounts.length - 1];
    }

    private static void assertLast(double expected, Trio trio, String compartment, EventRecord... records) {
        assertEquals(expected, last(trio, compartment, records), 100 * trio.tolerance());
    }

    /** b loses drug at 0.2 /h; its modelled rate is 20 mg/h and half of a dose arrives. */
    private static double infused(double hours) {
        return 20 / Trio.K * -Math.expm1(-Trio.K * hours);
    }

    @ParameterizedTest
    @EnumSource
    void anInfusionHasEndedWhenItsEndIsObserved(Trio trio) {
        assertLast(infused(2), trio, "b", dose(0, "b", 80, MODELLED_RATE), observe(2));
    }

    @ParameterizedTest
    @EnumSource
    void anInfusionEndsBeforeTheNextBegins(Trio trio) {
        assertLast(
                infused(2) * AFTER_TWO_HOURS + infused(2),
                trio,
                "b",
                dose(0, "b", 80, MODELLED_RATE),
                dose(2, "b", 80, MODELLED_RATE),
                observe(4));
    }

    @ParameterizedTest
    @EnumSource
    void anInfusionThatEndsAtASwitchOffLeavesNothing(Trio trio) {
        assertLast(0, trio, "b", dose(0, "b", 80, MODELLED_RATE), off(2, "b"), on(2, "b"), observe(4));
    }

    @ParameterizedTest
    @EnumSource
    void aLateDoseIsThereBeforeAnObservationOfItsTime(Trio trio) {
        assertLast(10, trio, "a", dose(0, "a", 20), observe(0.5));
    }

    @ParameterizedTest
    @EnumSource
    void anAdditionalDoseIsThereBeforeAnObservationOfItsTime(Trio trio) {
        assertLast(10 * AFTER_TWO_HOURS + 10, trio, "b", repeated(dose(0, "b", 20), 1, 2), observe(2));
    }

    @ParameterizedTest
    @EnumSource
    void anAdditionalDoseComesBeforeAResetOfItsTimeAndIsLost(Trio trio) {
        assertLast(0, trio, "b", repeated(dose(0, "b", 20), 1, 2), reset(2));
        assertLast(10, trio, "b", repeated(dose(0, "b", 20), 1, 2), resetAnd(dose(2, "b", 20)));
    }

    @ParameterizedTest
    @EnumSource
    void anAdditionalInfusionThatBeginsAtAResetIsLost(Trio trio) {
        assertLast(0, trio, "b", repeated(dose(0, "b", 20, MODELLED_RATE), 1, 2), reset(2), observe(2.25), observe(4));
    }

    @ParameterizedTest
    @EnumSource
    void anAdditionalDoseTurnsOnWhatIsSwitchedOffAfterIt(Trio trio) {
        assertLast(0, trio, "b", repeated(dose(0, "b", 20), 1, 2), off(2, "b"), observe(2));
    }

    @ParameterizedTest
    @EnumSource
    void aDoseAndAResetHappenInTheOrderOfTheFile(Trio trio) {
        assertLast(0, trio, "c", dose(1, "c", 10), reset(1));
        assertLast(10, trio, "c", reset(1), dose(1, "c", 10));
    }

    @ParameterizedTest
    @EnumSource
    void aDoseAndASwitchHappenInTheOrderOfTheFile(Trio trio) {
        assertLast(0, trio, "c", dose(1, "c", 10), off(1, "c"));
        assertLast(10, trio, "c", off(1, "c"), dose(1, "c", 10));
        assertLast(0, trio, "c", off(1, "c"), on(1, "c"));
    }

    @ParameterizedTest
    @EnumSource
    void anInfusionThatBeginsAtASwitchOffIsOverWhereItStandsBefore(Trio trio) {
        assertLast(0, trio, "b", dose(1, "b", 80, MODELLED_RATE), off(1, "b"), on(1, "b"), observe(3));
        assertLast(infused(2), trio, "b", off(1, "b"), dose(1, "b", 80, MODELLED_RATE), observe(3));
    }

    @ParameterizedTest
    @EnumSource
    void aDoseReadsTheCovariatesAsTheyStandInTheFile(Trio trio) {
        assertLast(10, trio, "b", with(dose(1, "b", 20), "Y", 1), other(1, "Y", 2), observe(1));
        assertLast(20, trio, "b", other(1, "Y", 2), dose(1, "b", 20), observe(1));
        assertLast(20, trio, "b", other(0, "Y", 1), with(dose(1, "b", 20), "Y", 2));
    }

    @ParameterizedTest
    @EnumSource
    void aReplacingSteadyStateForgetsTheDoseBeforeItAndKeepsTheOneAfterIt(Trio trio) {
        double steady = last(trio, "b", steady(dose(1, "b", 20), SteadyState.REPLACES, 4));
        assertLast(steady, trio, "b", dose(1, "b", 60), steady(dose(1, "b", 20), SteadyState.REPLACES, 4));
        assertLast(steady + 30, trio, "b", steady(dose(1, "b", 20), SteadyState.REPLACES, 4), dose(1, "b", 60));
    }

    @ParameterizedTest
    @EnumSource
    void twoSteadyStatesAtOneTimeAddUp(Trio trio) {
        double one = last(trio, "b", steady(dose(1, "b", 20), SteadyState.ADDS, 4));
        double other = last(trio, "b", steady(dose(1, "b", 20, over(6)), SteadyState.ADDS, 4));
        assertLast(
                one + other,
                trio,
                "b",
                steady(dose(1, "b", 20), SteadyState.ADDS, 4),
                steady(dose(1, "b", 20, over(6)), SteadyState.ADDS, 4));
    }

    @ParameterizedTest
    @EnumSource
    void aPlateauForgetsTheDoseBeforeItAndKeepsTheOneAfterIt(Trio trio) {
        assertLast(35, trio, "b", dose(1, "b", 60), plateau(1, "b", 7));
        assertLast(65, trio, "b", plateau(1, "b", 7), dose(1, "b", 60));
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfTwoDosesIsThatOfTheFile(Trio trio) {
        double[] amounts = Simulation.of(trio.model())
                .follow(List.of(dose(1, "c", 10), dose(1, "c", 5)), Interpolation.LOCF)
                .amounts("c");
        assertEquals(10, amounts[0]);
        assertEquals(15, amounts[1]);
    }
}
