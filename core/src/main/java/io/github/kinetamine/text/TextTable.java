package io.github.kinetamine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of texts, to be shown on a terminal, in Markdown, or in an HTML report, or stored as CSV.
 *
 * <p>Every row has one cell per column; an empty text is a missing value. Line breaks and tabs inside a cell become a
 * blank. Immutable and safe for use by many threads.
 *
 * @param columns headings with their alignment, left to right
 * @param rows cells, in the order of the columns
 */
public record TextTable(List<Column> columns, List<List<String>> rows) {

    /** Where the cells of a column stand. Immutable, as every enum. */
    public enum Alignment {
        LEFT,
        RIGHT
    }

    /** A heading and the alignment of its cells: words to the left, numbers to the right. Immutable. */
    public record Column(String heading, Alignment alignment) {

        public Column {
            heading = oneLine(heading);
        }

        public static Column left(String heading) {
            return new Column(heading, Alignment.LEFT);
        }

        public static Column right(String heading) {
            return new Column(heading, Alignment.RIGHT);
        }
    }

    private static final String GAP = "  ";

    public TextTable {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table needs at least one column, got none");
        }
        List<List<String>> clean = new ArrayList<>(rows.size());
        for (List<String> row : rows) {
            clean.add(checked(row, columns.size()));
        }
        rows = List.copyOf(clean);
    }

    /** Columns alone; add the rows with {@link #withRows}. */
    public static TextTable of(Column... columns) {
        return new TextTable(List.of(columns), List.of());
    }

    /** A copy with these rows in place of the present ones. */
    public TextTable withRows(List<List<String>> newRows) {
        return new TextTable(columns, newRows);
    }

    /** Columns padded to one width for a terminal, a rule below the headings, every line ended by {@code \n}. */
    public String text() {
        int[] widths = IntStream.range(0, columns.size()).map(this::width).toArray();
        StringBuilder out = new StringBuilder();
        out.append(line(headings(), widths));
        out.append(line(IntStream.of(widths).mapToObj("─"::repeat).toList(), widths));
        rows.forEach(row -> out.append(line(row, widths)));
        return out.toString();
    }

    /** The same rows as a GitHub-flavoured Markdown table; characters that Markdown would read as markup are escaped. */
    public String markdown() {
        StringBuilder out = new StringBuilder();
        out.append(markdownRow(headings()));
        out.append(columns.stream()
                .map(column -> column.alignment() == Alignment.LEFT ? "---" : "---:")
                .collect(Collectors.joining(" | ", "| ", " |\n")));
        rows.forEach(row -> out.append(markdownRow(row)));
        return out.toString();
    }

    /** The same rows as comma-separated values (RFC 4180), quoted where they must be, every line ended by {@code \n}. */
    public String csv() {
        StringBuilder out = new StringBuilder(csvRow(headings()));
        rows.forEach(row -> out.append(csvRow(row)));
        return out.toString();
    }

    private static String csvRow(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.matches("[^,\"]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\n"));
    }

    private List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    private int width(int column) {
        int widest = rows.stream()
                .mapToInt(row -> DisplayWidth.of(row.get(column)))
                .max()
                .orElse(0);
        return Math.max(widest, DisplayWidth.of(columns.get(column).heading()));
    }

    private String line(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                        .mapToObj(i ->
                                padded(cells.get(i), widths[i], columns.get(i).alignment()))
                        .collect(Collectors.joining(GAP))
                        .stripTrailing()
                + "\n";
    }

    private static String padded(String cell, int width, Alignment alignment) {
        String blanks = " ".repeat(width - DisplayWidth.of(cell));
        return alignment == Alignment.LEFT ? cell + blanks : blanks + cell;
    }

    private static String markdownRow(List<String> cells) {
        return cells.stream().map(TextTable::markdownCell).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** An underscore inside a word is no markup, so that column names stay readable. */
    private static String markdownCell(String cell) {
        return cell.replaceAll("([\\\\`*|<\\[\\]])", "\\\\$1")
                .replaceAll("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])", "\\\\_");
    }

    private static List<String> checked(List<String> row, int columns) {
        if (row.size() != columns) {
            throw new IllegalArgumentException("a row has " + row.size() + " cells where the table has " + columns
                    + " columns: give one cell per column, got " + row);
        }
        return row.stream().map(TextTable::oneLine).toList();
    }

    private static String oneLine(String cell) {
        return cell.replaceAll("\\s+", " ").strip();
    }
}
