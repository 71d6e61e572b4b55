package io.github.kinetamine.population;

import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import java.util.Map;

/** What came out for one subject of a population. Immutable and safe for use by many threads. */
public final class SubjectResult {

    private final PopulationResult result;
    private final int index;

    SubjectResult(PopulationResult result, int index) {
        this.result = result;
        this.index = index;
    }

    /** The subject's number. */
    public long id() {
        return result.id(index);
    }

    /** Its covariates, and how it differs from the typical subject. */
    public Subject subject() {
        return result.population().subject(id());
    }

    /** One of its series. */
    public Series series(String name) {
        return result.series(name).of(index);
    }

    /** Its parameters, in the units that the model declares. */
    public Map<String, Double> parameters() {
        return result.population().simulation(id()).parameters();
    }

    /** The subject simulated again, alone: with its doses, amounts and notes; without residual errors. */
    public Profile profile() {
        return result.population().simulation(id()).run();
    }
}
