package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.quantity.Units.years;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;

/** A model, random or from the literature, and two regimens that it can take. */
record Trial(LinearModel model, Plan plan, Plan other) {

    static final Subject SUBJECT = Subject.weighing(kg(82)).aged(years(67));
    private static final Grid GRID = Grid.every(minutes(5)).until(hours(30));

    Profile profile() {
        return profile(plan.regimen());
    }

    Profile profile(Regimen regimen) {
        return run(model, regimen, GRID);
    }

    static Profile run(PkModel model, Regimen regimen, Grid grid) {
        return Simulation.of(model).give(regimen).to(SUBJECT).observe(grid).run();
    }

    static Profile run(PkModel model, Regimen regimen) {
        return run(model, regimen, GRID);
    }
}
