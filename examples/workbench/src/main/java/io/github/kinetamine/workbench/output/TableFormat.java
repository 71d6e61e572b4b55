package io.github.kinetamine.workbench.output;

import java.io.Writer;

/** How a table is written down: for other programs, or for documents. Immutable, as every enum. */
public enum TableFormat {
    /** Comma-separated values; see {@link CsvWriter}. */
    CSV("csv") {
        @Override
        public TableTarget on(Writer target) {
            return names -> CsvWriter.to(target, names);
        }
    },
    /** An array of objects; see {@link JsonWriter}. */
    JSON("json") {
        @Override
        public TableTarget on(Writer target) {
            return names -> JsonWriter.to(target, names);
        }
    },
    /** A Markdown table; see {@link MarkdownWriter}. */
    MARKDOWN("md") {
        @Override
        public TableTarget on(Writer target) {
            return names -> MarkdownWriter.to(target, names);
        }
    };

    private final String extension;

    TableFormat(String extension) {
        this.extension = extension;
    }

    /** What the names of such files end in, without a dot. */
    public String extension() {
        return extension;
    }

    /** A table in this format, on that writer. */
    public abstract TableTarget on(Writer target);
}
