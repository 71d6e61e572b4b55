package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class GridTest {

    private static void refuses(String message, Executable call) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call);
        assertTrue(e.getMessage().contains(message), e::getMessage);
    }

    @Test
    void stepsAreExactToTheNanosecond() {
        Grid grid = Grid.every(minutes(1.0 / 7)).until(hours(24));
        Duration step = minutes(1.0 / 7);
        assertEquals(step.multipliedBy(10_079), grid.time(10_079));
    }

    @Test
    void theEndBelongsToTheGridIfAWholeNumberOfStepsLeadsThere() {
        assertEquals(hours(24), Grid.every(minutes(10)).until(hours(24)).end());
        assertEquals(145, Grid.every(minutes(10)).until(hours(24)).size());
        assertEquals(hours(21), Grid.every(hours(7)).until(hours(24)).end());
        assertEquals(
                hours(2), Grid.every(hours(1)).from(hours(2)).until(hours(5)).time(0));
    }

    @Test
    void timesAreFoundOrNot() {
        Grid grid = Grid.at(hours(1), hours(3));
        assertEquals(1, grid.indexOf(hours(3)));
        assertTrue(grid.indexOf(hours(2)) < 0);
    }

    @Test
    void stepsArePositiveAndTheEndFollowsTheStart() {
        refuses("every must be a positive duration, got 0 min", () -> Grid.every(Duration.ZERO));
        refuses("every must be a positive duration, got -5 min", () -> Grid.every(Duration.ofMinutes(-5)));
        refuses(
                "the first time must not be negative, got -1 h",
                () -> Grid.every(hours(1)).from(Duration.ofHours(-1)));
        refuses(
                "until must be at least one step of 2 h after 0 min, got 1 h",
                () -> Grid.every(hours(2)).until(hours(1)));
    }

    @Test
    void timesAscendFromZero() {
        refuses("a grid needs at least one time", Grid::at);
        refuses("times must not be negative, got -1 h", () -> Grid.at(Duration.ofHours(-1)));
        refuses("times must ascend, got 1 h after 2 h", () -> Grid.at(hours(2), hours(1)));
        refuses("times must ascend, got 1 h after 1 h", () -> Grid.at(hours(1), hours(1)));
    }

    @Test
    void aGridHoldsAtMostAHundredMillionTimes() {
        refuses("at most 100000000 times", () -> Grid.every(Duration.ofNanos(1)).until(hours(1)));
    }

    @Test
    void oneStepIsEnoughAndACenturyIsNotTooMuch() {
        assertEquals(2, Grid.every(hours(2)).until(hours(2)).size());
        Duration century = Duration.ofDays(36_525);
        assertEquals(century, Grid.at(century).end());
        assertEquals(century, Grid.every(century).until(century).end());
        assertEquals(
                century,
                Grid.every(hours(1))
                        .from(century.minus(hours(1)))
                        .until(century)
                        .end());
        refuses("every must be at most 100 years", () -> Grid.every(century.plusNanos(1)));
        refuses(
                "the first time must be at most 100 years",
                () -> Grid.every(hours(1)).from(century.plusNanos(1)));
        refuses("until must be at most 100 years", () -> Grid.every(hours(1)).until(century.plusNanos(1)));
    }

    @Test
    void noTimeOutsideTheGridIsFound() {
        Grid grid = Grid.at(hours(0), hours(3));
        assertEquals(0, grid.indexOf(hours(0)));
        assertTrue(grid.indexOf(Duration.ofNanos(-1)) < 0);
        assertTrue(grid.indexOf(hours(3).plusNanos(1)) < 0);
        // more nanoseconds than a long holds
        assertTrue(grid.indexOf(Duration.ofSeconds(Long.MIN_VALUE)) < 0);
        assertTrue(grid.indexOf(Duration.ofSeconds(Long.MAX_VALUE)) < 0);
    }

    @Test
    void timesBeyondACenturyAreRefused() {
        refuses("at most 100 years (36525 d), got 110000 d", () -> Grid.at(Duration.ofDays(110_000)));
        refuses(
                "at most 100 years (36525 d), got 110000 d",
                () -> Grid.every(hours(1)).until(Duration.ofDays(110_000)));
    }
}
