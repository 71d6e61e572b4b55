package io.github.kinetamine.workbench.figure;

import java.util.List;

/**
 * A forest plot: how arms differ, a panel for each quantity, a row for each arm, the numbers beside it.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param title heading; may be empty
 * @param note a sentence below the heading; may be empty
 * @param reference the arm from which the others differ, which has no row and the first colour
 * @param panels at least one, laid out row by row as given
 */
public record ForestFigure(String title, String note, String reference, List<ForestPanel> panels) implements Picture {

    public ForestFigure {
        title = Label.of(title);
        note = Label.of(note);
        reference = Label.required("the reference of a forest plot", reference);
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("a forest plot needs at least one panel, got none");
        }
    }

    /** The labels of the rows, each once, in order of appearance. */
    List<String> labels() {
        return panels.stream()
                .flatMap(panel -> panel.estimates().stream())
                .map(Estimate::label)
                .distinct()
                .toList();
    }
}
