package io.github.kinetamine.workbench.figure;

import java.util.List;
import java.util.stream.Stream;

/**
 * A figure: panels over one common time axis, with one legend.
 *
 * <p>Arms are told apart by label: a label has the same colour and line style in every panel, in the order in which labels
 * first appear. Immutable and safe for use by many threads.
 *
 * @param title heading; may be empty
 * @param note a sentence below the heading; may be empty
 * @param panels at least one, laid out row by row as given
 * @param markers times of doses, shown in every panel; may be empty
 */
public record Figure(String title, String note, List<Panel> panels, List<Marker> markers) implements Picture {

    public Figure {
        title = Label.of(title);
        note = Label.of(note);
        panels = List.copyOf(panels);
        markers = List.copyOf(markers);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("a figure needs at least one panel, got none");
        }
    }

    public Figure(String title, String note, List<Panel> panels) {
        this(title, note, panels, List.of());
    }

    /** The labels of all arms, each once, in order of appearance. */
    List<String> labels() {
        return Stream.concat(
                        panels.stream().flatMap(Figure::labelsOf),
                        markers.stream().map(Marker::label))
                .distinct()
                .toList();
    }

    /** Every line of every panel, the edges of bands included. */
    Stream<Curve> lines() {
        return panels.stream().flatMap(Figure::linesOf);
    }

    static Stream<Curve> linesOf(Panel panel) {
        return Stream.concat(
                panel.curves().stream(), panel.bands().stream().flatMap(band -> Stream.of(band.low(), band.high())));
    }

    private static Stream<String> labelsOf(Panel panel) {
        return linesOf(panel).map(Curve::label);
    }
}
