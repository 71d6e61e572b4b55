package io.github.kinetamine.workbench.output;

import io.github.kinetamine.simulation.Series;
import java.io.Writer;

/** Curves as a table with a row for each arm, series and time. Used by one thread. */
public final class CurveTable {

    private final CsvWriter csv;

    private CurveTable(CsvWriter csv) {
        this.csv = csv;
    }

    /** Starts a table. */
    public static CurveTable to(Writer target) {
        return new CurveTable(CsvWriter.to(target, "arm", "time_h", "series", "unit", "value"));
    }

    /** Adds a series of an arm under its own name. */
    public void add(String arm, Series series) {
        add(arm, series.name(), series);
    }

    /** Adds a series of an arm under another name. */
    public void add(String arm, String name, Series series) {
        for (int i = 0; i < series.size(); i++) {
            csv.text(arm)
                    .number(series.hours(i))
                    .text(name)
                    .text(series.unit().symbol())
                    .number(series.value(i))
                    .endRow();
        }
    }

    /** Hands everything to the writer. */
    public void flush() {
        csv.end();
    }
}
