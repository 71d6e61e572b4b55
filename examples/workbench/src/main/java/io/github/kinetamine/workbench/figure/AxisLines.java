package io.github.kinetamine.workbench.figure;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** The axes of an area with grid, ticks and labels. */
final class AxisLines {

    /** Room below an area for tick labels and the axis label. */
    static final double BELOW = 40;

    private static final double TICK = 4;
    private static final double LABEL_ROOM = 30;

    private AxisLines() {}

    /** The room that the labels of a vertical axis take. */
    static double left(AxisScale scale) {
        return LABEL_ROOM
                + Math.ceil(scale.ticks().stream()
                        .mapToDouble(tick -> Theme.width(Theme.TICK_LABEL, scale.text(tick)))
                        .max()
                        .orElse(0));
    }

    static void drawBelow(Graphics2D g, Rectangle2D area, AxisScale scale, String label) {
        for (double tick : scale.ticks()) {
            double x = area.getX() + scale.part(tick) * area.getWidth();
            line(g, false, x, area.getY(), x, area.getMaxY());
            line(g, true, x, area.getMaxY(), x, area.getMaxY() + TICK);
            String text = scale.text(tick);
            g.setFont(Theme.TICK_LABEL);
            g.setPaint(Theme.SOFT_INK);
            g.drawString(text, (float) (x - Theme.width(Theme.TICK_LABEL, text) / 2), (float) (area.getMaxY() + 17));
        }
        line(g, true, area.getX(), area.getMaxY(), area.getMaxX(), area.getMaxY());
        String shown = Theme.shortened(Theme.AXIS_LABEL, label, area.getWidth());
        g.setFont(Theme.AXIS_LABEL);
        g.setPaint(Theme.SOFT_INK);
        double start = area.getCenterX() - Theme.width(Theme.AXIS_LABEL, shown) / 2;
        g.drawString(shown, (float) start, (float) (area.getMaxY() + 35));
    }

    static void drawBeside(Graphics2D g, Rectangle2D area, AxisScale scale, String label, double left) {
        for (double tick : scale.ticks()) {
            double y = area.getMaxY() - scale.part(tick) * area.getHeight();
            line(g, false, area.getX(), y, area.getMaxX(), y);
            line(g, true, area.getX() - TICK, y, area.getX(), y);
            String text = scale.text(tick);
            g.setFont(Theme.TICK_LABEL);
            g.setPaint(Theme.SOFT_INK);
            double start = area.getX() - TICK - 3 - Theme.width(Theme.TICK_LABEL, text);
            g.drawString(text, (float) start, (float) (y + 4));
        }
        line(g, true, area.getX(), area.getY(), area.getX(), area.getMaxY());
        Theme.drawUpwards(g, label, area, area.getX() - left + Theme.AXIS_LABEL.getSize());
    }

    private static void line(Graphics2D g, boolean isAxis, double x1, double y1, double x2, double y2) {
        g.setPaint(isAxis ? Theme.AXIS : Theme.GRID);
        g.setStroke(isAxis ? Theme.AXIS_LINE : Theme.HAIRLINE);
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }
}
