package io.github.kinetamine.handbook;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.mg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;

import io.github.kinetamine.course.Course;
import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.EffectOptions;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Simulation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The usual courses over twelve weeks, side by side with no drug at all, as one table. */
public final class KetamineCourses {

    private KetamineCourses() {}

    // region courses
    static Map<String, Regimen> regimens() {
        Dose infusion = Dose.mgPerKg(0.5).intravenous().over(minutes(40));
        Dose nasal = Dose.devices(2, mg(28)).every(minutes(5)).intranasal();
        Regimen six = Regimen.of(infusion, Schedule.sixInTwelveDays());
        Map<String, Regimen> regimens = new LinkedHashMap<>();
        regimens.put("once", Regimen.of(infusion));
        regimens.put("6 in 12 days", six);
        regimens.put("3rd missed", six.skip(3));
        regimens.put("2 a week", Regimen.of(infusion, Schedule.twiceWeekly().forWeeks(4)));
        regimens.put(
                "3 a week", Regimen.of(infusion, Schedule.threeTimesWeekly().forWeeks(4)));
        regimens.put(
                "6, weekly", six.then(Regimen.of(infusion, Schedule.weekly().times(10))));
        regimens.put(
                "6, fortnightly",
                six.then(Regimen.of(infusion, Schedule.fortnightly().times(5))));
        regimens.put(
                "nasal 56 mg",
                Regimen.of(nasal, Schedule.twiceWeekly().forWeeks(4))
                        .then(Regimen.of(nasal, Schedule.weekly().times(4)))
                        .then(Regimen.of(nasal, Schedule.fortnightly().times(2))));
        return regimens;
    }

    static Course simulate(PkModel model, Regimen regimen) {
        EffectModel[] effects = Stream.of("MADRS", "RESPONSE", "CADSS", "SBP", "DBP")
                .map(id -> KetamineEffects.effect(id, EffectOptions.standard()))
                .toArray(EffectModel[]::new);
        return Course.of(Simulation.of(model.with(effects))
                .give(regimen)
                .to(Subject.weighing(kg(70)))
                .observe(every(minutes(5)).until(days(84)))
                .run());
    }
    // endregion

    static Map<String, Course> simulated() {
        Map<String, Course> courses = new LinkedHashMap<>();
        regimens().forEach((name, regimen) -> {
            boolean isNasal = name.startsWith("nasal");
            courses.put(name, simulate(isNasal ? Ketamine.esketamine() : Ketamine.racemic(), regimen));
        });
        return courses;
    }

    public static void main(String[] args) {
        System.out.print(CoursesSideBySide.of(simulated()).text());
    }
}
