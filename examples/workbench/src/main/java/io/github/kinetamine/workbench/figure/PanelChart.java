package io.github.kinetamine.workbench.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;

/** The axes, bands and curves of one panel. The area between the axes is given, so that panels line up. */
final class PanelChart {

    /** Room below the axes for tick labels and the axis label. */
    static final double BELOW = 40;

    /** Room above the axes and to the right, for the outer halves of tick labels. */
    static final double BEYOND = 12;

    private static final double LEVEL_LABEL_ROOM = 280;
    private static final Color CLEAR = new Color(0, 0, 0, 0);
    private static final RectangleInsets NONE = RectangleInsets.ZERO_INSETS;

    private final Panel panel;
    private final TimeScale time;
    private final AxisScale values;
    private final Map<String, ArmStyle> styles;

    PanelChart(Panel panel, TimeScale time, Map<String, ArmStyle> styles) {
        this.panel = panel;
        this.time = time;
        this.values = scale(panel);
        this.styles = styles;
    }

    /** The room that the labels of the vertical axis take. */
    double left() {
        return AxisLines.left(values);
    }

    private static AxisScale scale(Panel panel) {
        if (!panel.isLogarithmic()) {
            return AxisScale.of(ValueScale.of(panel));
        }
        double[] positive = ValueScale.values(panel).filter(value -> value > 0).toArray();
        double max = DoubleStream.of(positive).max().orElse(10);
        double least = DoubleStream.of(positive).min().orElse(1);
        return AxisScale.logarithmic(Math.max(least, max / Math.pow(10, Panel.MOST_DECADES)), max);
    }

    /** Draws into the area between the axes; labels go to the left of it and below. */
    void draw(Graphics2D g, Rectangle2D area, double left) {
        XYPlot plot = plot();
        plot.setFixedRangeAxisSpace(space(left, 0));
        plot.setFixedDomainAxisSpace(space(0, BELOW));
        JFreeChart chart = new JFreeChart(null, Theme.PANEL_TITLE, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(NONE);
        chart.draw(
                g,
                new Rectangle2D.Double(
                        area.getX() - left,
                        area.getY() - BEYOND,
                        left + area.getWidth() + BEYOND,
                        BEYOND + area.getHeight() + BELOW));
        Theme.drawUpwards(g, panel.yLabel(), area, area.getX() - left + Theme.AXIS_LABEL.getSize());
    }

    private XYPlot plot() {
        XYPlot plot = new XYPlot(curves(), timeAxis(), valueAxis(), renderer());
        plot.setInsets(new RectangleInsets(BEYOND, 0, 0, BEYOND));
        plot.setAxisOffset(NONE);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Theme.GRID);
        plot.setRangeGridlineStroke(Theme.HAIRLINE);
        plot.setRangeZeroBaselineVisible(!panel.isLogarithmic());
        plot.setRangeZeroBaselinePaint(Theme.AXIS);
        plot.setRangeZeroBaselineStroke(Theme.AXIS_LINE);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        panel.levels().forEach(level -> plot.addRangeMarker(line(level), Layer.BACKGROUND));
        return plot;
    }

    /** Labelled at its right end: most effects have gone by then. */
    private ValueMarker line(Level level) {
        ValueMarker line = new ValueMarker(drawn(level.value()), Theme.SOFT_INK, Theme.DASHED);
        line.setAlpha(1);
        line.setLabel(Theme.shortened(Theme.TICK_LABEL, level.label(), LEVEL_LABEL_ROOM));
        line.setLabelFont(Theme.TICK_LABEL);
        line.setLabelPaint(Theme.SOFT_INK);
        line.setLabelBackgroundColor(CLEAR);
        boolean isHigh = values.part(level.value()) > 0.5;
        line.setLabelAnchor(isHigh ? RectangleAnchor.BOTTOM_RIGHT : RectangleAnchor.TOP_RIGHT);
        line.setLabelTextAnchor(isHigh ? TextAnchor.TOP_RIGHT : TextAnchor.BOTTOM_RIGHT);
        return line;
    }

