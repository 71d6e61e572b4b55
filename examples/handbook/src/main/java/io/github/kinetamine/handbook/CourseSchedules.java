package io.github.kinetamine.handbook;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.minutes;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Schedule;
import java.util.List;

/** The usual courses, each in one line. */
public final class CourseSchedules {

    private CourseSchedules() {}

    public static void main(String[] args) {
        // region schedules
        Dose infusion = Dose.mgPerKg(0.5).intravenous().over(minutes(40));
        Regimen six = Regimen.of(infusion, Schedule.sixInTwelveDays());
        Regimen weekly = Regimen.of(infusion, Schedule.weekly().times(4));
        System.out.println(daysOf(Regimen.of(infusion))); // [0]
        System.out.println(daysOf(six)); // [0, 2, 4, 7, 9, 11]
        System.out.println(daysOf(Regimen.of(infusion, Schedule.twiceWeekly().forWeeks(2)))); // [0, 3, 7, 10]
        System.out.println(daysOf(six.then(weekly))); // [0, 2, 4, 7, 9, 11, 14, 21, 28, 35]
        System.out.println(daysOf(six.then(days(28), weekly))); // [0, 2, 4, 7, 9, 11, 39, 46, 53, 60]
        System.out.println(six.then(weekly)
                .equals(Regimen.parse("0.5 mg/kg iv over 40 min three times weekly x 6"
                        + " then 0.5 mg/kg iv over 40 min weekly x 4"))); // true
        // endregion
    }

    private static List<Long> daysOf(Regimen regimen) {
        return regimen.doses().stream().map(dose -> dose.at().toDays()).toList();
    }
}
