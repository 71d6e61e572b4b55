package io.github.kinetamine.data;

import io.github.kinetamine.nca.UrineCollection;
import io.github.kinetamine.quantity.Unit;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The urine, or other excreta, of many subjects, a row for each collection, read from CSV in UTF-8: a header, then the rows.
 * Lines that begin with {@code #} are comments; columns stand in any order, and case is ignored in their names:
 * <ul>
 *   <li>{@code ID}: the subject, a number or a name; without the column all rows are of subject {@code 1}.
 *   <li>{@code START}, {@code END}: hours, on the clock of the samples; a subject's collections follow one another.
 *   <li>{@code AMOUNT} (mg): what was recovered; or else
 *   <li>{@code VOLUME} (mL) and {@code DV}: what was collected, and the concentration in it, 0 or {@code BLQ} below the limit.
 * </ul>
 * Both may be there; a row then has AMOUNT or DV, and perhaps VOLUME. A collection whose amount can't be told ({@code .},
 * {@code NA} or an empty cell) was lost and leaves a gap. Other columns are not read. Whatever can't mean exactly one thing is
 * refused with all its {@link Fault}s.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class UrineTable {

    private final Map<String, List<UrineCollection>> subjects;

    private UrineTable(Cells cells, Unit unit, Faults faults) {
        NamedColumns.requireConcentration(unit);
        subjects = UrineRows.of(cells, unit, faults);
        faults.throwIfAny();
    }

    /**
     * Reads a file whose DV is in this unit.
     *
     * @throws EventTableException if anything is wrong with the table; it tells everything
     * @throws IllegalArgumentException if there is no such file
     * @throws UncheckedIOException if reading fails
     */
    public static UrineTable read(Path file, Unit unit) {
        Faults faults = new Faults();
        return new UrineTable(TableText.of(file, faults), unit, faults);
    }

    /**
     * Reads a text whose DV is in this unit.
     *
     * @throws EventTableException if anything is wrong with the table; it tells everything
     */
    public static UrineTable parse(String text, Unit unit) {
        Faults faults = new Faults();
        return new UrineTable(TableText.of(text, faults), unit, faults);
    }

    /** The collections of each subject in the order of time; subjects in the order of their first rows. */
    public Map<String, List<UrineCollection>> subjects() {
        return subjects;
    }
}
