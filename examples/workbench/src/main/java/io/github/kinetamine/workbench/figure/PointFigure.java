package io.github.kinetamine.workbench.figure;

import java.util.List;

/**
 * A figure of points: panels with axes of their own and one legend.
 *
 * <p>A group of points has one colour in every panel, in the order in which labels first appear. Immutable and safe for
 * use by many threads.
 *
 * @param title heading; may be empty
 * @param note a sentence below the heading; may be empty
 * @param panels at least one, laid out row by row as given
 */
public record PointFigure(String title, String note, List<PointPanel> panels) implements Picture {

    public PointFigure {
        title = Label.of(title);
        note = Label.of(note);
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("a figure needs at least one panel, got none");
        }
    }

    /** The labels of all groups, each once, in order of appearance. */
    List<String> labels() {
        return panels.stream()
                .flatMap(panel -> panel.points().stream())
                .map(Points::label)
                .distinct()
                .toList();
    }
}
