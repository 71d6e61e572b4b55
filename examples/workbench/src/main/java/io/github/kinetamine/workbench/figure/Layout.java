package io.github.kinetamine.workbench.figure;

import java.awt.Graphics2D;

/** A picture with every part at its place. Lengths are in pixels. */
interface Layout {

    int width();

    int height();

    void draw(Graphics2D g);

    /** What is drawn, for those who do not see it, in a few words. */
    String name();

    /** The same at length. */
    String description();

    static Layout of(Picture picture) {
        if (picture instanceof Figure figure) {
            return new FigureLayout(figure);
        }
        if (picture instanceof PointFigure points) {
            return new PointLayout(points);
        }
        return new ForestLayout((ForestFigure) picture);
    }
}
