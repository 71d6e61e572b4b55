package io.github.kinetamine.data;

import java.util.Arrays;
import java.util.List;

/**
 * The texts of a table, as they stand in the file. Immutable and safe for use by many threads.
 *
 * <p>Equal cells share one text, and nothing else is kept of a cell.
 */
final class Cells {

    private final List<String> columns;
    private final String[] texts;
    private final int[] lines;
    private final int headerLine;

    /**
     * @param columns the header
     * @param headerLine where the header begins in its file
     * @param texts the rows one after the other, each as wide as the header
     * @param lines where each row begins in its file
     */
    Cells(List<String> columns, int headerLine, String[] texts, int[] lines) {
        this.columns = List.copyOf(columns);
        this.headerLine = headerLine;
        this.texts = texts;
        this.lines = lines;
    }

    List<String> columns() {
        return columns;
    }

    int rows() {
        return lines.length;
    }

    int headerLine() {
        return headerLine;
    }

    int line(int row) {
        return lines[row];
    }

    /** The text of a cell. */
    String text(int row, int column) {
        return texts[row * columns.size() + column];
    }

    /** The text of a cell without the space around it; empty where the value is missing or the column is −1. */
    String value(int row, int column) {
        if (column < 0) {
            return "";
        }
        String text = text(row, column).strip();
        return text.equals(".") || text.equals("NA") ? "" : text;
    }

    /** The cells of a row. */
    List<String> row(int row) {
        return List.of(Arrays.copyOfRange(texts, row * columns.size(), (row + 1) * columns.size()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cells cells && columns.equals(cells.columns) && Arrays.equals(texts, cells.texts);
    }

    @Override
    public int hashCode() {
        return 31 * columns.hashCode() + Arrays.hashCode(texts);
    }
}
