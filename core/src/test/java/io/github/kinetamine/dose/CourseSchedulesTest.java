package io.github.kinetamine.dose;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The usual courses of treatment, each in one line and each as text. */
class CourseSchedulesTest {

    private static final Dose INFUSION = Dose.mgPerKg(0.5).intravenous().over(minutes(40));

    private static void assertDays(Regimen regimen, String text, int... days) {
        List<Duration> expected = IntStream.of(days).mapToObj(Duration::ofDays).toList();
        assertEquals(expected, regimen.doses().stream().map(TimedDose::at).toList());
        assertEquals(
                expected,
                Regimen.parse(text).doses().stream().map(TimedDose::at).toList());
    }

    @Test
    void aSingleInfusion() {
        assertDays(Regimen.of(INFUSION), "0.5 mg/kg iv over 40 min", 0);
    }

    @Test
    void sixInTwelveDays() {
        Regimen six = Regimen.of(INFUSION, Schedule.sixInTwelveDays());
        assertDays(six, "0.5 mg/kg iv over 40 min on days 0,2,4,7,9,11", 0, 2, 4, 7, 9, 11);
        assertEquals("0.5 mg/kg iv over 40 min three times weekly x 6", six.toString());
    }

    @Test
    void sixInTwelveDaysThenWeeklyFromDayFourteenOn() {
        Regimen weekly = Regimen.of(INFUSION, Schedule.weekly().times(4));
        assertDays(
                Regimen.of(INFUSION, Schedule.sixInTwelveDays()).then(weekly),
                "0.5 mg/kg iv over 40 min three times weekly x 6 then 0.5 mg/kg iv over 40 min weekly x 4",
                0,
                2,
                4,
                7,
                9,
                11,
                14,
                21,
                28,
                35);
    }

    @Test
    void twiceWeeklyThenFortnightly() {
        Regimen induction = Regimen.of(INFUSION, Schedule.twiceWeekly().forWeeks(2));
        assertDays(
                induction.then(Regimen.of(INFUSION, Schedule.fortnightly().times(3))),
                "0.5 mg/kg iv over 40 min twice weekly x 4 then 0.5 mg/kg iv over 40 min fortnightly x 3",
                0,
                3,
                7,
                10,
                14,
                28,
                42);
    }

    /** The doses are the caller's: 56 and 84 mg are but two that devices of 28 mg can give. */
    @Test
    void nasalInductionForFourWeeksThenWeeklyAndFortnightly() {
        Regimen first = Regimen.parse("56 mg in twice weekly x 8");
        Regimen weekly = Regimen.parse("84 mg in weekly x 4");
        Regimen fortnightly = Regimen.parse("84 mg in fortnightly x 2");
        assertDays(
                first.then(weekly).then(fortnightly),
                "56 mg in twice weekly x 8 then 84 mg in weekly x 4 then 84 mg in fortnightly x 2",
                0,
                3,
                7,
                10,
                14,
                17,
                21,
                24,
                28,
                35,
                42,
                49,
                56,
                70);
    }

    @Test
    void aMissedDoseAndALateOne() {
        Regimen six = Regimen.of(INFUSION, Schedule.sixInTwelveDays());
        assertDays(six.skip(3), "0.5 mg/kg iv over 40 min on days 0,2,4,7,9,11 skip 3", 0, 2, 7, 9, 11);
        assertEquals(
                days(4).plus(hours(5)), six.late(3, hours(5)).doses().get(2).at());
    }
}
