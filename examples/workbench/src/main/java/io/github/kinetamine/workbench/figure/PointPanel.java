package io.github.kinetamine.workbench.figure;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * One set of axes with points, bars and lines to hold them against.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param title what is shown; may be empty
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param points in the order of drawing, the last on top
 * @param bars below the points
 * @param guides below both
 */
public record PointPanel(String title, Axis x, Axis y, List<Points> points, List<Bar> bars, List<Guide> guides) {

    public PointPanel {
        title = Label.of(title);
        points = List.copyOf(points);
        bars = List.copyOf(bars);
        guides = List.copyOf(guides);
    }

    public PointPanel(String title, Axis x, Axis y, List<Points> points, List<Guide> guides) {
        this(title, x, y, points, List.of(), guides);
    }

    AxisScale xScale() {
        DoubleStream ofBars = bars.stream().flatMapToDouble(bar -> DoubleStream.of(bar.from(), bar.to()));
        return AxisScale.of(
                x, all(ofBars, points.stream().flatMapToDouble(p -> DoubleStream.of(p.xs())), Guide.Kind.VERTICAL));
    }

    AxisScale yScale() {
        DoubleStream ofBars = bars.stream().flatMapToDouble(bar -> DoubleStream.of(0, bar.height()));
        return AxisScale.of(
                y, all(ofBars, points.stream().flatMapToDouble(p -> DoubleStream.of(p.ys())), Guide.Kind.HORIZONTAL));
    }

    private DoubleStream all(DoubleStream bars, DoubleStream points, Guide.Kind kind) {
        DoubleStream ofGuides =
                guides.stream().filter(guide -> guide.kind() == kind).mapToDouble(Guide::value);
        return DoubleStream.concat(DoubleStream.concat(bars, points), ofGuides);
    }
}
