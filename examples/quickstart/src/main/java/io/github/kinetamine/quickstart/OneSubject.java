package io.github.kinetamine.quickstart;

// region one-subject
import static io.github.kinetamine.quantity.Units.*;
import static io.github.kinetamine.simulation.Grid.every;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Simulation;

public final class OneSubject {

    public static void main(String[] args) {
        Profile profile = Simulation.of(Ketamine.racemic())
                .give(Dose.mgPerKg(0.5).intravenous().over(minutes(40)))
                .to(Subject.weighing(kg(70)))
                .observe(every(minutes(1)).until(hours(24)))
                .run();
        System.out.println(Math.round(profile.series("ketamine").max()) + " ng/mL"); // 160 ng/mL
        System.out.println(profile.series("norketamine").timeOfMax()); // PT1H31M
    }
}
// endregion
