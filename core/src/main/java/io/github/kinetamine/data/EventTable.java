package io.github.kinetamine.data;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.text.Suggestion;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A data set as NONMEM has it: a row for each record of each subject, which tells when it is and what happens.
 *
 * <p>It is read from CSV in UTF-8: a header, then the rows; cells are separated by commas and may be quoted. Rows that begin
 * with {@code #} are comments, and so are those with {@code C} in a first column of that name; neither is kept. Columns stand
 * in any order, and case is ignored in the names of these:
 * <ul>
 *   <li>{@code ID}: the subject, a number or a name; without the column all rows are of subject {@code 1}. The rows of a
 *       subject stand together, in the order of time.
 *   <li>{@code TIME}: hours from any zero, as a decimal that is exact to the nanosecond; or a time of day, {@code 8:30} or
 *       {@code 08:30:15}. The only column that must be there.
 *   <li>{@code DATE} (month/day/year, or year-month-day), {@code DAT1} (day/month/year), {@code DAT2} (year/month/day) or
 *       {@code DAT3} (year/day/month), or the number of a day. Where there are days or times of day, time counts from the
 *       first record of each subject.
 *   <li>{@code EVID}: 0 observation, 1 dose, 2 other event, 3 reset, 4 reset and dose. Where it is missing, a row on which
 *       any of AMT, RATE, DUR, ADDL, II and SS is not zero is a dose, any other an observation, or with MDV 1 another event.
 *   <li>{@code AMT} (mg), {@code RATE} (mg/h; -1: the model has the rate, -2: the model has the duration), {@code DUR} (h),
 *       {@code ADDL}, {@code II} (h), {@code SS} (0, 1 or 2).
 *   <li>{@code CMT}: a compartment by number or name, or a route by its code ({@code iv}, {@code im}, {@code in},
 *       {@code po}, {@code sl}, {@code pr}, {@code sc}); with a minus and EVID 2 the compartment is switched off. 0 is the
 *       model's default. Observations and resets do not use it.
 *   <li>{@code DV}: the observed value, a number; {@code MDV}: 1 where it is missing.
 *   <li>Any other column is a covariate: a number where most of its values are, else a category. {@code WT} (kg), {@code AGE}
 *       (years), {@code SEX} and {@code RACE} hold what {@link Subject} allows.
 * </ul>
 * A cell that is {@code .}, {@code NA} or empty is missing.
 *
 * <p>A value of this type has been checked whole; one that can't mean exactly one thing is refused with all its
 * {@link Fault}s. What CMT names is checked against a model by {@link #histories}. A table has at most 2 000 000 rows, 1 000
 * columns and 20 000 000 cells of 10 000 characters, and 100 000 doses a subject.
 *
 * <p>Two tables are equal if their columns and the texts of their cells are. Immutable and safe for use by many threads.
 *
 * <p>Reference: Beal S. L., Sheiner L. B., Boeckmann A. J., Bauer R. J. (eds.), NONMEM Users Guides, ICON Development
 * Solutions, 1989–2011, for what the columns mean.
 */
public final class EventTable {

    private final Cells cells;
    private final Layout layout;
    private final Spans spans;
    private final Rows rows;

    private EventTable(Cells cells, Faults faults) {
        this.cells = cells;
        this.layout = Layout.of(cells, faults);
        this.spans = Spans.of(cells, layout, faults);
        long[] times = Times.of(cells, layout, spans, faults);
        CovariateColumns covariates = new CovariateColumns(cells, layout);
        new TableCheck(cells, layout, covariates, faults).check(spans, times);
        faults.throwIfAny();
        this.rows = new Rows(cells, layout, covariates, times, UnaryOperator.identity());
    }

    /**
     * Reads a file.
     *
     * @throws EventTableException if anything is wrong with the data set; it tells everything
     * @throws IllegalArgumentException if there is no such file
     * @throws UncheckedIOException if reading fails
     */
    public static EventTable read(Path file) {
        Faults faults = new Faults();
        return new EventTable(TableText.of(file, faults), faults);
    }

    /**
     * Reads a text.
     *
     * @throws EventTableException if anything is wrong with the data set; it tells everything
     */
    public static EventTable parse(String text) {
        Faults faults = new Faults();
        return new EventTable(TableText.of(text, faults), faults);
    }

    static EventTable of(Cells cells) {
        return new EventTable(cells, new Faults());
    }

    /**
     * The data set of one subject who is given a regimen and observed: a row for each dose, its route as CMT and its amount
     * as the subject's weight has it, and one for each time of the grid, after the doses of the same time.
     *
     * <p>Each device is a row. A lag is added to the time of its dose. A dose at steady state has SS 2. A dose that is given
     * by rate has the amount that makes it last exactly as long.
     *
     * @throws IllegalArgumentException if the subject's weight is needed and not known, or the format can't tell what the
     *     regimen says: a steady state with a lag, or of several devices
     */
    public static EventTable of(String id, Regimen regimen, Subject subject, Grid grid) {
        return RegimenRows.table(id, regimen, subject, grid);
    }

    /** The names of the columns as they stand. */
    public List<String> columns() {
        return cells.columns();
    }

    /** The subjects in the order of the rows. */
    public List<String> subjects() {
        return spans.subjects();
    }

    /** Every row, read when it is asked for. */
    public List<EventRow> rows() {
        return Collections.unmodifiableList(rows);
    }

    /**
     * The rows of a subject.
     *
     * @throws IllegalArgumentException if there is no such subject
     */
    public List<EventRow> rows(String id) {
        Spans.Span span = span(id);
        return rows().subList(span.from(), span.to());
    }

    /** The texts of a row, given by its index from 0, in the order of {@link #columns}. */
    public List<String> cells(int row) {
        if (row < 0 || row >= cells.rows()) {
            throw new IllegalArgumentException("row must be 0 to " + (cells.rows() - 1) + ", got " + row);
        }
        return cells.row(row);
    }

    /**
     * The table in a model's terms, checked whole against what the model has.
     *
     * @throws EventTableException if CMT names what is not there, or a dose can't go where it names
     */
    public Histories histories(DoseTargets targets) {
        return Histories.of(this, rows, targets);
    }

    /**
     * The doses of a subject as a regimen from time zero on. Doses without CMT are intravenous; RATE and DUR make infusions,
     * ADDL a schedule, and SS 2 a steady state. Observations, and events that only tell covariates, are left out.
     *
     * @throws EventTableException if a row says what no regimen can: a compartment, a reset, a switch, SS 1, a rate or
     *     duration that the model has, a negative time
     * @throws IllegalArgumentException if there is no such subject, or it is given nothing
     */
    public Regimen regimen(String id) {
        return new RowRegimen(this).of(id);
    }

    /** The table as CSV, which {@link #parse} reads as an equal table. */
    public String toCsv() {
        StringWriter text = new StringWriter();
        try {
            CsvWriting.write(cells, text);
        } catch (IOException e) {
            throw new UncheckedIOException("a table could not be written to memory", e);
        }
        return text.toString();
    }

    /**
     * Writes the table as CSV, which {@link #read} reads as an equal table. The file is written whole or not at all, and
     * replaces one that is there.
     *
     * @throws IllegalArgumentException if the path is a folder, or its folder does not exist
     * @throws UncheckedIOException if writing fails
     */
    public void write(Path file) {
        CsvWriting.write(cells, file);
    }

    Spans.Span span(String id) {
        Spans.Span span = spans.of(id);
        if (span == null) {
            List<String> all = spans.subjects();
            String near = Suggestion.nearest(id, all)
                    .map(name -> ": did you mean '" + name + "'?")
                    .orElse("");
            throw new IllegalArgumentException("no subject '" + Fault.shown(id) + "' among the " + all.size()
                    + " of the data set, '" + all.get(0) + "' to '" + all.get(all.size() - 1) + "'" + near);
        }
        return span;
    }

    /** The text of a cell without the space around it; empty where it is missing. */
    String value(int row, Item item) {
        return cells.value(row, layout.index(item));
    }

    /** The columns that are no part of the format and tell something of the subjects, as the table names them. */
    public List<String> covariates() {
        return layout.covariates().stream()
                .map(covariate -> cells.columns().get(covariate.column()))
                .toList();
    }

    /** The line of the header; comments may stand before it. */
    int headerLine() {
        return cells.headerLine();
    }

    void fault(int row, Item item, String problem, Faults faults) {
        int column = layout.index(item);
        String text = column < 0 ? "" : cells.text(row, column);
        faults.add(cells.line(row), layout.name(item), text, problem);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventTable table && cells.equals(table.cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    /** How large the table is. */
    @Override
    public String toString() {
        return "EventTable of " + cells.rows() + " rows, " + spans.inOrder().size() + " subjects and "
                + cells.columns().size() + " columns";
    }
}
