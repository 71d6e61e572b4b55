package io.github.kinetamine.workbench.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/** Draws a {@link PointPanel} into the area between its axes. */
final class PointChart {

    private static final double RADIUS = 3.2;
    private static final Color BAR = new Color(0xB9C4CF);

    private final PointPanel panel;
    private final AxisScale x;
    private final AxisScale y;
    private final Map<String, ArmStyle> styles;

    PointChart(PointPanel panel, Map<String, ArmStyle> styles) {
        this.panel = panel;
        this.styles = styles;
        this.x = panel.xScale();
        this.y = panel.yScale();
    }

    /** The room that the labels of the vertical axis take. */
    double left() {
        return AxisLines.left(y);
    }

    void draw(Graphics2D g, Rectangle2D area, double left) {
        AxisLines.drawBelow(g, area, x, panel.x().label());
        AxisLines.drawBeside(g, area, y, panel.y().label(), left);
        panel.bars().forEach(bar -> drawBar(g, area, bar));
        panel.guides().forEach(guide -> drawGuide(g, area, guide));
        panel.points().forEach(points -> drawPoints(g, area, points));
    }

    private void drawPoints(Graphics2D g, Rectangle2D area, Points points) {
        Color color = styles.get(points.label()).color();
        g.setStroke(Theme.AXIS_LINE);
        for (int i = 0; i < points.size(); i++) {
            if (panel.x().holds(points.x(i)) && panel.y().holds(points.y(i))) {
                double cx = xOf(area, points.x(i));
                double cy = yOf(area, points.y(i));
                Ellipse2D circle = new Ellipse2D.Double(cx - RADIUS, cy - RADIUS, 2 * RADIUS, 2 * RADIUS);
                g.setPaint(points.isHollow(i) ? Theme.PAPER : ArmStyle.seeThrough(color, 150));
                g.fill(circle);
                g.setPaint(color);
                g.draw(circle);
            }
        }
    }

    private void drawBar(Graphics2D g, Rectangle2D area, Bar bar) {
        double from = xOf(area, bar.from());
        double top = yOf(area, bar.height());
        Rectangle2D box = new Rectangle2D.Double(from, top, xOf(area, bar.to()) - from, area.getMaxY() - top);
        g.setPaint(BAR);
        g.fill(box);
        g.setPaint(Theme.PAPER);
        g.setStroke(Theme.AXIS_LINE);
        g.draw(box);
    }

    private void drawGuide(Graphics2D g, Rectangle2D area, Guide guide) {
        Line2D line = line(area, guide);
        g.setPaint(Theme.SOFT_INK);
        g.setStroke(guide.isDashed() ? Theme.DASHED : Theme.AXIS_LINE);
        g.draw(line);
        g.setFont(Theme.TICK_LABEL);
        boolean isVertical = guide.kind() == Guide.Kind.VERTICAL;
        double width = Theme.width(Theme.TICK_LABEL, guide.label());
        double at = isVertical
                ? Math.min(line.getX1() + 4, area.getMaxX() - width)
                : Math.max(area.getX(), line.getX2() - width - 4);
        double height = isVertical
                ? area.getY() + Theme.TICK_LABEL.getSize()
                : line.getY2() - 4 < area.getY() + Theme.TICK_LABEL.getSize()
                        ? line.getY2() + Theme.TICK_LABEL.getSize() + 2
                        : line.getY2() - 4;
        g.drawString(guide.label(), (float) at, (float) height);
    }

    private Line2D line(Rectangle2D area, Guide guide) {
        double value = guide.value();
        return switch (guide.kind()) {
            case VERTICAL -> new Line2D.Double(xOf(area, value), area.getMaxY(), xOf(area, value), area.getY());
            case HORIZONTAL -> new Line2D.Double(area.getX(), yOf(area, value), area.getMaxX(), yOf(area, value));
            case RATIO -> {
                double from = Math.max(x.lower(), y.lower() / value);
                double to = Math.max(from, Math.min(x.upper(), y.upper() / value));
                yield new Line2D.Double(xOf(area, from), yOf(area, value * from), xOf(area, to), yOf(area, value * to));
            }
        };
    }

    private double xOf(Rectangle2D area, double value) {
        return area.getX() + x.part(value) * area.getWidth();
    }

    private double yOf(Rectangle2D area, double value) {
        return area.getMaxY() - y.part(value) * area.getHeight();
    }
}
