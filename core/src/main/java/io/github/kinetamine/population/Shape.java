package io.github.kinetamine.population;

import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.variability.ResidualError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is the same for all subjects of a population, taken from its typical one.
 *
 * @param names of the series
 * @param units of the series
 * @param errors of observations, by analyte, for predictions in the units of their series
 * @param notes what a reader of the result should know
 */
record Shape(List<String> names, List<Unit> units, Map<String, ResidualError> errors, List<String> notes) {

    /** Fails where something concerns every subject. */
    static Shape of(Population population) {
        Profile typical = population.drawing().typicalSimulation().run();
        List<String> names = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        for (Series series : typical.series()) {
            names.add(series.name());
            units.add(series.unit());
        }
        Map<String, ResidualError> errors = Observed.inUnits(population.residualErrors(), names, units);
        for (String analyte : errors.keySet()) {
            names.add(Observed.name(analyte));
            units.add(units.get(names.indexOf(analyte)));
        }
        return new Shape(names, units, errors, typical.notes());
    }

    /** How to simulate subjects. A workspace, for one thread. */
    Block block(Population population) {
        Block predictions = population.drawing().block(names);
        return errors.isEmpty() ? predictions : new Observed(predictions, names, errors, population);
    }

    /** The columns as a result. */
    PopulationResult result(Population population, Columns columns, List<Failure> failures) {
        List<PopulationSeries> series = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            series.add(new PopulationSeries(
                    names.get(i), units.get(i), population.observed(), columns.subjects, columns.series[i]));
        }
        return new PopulationResult(population, columns.first, columns.subjects, series, failures, notes);
    }
}
