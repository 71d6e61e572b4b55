package io.github.kinetamine.ketamine;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;

/** Areas under curves, in ng·h/mL. */
final class Areas {

    private Areas() {}

    /**
     * From zero to infinity: trapezoids of 1 min up to 240 h, 20 half-lives and more, where nothing is left to add. The
     * trapezoidal error, h²/12 of the change of slope, is below 1e-4 of the area.
     */
    static double under(Simulation simulation, String analyte) {
        Series series = simulation
                .observe(Grid.every(minutes(1)).until(hours(240)))
                .run()
                .series(analyte);
        double sum = 0;
        for (int i = 1; i < series.size(); i++) {
            sum += (series.value(i - 1) + series.before(i)) / 2 * (series.hours(i) - series.hours(i - 1));
        }
        return sum;
    }

    /**
     * Per mg of an intravenous dose, exactly: the plateau of a constant infusion is rate · AUC/dose. The infusion lasts
     * 2000 h, more than 150 half-lives.
     */
    static double perMilligram(PkModel model, Subject subject, String analyte) {
        var end = hours(2000);
        return Simulation.of(model)
                .give(Dose.mgPerHour(1).intravenous().over(end))
                .to(subject)
                .observe(Grid.at(end))
                .run()
                .series(analyte)
                .at(end);
    }

    /** Clearance, L/h: dose over area. */
    static double clearance(PkModel model, Subject subject, String analyte) {
        return 1000 / perMilligram(model, subject, analyte);
    }
}
