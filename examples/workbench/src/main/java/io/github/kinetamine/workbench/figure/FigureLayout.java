package io.github.kinetamine.workbench.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A figure with every part at its place: heading, panels in a grid whose axes line up, legend. Lengths are in pixels.
 *
 * <p>Labels that do not fit are cut short with an ellipsis. One to three panels stand side by side, four in two
 * rows of two, more in rows of three; in rows of two or four where logarithmic panels stand beside linear ones.
 */
final class FigureLayout implements Layout {

    private static final double GUTTER = 20;
    private static final double AFTER_HEADING = 12;
    private static final double ROW_GUTTER = 14;
    private static final double BEFORE_LEGEND = 14;

    private final Figure figure;
    private final List<PanelChart> charts;
    private final List<String> panelTitles;
    private final int columns;
    private final double panelWidth;
    private final double panelHeight;
    private final double left;
    private final double above;
    private final Paragraph title;
    private final Paragraph note;
    private final DoseLanes doses;
    private final Legend legend;

    FigureLayout(Figure figure) {
        this.figure = figure;
        Map<String, ArmStyle> styles = ArmStyle.forLabels(figure.labels());
        TimeScale time = TimeScale.of(figure);
        charts = figure.panels().stream()
                .map(panel -> new PanelChart(panel, time, styles))
                .toList();
        panelTitles = figure.panels().stream().map(Panel::title).toList();
        columns = columns(figure.panels());
        panelWidth = columns == 1 ? 620 : columns == 2 ? 400 : 300;
        panelHeight = columns == 1 ? 330 : columns == 2 ? 250 : 220;
        left = charts.stream().mapToDouble(PanelChart::left).max().orElse(0);
        doses = new DoseLanes(figure, time, styles);
        boolean isTitled = panelTitles.stream().anyMatch(text -> !text.isEmpty());
        above = doses.height() + (isTitled ? Theme.lineHeight(Theme.PANEL_TITLE) + 4 : PanelChart.BEYOND);
        title = Paragraph.of(figure.title(), Theme.TITLE, Theme.INK, innerWidth());
        note = Paragraph.of(figure.note(), Theme.NOTE, Theme.SOFT_INK, innerWidth());
        legend = Legend.of(figure, styles, innerWidth() - left);
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

    @Override
    public String name() {
        return figure.title().isEmpty() ? panelsText() : figure.title();
    }

    @Override
    public String description() {
        return (figure.note() + " Panels: " + panelsText() + ". Arms: " + String.join("; ", figure.labels()) + ".")
                .strip();
    }

    private String panelsText() {
        return figure.panels().stream()
                .map(panel -> (panel.title() + ": " + panel.yLabel()).replaceAll("^: ", ""))
                .collect(Collectors.joining("; "));
    }

    private void drawPanel(Graphics2D g, int i) {
        double x = Theme.MARGIN + left + (i % columns) * (left + panelWidth + GUTTER);
        double y = panelsTop() + above + (i / columns) * rowHeight();
        Rectangle2D area = new Rectangle2D.Double(x, y, panelWidth, panelHeight);
        g.setFont(Theme.PANEL_TITLE);
        g.setPaint(Theme.INK);
        g.drawString(Theme.shortened(Theme.PANEL_TITLE, panelTitles.get(i), panelWidth), (float) x, (float)
                (y - doses.height() - 8));
        charts.get(i).draw(g, area, left);
        doses.draw(g, area);
    }

    private static int columns(List<Panel> panels) {
        boolean isPaired = panels.size() > 1 && panels.stream().anyMatch(Panel::isLogarithmic);
        if (isPaired && panels.size() > 6) {
            return 4;
        }
        return isPaired || panels.size() == 4 ? 2 : Math.min(panels.size(), 3);
    }

    private int rows() {
        return (charts.size() + columns - 1) / columns;
    }

    private double innerWidth() {
        return columns * (left + panelWidth) + (columns - 1) * GUTTER + PanelChart.BEYOND;
    }

    private double panelsTop() {
        double heading = title.height() + note.height();
        return Theme.MARGIN + (heading > 0 ? heading + AFTER_HEADING : 0);
    }

    private double legendTop() {
        return panelsTop() + rows() * rowHeight() - ROW_GUTTER + BEFORE_LEGEND;
    }

    private double rowHeight() {
        return above + panelHeight + PanelChart.BELOW + ROW_GUTTER;
    }
}
