package io.github.kinetamine.workbench.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonGenerator.Feature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.github.kinetamine.text.Decimal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table written as JSON (RFC 8259): an array of objects, one a row and one a line, with a member for every column.
 *
 * <p>Numbers are {@link Decimal#shortest}; a missing value, an empty text and a number that is not finite are
 * {@code null}, for JSON has no other word for them. A {@link #verbatim} cell is a number where its text is one in JSON,
 * {@code null} where it is empty or the {@code .} that stands for a missing value in data sets, otherwise a text.
 *
 * <p>Used by one thread.
 */
public final class JsonWriter implements RowWriter {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    private final JsonGenerator json;
    private final List<String> columns;
    private int fields;

    private JsonWriter(Writer target, List<String> columns) {
        this.columns = columns;
        try {
            json = new JsonFactory()
                    .createGenerator(target)
                    .setPrettyPrinter(new RowPerLine())
                    .disable(Feature.AUTO_CLOSE_TARGET);
            json.writeStartArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a table with these columns. */
    public static JsonWriter to(Writer target, String... columns) {
        if (columns.length == 0) {
            throw new IllegalArgumentException("a table needs at least one column, got none");
        }
        return new JsonWriter(target, List.of(columns));
    }

    @Override
    public JsonWriter text(String text) {
        return text.isEmpty() ? missing() : field(() -> json.writeString(text));
    }

    @Override
    public JsonWriter verbatim(String cell) {
        if (cell.isEmpty() || cell.equals(".")) {
            return missing();
        }
        return NUMBER.matcher(cell).matches() ? field(() -> json.writeNumber(cell)) : text(cell);
    }

    @Override
    public JsonWriter number(double value) {
        return Double.isFinite(value) ? field(() -> json.writeNumber(NumberText.shortest(value))) : missing();
    }

    @Override
    public JsonWriter number(long value) {
        return field(() -> json.writeNumber(value));
    }

    @Override
    public JsonWriter missing() {
        return field(json::writeNull);
    }

    @Override
    public JsonWriter endRow() {
        if (fields != columns.size()) {
            throw new IllegalStateException("a row has " + fields + " fields where the table has " + columns.size()
                    + " columns: write one per column");
        }
        fields = 0;
        return written(json::writeEndObject);
    }

    @Override
    public void end() {
        written(() -> {
            json.writeEndArray();
            json.writeRaw('\n');
            json.flush();
        });
    }

    private JsonWriter field(Step value) {
        if (fields == columns.size()) {
            throw new IllegalStateException(
                    "a row has more fields than the table's " + columns.size() + " columns: end the row");
        }
        return written(() -> {
            if (fields == 0) {
                json.writeStartObject();
            }
            json.writeFieldName(columns.get(fields));
            value.write();
            fields++;
        });
    }

    private JsonWriter written(Step step) {
        try {
            step.write();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Step {
        void write() throws IOException;
    }

    /** Line breaks between rows, so that files can be read, compared and cut by line. */
    private static final class RowPerLine extends MinimalPrettyPrinter {

        private static final long serialVersionUID = 1L;

        @Override
        public void beforeArrayValues(JsonGenerator generator) throws IOException {
            generator.writeRaw('\n');
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator generator) throws IOException {
            generator.writeRaw(",\n");
        }

        @Override
        public void writeEndArray(JsonGenerator generator, int rows) throws IOException {
            generator.writeRaw(rows == 0 ? "]" : "\n]");
        }
    }
}
