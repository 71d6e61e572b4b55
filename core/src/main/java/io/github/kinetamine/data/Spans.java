package io.github.kinetamine.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which rows belong to which subject. Immutable and safe for use by many threads. */
final class Spans {

    /** The subject of a table without a column ID. */
    static final String ONLY_SUBJECT = "1";

    private final List<Span> inOrder;
    private final Map<String, Span> bySubject;

    /** Rows of one subject, from one row to before another. */
    record Span(String id, int from, int to) {}

    private Spans(List<Span> inOrder, Map<String, Span> bySubject) {
        this.inOrder = List.copyOf(inOrder);
        this.bySubject = bySubject;
    }

    /** The subjects of a table; one whose rows are apart, or that has no name, is a fault. */
    static Spans of(Cells cells, Layout layout, Faults faults) {
        List<Span> spans = new ArrayList<>();
        Map<String, Span> bySubject = new HashMap<>();
        int from = 0;
        while (from < cells.rows()) {
            String id = id(cells, layout, from);
            int to = from + 1;
            while (to < cells.rows() && id(cells, layout, to).equals(id)) {
                to++;
            }
            Span span = new Span(id, from, to);
            Span earlier = bySubject.putIfAbsent(id, span);
            report(cells, layout, span, earlier, faults);
            spans.add(span);
            from = to;
        }
        return new Spans(spans, bySubject);
    }

    private static String id(Cells cells, Layout layout, int row) {
        int column = layout.index(Item.ID);
        return column < 0 ? ONLY_SUBJECT : cells.value(row, column);
    }

    private static void report(Cells cells, Layout layout, Span span, Span earlier, Faults faults) {
        String column = layout.name(Item.ID);
        if (span.id().isEmpty()) {
            for (int row = span.from(); row < span.to(); row++) {
                faults.add(
                        cells.line(row),
                        column,
                        cells.text(row, layout.index(Item.ID)),
                        "must name the subject: write a number or a name");
            }
        } else if (earlier != null) {
            faults.add(
                    cells.line(span.from()),
                    column,
                    span.id(),
                    "the rows of a subject must stand together, but those of this one ended in row "
                            + cells.line(earlier.to() - 1)
                            + ": sort the rows by ID and TIME, or give another subject another ID");
        }
    }

    List<Span> inOrder() {
        return inOrder;
    }

    /** The rows of a subject, or null where there is no such subject. */
    @Nullable
    Span of(String id) {
        return bySubject.get(id);
    }

    List<String> subjects() {
        return inOrder.stream().map(Span::id).toList();
    }
}
