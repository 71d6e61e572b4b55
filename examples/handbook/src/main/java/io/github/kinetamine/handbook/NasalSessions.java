package io.github.kinetamine.handbook;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;

import io.github.kinetamine.course.Course;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.EffectOptions;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.simulation.Simulation;

/** Devices of one nasal dose are one session. */
public final class NasalSessions {

    private NasalSessions() {}

    public static void main(String[] args) {
        // region nasal
        Regimen nasal =
                Regimen.parse("56 mg in twice weekly x 8 then 56 mg in weekly x 4 then 56 mg in fortnightly x 4");
        PkModel model = Ketamine.esketamine().with(KetamineEffects.effect("SBP", EffectOptions.standard()));
        Course course = Course.of(Simulation.of(model)
                .give(nasal)
                .observe(every(minutes(10)).until(days(112)))
                .run());
        System.out.println(course.profile().doses().size()); // 32
        System.out.println(course.sessions().size()); // 16
        System.out.println(course.session(9)); // session 9 at 28 d: 2 devices of 28 mg in 5 min apart
        System.out.println(course.session(9).timeToPeak("SBP")); // 40 min
        // endregion
    }
}
