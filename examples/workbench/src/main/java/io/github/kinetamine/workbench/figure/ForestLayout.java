package io.github.kinetamine.workbench.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A forest plot with every part at its place: heading, panels in two columns; labels left of the axis, numbers right. */
final class ForestLayout implements Layout {

    private static final double AXIS_WIDTH = 240;
    private static final double MOST_LABEL = 150;
    private static final double NUMBERS = 160;
    private static final double GAP = 10;
    private static final double GUTTER = 28;
    private static final double ROW = 22;
    private static final double ABOVE = 26;
    private static final double SQUARE = 7;
    private static final MathContext SHOWN = new MathContext(3);

    private final ForestFigure figure;
    private final Map<String, ArmStyle> styles;
    private final Map<String, String> labels;
    private final double labelWidth;
    private final int columns;
    private final Paragraph title;
    private final Paragraph note;

    ForestLayout(ForestFigure figure) {
        this.figure = figure;
        styles = ArmStyle.forLabels(Stream.concat(Stream.of(figure.reference()), figure.labels().stream())
                .distinct()
                .toList());
        labels = figure.labels().stream()
                .collect(Collectors.toMap(
                        label -> label, label -> Theme.shortenedInside(Theme.LEGEND, label, MOST_LABEL)));
        labelWidth = labels.values().stream()
                .mapToDouble(label -> Theme.width(Theme.LEGEND, label))
                .max()
                .orElse(0);
        columns = Math.min(2, figure.panels().size());
        title = Paragraph.of(figure.title(), Theme.TITLE, Theme.INK, innerWidth());
        note = Paragraph.of(figure.note(), Theme.NOTE, Theme.SOFT_INK, innerWidth());
    }

    @Override
    public int width() {
        return (int) Math.ceil(innerWidth() + 2 * Theme.MARGIN);
    }

    @Override
    public int height() {
        return (int) Math.ceil(rowTop(figure.panels().size()) + Theme.MARGIN);
    }

    @Override
    public String name() {
        return figure.title().isEmpty() ? panelsText() : figure.title();
    }

    @Override
    public String description() {
        return (figure.note() + " Panels: " + panelsText() + ". Arms: " + String.join("; ", figure.labels()) + ".")
                .strip();
    }

    @Override
    public void draw(Graphics2D g) {
        g.setPaint(Theme.PAPER);
        g.fill(new Rectangle2D.Double(0, 0, width(), height()));
        title.draw(g, Theme.MARGIN, Theme.MARGIN);
        note.draw(g, Theme.MARGIN, Theme.MARGIN + title.height() + 2);
        for (int i = 0; i < figure.panels().size(); i++) {
            double x = Theme.MARGIN + (i % columns) * (panelWidth() + GUTTER);
            drawPanel(g, figure.panels().get(i), x, rowTop(i));
        }
    }

    private void drawPanel(Graphics2D g, ForestPanel panel, double x, double y) {
        Rectangle2D area = new Rectangle2D.Double(
                x + labelWidth + GAP, y + ABOVE, AXIS_WIDTH, panel.estimates().size() * ROW);
        text(g, Theme.PANEL_TITLE, Theme.INK, panel.title(), x, y + ABOVE - 9);
        AxisScale scale = panel.scale();
        AxisLines.drawBelow(g, area, scale, panel.xLabel());
        double zero = area.getX() + scale.part(0) * AXIS_WIDTH;
        g.setPaint(Theme.SOFT_INK);
        g.setStroke(Theme.AXIS_LINE);
        g.draw(new Line2D.Double(zero, area.getY(), zero, area.getMaxY()));
        double row = area.getY() + ROW / 2;
        for (Estimate estimate : panel.estimates()) {
            drawEstimate(g, estimate, scale, area, row);
            row += ROW;
        }
    }

    private void drawEstimate(Graphics2D g, Estimate estimate, AxisScale scale, Rectangle2D area, double y) {
        String label = labels.get(estimate.label());
        double start = area.getX() - GAP - Theme.width(Theme.LEGEND, label);
        text(g, Theme.LEGEND, Theme.INK, label, start, y + 4);
        text(g, Theme.TICK_LABEL, Theme.SOFT_INK, numbers(estimate), area.getMaxX() + GAP, y + 4);
        if (Double.isNaN(estimate.value())) {
            return;
        }
        g.setPaint(styles.get(estimate.label()).color());
        if (estimate.hasInterval()) {
            double from = area.getX() + scale.part(estimate.low()) * AXIS_WIDTH;
            double to = area.getX() + scale.part(estimate.high()) * AXIS_WIDTH;
            g.setStroke(ArmStyle.SOLID);
            g.draw(new Line2D.Double(from, y, to, y));
            g.draw(new Line2D.Double(from, y - 4, from, y + 4));
            g.draw(new Line2D.Double(to, y - 4, to, y + 4));
        }
        double at = area.getX() + scale.part(estimate.value()) * AXIS_WIDTH;
        g.fill(new Rectangle2D.Double(at - SQUARE / 2, y - SQUARE / 2, SQUARE, SQUARE));
    }

    /** The number and its interval to three digits. */
    static String numbers(Estimate estimate) {
        if (Double.isNaN(estimate.value())) {
            return "no value";
        }
        return estimate.hasInterval()
                ? rounded(estimate.value()) + " (" + rounded(estimate.low()) + " to " + rounded(estimate.high()) + ")"
                : rounded(estimate.value());
    }

    private static String rounded(double value) {
        return new BigDecimal(value).round(SHOWN).toPlainString();
    }

    private static void text(Graphics2D g, Font font, Color color, String text, double x, double y) {
        g.setFont(font);
        g.setPaint(color);
        g.drawString(text, (float) x, (float) y);
    }

    private String panelsText() {
        return figure.panels().stream()
                .map(panel -> panel.title() + ": " + panel.xLabel())
                .collect(Collectors.joining("; "));
    }

    private double panelWidth() {
        return labelWidth + GAP + AXIS_WIDTH + GAP + NUMBERS;
    }

    /** Where the row of panels begins in which a panel is; of the number of panels, where the last row ends. */
    private double rowTop(int panel) {
        double top = panelsTop();
        boolean isEnd = panel == figure.panels().size();
        int before = isEnd ? panel : panel - panel % columns;
        for (int first = 0; first < before; first += columns) {
            top += rowHeight(first);
        }
        return top;
    }

    private double rowHeight(int first) {
        int most = figure.panels().stream()
                .skip(first)
                .limit(columns)
                .mapToInt(panel -> panel.estimates().size())
                .max()
                .orElse(0);
        return ABOVE + most * ROW + AxisLines.BELOW + 12;
    }

    private double innerWidth() {
        return columns * panelWidth() + (columns - 1) * GUTTER;
    }

    private double panelsTop() {
        double heading = title.height() + note.height();
        return Theme.MARGIN + (heading > 0 ? heading + 14 : 0);
    }
}
