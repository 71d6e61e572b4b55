package io.github.kinetamine.handbook;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.ControlCourse;
import io.github.kinetamine.ketamine.effect.EffectOptions;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.ketamine.effect.Response;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;

/** Where the effects miss what was observed. */
public final class KnownMisses {

    private KnownMisses() {}

    public static void main(String[] args) {
        // region misses
        EffectOptions baseline32 = EffectOptions.standard().baseline("MADRS", 32);
        Regimen six = Regimen.parse("0.5 mg/kg iv over 40 min on days 0,2,4,7,9,11");
        Response midazolam = Response.of(baseline32).withControl(ControlCourse.of(-8.8));
        Response placebo = Response.of(baseline32).withControl(ControlCourse.of(-4.4));
        System.out.println(percent(run(six, midazolam).series("response").at(days(12)))); // 76 %
        System.out.println(percent(run(six, placebo).series("response").at(days(12)))); // 63 %

        Regimen once = Regimen.parse("0.5 mg/kg iv over 40 min");
        Series mood = run(once, effect("MADRS")).series("MADRS_change_vs_control");
        System.out.println(percent(mood.at(minutes(40)) / mood.at(days(2)))); // 25 %
        System.out.println(percent(mood.at(days(7)) / mood.at(days(1)))); // 57 %

        Profile pressure = run(once, effect("SBP"));
        System.out.println(Math.round(pressure.series("SBP").at(minutes(40)))); // 7
        System.out.println(Math.round(pressure.series("SBP").at(minutes(130)))); // 3

        Profile pain = Simulation.of(Ketamine.model("otto-2021").with(effect("CRPS")))
                .give(Regimen.parse("5 mg/h iv over 12 h + 10 mg/h iv over 12 h at 12 h"
                        + " + 15 mg/h iv over 12 h at 24 h + 20 mg/h iv over 64 h at 36 h"))
                .to(Subject.weighing(kg(70)))
                .observe(every(hours(6)).until(days(84)))
                .run();
        System.out.println(Math.round(10 * pain.series("CRPS").at(days(7))) / 10.0); // 3.5
        System.out.println(Math.round(10 * pain.series("CRPS").at(days(84))) / 10.0); // 7.1
        // endregion
    }

    private static EffectModel effect(String id) {
        return KetamineEffects.effect(id, EffectOptions.standard());
    }

    private static Profile run(Regimen regimen, EffectModel effect) {
        return Simulation.of(Ketamine.racemic().with(effect))
                .give(regimen)
                .to(Subject.weighing(kg(70)))
                .observe(every(minutes(10)).until(days(12)))
                .run();
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
