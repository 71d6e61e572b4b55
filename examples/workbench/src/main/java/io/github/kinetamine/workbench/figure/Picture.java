package io.github.kinetamine.workbench.figure;

/**
 * What {@link FigureWriter} can draw.
 *
 * <p>Immutable and safe for use by many threads.
 */
public sealed interface Picture permits Figure, PointFigure, ForestFigure {

    /** The heading; may be empty. */
    String title();

    /** A sentence below the heading; may be empty. */
    String note();
}
