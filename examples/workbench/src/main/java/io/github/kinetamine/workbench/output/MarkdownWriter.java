package io.github.kinetamine.workbench.output;

import io.github.kinetamine.text.TextTable;
import io.github.kinetamine.text.TextTable.Alignment;
import io.github.kinetamine.text.TextTable.Column;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table written in Markdown as {@link TextTable#markdown} does, columns without words aligned to the right.
 *
 * <p>Markdown names the alignment above the first row, so that all rows are kept until {@link #end}: for tables that
 * people read. Used by one thread.
 */
public final class MarkdownWriter implements RowWriter {

    private final Writer target;
    private final List<String> columns;
    private final boolean[] hasWords;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();

    private MarkdownWriter(Writer target, List<String> columns) {
        this.target = target;
        this.columns = columns;
        this.hasWords = new boolean[columns.size()];
    }

    /** Starts a table with these columns. */
    public static MarkdownWriter to(Writer target, String... columns) {
        if (columns.length == 0) {
            throw new IllegalArgumentException("a table needs at least one column, got none");
        }
        return new MarkdownWriter(target, List.of(columns));
    }

    @Override
    public MarkdownWriter text(String text) {
        if (row.size() < hasWords.length && !text.isEmpty()) {
            hasWords[row.size()] = true;
        }
        return field(text);
    }

    @Override
    public MarkdownWriter verbatim(String cell) {
        return isNumberOrMissing(cell) ? field(cell) : text(cell);
    }

    private static boolean isNumberOrMissing(String cell) {
        return cell.matches("[-+]?[\\d.]*([eE][-+]?\\d+)?");
    }

    @Override
    public MarkdownWriter number(double value) {
        return field(Double.isNaN(value) ? "" : NumberText.shortest(value));
    }

    @Override
    public MarkdownWriter number(long value) {
        return field(Long.toString(value));
    }

    @Override
    public MarkdownWriter missing() {
        return field("");
    }

    @Override
    public MarkdownWriter endRow() {
        if (row.size() != columns.size()) {
            throw new IllegalStateException("a row has " + row.size() + " fields where the table has " + columns.size()
                    + " columns: write one per column");
        }
        rows.add(row);
        row = new ArrayList<>();
        return this;
    }

    @Override
    public void end() {
        List<Column> headings = IntStream.range(0, hasWords.length)
                .mapToObj(i -> new Column(columns.get(i), hasWords[i] ? Alignment.LEFT : Alignment.RIGHT))
                .toList();
        try {
            target.write(new TextTable(headings, rows).markdown());
            target.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MarkdownWriter field(String cell) {
        row.add(cell);
        return this;
    }
}
