package io.github.kinetamine.workbench.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The doses of each arm as a row of small triangles above a panel; doses that fall on one pixel are drawn once. With more
 * arms than rows would be readable, the doses of all arms share one grey row.
 */
final class DoseLanes {

    /** Width and height of a triangle. */
    static final double TRIANGLE = 6;

    private static final int MOST_LANES = 12;
    private static final double LANE = 8;
    private static final double CLEARANCE = 3;

    private final Figure figure;
    private final TimeScale time;
    private final Map<String, ArmStyle> styles;
    private final List<String> labels;

    DoseLanes(Figure figure, TimeScale time, Map<String, ArmStyle> styles) {
        this.figure = figure;
        this.time = time;
        this.styles = styles;
        this.labels = figure.markers().stream().map(Marker::label).distinct().toList();
    }

    double height() {
        return labels.isEmpty() ? 0 : lanes() * LANE + CLEARANCE;
    }

    /** Draws above the area between the axes. */
    void draw(Graphics2D g, Rectangle2D area) {
        double y = area.getY() - height();
        if (labels.size() > MOST_LANES) {
            lane(g, Theme.SOFT_INK, any -> true, area, y);
            return;
        }
        for (String label : labels) {
            lane(g, styles.get(label).color(), label::equals, area, y);
            y += LANE;
        }
    }

    private int lanes() {
        return labels.size() > MOST_LANES ? 1 : labels.size();
    }

    private void lane(Graphics2D g, Color color, Predicate<String> arms, Rectangle2D area, double y) {
        pixels(arms, area.getWidth()).forEach(pixel -> triangle(g, color, area.getX() + pixel, y));
    }

    private TreeSet<Integer> pixels(Predicate<String> arms, double width) {
        TreeSet<Integer> pixels = new TreeSet<>();
        for (Marker marker : figure.markers()) {
            double part = (time.at(marker.hour()) - time.lower()) / (time.upper() - time.lower());
            if (arms.test(marker.label()) && part >= 0 && part <= 1) {
                pixels.add((int) Math.round(part * width));
            }
        }
        return pixels;
    }

    /** A triangle that points down from (x, y). */
    static void triangle(Graphics2D g, Color color, double x, double y) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(x - TRIANGLE / 2, y);
        shape.lineTo(x + TRIANGLE / 2, y);
        shape.lineTo(x, y + TRIANGLE);
        shape.closePath();
        g.setPaint(color);
        g.fill(shape);
    }
}
