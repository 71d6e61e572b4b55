package io.github.kinetamine.workbench;

import io.github.kinetamine.workbench.output.TableFormat;
import io.github.kinetamine.workbench.output.TableTarget;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** In which format tables are written; a contradiction is refused before the command begins. */
final class FormatOption {

    @ArgGroup
    private Format format = new Format();

    /** One format. */
    private static final class Format {

        @Option(
                names = "--json",
                description =
                        "standard output is JSON, an array of objects with the same columns; a command with --out also"
                                + " writes NAME.json beside every NAME.csv")
        private boolean json;

        @Option(
                names = "--table",
                paramLabel = "md|csv",
                converter = Word.class,
                completionCandidates = Completions.TableFormats.class,
                description = "standard output holds tables alone: Markdown for a document, or comma-separated values")
        private TableFormat table;
    }

    /** A format by its word. */
    private static final class Word implements ITypeConverter<TableFormat> {

        @Override
        public TableFormat convert(String word) {
            return switch (word.strip().toLowerCase(Locale.ROOT)) {
                case "md" -> TableFormat.MARKDOWN;
                case "csv" -> TableFormat.CSV;
                default -> throw new TypeConversionException("--table must be md or csv, got '" + word + "'");
            };
        }
    }

    /** What is asked for on standard output, if anything. */
    Optional<TableFormat> asked() {
        return format.json ? Optional.of(TableFormat.JSON) : Optional.ofNullable(format.table);
    }

    /** A table on standard output: comma-separated values unless something else is asked for. */
    TableTarget on(PrintWriter out) {
        return asked().orElse(TableFormat.CSV).on(out);
    }

    /** The formats of each table in a folder. */
    List<TableFormat> ofFiles() {
        return format.json ? List.of(TableFormat.CSV, TableFormat.JSON) : List.of(TableFormat.CSV);
    }
}
