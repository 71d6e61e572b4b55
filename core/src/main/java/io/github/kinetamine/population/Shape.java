package io.github.kinetamine.population;

import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * What is the same for all subjects of a population, taken from its typical one.
 *
 * @param names of the series
 * @param units of the series
 * @param notes what a reader of the result should know
 */
record Shape(List<String> names, List<Unit> units, List<String> notes) {

    /** Fails where something concerns every subject. */
    static Shape of(Population population) {
        Profile typical = population.simulation(population.typical()).run();
        return new Shape(
                typical.series().stream().map(Series::name).toList(),
                typical.series().stream().map(Series::unit).toList(),
                typical.notes());
    }

    /** The columns as a result. */
    PopulationResult result(Population population, Columns columns, List<Failure> failures) {
        List<PopulationSeries> series = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            series.add(new PopulationSeries(
                    names.get(i), units.get(i), population.grid(), columns.subjects, columns.series[i]));
        }
        return new PopulationResult(population, columns.first, columns.subjects, series, failures, notes);
    }
}
