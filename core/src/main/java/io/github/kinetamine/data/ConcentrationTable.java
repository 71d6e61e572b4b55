package io.github.kinetamine.data;

import io.github.kinetamine.quantity.Unit;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
 *   <li>{@code AMT} (mg): a dose, on a row of its own or with a sample; at most one for each subject.
 *   <li>{@code MDV}: 1 where DV does not count.
 * </ul>
 * Other columns are not read. Whatever can't mean exactly one thing is refused with all its {@link Fault}s.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class ConcentrationTable {

    private final List<SubjectSamples> subjects;

    private ConcentrationTable(Reader reader, Unit unit, Faults faults) {
        if (!unit.isConvertibleTo(Unit.NG_PER_ML)) {
            throw new IllegalArgumentException(
                    "a table of concentrations needs a unit of concentration, as ng/mL, got " + unit.symbol());
        }
        subjects = SampleRows.of(CsvReading.of(reader, faults), unit, faults);
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
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IllegalArgumentException("data set " + file + " is no file that can be read: check its path");
        }
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return new ConcentrationTable(reader, unit, new Faults());
        } catch (IOException e) {
            throw new UncheckedIOException("data set " + file + " could not be read: " + e, e);
        }
    }

    /**
     * Reads a text whose DV is in this unit.
     *
     * @throws EventTableException if anything is wrong with the table; it tells everything
     */
    public static ConcentrationTable parse(String text, Unit unit) {
        Faults faults = new Faults();
        Surrogates.check(text, faults);
        return new ConcentrationTable(new StringReader(text), unit, faults);
    }

    /** The subjects in the order of their first rows. */
    public List<SubjectSamples> subjects() {
        return subjects;
    }
}
