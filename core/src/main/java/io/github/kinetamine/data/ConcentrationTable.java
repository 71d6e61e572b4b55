package io.github.kinetamine.data;

import io.github.kinetamine.quantity.Unit;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Measured concentrations of many subjects, a row for each sample, read from CSV in UTF-8: a header, then the rows. Lines
 * that begin with {@code #} are comments; columns stand in any order, and case is ignored in their names:
 * <ul>
 *   <li>{@code ID}: the subject, a number or a name; without the column all rows are of subject {@code 1}.
 *   <li>{@code TIME}: hours, rising within a subject; may be negative before a dose at time zero.
 *   <li>{@code DV}: the concentration. 0, {@code BLQ} or {@code BLOQ} is below the limit of quantification, and so is
 *       {@code <0.5}, which tells the limit; {@code .}, {@code NA} or an empty cell is missing.
 *   <li>{@code BLQ}: 1 where the sample was below the limit, which DV then tells if it is above 0; else 0.
 *   <li>{@code AMT} (mg): a dose, on a row of its own or with a sample, which was then taken before it.
 *   <li>{@code MDV}: 1 where DV does not count.
 * </ul>
 * Other columns are not read. Whatever can't mean exactly one thing is refused with all its {@link Fault}s.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class ConcentrationTable {

    private final List<SubjectSamples> subjects;

    private ConcentrationTable(Cells cells, Unit unit, Faults faults) {
        NamedColumns.requireConcentration(unit);
        subjects = SampleRows.of(cells, unit, faults);
        faults.throwIfAny();
    }

    /**
     * Reads a file whose DV is in this unit.
     *
     * @throws EventTableException if anything is wrong with the table; it tells everything
     * @throws IllegalArgumentException if there is no such file
     * @throws UncheckedIOException if reading fails
     */
    public static ConcentrationTable read(Path file, Unit unit) {
        Faults faults = new Faults();
        return new ConcentrationTable(TableText.of(file, faults), unit, faults);
    }

    /**
     * Reads a text whose DV is in this unit.
     *
     * @throws EventTableException if anything is wrong with the table; it tells everything
     */
    public static ConcentrationTable parse(String text, Unit unit) {
        Faults faults = new Faults();
        return new ConcentrationTable(TableText.of(text, faults), unit, faults);
    }

    /** The subjects in the order of their first rows. */
    public List<SubjectSamples> subjects() {
        return subjects;
    }
}
