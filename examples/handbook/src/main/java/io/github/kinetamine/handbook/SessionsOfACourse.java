package io.github.kinetamine.handbook;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;

import io.github.kinetamine.course.Course;
import io.github.kinetamine.course.CourseTime;
import io.github.kinetamine.course.Session;
import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Simulation;
import java.util.Arrays;
import java.util.Map;

/** Six infusions in twelve days, session by session and as a whole. */
public final class SessionsOfACourse {

    private SessionsOfACourse() {}

    // region simulate
    static Course of(Regimen regimen) {
        Profile profile = Simulation.of(Ketamine.racemic().with(MadeUpEffect.effect()))
                .give(regimen)
                .to(Subject.weighing(kg(70)))
                .observe(every(minutes(10)).until(days(28)))
                .run();
        return Course.of(profile);
    }

    static Course sixInTwelveDays() {
        Dose infusion = Dose.mgPerKg(0.5).intravenous().over(minutes(40));
        return of(Regimen.of(infusion, Schedule.sixInTwelveDays()));
    }
    // endregion

    public static void main(String[] args) {
        // region sessions
        Course course = sixInTwelveDays();
        System.out.println(course.sessions().size()); // 6
        Session third = course.session(3);
        System.out.println(third); // session 3 at 4 d: 35 mg iv over 40 min
        System.out.println(third.length()); // PT72H
        System.out.println(
                Math.round(third.peak("buzz").orThrow()) + " % after " + third.timeToPeak("buzz")); // 62 % after 40 min
        System.out.println(Math.round(third.trough("score").orThrow())); // 21
        System.out.println(Math.round(third.lowest("score").orThrow())); // 16
        System.out.println(third.timeAbove("buzz", 20).toMinutes()); // 254
        // endregion
        // region monitoring
        System.out.println(third.monitoringWindow("buzz", 20).orThrow().toMinutes()); // 259
        Map<String, Double> limits = Map.of("buzz", 20.0, "ketamine", 10.0);
        System.out.println(third.monitoringWindow(limits).orThrow().toMinutes()); // 455
        System.out.println(third.monitoringWindow("buzz", 90)); // missing: buzz is never above 90 % in session 3
        CourseTime never = course.session(6).monitoringWindow("score", 10);
        System.out.println(never); // missing: score is not yet back under 10 points …
        // endregion
        // region whole
        System.out.println(course.timeBelow("score", 15).toHours()); // 47
        CourseTime low = course.firstTimeBelow("score", 15);
        System.out.println(low.orThrow().toHours()); // 219
        System.out.println(course.firstTimeBelow("score", 10)); // missing: score is never at or below 10 points …
        double[] scores = course.onDays("score", 0, 7, 14, 28);
        System.out.println(Arrays.toString(scores)); // [30.0, 21.5…, 19.8…, 29.5…]
        // endregion
    }

    static String table() {
        // region table
        String table = sixInTwelveDays().table("buzz", "score");
        // endregion
        return table;
    }
}
