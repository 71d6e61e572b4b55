package io.github.kinetamine.quickstart;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.EffectOptions;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Simulation;

/** What the drug does to mood and to pressure, as means of groups. */
public final class WhatItDoes {

    private WhatItDoes() {}

    public static void main(String[] args) {
        // region effects
        EffectOptions options = EffectOptions.standard().baseline("MADRS", 33);
        PkModel model = Ketamine.racemic()
                .with(KetamineEffects.effect("MADRS", options), KetamineEffects.effect("SBP", options));
        Profile profile = Simulation.of(model)
                .give(Dose.mgPerKg(0.5).intravenous().over(minutes(40)))
                .to(Subject.weighing(kg(70)))
                .observe(every(minutes(10)).until(days(7)))
                .run();
        System.out.println(Math.round(profile.series("SBP").max()) + " mmHg"); // 7 mmHg
        System.out.println(Math.round(profile.series("MADRS").at(hours(24)))); // 19
        System.out.println(Math.round(profile.series("MADRS_low").at(hours(24)))); // 18
        System.out.println(Math.round(profile.series("MADRS_high").at(hours(24)))); // 25
        profile.notes().forEach(System.out::println); // tier, gaps and what was assumed
        // endregion
    }
}
