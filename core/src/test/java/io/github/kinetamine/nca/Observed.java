package io.github.kinetamine.nca;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.quantity.Units;
import io.github.kinetamine.simulation.GivenDose;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Series;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Curves without a model, in ng/mL, and the doses that might have made them. */
final class Observed {

    private Observed() {}

    /** A function of time (h) at the times of a grid. */
    static Series curve(Grid grid, DoubleUnaryOperator concentration) {
        double[] values = IntStream.range(0, grid.size())
                .mapToDouble(i -> concentration.applyAsDouble(Units.inHours(grid.time(i))))
                .toArray();
        return Series.of("drug", Unit.NG_PER_ML, grid, values);
    }

    /** Values at 0 h, 1 h, 2 h … */
    static Series hourly(double... values) {
        return Series.of("drug", Unit.NG_PER_ML, hourly(values.length), values);
    }

    private static Grid hourly(int size) {
        return Grid.at(IntStream.range(0, size).mapToObj(Duration::ofHours).toArray(Duration[]::new));
    }

    /** Values at any times, h. */
    static Series at(double[] hours, double... values) {
        Duration[] times = IntStream.range(0, hours.length)
                .mapToObj(i -> Units.hours(hours[i]))
                .toArray(Duration[]::new);
        return Series.of("drug", Unit.NG_PER_ML, Grid.at(times), values);
    }

    static List<GivenDose> bolusAt(Duration time) {
        return infusion(time, Duration.ZERO);
    }

    static List<GivenDose> infusion(Duration start, Duration duration) {
        return List.of(new GivenDose(start, Route.INTRAVENOUS, new Amount(10), duration, 1, 1));
    }
}
