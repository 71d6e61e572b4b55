package io.github.kinetamine.data;

import java.util.Objects;

/**
 * What is wrong with one cell, row or column of a data set. Immutable and safe for use by many threads.
 *
 * @param row the line of the file on which the row begins, from 1; the header has a line too
 * @param column the name of the column, or the empty string where the row or the file as a whole is wrong
 * @param value the cell's text, or the empty string where nothing is there
 * @param problem what is allowed, and what to do
 */
public record Fault(int row, String column, String value, String problem) {

    private static final int LONGEST_SHOWN = 60;

    /** Checks that nothing is missing. */
    public Fault {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(problem, "problem");
    }

    /** One line: where, what was found there, and what is allowed. */
    @Override
    public String toString() {
        String where = column.isEmpty() ? "" : ", column " + shown(column);
        return "row " + row + where + (value.isEmpty() ? "" : ", '" + shown(value) + "'") + ": " + problem;
    }

    /** The text on one line of a bearable length. */
    static String shown(String text) {
        String line = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
        return line.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\p{Cs}]", "?");
    }
}
