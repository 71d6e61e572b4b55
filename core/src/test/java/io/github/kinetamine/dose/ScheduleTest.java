package io.github.kinetamine.dose;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ScheduleTest {

    @Property(tries = 200)
    void everyOffsetIsAnExactMultiple(
            @ForAll @LongRange(min = 1, max = 31_557_600_000_000L) long nanoseconds,
            @ForAll @IntRange(min = 1, max = 100_000) int count) {
        Schedule schedule = Schedule.every(Duration.ofNanos(nanoseconds)).times(count);
        BigInteger last = BigInteger.valueOf(nanoseconds).multiply(BigInteger.valueOf(count - 1));
        assertEquals(last, nanoseconds(schedule.offset(count - 1)));
        assertEquals(
                last.add(BigInteger.valueOf(nanoseconds)),
                nanoseconds(schedule.next().orElseThrow()));
    }

    @Property(tries = 200)
    void cyclesRepeatTheirPattern(@ForAll @IntRange(max = 5000) int i) {
        Schedule twice = Schedule.twiceWeekly().times(6000);
        assertEquals(days(7), twice.offset(i + 2).minus(twice.offset(i)));
        Schedule three = Schedule.threeTimesWeekly().times(6000);
        assertEquals(days(7), three.offset(i + 3).minus(three.offset(i)));
    }

    @Property(tries = 200)
    void weeksHoldTheDosesBeforeTheirEnd(
            @ForAll @IntRange(min = 1, max = 600) int halfDays, @ForAll @IntRange(min = 1, max = 60) int weeks) {
        Duration interval = Duration.ofHours(12L * halfDays);
        Schedule schedule = Schedule.every(interval).forWeeks(weeks);
        Duration end = Duration.ofDays(7L * weeks);
        assertTrue(schedule.offset(schedule.count() - 1).compareTo(end) < 0);
        assertTrue(schedule.next().orElseThrow().compareTo(end) >= 0);
    }

    @Test
    void namedPatternsFallOnTheirDays() {
        assertEquals(List.of(0, 1, 2), dayNumbers(Schedule.daily().times(3)));
        assertEquals(List.of(0, 7, 14), dayNumbers(Schedule.weekly().times(3)));
        assertEquals(List.of(0, 14, 28), dayNumbers(Schedule.fortnightly().times(3)));
        assertEquals(List.of(0, 3, 7, 10, 14), dayNumbers(Schedule.twiceWeekly().times(5)));
        assertEquals(
                List.of(0, 2, 4, 7, 9, 11),
                dayNumbers(Schedule.threeTimesWeekly().times(6)));
        assertEquals(
                dayNumbers(Schedule.onDays(0, 2, 4, 7, 9, 11)),
                dayNumbers(Schedule.threeTimesWeekly().forWeeks(2)));
    }

    @Test
    void weeksCountAsTimes() {
        assertEquals(Schedule.twiceWeekly().times(8), Schedule.twiceWeekly().forWeeks(4));
        assertEquals(
                Schedule.threeTimesWeekly().times(12),
                Schedule.threeTimesWeekly().forWeeks(4));
        assertEquals(Schedule.daily().times(28), Schedule.daily().forWeeks(4));
        assertEquals(Schedule.fortnightly().times(2), Schedule.fortnightly().forWeeks(3));
        assertEquals(
                Schedule.every(hours(84)).times(8), Schedule.every(hours(84)).forWeeks(4));
    }

    @Test
    void theNextDoseContinuesThePattern() {
        assertEquals(Optional.of(days(28)), Schedule.twiceWeekly().times(8).next());
        assertEquals(Optional.of(days(24)), Schedule.twiceWeekly().times(7).next());
        assertEquals(Optional.of(days(3)), Schedule.twiceWeekly().times(1).next());
        assertEquals(Optional.empty(), Schedule.once().next());
        assertEquals(Optional.empty(), Schedule.onDays(0, 3).next());
    }

    @Test
    void aSingleDayZeroIsOnce() {
        assertEquals(Schedule.once(), Schedule.onDays(0));
    }

    @Test
    void aCycleNeedNotStartWithADose() {
        Schedule evenings = new Cycle(List.of(hours(20)), days(1)).times(2);
        assertEquals(hours(44), evenings.offset(1));
        assertEquals(Optional.of(hours(68)), evenings.next());
    }

    @Test
    void schedulesReadLikeAPrescription() {
        assertEquals("", Schedule.once().toString());
        assertEquals("every 84 h x 8", Schedule.every(hours(84)).times(8).toString());
        assertEquals("twice weekly x 8", Schedule.twiceWeekly().forWeeks(4).toString());
        assertEquals("fortnightly x 2", Schedule.every(days(14)).times(2).toString());
        assertEquals("on days 0,2,4", Schedule.onDays(0, 2, 4).toString());
        Cycle meals = new Cycle(List.of(hours(8), hours(13), minutes(1170)), days(1));
        assertEquals("on minutes 480,780,1170 every 1 d x 9", meals.times(9).toString());
    }

    @Test
    void impossibleSchedulesAreRefused() {
        refused(() -> Schedule.daily().times(0), "number of doses must be between 1 and 100000, got 0");
        refused(() -> Schedule.daily().times(100_001), "got 100001");
        refused(() -> Schedule.every(Duration.ZERO), "interval must be positive, got 0 min");
        refused(() -> Schedule.every(hours(1).negated()), "interval must not be negative, got -1 h");
        refused(() -> Schedule.every(Duration.ofDays(40_000)), "at most 100 years");
        refused(() -> Schedule.onDays(0, 2, 2), "dose times must ascend, got 2 d after 2 d");
        refused(() -> Schedule.onDays(3, 2), "dose times must ascend, got 2 d after 3 d");
        refused(() -> Schedule.onDays(-1), "dose time must not be negative, got -1 d");
        refused(Schedule::onDays, "at least one dose time");
        refused(() -> Schedule.onDays(40_000), "at most 100 years");
        refused(() -> Schedule.daily().forWeeks(0), "number of weeks must be between 1");
        refused(() -> Schedule.every(minutes(1)).forWeeks(52), "between 1 and 100000, got 524160");
        refused(() -> Schedule.every(Duration.ofNanos(1)).forWeeks(5000), "number of doses");
        refused(() -> Schedule.daily().forWeeks(6000), "course must be at most 100 years");
        refused(() -> new Cycle(List.of(days(0), days(1)), days(1)), "must hold all its doses");
        refused(() -> new Schedule(List.of(Duration.ZERO), Duration.ZERO, 3), "3 doses for 1 times");
        refused(() -> Schedule.daily().times(3).offset(3), "dose 3 is not one of the schedule's 0 to 2");
        refused(() -> Schedule.daily().times(3).offset(-1), "dose -1");
    }

    private static BigInteger nanoseconds(Duration duration) {
        return BigInteger.valueOf(duration.getSeconds())
                .multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(duration.getNano()));
    }

    private static List<Integer> dayNumbers(Schedule schedule) {
        return IntStream.range(0, schedule.count())
                .mapToObj(i -> (int) schedule.offset(i).toDays())
                .toList();
    }

    private static void refused(Executable call, String words) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(message.contains(words), message);
    }
}
