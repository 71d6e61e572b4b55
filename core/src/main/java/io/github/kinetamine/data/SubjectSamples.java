package io.github.kinetamine.data;

import io.github.kinetamine.nca.Sample;
import java.util.List;
import java.util.Objects;

/**
 * What a table of concentrations tells of one subject. Immutable and safe for use by many threads.
 *
 * @param id the subject
 * @param samples in the order of time
 * @param doses in the order of time; none where the table does not tell them
 */
public record SubjectSamples(String id, List<Sample> samples, List<SubjectDose> doses) {

    public SubjectSamples {
        Objects.requireNonNull(id, "id");
        samples = List.copyOf(samples);
        doses = List.copyOf(doses);
    }
}
