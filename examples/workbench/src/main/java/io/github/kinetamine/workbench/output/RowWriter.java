package io.github.kinetamine.workbench.output;

/**
 * A table written row after row, field after field, in whatever format it is.
 *
 * <p>A missing value is {@link #missing}, an empty text or {@code NaN}. Every row has as many fields as the table has
 * columns, else {@link #endRow} throws {@link IllegalStateException}. A target that fails gives
 * {@link java.io.UncheckedIOException}.
 *
 * <p>Used by one thread. What lies below stays open: whoever opened it closes it.
 */
public interface RowWriter {

    /** A field of words. */
    RowWriter text(String text);

    /** A field as someone else wrote it, unaltered: a number only where it reads as one. */
    RowWriter verbatim(String cell);

    RowWriter number(double value);

    RowWriter number(long value);

    RowWriter missing();

    /** Ends the row. */
    RowWriter endRow();

    /** Ends the table: nothing can follow, and everything reaches what lies below. */
    void end();
}
