package io.github.kinetamine.nca;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.mg;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where inputs of an analysis begin to be possible, and which samples stand on either side of a time. */
class BoundsTest {

    private static final NcaDose BOLUS = NcaDose.of(mg(10), Route.INTRAVENOUS);
    private static final NcaDose ORAL = NcaDose.of(mg(10), Route.ORAL);

    /** Values at 0 h, 1 h, 2 h … */
    private static NcaProfile hourly(double... values) {
        double[] hours = IntStream.range(0, values.length).asDoubleStream().toArray();
        return NcaProfile.of(Unit.NG_PER_ML, hours, values);
    }

    private static void refused(String message, Runnable action) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }

    @Test
    void anAreaBeginsAtTheDoseOrLaterAndEndsAfterItsBeginning() {
        String rule = "an area must end after it begins, and not begin before 0, got ";
        NcaFindings found = Nca.linear().analyse(hourly(0, 4, 2, 1).given(ORAL));
        assertEquals(2, found.area(hours(0), hours(1)).orThrow());
        refused(rule + "1 h to 1 h", () -> found.area(hours(1), hours(1)));
        refused(rule + "2 h to 1 h", () -> found.area(hours(2), hours(1)));
        refused(rule + "-1 h to 1 h", () -> found.area(hours(1).negated(), hours(1)));
        refused(rule + "1 h to 1 h", () -> Nca.linear().withPart(hours(1), hours(1)));
        refused(rule + "-1 h to 1 h", () -> Nca.linear().withPart(hours(1).negated(), hours(1)));
        NcaFindings part = Nca.linear().withPart(hours(0), hours(2)).analyse(hourly(0, 4, 2, 1));
        assertEquals(2 + 3, part.value(NcaParameter.AUCINT).orThrow());
    }

    @Test
    void theTerminalPhaseHasThreePointsOrMoreAndAWindowAnEnd() {
        TerminalChoice best = TerminalChoice.best();
        String points =
                "points of the terminal phase must be at least 3, and the first number at most the second, got ";
        refused(points + "2 to 4", () -> best.points(2, 4));
        refused(points + "5 to 4", () -> best.points(5, 4));
        refused(points + "2 to 2", () -> best.points(2));
        String window = "the window of the terminal phase must end after it begins, got ";
        refused(window + "2 h to 2 h", () -> best.window(hours(2), hours(2)));
        NcaProfile profile = hourly(0, 64, 16, 8, 4, 1);
        Nca three = Nca.linear().withTerminal(best.window(hours(2), hours(4)));
        assertClose(Math.log(2), three.analyse(profile).value(NcaParameter.LAMZ).orThrow(), 1e-12);
        String missing = Nca.linear()
                .withTerminal(best.window(hours(2.01), hours(4)))
                .analyse(profile)
                .value(NcaParameter.LAMZ)
                .reason();
        assertTrue(missing.contains("needs 3 observations"), missing);
        assertTrue(missing.endsWith("to 4 h, got 2"), missing);
        Nca without = Nca.linear().withTerminal(best.excluding(hours(2), hours(5)));
        assertTrue(without.analyse(profile).value(NcaParameter.LAMZ).reason().endsWith("got 2"));
    }

    @Test
    void aDoseIsAboveNothingAndItsDurationNotNegative() {
        refused(
                "the dose of an analysis must be above 0 mg: leave out the dose instead",
                () -> NcaDose.of(mg(0), Route.ORAL));
        refused("the duration of a dose must not be negative, got -1 h", () -> ORAL.over(hours(1).negated()));
        assertTrue(BOLUS.over(Duration.ZERO).isBolus());
        assertFalse(BOLUS.over(Duration.ofNanos(1)).isBolus());
        assertFalse(ORAL.isBolus());
    }

    @Test
    void aProfileHasAValueForEachTimeAndAnIntervalALength() {
        refused(
                "a profile needs a value for each time, got 2 times and 1 values",
                () -> NcaProfile.of(Unit.NG_PER_ML, new double[2], new double[1]));
        refused(
                "the dosing interval must be positive, got 0 min",
                () -> hourly(1, 2).withInterval(Duration.ZERO));
        refused(
                "the dosing interval must be positive, got -1 h",
                () -> hourly(1, 2).atSteadyState(hours(1).negated()));
        NcaProfile early = NcaProfile.of(Unit.NG_PER_ML, new double[] {-1, 0, 1}, new double[] {5, 0, 8});
        assertEquals(hours(1).negated(), early.samples().get(0).time());
    }

    @Test
    void urineIsCollectedForSomeTimeAndOneCollectionMayFollowAtOnce() {
        refused(
                "a urine collection must end after it begins, got 1 h to 1 h",
                () -> UrineCollection.of(hours(1), hours(1), mg(1)));
        UrineCollection first = UrineCollection.of(hours(0), hours(6), mg(1));
        UrineCollection second = UrineCollection.of(hours(6), hours(12), mg(2));
        NcaProfile profile = hourly(0, 4, 2, 1).given(ORAL).withUrine(List.of(first, second));
        assertEquals(List.of(first, second), profile.urine());
        assertClose(3, Nca.linear().analyse(profile).value(NcaParameter.RCAMINT).orThrow(), 1e-14);
        UrineCollection early = UrineCollection.of(hours(5), hours(12), mg(2));
        refused(
                "urine collections must not overlap, but one begins at 5 h before another ends at 6 h",
                () -> profile.withUrine(List.of(first, early)));
    }

    @Test
    void aDoseMayBeginAsTheOneBeforeEnds() {
        NcaDose infusion = BOLUS.over(hours(2));
        assertEquals(
                2,
                DosingIntervals.of(List.of(), List.of(infusion, infusion.at(hours(2))))
                        .doses()
                        .size());
        refused(
                "a dose must begin after the one before it has ended, but dose 2 begins at 1 h and the one before ends"
                        + " at 2 h: sort doses by time, and add up those given at once",
                () -> DosingIntervals.of(List.of(), List.of(infusion, infusion.at(hours(1)))));
        refused("dosing intervals need at least one dose, got none", () -> DosingIntervals.of(List.of(), List.of()));
        DosingIntervals two = DosingIntervals.of(List.of(), List.of(BOLUS, BOLUS.at(hours(2))));
        refused("steady state must begin with one of the 2 doses, got dose 0", () -> two.steadyFrom(0));
        refused("steady state must begin with one of the 2 doses, got dose 3", () -> two.steadyFrom(3));
    }

    private static List<Sample> upTo(int hours) {
        return IntStream.rangeClosed(0, hours)
                .mapToObj(t -> Sample.of(hours(t), 100 - t, Unit.NG_PER_ML))
                .toList();
    }

    private static List<Duration> times(NcaProfile profile) {
        return profile.samples().stream().map(Sample::time).toList();
    }

    private static List<Duration> hoursOf(int... at) {
        return Arrays.stream(at).mapToObj(t -> hours(t)).toList();
    }

    /** A trough ends an interval and, but for a bolus, begins the next; the last interval has all that follows. */
    @Test
    void aSampleAtADoseBelongsToBothIntervalsButForABolus() {
        for (NcaDose dose : List.of(ORAL, BOLUS)) {
            DosingIntervals course = DosingIntervals.of(upTo(6), List.of(dose, dose.at(hours(2)), dose.at(hours(4))));
            assertEquals(hoursOf(0, 1, 2), times(course.profiles().get(1)));
            boolean isOral = dose == ORAL;
            assertEquals(
                    isOral ? hoursOf(2, 3, 4) : hoursOf(3, 4),
                    times(course.profiles().get(2)));
            assertEquals(
                    isOral ? hoursOf(4, 5, 6) : hoursOf(5, 6),
                    times(course.profiles().get(3)));
            for (int i = 1; i <= 3; i++) {
                assertEquals(hours(2), course.profiles().get(i).interval().orElseThrow());
                assertFalse(course.profiles().get(i).isSteadyState());
                assertEquals(i == 1, course.profiles().get(i).isSingle());
            }
            DosingIntervals longer = course.withLastInterval(hours(7)).steadyFrom(2);
            assertEquals(hours(7), longer.profiles().get(3).interval().orElseThrow());
            assertEquals(hours(2), longer.profiles().get(2).interval().orElseThrow());
            assertTrue(longer.profiles().get(2).isSteadyState());
            assertTrue(longer.profiles().get(1).isSingle());
        }
    }

    @Test
    void samplesBeforeTheFirstDoseMakeNoIntervalAndUrineMayEndWithIt() {
        List<Sample> before = List.of(Sample.of(hours(1), 3, Unit.NG_PER_ML), Sample.of(hours(2), 3, Unit.NG_PER_ML));
        DosingIntervals course =
                DosingIntervals.of(before, List.of(BOLUS.at(hours(2)), BOLUS.at(hours(4)), BOLUS.at(hours(6))));
        assertEquals(Set.of(), course.profiles().keySet());
        UrineCollection whole = UrineCollection.of(hours(2), hours(4), mg(1));
        UrineCollection late = UrineCollection.of(hours(6), hours(60), mg(1));
        assertEquals(
                Set.of(1, 3), course.withUrine(List.of(whole, late)).profiles().keySet());
        UrineCollection beyond = UrineCollection.of(hours(2), hours(5), mg(1));
        refused(
                "a urine collection must not go on beyond the next dose, but that from 2 h to 5 h holds the dose at"
                        + " 4 h",
                () -> course.withUrine(List.of(beyond)));
    }

    /** At the end the value before the dose counts, everywhere else the value after it. */
    @Test
    void aPartOfASeriesHasBothItsEnds() {
        Series series = Simulation.of(Ketamine.racemic())
                .give(Regimen.of(Dose.mg(30).bolus(), Schedule.every(hours(2)).times(3)))
                .observe(Grid.every(hours(1)).until(hours(6)))
                .run()
                .series("ketamine");
        List<Sample> part = NcaProfile.of(series, hours(2), hours(4)).samples();
        assertEquals(hoursOf(2, 3, 4), part.stream().map(Sample::time).toList());
        assertEquals(series.value(2), part.get(0).nanogramsPerMillilitre());
        assertEquals(series.before(4), part.get(2).nanogramsPerMillilitre());
        assertEquals(7, NcaProfile.of(series).samples().size());
    }

    /** Ratios need the same dose, an interval as long, and a first dose that was alone. */
    @Test
    void onlyLikeIntervalsAreCompared() {
        NcaProfile first = hourly(0, 4, 2, 1).given(ORAL).withInterval(hours(3));
        NcaProfile later = first.given(ORAL.at(hours(6))).afterEarlierDoses();
        assertTrue(later.isLike(first));
        assertFalse(later.isLike(first.withInterval(hours(2))));
        assertFalse(later.isLike(first.given(NcaDose.of(new Amount(11), Route.ORAL))));
        assertFalse(later.isLike(later));
        assertFalse(later.isLike(first.atSteadyState(hours(3))));
    }

    @Test
    void findingsArePrintedLineByLine() {
        NcaFindings found = Nca.linear().analyse(hourly(0, 4, 2, 1).given(ORAL));
        List<String> lines = found.toString().lines().toList();
        assertEquals(found.values().size(), lines.size());
        assertTrue(lines.contains("CMAX " + found.value(NcaParameter.CMAX)), found::toString);
    }

    @Test
    void threePointsOfThreeAreAChoice() {
        NcaProfile profile = hourly(0, 64, 16, 8, 4);
        for (TerminalChoice choice :
                List.of(TerminalChoice.best().points(3), TerminalChoice.best().points(3, 4))) {
            var rate = Nca.linear().withTerminal(choice).analyse(profile).value(NcaParameter.LAMZ);
            assertClose(Math.log(2), rate.orThrow(), 1e-12);
        }
    }

    @Test
    void theFirstDoseIsNotComparedWithItself() {
        DosingIntervals course = DosingIntervals.of(upTo(6), List.of(ORAL, ORAL.at(hours(3))));
        var found = Nca.linear().analyse(course);
        assertFalse(found.get(1).values().containsKey(NcaParameter.ARAUC));
        assertTrue(found.get(2).values().containsKey(NcaParameter.ARAUC));
    }

    @Test
    void theAreaOfASeriesAloneIsThatOfItsAnalysis() {
        Series series = Observed.hourly(0, 4, 2, 1, 0);
        assertEquals(2 + 3 + 1.5, Nca.linear().aucLast(series));
        assertEquals(
                Nca.logarithmic().analyse(series, List.of()).aucLast().orThrow(),
                Nca.logarithmic().aucLast(series));
        assertEquals(3.5, Nca.linear().aucLast(Observed.hourly(4, 3)));
        assertEquals(0, Nca.linear().aucLast(Observed.hourly(5, 0)));
        assertEquals(0, Nca.linear().aucLast(Observed.hourly(0, 0)));
        Series amounts = Series.of("drug", Unit.MG, Grid.at(hours(0), hours(1)), 1, 1);
        refused(
                "a non-compartmental analysis needs concentrations, but drug is in mg",
                () -> Nca.linear().aucLast(amounts));
    }

    @Test
    void everyParameterSaysWhatItIs() {
        for (NcaParameter parameter : NcaParameter.values()) {
            assertFalse(parameter.label().isBlank(), parameter.name());
        }
    }
}
