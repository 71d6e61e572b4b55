package io.github.kinetamine.dossier;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The rows of a table of comma-separated values with a header. Immutable. */
final class Rows {

    private final String source;
    private final List<NamedCsvRecord> records;

    private Rows(String source, Reader reader) {
        this.source = source;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            this.records = csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row. */
    record Row(NamedCsvRecord cells) {

        String text(String column) {
            return cells.getField(column).strip();
        }

        List<String> words(String column) {
            return Pattern.compile("\\s+")
                    .splitAsStream(text(column))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }

    /** A table beside this class. */
    static Rows ofResource(String name) {
        InputStream bytes = Rows.class.getResourceAsStream(name);
        if (bytes == null) {
            throw new IllegalStateException("the table " + name + " is missing from the program");
        }
        return new Rows(name, new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    static Rows ofFile(Path file) {
        try {
            return new Rows(file.toString(), Files.newBufferedReader(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Rows ofText(String text) {
        return new Rows("the text", new StringReader(text));
    }

    /** Something of every row; a row that is refused is named by its line. */
    <T> List<T> map(Function<Row, T> reading) {
        return records.stream().map(record -> read(record, reading)).toList();
    }

    private <T> T read(NamedCsvRecord record, Function<Row, T> reading) {
        try {
            return reading.apply(new Row(record));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    source + ", line " + record.getStartingLineNumber() + ": " + e.getMessage(), e);
        }
    }
}
