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
import io.github.kinetamine.ketamine.effect.EffectOptions;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.PkModel;
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
        PkModel model = Ketamine.racemic().with(effect("MADRS"), effect("RESPONSE"), effect("CADSS"), effect("SBP"));
        Profile profile = Simulation.of(model)
                .give(regimen)
                .to(Subject.weighing(kg(70)))
                .observe(every(minutes(10)).until(days(28)))
                .run();
        return Course.of(profile);
    }

    static EffectModel effect(String id) {
        return KetamineEffects.effect(id, EffectOptions.standard());
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
        double peak = third.peak("CADSS").orThrow();
        System.out.println(Math.round(peak) + " points after " + third.timeToPeak("CADSS")); // 8 points after 40 min
        System.out.println(Math.round(third.trough("MADRS").orThrow())); // 17
        System.out.println(Math.round(third.lowest("MADRS").orThrow())); // 14
        System.out.println(third.timeAbove("CADSS", 1).toMinutes()); // 49
        // endregion
        // region monitoring
        System.out.println(third.monitoringWindow("CADSS", 1).orThrow().toMinutes()); // 67
        Map<String, Double> limits = Map.of("CADSS", 1.0, "SBP", 2.0);
        System.out.println(third.monitoringWindow(limits).orThrow().toMinutes()); // 185
        System.out.println(third.monitoringWindow("SBP", 40)); // missing: SBP is never above 40 mmHg in session 3
        CourseTime never = course.session(6).monitoringWindow("MADRS", 15);
        System.out.println(never); // missing: MADRS is not yet back under 15 points …
        // endregion
        // region whole
        System.out.println(course.timeBelow("MADRS", 16.5).toHours()); // 298
        CourseTime halved = course.firstTimeBelow("MADRS", 16.5);
        System.out.println(halved.orThrow().toHours()); // 50
        System.out.println(course.firstTimeBelow("MADRS", 10)); // missing: MADRS is never at or below 10 points …
        double[] scores = course.onDays("MADRS", 0, 7, 14, 28);
        System.out.println(Arrays.toString(scores)); // [33.0, 16.4…, 15.5…, 24.9…]
        double[] weakest = course.onDays("MADRS_high", 0, 7, 14, 28);
        System.out.println(Arrays.toString(weakest)); // [33.0, 24.5…, 24.3…, 27.1…]
        double[] response = course.onDays("response", 1, 14, 28);
        System.out.println(Arrays.toString(response)); // [0.41…, 0.53…, 0.22…]
        // endregion
    }

    static String table() {
        // region table
        String table = sixInTwelveDays().table("CADSS", "SBP", "MADRS");
        // endregion
        return table;
    }
}
