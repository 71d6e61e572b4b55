package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Analyte;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.text.Suggestion;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came out of a subject's history: one value of each series at each record, as it is when the record has happened.
 * Immutable and safe for use by many threads.
 */
public final class RecordProfile {

    private final PkModel model;
    private final History history;
    private final Trajectory trajectory;
    private final List<DoseStart> starts;
    private final List<String> notes;

    RecordProfile(PkModel model, History history, Trajectory trajectory, List<DoseStart> starts, List<String> notes) {
        this.model = model;
        this.history = history;
        this.trajectory = trajectory;
        this.starts = starts;
        this.notes = notes;
    }

    /** How many records there are. */
    public int size() {
        return history.size();
    }

    /** A record of the history. */
    public EventRecord record(int index) {
        return history.record(index);
    }

    /** The names of the series, in the order of the model. */
    public List<String> names() {
        return model.analytes().stream().map(Analyte::name).toList();
    }

    /**
     * The plasma concentration of an analyte at each record, in ng/mL, as a new array.
     *
     * @throws IllegalArgumentException if the model has no such analyte
     */
    public double[] concentrations(String analyte) {
        int index = index("series", analyte, names());
        return trajectory.after((then, amounts, offset) ->
                Unit.MG_PER_L.convert(then.concentration(index, amounts, offset), Unit.NG_PER_ML));
    }

    /**
     * The amount in a compartment at each record, in mg, as a new array; zeros where no dose can reach it.
     *
     * @throws IllegalArgumentException if the model has no such compartment
     */
    public double[] amounts(String compartment) {
        index("compartment", compartment, model.compartmentNames());
        int index = history.compartments().indexOf(compartment);
        return trajectory.after((then, amounts, offset) -> index < 0 ? 0 : amounts[offset + index]);
    }

    private int index(String what, String name, List<String> known) {
        int index = known.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("model " + model.card().id() + " has no " + what + " '" + name + "': "
                    + Suggestion.hint(name, known));
        }
        return index;
    }

    /** The subject's parameters at a record, in the units that the model declares. */
    public Map<String, Double> parameters(int record) {
        return history.individual(record).parameters();
    }

    /** How many doses have begun to enter when a record has happened; what a reset undoes is not among them. */
    public int doseNumber(int record) {
        int number = 0;
        while (number < starts.size() && hasBegun(starts.get(number), record)) {
            number++;
        }
        return number;
    }

    /** How long ago the latest dose began to enter, lag included; empty before the first. */
    public Optional<Duration> timeAfterDose(int record) {
        int number = doseNumber(record);
        return number == 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(
                        history.nanos(record) - starts.get(number - 1).at()));
    }

    private boolean hasBegun(DoseStart start, int record) {
        return start.at() < history.nanos(record) || start.at() == history.nanos(record) && start.record() <= record;
    }

    /** What a reader of the result should know: references that stood in, ranges left. */
    public List<String> notes() {
        return notes;
    }

    /** What the computation did. */
    public Diagnostics diagnostics() {
        return new Diagnostics(history.method(), trajectory.steps());
    }
}
