package io.github.kinetamine.data;

import io.github.kinetamine.simulation.RecordProfile;
import io.github.kinetamine.text.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came out of a data set: for each series one value a row, as it is when the row has happened. Immutable and safe for use
 * by many threads.
 */
public final class TableResult {

    private final EventTable table;
    private final Map<String, double[]> values;
    private final List<Failure> failures;
    private final List<String> notes;

    /**
     * A subject whose computation failed. Immutable.
     *
     * @param id the subject
     * @param reason what happened, when, and what to do
     */
    public record Failure(String id, String reason) {}

    private TableResult(Builder builder) {
        this.table = builder.table;
        this.values = builder.values;
        this.failures = List.copyOf(builder.failures);
        this.notes = builder.notes();
    }

    /** The data set. */
    public EventTable table() {
        return table;
    }

    /** The names of the series, in the order of the model. */
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    /**
     * A plasma concentration at each row of the table, in ng/mL, as a new array; NaN in the rows of subjects that failed.
     *
     * @throws IllegalArgumentException if there is no such series
     */
    public double[] values(String series) {
        double[] known = values.get(series);
        if (known == null) {
            throw new IllegalArgumentException("no series '" + series + "': " + Suggestion.hint(series, names()));
        }
        return known.clone();
    }

    /** The subjects that failed, in the order of the table. */
    public List<Failure> failures() {
        return failures;
    }

    /** What a reader of the result should know, each note with the number of subjects that it concerns unless it is all. */
    public List<String> notes() {
        return notes;
    }

    /** Collects the subjects one by one. Mutable. */
    static final class Builder {

        private final EventTable table;
        private final Map<String, double[]> values = new LinkedHashMap<>();
        private final List<Failure> failures = new ArrayList<>();
        private final Map<String, Integer> notes = new LinkedHashMap<>();

        Builder(EventTable table, List<String> names) {
            this.table = table;
            for (String name : names) {
                double[] missing = new double[table.rows().size()];
                Arrays.fill(missing, Double.NaN);
                values.put(name, missing);
            }
        }

        void add(String id, RecordProfile profile) {
            int first = table.span(id).from();
            values.forEach((name, all) -> {
                double[] own = profile.concentrations(name);
                System.arraycopy(own, 0, all, first, own.length);
            });
            profile.notes().forEach(note -> notes.merge(note, 1, Integer::sum));
        }

        void addFailure(String id, String reason) {
            failures.add(new Failure(id, reason));
        }

        private List<String> notes() {
            int all = table.subjects().size();
            return notes.entrySet().stream()
                    .map(note -> note.getValue() == all
                            ? note.getKey()
                            : note.getKey() + " (" + note.getValue() + " of " + all + " subjects)")
                    .toList();
        }

        TableResult build() {
            return new TableResult(this);
        }
    }
}
