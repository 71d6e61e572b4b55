package io.github.kinetamine.data;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the text of a table comes from: a file or a string. Stateless. */
final class TableText {

    private TableText() {}

    /**
     * The cells of a file in UTF-8.
     *
     * @throws IllegalArgumentException if there is no such file
     * @throws UncheckedIOException if reading fails
     */
    static Cells of(Path file, Faults faults) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IllegalArgumentException("data set " + file + " is no file that can be read: check its path");
        }
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return CsvReading.of(reader, faults);
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw cause == null ? e : unreadable(file, cause);
        }
    }

    private static UncheckedIOException unreadable(Path file, IOException e) {
        return new UncheckedIOException("data set " + file + " could not be read: " + e.getMessage(), e);
    }

    /** The cells of a string. */
    static Cells of(String text, Faults faults) {
        Surrogates.check(text, faults);
        return CsvReading.of(new StringReader(text), faults);
    }
}
