package io.github.kinetamine.population;

import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.random.RandomStream;
import io.github.kinetamine.text.Reason;
import io.github.kinetamine.text.Suggestion;
import io.github.kinetamine.variability.ResidualError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Observations beside predictions: a series more for each analyte with a residual error, whose i-th time takes the i-th normal of
 * the subject's stream for the residual of that analyte. A workspace, for one thread.
 */
final class Observed implements Block {

    /** One series of observations. */
    private record Noise(int prediction, int observation, ResidualError error, RandomStream stream) {}

    private final Block predictions;
    private final Population population;
    private final List<Noise> noises = new ArrayList<>();
    private final double[] normals;

    /**
     * Observations.
     *
     * @param errors by analyte, for predictions in the units of the shape
     */
    Observed(Block predictions, List<String> names, Map<String, ResidualError> errors, Population population) {
        this.predictions = predictions;
        this.population = population;
        this.normals = new double[population.observed().size()];
        errors.forEach((analyte, error) -> noises.add(new Noise(
                names.indexOf(analyte),
                names.indexOf(name(analyte)),
                error,
                RandomStream.of(population.seed(), 0, "residual " + analyte))));
    }

    /** The name of the observations of an analyte. */
    static String name(String analyte) {
        return analyte + " observed";
    }

    /** The errors for predictions in the units of their series; fails where there is no such series. */
    static Map<String, ResidualError> inUnits(Map<String, ResidualError> errors, List<String> names, List<Unit> units) {
        Map<String, ResidualError> converted = new LinkedHashMap<>();
        errors.forEach((analyte, error) -> {
            int index = names.indexOf(analyte);
            if (index < 0) {
                throw new IllegalArgumentException("a residual error of '" + analyte
                        + "', but there is no such series: " + Suggestion.hint(analyte, names));
            }
            converted.put(analyte, error.in(units.get(index)));
        });
        return converted;
    }

    @Override
    public void simulate(long first, int count, Columns into, List<Failure> failures) {
        predictions.simulate(first, count, into, failures);
        for (long id = first; id < first + count; id++) {
            try {
                observe(id, into);
            } catch (IllegalArgumentException e) {
                failures.add(new Failure(id, population.subject(id), Reason.of(e)));
                into.clear(id);
            }
        }
    }

    private void observe(long id, Columns into) {
        for (Noise noise : noises) {
            noise.stream().withSubject(id).normals(0, normals);
            for (int i = 0; i < normals.length; i++) {
                int place = into.place(id, i);
                double prediction = into.series[noise.prediction()][place];
                into.series[noise.observation()][place] = noise.error().simulate(prediction, normals[i]);
            }
        }
    }
}
