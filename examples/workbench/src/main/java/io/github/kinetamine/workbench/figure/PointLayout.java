package io.github.kinetamine.workbench.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A figure of points with every part at its place: heading, panels in rows of two or three, legend. */
final class PointLayout implements Layout {

    private static final double PANEL_WIDTH = 320;
    private static final double PANEL_HEIGHT = 260;
    private static final double GUTTER = 24;
    private static final double ABOVE = 26;
    private static final double GAP = 14;
    private static final double RIGHT = 14;

    private final PointFigure figure;
    private final List<PointChart> charts;
    private final int columns;
    private final double left;
    private final Paragraph title;
    private final Paragraph note;
    private final Legend legend;

    PointLayout(PointFigure figure) {
        this.figure = figure;
        Map<String, ArmStyle> styles = ArmStyle.forLabels(figure.labels());
        charts = figure.panels().stream()
                .map(panel -> new PointChart(panel, styles))
                .toList();
        columns = charts.size() == 4 ? 2 : Math.min(charts.size(), 3);
        left = charts.stream().mapToDouble(PointChart::left).max().orElse(0);
        title = Paragraph.of(figure.title(), Theme.TITLE, Theme.INK, innerWidth());
        note = Paragraph.of(figure.note(), Theme.NOTE, Theme.SOFT_INK, innerWidth());
        legend = Legend.ofPoints(styles, innerWidth() - left);
    }

    @Override
    public int width() {
        return (int) Math.ceil(innerWidth() + 2 * Theme.MARGIN);
    }

    @Override
    public int height() {
        return (int) Math.ceil(legendTop() + legend.height() + Theme.MARGIN);
    }

    @Override
    public String name() {
        return figure.title().isEmpty() ? panelsText() : figure.title();
    }

    @Override
    public String description() {
        return (figure.note() + " Panels: " + panelsText() + ". Groups: " + String.join("; ", figure.labels()) + ".")
                .strip();
    }

    @Override
    public void draw(Graphics2D g) {
        g.setPaint(Theme.PAPER);
        g.fill(new Rectangle2D.Double(0, 0, width(), height()));
        title.draw(g, Theme.MARGIN, Theme.MARGIN);
        note.draw(g, Theme.MARGIN, Theme.MARGIN + title.height() + 2);
        for (int i = 0; i < charts.size(); i++) {
            drawPanel(g, i);
        }
        legend.draw(g, Theme.MARGIN + left, legendTop());
    }

    private void drawPanel(Graphics2D g, int i) {
        double x = Theme.MARGIN + left + (i % columns) * (left + PANEL_WIDTH + GUTTER);
        double y = panelsTop() + ABOVE + (i / columns) * rowHeight();
        g.setFont(Theme.PANEL_TITLE);
        g.setPaint(Theme.INK);
        String heading =
                Theme.shortened(Theme.PANEL_TITLE, figure.panels().get(i).title(), PANEL_WIDTH);
        g.drawString(heading, (float) x, (float) (y - 9));
        charts.get(i).draw(g, new Rectangle2D.Double(x, y, PANEL_WIDTH, PANEL_HEIGHT), left);
    }

    private String panelsText() {
        return figure.panels().stream()
                .map(panel -> (panel.title() + ": " + panel.y().label() + " against "
                                + panel.x().label())
                        .replaceAll("^: ", ""))
                .collect(Collectors.joining("; "));
    }

    private double innerWidth() {
        return columns * (left + PANEL_WIDTH) + (columns - 1) * GUTTER + RIGHT;
    }

    private double panelsTop() {
        double heading = title.height() + note.height();
        return Theme.MARGIN + (heading > 0 ? heading + GAP : 0);
    }

    private double rowHeight() {
        return ABOVE + PANEL_HEIGHT + AxisLines.BELOW + GAP;
    }

    private double legendTop() {
        int rows = (charts.size() + columns - 1) / columns;
        return panelsTop() + rows * rowHeight();
    }
}
