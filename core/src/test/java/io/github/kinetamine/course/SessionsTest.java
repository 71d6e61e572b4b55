package io.github.kinetamine.course;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.simulation.Grid;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which doses make a session, and how long it lasts. */
class SessionsTest {

    private static final Grid FORTNIGHT = every(hours(1)).until(days(14));

    private static List<Duration> starts(Course course) {
        return course.sessions().stream().map(Session::start).toList();
    }

    @Test
    void sixInTwelveDaysAreSixSessionsUntilTheNextOrTheEnd() {
        Course course = OneCompartment.course("35 mg iv over 40 min on days 0,2,4,7,9,11", FORTNIGHT);
        assertEquals(List.of(days(0), days(2), days(4), days(7), days(9), days(11)), starts(course));
        assertEquals(days(7), course.session(3).end());
        assertEquals(days(3), course.session(3).length());
        assertEquals(days(14), course.session(6).end());
        assertEquals(6, course.session(6).number());
    }

    @Test
    void theDevicesOfANasalDoseAreOneSession() {
        Course course = OneCompartment.course("84 mg in twice weekly x 4", FORTNIGHT);
        assertEquals(List.of(days(0), days(3), days(7), days(10)), starts(course));
        assertEquals(3, course.session(2).doses().size());
        assertEquals("3 devices of 28 mg in 5 min apart", course.session(2).text());
    }

    @Test
    void anHourWithoutADoseEndsASession() {
        Grid grid = every(minutes(1)).until(hours(5));
        assertEquals(
                1,
                OneCompartment.course("10 mg iv bolus every 59 min x 3", grid)
                        .sessions()
                        .size());
        assertEquals(
                3,
                OneCompartment.course("10 mg iv bolus every 60 min x 3", grid)
                        .sessions()
                        .size());
        Course infusions = OneCompartment.course("10 mg iv over 40 min every 99 min x 2", grid);
        assertEquals(1, infusions.sessions().size());
        Course apart = Course.of(infusions.profile(), minutes(59));
        assertEquals(List.of(hours(0), minutes(99)), starts(apart));
    }

    @Test
    void aDoseDuringALongInfusionBelongsToIt() {
        Course course =
                OneCompartment.course("10 mg iv over 10 h + 5 mg iv bolus at 1 h + 5 mg iv bolus at 10.5 h", FORTNIGHT);
        assertEquals(1, course.sessions().size());
        assertEquals(
                "10 mg iv over 10 h + 5 mg iv bolus at 1 h + 5 mg iv bolus at 630 min",
                course.session(1).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "35 mg iv over 40 min",
                "35 mg iv bolus",
                "28 mg in",
                "2 devices of 28 mg in 5 min apart",
                "10 mg iv bolus + 20.5 mg iv over 1 h",
                "28 mg in + 28 mg in at 20 min",
                "2 devices of 28 mg in 5 min apart + 2 devices of 28 mg in 5 min apart at 30 min"
            })
    void aSessionIsWrittenInTheWordsOfARegimen(String text) {
        Course course = OneCompartment.course(text, FORTNIGHT);
        assertEquals(text, course.session(1).text());
        Course again = OneCompartment.course(course.session(1).text(), FORTNIGHT);
        assertEquals(course.session(1).doses().size(), again.session(1).doses().size());
    }

    @Test
    void amountsThatAreNoShortNumberAreWrittenToSixDigits() {
        Regimen third = Regimen.parse("33.333333333 mg iv bolus");
        assertEquals(
                "33.3333 mg iv bolus",
                Course.of(OneCompartment.profile(third, FORTNIGHT)).session(1).text());
    }

    @Test
    void aMissedDoseMakesTheSessionBeforeItLonger() {
        Course course = OneCompartment.course(
                "35 mg iv bolus weekly x 3 skip 2", every(hours(1)).until(days(21)));
        assertEquals(List.of(days(0), days(14)), starts(course));
        assertEquals(days(14), course.session(1).length());
        assertEquals(days(7), course.session(2).length());
    }

    @Test
    void aLateDoseStartsItsSessionWhenItIsGiven() {
        Course course = OneCompartment.course(
                "35 mg iv bolus weekly x 3 late 2 by 2 d", every(hours(1)).until(days(21)));
        assertEquals(List.of(days(0), days(9), days(14)), starts(course));
    }

    @Test
    void dosesAfterTheLastObservationMakeNoSession() {
        Course cut = OneCompartment.course(
                "35 mg iv bolus weekly x 9", every(hours(1)).until(days(13)));
        assertEquals(List.of(days(0), days(7)), starts(cut));
        Session atTheEnd =
                OneCompartment.course("35 mg iv bolus weekly x 9", FORTNIGHT).session(3);
        assertEquals(Duration.ZERO, atTheEnd.length());
        assertTrue(atTheEnd.peak("drug").orThrow() >= 35);
    }

    @Test
    void nothingGivenIsACourseWithoutSessions() {
        Course course = OneCompartment.course("35 mg iv bolus at 20 d", FORTNIGHT);
        assertEquals(List.of(), course.sessions());
        assertEquals(days(14), course.timeBelow("drug", 0));
        assertMessage("the course has no session 1: nothing was given", () -> course.session(1));
    }

    @Test
    void sessionsCountFromOne() {
        Course course = OneCompartment.course("35 mg iv bolus weekly x 2", FORTNIGHT);
        assertMessage("the course has no session 0: they count from 1 to 2", () -> course.session(0));
        assertMessage("the course has no session 3: they count from 1 to 2", () -> course.session(3));
        assertEquals("session 2 at 7 d: 35 mg iv bolus", course.session(2).toString());
    }

    @Test
    void theFirstDoseMustNotComeBeforeTheFirstObservation() {
        Grid late = every(hours(1)).from(hours(2)).until(days(1));
        assertMessage(
                "a course needs observations from its first dose on, at 0 min, but the first one is at 2 h: observe a grid that"
                        + " begins earlier",
                () -> OneCompartment.course("35 mg iv bolus", late));
    }

    @Test
    void theTimeApartMustBePositive() {
        assertMessage(
                "apart must be positive, got 0 min: use a time such as 1 h",
                () -> Course.of(OneCompartment.profile("35 mg iv bolus", FORTNIGHT), Duration.ZERO));
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
