package io.github.kinetamine.workbench.output;

import de.siegmar.fastcsv.writer.CsvWriter.CsvWriterRecord;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.kinetamine.text.Decimal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * A table written as comma-separated values, field after field.
 *
 * <p>RFC 4180: fields that hold a comma, a quote or a line break are quoted, quotes are doubled; lines end in
 * {@code \n}. A missing value is an empty field, and so is {@code NaN}; other numbers are {@link Decimal#shortest}. Texts
 * are written as they are: a label of the user that starts with {@code = + - @} is not altered, which a spreadsheet may
 * take for a formula. Every row has as many fields as the header, else {@link #endRow} throws
 * {@link IllegalStateException}. A writer that fails gives {@link UncheckedIOException}.
 *
 * <pre>{@code
 * CsvWriter csv = CsvWriter.to(writer, "arm", "time_h", "value");
 * csv.text("IV").number(0.5).missing().endRow();
 * csv.end();
 * }</pre>
 *
 * <p>Used by one thread. The underlying writer stays open: whoever opened it closes it.
 */
public final class CsvWriter implements RowWriter {

    private final de.siegmar.fastcsv.writer.CsvWriter csv;
    private final int columns;
    private CsvWriterRecord row;
    private int fields;

    private CsvWriter(Writer target, String[] header) {
        this.csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(target);
        this.columns = header.length;
        csv.writeRecord(header);
    }

    /** Starts a table with this header. */
    public static CsvWriter to(Writer target, String... header) {
        if (header.length == 0) {
            throw new IllegalArgumentException("a table needs at least one column, got none");
        }
        return new CsvWriter(target, header);
    }

    @Override
    public CsvWriter text(String text) {
        return field(text);
    }

    @Override
    public CsvWriter verbatim(String cell) {
        return field(cell);
    }

    @Override
    public CsvWriter number(double value) {
        return field(Double.isNaN(value) ? "" : NumberText.shortest(value));
    }

    @Override
    public CsvWriter number(long value) {
        return field(Long.toString(value));
    }

    @Override
    public CsvWriter missing() {
        return field("");
    }

    @Override
    public CsvWriter endRow() {
        if (fields != columns) {
            throw new IllegalStateException(
                    "a row has " + fields + " fields where the header has " + columns + ": write one per column");
        }
        row.endRecord();
        row = null;
        fields = 0;
        return this;
    }

    /** Hands everything written so far to the underlying writer and flushes that. */
    @Override
    public void end() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvWriter field(String text) {
        if (row == null) {
            row = csv.writeRecord();
        }
        row.writeField(text);
        fields++;
        return this;
    }
}