    private DefaultXYDataset curves() {
        DefaultXYDataset data = new DefaultXYDataset();
        for (int i = 0; i < panel.curves().size(); i++) {
            double[][] points = Polyline.through(panel.curves().get(i), time).points();
            data.addSeries(i, new double[][] {points[0], drawn(points[1])});
        }
        return data;
    }

    private XYLineAndShapeRenderer renderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < panel.curves().size(); i++) {
            ArmStyle style = styles.get(panel.curves().get(i).label());
            renderer.setSeriesPaint(i, style.color());
            renderer.setSeriesStroke(i, style.stroke());
        }
        panel.bands().forEach(band -> renderer.addAnnotation(area(band), Layer.BACKGROUND));
        return renderer;
    }

    /** Forth along the lower edge and back along the upper one. */
    private XYPolygonAnnotation area(Band band) {
        Polyline low = Polyline.through(band.low(), time);
        Polyline high = Polyline.through(band.high(), time);
        double[] polygon = new double[2 * (low.size() + high.size())];
        int at = 0;
        for (int i = 0; i < low.size(); i++) {
            polygon[at++] = low.x(i);
            polygon[at++] = drawn(low.y(i));
        }
        for (int i = high.size() - 1; i >= 0; i--) {
            polygon[at++] = high.x(i);
            polygon[at++] = drawn(high.y(i));
        }
        return new XYPolygonAnnotation(
                polygon, null, null, styles.get(band.label()).bandColor());
    }

    private NumberAxis timeAxis() {
        NumberAxis axis = axis(time.label(), time.step());
        axis.setRange(time.lower(), time.upper());
        return axis;
    }

    /** The label is drawn apart: JFreeChart turns rotated text into outlines on some platforms. */
    private NumberAxis valueAxis() {
        NumberAxis axis = new TickedAxis();
        style(axis, null);
        axis.setRange(drawn(values.lower()), drawn(values.upper()));
        return axis;
    }

    /** What JFreeChart is given for a value: its decadic logarithm on a logarithmic axis, where all small ones lie just below. */
    private double drawn(double value) {
        return panel.isLogarithmic() ? Math.log10(Math.max(value, values.lower() / 10)) : value;
    }

    private double[] drawn(double[] all) {
        return DoubleStream.of(all).map(this::drawn).toArray();
    }

    /** An axis with the ticks of the scale. */
    private final class TickedAxis extends NumberAxis {

        private static final long serialVersionUID = 1;

        @Override
        @SuppressWarnings("rawtypes") // as declared by JFreeChart
        public List refreshTicks(Graphics2D g, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
            return values.ticks().stream()
                    .map(tick -> new NumberTick(
                            drawn(tick), values.text(tick), TextAnchor.CENTER_RIGHT, TextAnchor.CENTER_RIGHT, 0))
                    .toList();
        }
    }

    private static NumberAxis axis(String label, double step) {
        NumberAxis axis = new NumberAxis(label);
        axis.setTickUnit(new NumberTickUnit(step, tickFormat(step)));
        style(axis, label);
        return axis;
    }

    private static void style(NumberAxis axis, String label) {
        axis.setLabel(label);
        axis.setLabelFont(Theme.AXIS_LABEL);
        axis.setLabelPaint(Theme.SOFT_INK);
        axis.setTickLabelFont(Theme.TICK_LABEL);
        axis.setTickLabelPaint(Theme.SOFT_INK);
        axis.setAxisLinePaint(Theme.AXIS);
        axis.setAxisLineStroke(Theme.AXIS_LINE);
        axis.setTickMarkPaint(Theme.AXIS);
        axis.setTickMarkStroke(Theme.AXIS_LINE);
        axis.setTickMarkOutsideLength(4);
    }

    /** As many decimals as the step has; an exponent where plain digits would run wide. */
    private static DecimalFormat tickFormat(double step) {
        String pattern = step >= 1e6 || step < 1e-5 ? "0.###E0" : "0.######";
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    private static AxisSpace space(double left, double bottom) {
        AxisSpace space = new AxisSpace();
        space.setLeft(left);
        space.setBottom(bottom);
        return space;
    }
}
