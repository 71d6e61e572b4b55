package io.github.kinetamine.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes the cells of a table as CSV that reads back as the same cells. Stateless. */
final class CsvWriting {

    private CsvWriting() {}

    /** Writes every cell; what is no plain text is quoted. */
    static void write(Cells cells, Writer writer) throws IOException {
        try (CsvWriter csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.REQUIRED)
                .commentCharacter('#')
                .lineDelimiter(LineDelimiter.LF)
                .build(writer)) {
            csv.writeRecord(cells.columns());
            for (int row = 0; row < cells.rows(); row++) {
                csv.writeRecord(cells.row(row));
            }
        }
    }

    /** Writes the file whole or not at all: under another name in the same folder, and then in the place of the file. */
    static void write(Cells cells, Path file) {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target) || !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "data set " + file + " must be a file in a folder that exists: choose another path");
        }
        Path temporary = target.resolveSibling("." + UUID.randomUUID());
        try {
            try (Writer writer =
                    Files.newBufferedWriter(temporary, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
                write(cells, writer);
            }
            replace(temporary, target);
        } catch (UncheckedIOException | IOException e) {
            throw failure(file, e);
        } finally {
            deleteIfLeft(temporary);
        }
    }

    private static void replace(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static UncheckedIOException failure(Path file, Exception e) {
        IOException cause = e instanceof IOException own ? own : new IOException(e);
        return new UncheckedIOException("data set " + file + " could not be written: " + e, cause);
    }

    private static void deleteIfLeft(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException("temporary file " + temporary + " could not be deleted: " + e, e);
        }
    }
}
