package io.github.kinetamine.workbench.figure;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The key to the arms: a piece of each line with its label, in as many rows as the width demands. */
final class Legend {

    private static final double SAMPLE = 34;
    private static final double DOT = 8;
    private static final double GAP = 8;
    private static final double BETWEEN = 26;
    private static final double ROW = 20;

    private final double width;
    private final List<Entry> entries = new ArrayList<>();
    private double x;
    private double row;

    /** Draws what stands in front of a label, from x on, around the height y. */
    private interface Sample {
        void draw(Graphics2D g, double x, double y);
    }

    /** An entry at its place in the legend. */
    private record Entry(String label, Sample sample, double sampleX, double labelX, double y) {}

    private Legend(double width) {
        this.width = width;
    }

    static Legend of(Figure figure, Map<String, ArmStyle> styles, double width) {
        Legend legend = new Legend(width);
        styles.forEach((label, style) -> legend.add(label, SAMPLE, (g, x, y) -> line(g, style, x, y)));
        if (!figure.markers().isEmpty()) {
            double size = DoseLanes.TRIANGLE;
            legend.add("dose", size, (g, x, y) -> DoseLanes.triangle(g, Theme.SOFT_INK, x + size / 2, y - size / 2));
        }
        return legend;
    }

    /** The key to groups of points. */
    static Legend ofPoints(Map<String, ArmStyle> styles, double width) {
        Legend legend = new Legend(width);
        styles.forEach((label, style) -> legend.add(label, DOT, (g, x, y) -> dot(g, style, x, y)));
        return legend;
    }

    double height() {
        return row + ROW;
    }

    /** Draws with the upper left corner at (left, top). */
    void draw(Graphics2D g, double left, double top) {
        for (Entry entry : entries) {
            double y = top + entry.y();
            entry.sample().draw(g, left + entry.sampleX(), y);
            g.setFont(Theme.LEGEND);
            g.setPaint(Theme.INK);
            g.drawString(entry.label(), (float) (left + entry.labelX()), (float) (y + 0.36 * Theme.LEGEND.getSize()));
        }
    }

    private void add(String fullLabel, double sampleWidth, Sample sample) {
        String label = Theme.shortenedInside(Theme.LEGEND, fullLabel, width - sampleWidth - GAP);
        double needed = sampleWidth + GAP + Theme.width(Theme.LEGEND, label);
        if (x > 0 && x + needed > width) {
            x = 0;
            row += ROW;
        }
        entries.add(new Entry(label, sample, x, x + sampleWidth + GAP, row + ROW / 2));
        x += needed + BETWEEN;
    }

    private static void dot(Graphics2D g, ArmStyle style, double x, double y) {
        g.setPaint(style.color());
        g.fill(new Ellipse2D.Double(x, y - DOT / 2, DOT, DOT));
    }

    private static void line(Graphics2D g, ArmStyle style, double x, double y) {
        g.setPaint(style.color());
        g.setStroke(style.stroke());
        g.draw(new Line2D.Double(x, y, x + SAMPLE, y));
    }
}
