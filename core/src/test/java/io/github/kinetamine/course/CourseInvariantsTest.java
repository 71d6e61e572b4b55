package io.github.kinetamine.course;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.simulation.Grid;
import java.time.Duration;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for every course, whatever is given and however coarse the observations are. */
class CourseInvariantsTest {

    private static final Grid GRID = every(minutes(20)).until(hours(72));

    /** Infusions at an interval that mostly is not on the grid, one of which may be missed. */
    private static Course course(int interval, int length, int missed) {
        return OneCompartment.course(
                "50 mg iv over " + length + " min every " + interval + " min x 8 skip " + missed, GRID);
    }

    private static Duration sum(Course course, Function<Session, Duration> part) {
        return course.sessions().stream().map(part).reduce(Duration.ZERO, Duration::plus);
    }

    /** At most a nanosecond is rounded where a session cuts a line, twice. */
    private static void assertSame(Duration expected, Duration actual, int cuts) {
        long error = Math.abs(expected.minus(actual).toNanos());
        assertTrue(error <= 2L * cuts, () -> "expected " + expected + " but was " + actual);
    }

    @Property(tries = 100)
    void windowsFollowEachOtherFromTheFirstDoseToTheEnd(
            @ForAll @IntRange(min = 130, max = 600) int interval,
            @ForAll @IntRange(min = 1, max = 60) int length,
            @ForAll @IntRange(min = 1, max = 8) int missed) {
        Course course = course(interval, length, missed);
        Duration first = course.session(1).start();
        assertEquals(GRID.end().minus(first), sum(course, Session::length));
        assertEquals(7, course.sessions().size());
    }

    @Property(tries = 100)
    void theTimesOfSessionsSumUpToThatOfTheCourse(
            @ForAll @IntRange(min = 130, max = 600) int interval,
            @ForAll @IntRange(min = 1, max = 60) int length,
            @ForAll @IntRange(min = 2, max = 8) int missed,
            @ForAll @DoubleRange(min = 0.01, max = 300) double limit) {
        Course course = course(interval, length, missed);
        assertSame(course.timeAbove("drug", limit), sum(course, session -> session.timeAbove("drug", limit)), 8);
        assertSame(course.timeBelow("drug", limit), sum(course, session -> session.timeBelow("drug", limit)), 8);
    }

    @Property(tries = 100)
    void aboveAndBelowAreTheWholeWindow(
            @ForAll @IntRange(min = 130, max = 600) int interval,
            @ForAll @DoubleRange(min = 0.01, max = 300) double limit) {
        for (Session session : course(interval, 40, 2).sessions()) {
            assertEquals(session.length(), session.timeAbove("drug", limit).plus(session.timeBelow("drug", limit)));
        }
    }

    @Property(tries = 100)
    void aHigherLimitIsExceededForLessTimeAndMonitoredForLess(
            @ForAll @IntRange(min = 130, max = 600) int interval,
            @ForAll @DoubleRange(min = 0.01, max = 150) double limit,
            @ForAll @DoubleRange(min = 1, max = 2) double factor) {
        for (Session session : course(interval, 40, 2).sessions()) {
            assertTrue(session.timeAbove("drug", limit * factor).compareTo(session.timeAbove("drug", limit)) <= 0);
            CourseTime low = session.monitoringWindow("drug", limit);
            CourseTime high = session.monitoringWindow("drug", limit * factor);
            if (low.isPresent() && high.isPresent()) {
                assertTrue(high.orThrow().compareTo(low.orThrow()) <= 0);
            }
        }
    }

    @Property(tries = 100)
    void whatIsMonitoredCoversAllTheTimeAboveAndEndsInTheWindow(
            @ForAll @IntRange(min = 130, max = 600) int interval,
            @ForAll @DoubleRange(min = 0.01, max = 150) double limit) {
        for (Session session : course(interval, 40, 2).sessions()) {
            CourseTime window = session.monitoringWindow("drug", limit);
            if (window.isPresent()) {
                assertTrue(window.orThrow().compareTo(session.timeAbove("drug", limit)) >= 0);
                assertTrue(window.orThrow().compareTo(session.length()) <= 0);
            }
        }
    }
}
