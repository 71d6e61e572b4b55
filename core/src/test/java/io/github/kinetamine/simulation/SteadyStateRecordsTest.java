package io.github.kinetamine.simulation;

import static io.github.kinetamine.simulation.Records.MODELLED_DURATION;
import static io.github.kinetamine.simulation.Records.MODELLED_RATE;
import static io.github.kinetamine.simulation.Records.dose;
import static io.github.kinetamine.simulation.Records.observe;
import static io.github.kinetamine.simulation.Records.off;
import static io.github.kinetamine.simulation.Records.over;
import static io.github.kinetamine.simulation.Records.plateau;
import static io.github.kinetamine.simulation.Records.rate;
import static io.github.kinetamine.simulation.Records.repeated;
import static io.github.kinetamine.simulation.Records.steady;
import static io.github.kinetamine.simulation.Records.with;
import static io.github.kinetamine.simulation.TrioAmounts.amounts;
import static io.github.kinetamine.simulation.TrioAmounts.assertAmounts;
import static io.github.kinetamine.simulation.TrioAmounts.left;
import static io.github.kinetamine.simulation.TrioAmounts.refuses;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.Product;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.InfusionRate;
import io.github.kinetamine.simulation.EventRecord.SteadyState;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the records of steady states and plateaus mean, in closed form and against repetition. */
class SteadyStateRecordsTest {

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

    /** As any dose does; a compartment that the doses do not enter stays off. */
    @ParameterizedTest
    @EnumSource
    void aSteadyStateAndAPlateauTurnTheirCompartmentOn(Trio trio) {
        double trough = 10 / Math.expm1(4 * (Trio.K + Trio.PASSED_ON));
        for (SteadyState kind : List.of(SteadyState.REPLACES, SteadyState.ADDS)) {
            EventRecord steady = steady(dose(1, "c", 10), kind, 4);
            EventRecord[] records = {off(0, "c"), off(0, "a"), steady, observe(1), observe(5)};
            assertAmounts(trio, amounts(trio, "c", records), 0, 0, trough + 10, trough + 10, trough);
            assertAmounts(trio, amounts(trio, "a", records), 0, 0, 0, 0, 0);
        }
        EventRecord[] plateau = {off(0, "c"), off(0, "a"), plateau(1, "c", 10), observe(1), observe(3)};
        double held = 10 / (Trio.K + Trio.PASSED_ON);
        assertAmounts(trio, amounts(trio, "c", plateau), 0, 0, held, held, held * Math.exp(-1));
        assertAmounts(trio, amounts(trio, "a", plateau), 0, 0, 0, 0, 0);
    }

    /** A quarter of the rate enters a, and three quarters b; nothing of it reaches c. Each loses drug at 0.2 /h. */
    @Test
    void aPlateauByRouteHasTheShareOfEachPath() {
        LinearModel model = LinearModel.named("three paths")
                .parameter("K", 0.2, "1/h")
                .parameter("PART", 0.25, "1")
                .parameter("F", 0.5, "1")
                .parameter("NONE", 0, "1")
                .parameter("V", 10, "L")
                .compartment("a", "V")
                .compartment("b", "V")
                .compartment("c", "V")
                .flow("a", "out", "K")
                .flow("b", "out", "K")
                .flow("c", "out", "K")
                .input(Input.by(
                        Route.ORAL,
                        InputPath.into("a").share(Product.of("PART")).bioavailability(Product.of("F")),
                        InputPath.into("b").share(Product.one().timesRemainderOf("PART")),
                        InputPath.into("c").bioavailability(Product.of("NONE"))))
                .analyte("drug", "a")
                .build();
        EventRecord.Dosing plateau = new EventRecord.Dosing(
                new EventRecord.ByRoute(Route.ORAL),
                new Amount(0),
                new EventRecord.AtRate(new InfusionRate(8)),
                0,
                Duration.ZERO,
                SteadyState.REPLACES);
        RecordProfile profile =
                Simulation.of(model).follow(List.of(Records.at(1, plateau), observe(1)), Interpolation.LOCF);
        assertClose(8 * 0.25 / 0.2, profile.amounts("a")[1], 1e-13);
        assertClose(8 * 0.75 / 0.2, profile.amounts("b")[1], 1e-13);
        assertEquals(0, profile.amounts("c")[1]);
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
}
