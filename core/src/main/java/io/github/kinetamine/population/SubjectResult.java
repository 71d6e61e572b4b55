package io.github.kinetamine.population;

import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Series;

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
}
