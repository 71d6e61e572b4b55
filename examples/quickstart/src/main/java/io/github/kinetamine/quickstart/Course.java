package io.github.kinetamine.quickstart;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.nca.Nca;
import io.github.kinetamine.nca.NcaResult;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Simulation;

/** A course written as text, and an analysis of its curve that says why a value is missing. */
public final class Course {

    private Course() {}

    public static void main(String[] args) {
        // region course
        Regimen course =
                Regimen.parse("0.5 mg/kg iv over 40 min twice weekly x 8 then 0.5 mg/kg iv over 40 min weekly x 4");
        Profile profile = Simulation.of(Ketamine.racemic())
                .give(course)
                .to(Subject.weighing(kg(70)))
                .observe(every(minutes(10)).until(days(60)))
                .run();
        double trough = profile.series("norketamine").before(days(28)); // just before the ninth dose
        NcaResult nca = Nca.linearUpLogDown().analyse(profile.series("ketamine"), profile.doses());
        System.out.println(trough + " ng/mL; half-life " + nca.halfLife());
        // endregion
    }
}
