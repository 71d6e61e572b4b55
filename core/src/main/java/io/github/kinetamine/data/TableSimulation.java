package io.github.kinetamine.data;

import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.ode.SolverException;
import io.github.kinetamine.simulation.Interpolation;
import io.github.kinetamine.simulation.RecordException;
import io.github.kinetamine.simulation.RecordProfile;
import io.github.kinetamine.simulation.Simulation;
import io.github.kinetamine.text.Reason;
import java.util.List;
import java.util.Objects;

/**
 * Follows the subjects of a data set under a model:
 *
 * <pre>{@code
 * TableResult result = TableSimulation.of(Ketamine.racemic(), EventTable.read(file)).run();
 * result.values("ketamine");
 * }</pre>
 *
 * A dose whose CMT is missing or 0 goes by the model's intravenous route, or where it has none into its first compartment.
 * Immutable and safe for use by many threads.
 */
public final class TableSimulation {

    private final PkModel model;
    private final EventTable table;
    private final Interpolation interpolation;

    private TableSimulation(PkModel model, EventTable table, Interpolation interpolation) {
        this.model = Objects.requireNonNull(model, "model");
        this.table = Objects.requireNonNull(table, "table");
        this.interpolation = Objects.requireNonNull(interpolation, "interpolation");
    }

    /** A simulation that carries the last value of a covariate forward. */
    public static TableSimulation of(PkModel model, EventTable table) {
        return new TableSimulation(model, table, Interpolation.LOCF);
    }

    /** The same with another meaning of covariates between the rows that tell them. */
    public TableSimulation interpolation(Interpolation newInterpolation) {
        return new TableSimulation(model, table, newInterpolation);
    }

    /**
     * The values at every row. A subject whose computation fails has none, and is among {@link TableResult#failures()}.
     *
     * @throws EventTableException if rows ask for what the model does not have or allow; the first such row of each subject is
     *     named, and there is no result
     */
    public TableResult run() {
        Histories histories = table.histories(DoseTargets.of(model));
        TableResult.Builder result = new TableResult.Builder(table, names());
        Faults faults = new Faults();
        for (String id : table.subjects()) {
            try {
                result.add(id, profile(id, histories));
            } catch (RecordException e) {
                EventRow row = table.rows(id).get(e.index());
                if (e.getCause() instanceof IllegalArgumentException) {
                    faults.add(row.line(), "", "", e.problem());
                } else {
                    result.addFailure(id, "line " + row.line() + ": " + e.problem());
                }
            } catch (IllegalArgumentException e) {
                faults.add(table.rows(id).get(0).line(), "", "", "from this row on: " + Reason.of(e));
            } catch (SolverException | IllegalStateException | ArithmeticException e) {
                result.addFailure(id, Reason.of(e));
            }
        }
        faults.throwIfAny();
        return result.build();
    }

    private RecordProfile profile(String id, Histories histories) {
        return Simulation.of(model).follow(histories.records(id), interpolation);
    }

    private List<String> names() {
        return model.analytes().stream().map(analyte -> analyte.name()).toList();
    }
}
