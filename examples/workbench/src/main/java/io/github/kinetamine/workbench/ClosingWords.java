package io.github.kinetamine.workbench;

import io.github.kinetamine.text.TextTable;
import io.github.kinetamine.text.TextTable.Column;
import io.github.kinetamine.workbench.output.RowWriter;
import io.github.kinetamine.workbench.output.TableFormat;
import io.github.kinetamine.workbench.output.TableTarget;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;

/**
 * What a command says once its files are written: tables, notes, and where the files are.
 *
 * <p>All of it is for a person, on standard output, unless a format is asked for: then standard output holds the tables
 * alone, and the rest goes to the error stream.
 */
final class ClosingWords {

    private final PrintWriter out;
    private final PrintWriter words;
    private final Optional<TableFormat> format;

    ClosingWords(CommandLine commandLine, Optional<TableFormat> format) {
        this.out = commandLine.getOut();
        this.words = format.isPresent() ? commandLine.getErr() : out;
        this.format = format;
    }

    /** Tables for people to read, of which another program is given one, with all digits. */
    void tables(List<TextTable> shown, Consumer<TableTarget> one) {
        if (format.isEmpty()) {
            out.print(joined(shown, TextTable::text));
        } else if (format.get() == TableFormat.MARKDOWN) {
            out.print(joined(shown, TextTable::markdown));
        } else {
            one.accept(format.get().on(out));
        }
    }

    /** The rows of a table for people, where there is no other. */
    static void rows(TextTable table, TableTarget target) {
        RowWriter rows =
                target.columns(table.columns().stream().map(Column::heading).toArray(String[]::new));
        table.rows().forEach(row -> {
            row.forEach(rows::verbatim);
            rows.endRow();
        });
        rows.end();
    }

    void notes(List<String> notes) {
        notes.forEach(note -> words.println("note: " + note));
    }

    void lines(List<String> lines) {
        lines.forEach(words::println);
    }

    void written(String folder, List<String> names) {
        words.println("written to " + folder + ": " + String.join(", ", names));
    }

    private static String joined(List<TextTable> tables, Function<TextTable, String> form) {
        return tables.stream().map(form).collect(Collectors.joining("\n"));
    }
}
