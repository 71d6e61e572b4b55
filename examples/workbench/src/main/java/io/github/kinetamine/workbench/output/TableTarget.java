package io.github.kinetamine.workbench.output;

/** Where a table goes, its format settled: whoever has the rows names the columns. */
@FunctionalInterface
public interface TableTarget {

    /** Begins the table with these columns. */
    RowWriter columns(String... names);
}
