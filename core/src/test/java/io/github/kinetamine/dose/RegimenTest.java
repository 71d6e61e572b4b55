package io.github.kinetamine.dose;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.mg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.quantity.Units.seconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RegimenTest {

    private static final Dose INFUSION = Dose.mgPerKg(0.5).intravenous().over(minutes(40));
    private static final Dose INJECTION = Dose.mg(30).intramuscular();
    private static final Dose BOLUS = Dose.mg(35).bolus();

    @Test
    void oneDoseIsGivenAtTheStart() {
        TimedDose only = new TimedDose(Duration.ZERO, INJECTION, 1, Duration.ZERO, Optional.empty());
        assertEquals(List.of(only), Regimen.of(INJECTION).doses());
    }

    @Property(tries = 100)
    void splittingACourseInTwoChangesNoTime(
            @ForAll @IntRange(min = 1, max = 50) int first, @ForAll @IntRange(min = 1, max = 50) int second) {
        for (Cycle cycle : List.of(Schedule.every(seconds(1e-9 * 12_345)), Schedule.fortnightly())) {
            Regimen split = Regimen.of(INFUSION, cycle.times(first)).then(Regimen.of(INFUSION, cycle.times(second)));
            assertEquals(times(Regimen.of(INFUSION, cycle.times(first + second))), times(split));
        }
    }

    @Test
    void thenStartsWhereTheNextDoseWouldHaveFallen() {
        Regimen course = Regimen.of(INFUSION, Schedule.twiceWeekly().forWeeks(4))
                .then(Regimen.of(INFUSION, Schedule.weekly().times(4)));
        assertEquals(12, course.doses().size());
        assertEquals(days(28), course.doses().get(8).at());
        assertEquals(1, course.doses().get(8).number());
        assertEquals(days(49), course.doses().get(11).at());
    }

    @Test
    void thenWaitsForTheLatestPart() {
        Regimen both = Regimen.of(BOLUS, Schedule.every(hours(12)).times(3))
                .and(Regimen.of(INJECTION, Schedule.daily().times(2)).at(hours(6)));
        assertEquals(hours(54), last(both.then(Regimen.of(INFUSION))).at());
        // a part that does not repeat has no say
        Regimen withSingle = both.and(Regimen.of(INJECTION).at(days(9)));
        List<TimedDose> doses = withSingle.then(Regimen.of(INFUSION)).doses();
        assertEquals(hours(54), doses.get(doses.size() - 2).at());
    }

    @Test
    void thenCountsTheStartOfItsPartsFromItself() {
        Regimen course = Regimen.of(BOLUS, Schedule.daily().times(2))
                .then(Regimen.of(INJECTION).at(hours(3)));
        assertEquals(hours(51), last(course).at());
    }

    @Test
    void thenIsAssociative() {
        Regimen a = Regimen.of(BOLUS, Schedule.daily().times(2));
        Regimen b = Regimen.of(INJECTION, Schedule.weekly().times(2));
        Regimen c = Regimen.of(INFUSION);
        assertEquals(a.then(b).then(c), a.then(b.then(c)));
    }

    @Test
    void thenNeedsANextDose() {
        refused(() -> Regimen.of(INJECTION).then(Regimen.of(BOLUS)), "'30 mg im' has no next dose", "every 24 h x 1");
        Regimen onDays = Regimen.of(INJECTION, Schedule.onDays(0, 3));
        refused(() -> onDays.then(Regimen.of(BOLUS)), "no next dose");
        Regimen first = Regimen.of(INJECTION, Schedule.daily().times(1));
        refused(() -> first.then(onDays).then(first), "on days 0,3");
    }

    @Test
    void maintenanceStartsAGapAfterTheLastDoseOfLoading() {
        Regimen maintenance = Regimen.of(BOLUS, Schedule.every(hours(12)).times(3));
        Regimen afterOne = Regimen.of(INJECTION).then(hours(6), maintenance);
        assertEquals(List.of(hours(0), hours(6), hours(18), hours(30)), times(afterOne));
        Regimen afterMany =
                Regimen.of(INJECTION, Schedule.onDays(0, 2)).at(hours(1)).then(hours(6), maintenance);
        assertEquals(List.of(hours(1), hours(49), hours(55), hours(67), hours(79)), times(afterMany));
    }

    @Test
    void aGapCountsFromTheLastDoseOfAnyPart() {
        Regimen loading = Regimen.of(BOLUS, Schedule.every(hours(10)).times(3))
                .and(Regimen.of(INJECTION).at(hours(21)))
                .and(Regimen.of(INFUSION));
        assertEquals(
                hours(21), last(loading.then(Duration.ZERO, Regimen.of(BOLUS))).at());
        assertEquals(BOLUS, last(loading.then(Duration.ZERO, Regimen.of(BOLUS))).dose());
        assertEquals(hours(26), last(loading.then(hours(5), Regimen.of(BOLUS))).at());
    }

    @Test
    void neitherASkippedDoseNorALagMovesWhatFollowsAGap() {
        Regimen loading = Regimen.of(INJECTION, Schedule.daily().times(3));
        Regimen then = Regimen.of(BOLUS);
        assertEquals(last(loading.then(hours(5), then)), last(loading.skip(3).then(hours(5), then)));
        assertEquals(
                last(loading.then(hours(5), then)), last(loading.after(hours(9)).then(hours(5), then)));
    }

    @Property(tries = 100)
    void aGapOfTheIntervalContinuesASchedule(
            @ForAll @IntRange(min = 1, max = 50) int first, @ForAll @IntRange(min = 1, max = 50) int minutes) {
        Cycle cycle = Schedule.every(minutes(minutes));
        Regimen loading = Regimen.of(BOLUS, cycle.times(first)).at(minutes(3));
        Regimen maintenance = Regimen.of(INJECTION, cycle.times(3));
        assertEquals(
                loading.then(maintenance).doses(),
                loading.then(minutes(minutes), maintenance).doses());
    }

    @Test
    void thenWithAGapIsAssociative() {
        Regimen a = Regimen.of(BOLUS);
        Regimen b = Regimen.of(INJECTION, Schedule.weekly().times(2));
        Regimen c = Regimen.of(INFUSION);
        assertEquals(a.then(hours(1), b).then(c), a.then(hours(1), b.then(c)));
        assertEquals(a.then(hours(1), b).then(hours(2), c), a.then(hours(1), b.then(hours(2), c)));
        assertNotEquals(b.then(c), b.then(hours(2), c));
    }

    @Test
    void aGapIsNotNegativeAndNotEndless() {
        Regimen one = Regimen.of(BOLUS);
        refused(() -> one.then(hours(1).negated(), one), "gap between two regimens must not be negative, got -1 h");
        refused(() -> one.then(days(36525), one.at(days(1))), "within 100 years", "36526 d");
    }

    @Test
    void superposedPartsKeepTheirOrderAtEqualTimes() {
        Regimen loading = Regimen.of(BOLUS).and(Regimen.of(INFUSION)).and(Regimen.of(INJECTION));
        assertEquals(List.of(BOLUS, INFUSION, INJECTION), given(loading));
        Regimen shifted = Regimen.of(BOLUS)
                .at(minutes(10))
                .and(Regimen.of(INFUSION))
                .and(Regimen.of(INJECTION).at(minutes(10)));
        assertEquals(List.of(INFUSION, BOLUS, INJECTION), given(shifted));
    }

    @Test
    void dosesComeInTheOrderOfTheirTimes() {
        Regimen regimen = Regimen.of(BOLUS, Schedule.every(hours(7)).times(30))
                .and(Regimen.of(INJECTION, Schedule.every(hours(5)).times(30)));
        List<Duration> times = times(regimen);
        assertEquals(times.stream().sorted(Comparator.naturalOrder()).toList(), times);
        assertEquals(60, times.size());
    }

    @Test
    void skippedDosesLeaveAGapInTimesAndNumbers() {
        Regimen full = Regimen.of(INJECTION, Schedule.every(hours(12)).times(6));
        List<TimedDose> skipped = full.skip(3, 5).doses();
        assertEquals(
                List.of(1, 2, 4, 6), skipped.stream().map(TimedDose::number).toList());
        assertEquals(
                full.doses().stream()
                        .filter(d -> d.number() != 3 && d.number() != 5)
                        .toList(),
                skipped);
        assertEquals(full.skip(5).skip(3), full.skip(3, 5, 3));
    }

    @Test
    void aSkippedLastDoseStillTellsWhenThenStarts() {
        Regimen course =
                Regimen.of(INJECTION, Schedule.daily().times(4)).skip(4).then(Regimen.of(BOLUS));
        assertEquals(days(4), last(course).at());
    }

    @Test
    void aLateDoseMovesAlone() {
        Regimen full = Regimen.of(INJECTION, Schedule.every(hours(12)).times(4));
        Regimen late = full.late(3, hours(2));
        assertEquals(List.of(hours(0), hours(12), hours(26), hours(36)), times(late));
        assertEquals(
                List.of(1, 2, 3, 4),
                late.doses().stream().map(TimedDose::number).toList());
        assertEquals(full, late.late(3, Duration.ZERO));
        assertEquals(full.late(3, hours(1)), late.late(3, hours(1)));
    }

    @Property(tries = 200)
    void lateAndSkippedDosesMoveNoOther(
            @ForAll @IntRange(min = 1, max = 8) int number, @ForAll @IntRange(max = 100) int delay) {
        Regimen loading = Regimen.of(INJECTION, Schedule.every(hours(12)).times(8));
        Regimen rest = Regimen.of(BOLUS, Schedule.daily().times(2));
        for (boolean gap : List.of(true, false)) {
            UnaryOperator<Regimen> course = first -> gap ? first.then(hours(5), rest) : first.then(rest);
            List<TimedDose> full = course.apply(loading).doses();
            TimedDose moved = full.get(number - 1);
            List<TimedDose> skipped = course.apply(loading.skip(number)).doses();
            List<TimedDose> late =
                    course.apply(loading.late(number, hours(delay))).doses();
            assertEquals(full.stream().filter(d -> !d.equals(moved)).toList(), skipped);
            TimedDose then =
                    new TimedDose(moved.at().plus(hours(delay)), INJECTION, number, Duration.ZERO, Optional.empty());
            assertEquals(
                    Stream.concat(skipped.stream(), Stream.of(then)).collect(Collectors.toSet()), Set.copyOf(late));
            assertEquals(full.size(), late.size());
        }
    }

    @Test
    void aDoseMayBeSoLateThatItPassesTheNext() {
        Regimen full = Regimen.of(INJECTION, Schedule.every(hours(12)).times(4));
        assertEquals(List.of(1, 3, 2, 4), numbers(full.late(2, hours(13))));
        // at one time in the order of the numbers
        assertEquals(List.of(1, 2, 3, 4), numbers(full.late(2, hours(12))));
        assertEquals(List.of(1, 3, 2, 4), numbers(full.late(2, hours(24))));
    }

    @Test
    void lagAddsToADelay() {
        TimedDose late = last(Regimen.of(INJECTION, Schedule.daily().times(2))
                .late(2, hours(3))
                .after(minutes(10)));
        assertEquals(hours(27), late.at());
        assertEquals(minutes(10), late.lag());
    }

    @Test
    void lagLeavesTheNominalTimesAlone() {
        Regimen regimen = Regimen.of(INJECTION, Schedule.daily().times(3));
        Regimen late = regimen.after(minutes(10));
        assertEquals(times(regimen), times(late));
        assertTrue(late.doses().stream().allMatch(dose -> dose.lag().equals(minutes(10))));
    }

    @Test
    void steadyStateIsThatOfTheFirstDose() {
        List<TimedDose> doses = Regimen.of(BOLUS, Schedule.every(hours(12)).times(3))
                .steadyState(hours(12))
                .doses();
        assertEquals(Optional.of(hours(12)), doses.get(0).steadyStateInterval());
        assertEquals(Optional.empty(), doses.get(1).steadyStateInterval());
        assertEquals(3, doses.size());
    }

    @Test
    void aSingleDoseAtSteadyStateRepeatsAtItsInterval() {
        Regimen course = Regimen.of(BOLUS).steadyState(hours(12)).then(Regimen.of(INJECTION));
        assertEquals(hours(12), last(course).at());
    }

    @Test
    void steadyStateHasItsLimits() {
        Regimen regimen = Regimen.of(BOLUS, Schedule.daily().times(3));
        refused(() -> regimen.steadyState(Duration.ZERO), "steady-state interval must be positive");
        refused(() -> regimen.steadyState(hours(12)).after(hours(13)), "lag must not exceed", "12 h", "got 13 h");
        refused(() -> regimen.after(hours(13)).steadyState(hours(12)), "lag must not exceed");
        refused(() -> regimen.steadyState(hours(12)).skip(1), "dose 1 carries the steady state");
        refused(() -> regimen.steadyState(hours(12)).late(1, hours(2)), "dose 1 carries", "must not be late", "at 2 h");
        assertEquals(
                hours(12),
                regimen.steadyState(hours(12)).after(hours(12)).doses().get(0).lag());
    }

    @Test
    void impossibleRefinementsAreRefused() {
        Regimen regimen = Regimen.of(INJECTION, Schedule.daily().times(3));
        refused(() -> regimen.skip(4), "one of the schedule's 1 to 3, got 4");
        refused(() -> regimen.skip(0), "1 to 3, got 0");
        refused(() -> regimen.skip(1, 2, 3), "all 3 are skipped");
        refused(() -> regimen.late(4, hours(1)), "late dose must be one of the schedule's 1 to 3, got 4");
        refused(() -> regimen.late(0, hours(1)), "1 to 3, got 0");
        refused(() -> regimen.late(2, hours(1).negated()), "delay of dose 2 must not be negative, got -1 h");
        refused(() -> regimen.skip(2).late(2, hours(1)), "dose 2 is skipped and must not be late too", "leave out");
        refused(() -> regimen.late(2, hours(1)).skip(2), "dose 2 is skipped and must not be late too");
        refused(() -> regimen.late(1, days(36525)).at(hours(1)), "within 100 years", "876601 h");
        refused(() -> regimen.at(minutes(5).negated()), "must not be negative, got -5 min");
        refused(() -> regimen.after(minutes(5).negated()), "lag must not be negative, got -5 min");
    }

    @Test
    void aRegimenOfSeveralPartsIsRefinedPartByPart() {
        Regimen two = Regimen.of(BOLUS).and(Regimen.of(INJECTION));
        for (Executable call : List.<Executable>of(
                () -> two.at(hours(1)),
                () -> two.skip(1),
                () -> two.late(1, hours(1)),
                () -> two.after(hours(1)),
                () -> two.steadyState(hours(1)))) {
            String message = assertThrows(IllegalStateException.class, call).getMessage();
            assertTrue(message.contains("2 parts") && message.contains("before and(…) and then(…)"), message);
        }
    }

    @Test
    void sequencesAreNotSuperposed() {
        Regimen sequence = Regimen.of(BOLUS, Schedule.daily().times(2)).then(Regimen.of(INJECTION));
        assertThrows(IllegalStateException.class, () -> sequence.and(Regimen.of(BOLUS)));
        String message = assertThrows(
                        IllegalStateException.class, () -> Regimen.of(BOLUS).and(sequence))
                .getMessage();
        assertTrue(message.contains("before then(…)"), message);
    }

    @Test
    void aRegimenHasAHundredThousandDosesAtMost() {
        Regimen half = Regimen.of(INJECTION, Schedule.every(minutes(1)).times(50_000));
        assertEquals(100_000, half.and(half).doses().size());
        assertEquals(100_000, half.then(half).doses().size());
        refused(() -> half.and(half).and(Regimen.of(BOLUS)), "at most 100000 doses, got 100001");
        refused(() -> half.then(half).then(half), "got 150000");
        Dose spray = Dose.devices(4, mg(28)).every(minutes(5)).intranasal();
        refused(() -> Regimen.of(spray, Schedule.daily().times(25_001)), "got 100004");
    }

    @Test
    void aRegimenLastsAHundredYearsAtMost() {
        assertEquals(
                36_524,
                last(Regimen.of(INJECTION, Schedule.daily().times(36_525))).at().toDays());
        refused(() -> Regimen.of(INJECTION, Schedule.weekly().times(6000)), "within 100 years", "41993 d");
        Regimen long1 = Regimen.of(INJECTION, Schedule.weekly().times(5000));
        refused(() -> long1.then(long1), "within 100 years");
        refused(() -> long1.at(days(2000)), "within 100 years");
    }

    @Test
    void weightIsNeededIfAnyDoseNeedsIt() {
        assertTrue(Regimen.of(BOLUS).and(Regimen.of(INFUSION)).isPerWeight());
        assertFalse(Regimen.of(BOLUS).and(Regimen.of(INJECTION)).isPerWeight());
    }

    @Test
    void equalRegimensAreEqual() {
        Regimen one = Regimen.of(BOLUS).at(hours(1)).and(Regimen.of(INJECTION));
        Regimen same = Regimen.of(Dose.mg(35).bolus()).at(minutes(60)).and(Regimen.of(INJECTION));
        assertEquals(one, same);
        assertEquals(one.hashCode(), same.hashCode());
        assertNotEquals(one, Regimen.of(INJECTION).and(Regimen.of(BOLUS).at(hours(1))));
        assertNotEquals(one, (Object) "regimen");
    }

    @Test
    void dosesCannotBeChanged() {
        assertThrows(
                UnsupportedOperationException.class,
                () -> Regimen.of(BOLUS).doses().clear());
    }

    private static List<Duration> times(Regimen regimen) {
        return regimen.doses().stream().map(TimedDose::at).toList();
    }

    private static List<Integer> numbers(Regimen regimen) {
        return regimen.doses().stream().map(TimedDose::number).toList();
    }

    private static List<Dose> given(Regimen regimen) {
        return regimen.doses().stream().map(TimedDose::dose).toList();
    }

    private static TimedDose last(Regimen regimen) {
        List<TimedDose> doses = regimen.doses();
        return doses.get(doses.size() - 1);
    }

    private static void refused(Executable call, String... words) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        for (String word : words) {
            assertTrue(message.contains(word), message);
        }
    }
}
