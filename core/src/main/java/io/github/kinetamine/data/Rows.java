package io.github.kinetamine.data;

import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.InfusionRate;
import io.github.kinetamine.simulation.EventRecord.AtModelledRate;
import io.github.kinetamine.simulation.EventRecord.AtOnce;
import io.github.kinetamine.simulation.EventRecord.AtRate;
import io.github.kinetamine.simulation.EventRecord.Delivery;
import io.github.kinetamine.simulation.EventRecord.Over;
import io.github.kinetamine.simulation.EventRecord.OverModelledDuration;
import io.github.kinetamine.simulation.EventRecord.SteadyState;
import java.time.Duration;
import java.util.AbstractList;
import java.util.OptionalDouble;
import java.util.RandomAccess;
import java.util.function.UnaryOperator;

/** The rows of a checked table, each read when it is asked for. Immutable and safe for use by many threads. */
final class Rows extends AbstractList<EventRow> implements RandomAccess {

    private final Cells cells;
    private final Layout layout;
    private final CovariateColumns covariates;
    private final long[] times;
    private final UnaryOperator<String> naming;
    /** Finds no fault, as the table has been checked. */
    private final RowReading reading;

    /**
     * @param times of the rows, in nanoseconds
     * @param naming what a covariate is called, by its column's name
     */
    Rows(Cells cells, Layout layout, CovariateColumns covariates, long[] times, UnaryOperator<String> naming) {
        this.cells = cells;
        this.layout = layout;
        this.covariates = covariates;
        this.times = times;
        this.naming = naming;
        this.reading = new RowReading(cells, layout, new Faults());
    }

    /** The same rows under other names of covariates. */
    Rows naming(UnaryOperator<String> other) {
        return new Rows(cells, layout, covariates, times, other);
    }

    @Override
    public int size() {
        return cells.rows();
    }

    @Override
    public EventRow get(int row) {
        RowNumbers numbers = reading.read(row);
        boolean isDose = numbers.isDose();
        int id = layout.index(Item.ID);
        return new EventRow(
                row,
                cells.line(row),
                id < 0 ? Spans.ONLY_SUBJECT : cells.value(row, id),
                Duration.ofNanos(times[row]),
                numbers.evid(),
                cells.value(row, layout.index(Item.CMT)),
                new Amount(isDose ? numbers.amt() : 0),
                isDose ? delivery(numbers) : new AtOnce(),
                isDose ? (int) numbers.addl() : 0,
                Duration.ofNanos(isDose ? numbers.ii() : 0),
                isDose ? SteadyState.values()[(int) numbers.ss()] : SteadyState.NONE,
                Double.isNaN(numbers.dv()) ? OptionalDouble.empty() : OptionalDouble.of(numbers.dv()),
                covariates.of(row, naming));
    }

    private static Delivery delivery(RowNumbers numbers) {
        if (numbers.rate() > 0) {
            return new AtRate(new InfusionRate(numbers.rate()));
        }
        if (numbers.rate() < 0) {
            return numbers.rate() == -1 ? new AtModelledRate() : new OverModelledDuration();
        }
        return numbers.dur() > 0 ? new Over(Duration.ofNanos(numbers.dur())) : new AtOnce();
    }
}
