package io.github.kinetamine.nca;

import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.quantity.Finding;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Series;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Units are a matter of taste: results scale as their units do. */
class ScalingTest {

    private static final double TOLERANCE = 1e-9;
    private static final List<Nca> RULES = List.of(Nca.linear(), Nca.logarithmic(), Nca.linearUpLogDown());

    @Property(tries = 200)
    void concentrationsScaleThePeakAndTheAreas(
            @ForAll("curves") double[] curve, @ForAll @DoubleRange(min = -9, max = 9) double decade) {
        double factor = Math.pow(10, decade);
        double[] scaled = Arrays.stream(curve).map(c -> c * factor).toArray();
        for (Nca nca : RULES) {
            assertScaled(analyse(nca, 7, curve), analyse(nca, 7, scaled), factor, 1);
        }
    }

    @Property(tries = 200)
    void timeScalesTheAreasAndTheHalfLife(
            @ForAll("curves") double[] curve, @ForAll @IntRange(min = 2, max = 100_000) int factor) {
        for (Nca nca : RULES) {
            assertScaled(analyse(nca, 1, curve), analyse(nca, factor, curve), 1, factor);
        }
    }

    @Property(tries = 100)
    void theUnitOfTheSeriesDoesNotMatter(@ForAll("curves") double[] curve) {
        Series series = Series.of("drug", Unit.MG_PER_L, grid(1, curve.length), curve);
        for (Nca nca : RULES) {
            assertEquals(nca.analyse(series.in(Unit.NG_PER_ML), List.of()), nca.analyse(series, List.of()));
        }
    }

    private static NcaResult analyse(Nca nca, int stepMinutes, double[] curve) {
        Series series = Series.of("drug", Unit.NG_PER_ML, grid(stepMinutes, curve.length), curve);
        return nca.analyse(series, List.of());
    }

    private static Grid grid(int stepMinutes, int size) {
        return Grid.every(minutes(stepMinutes)).until(minutes((long) stepMinutes * (size - 1)));
    }

    private static void assertScaled(NcaResult one, NcaResult other, double concentration, double time) {
        assertScaled(one.cmax(), other.cmax(), concentration);
        assertScaled(one.tmax(), other.tmax(), time);
        assertScaled(one.aucLast(), other.aucLast(), concentration * time);
        assertScaled(one.aucInf(), other.aucInf(), concentration * time);
        assertScaled(one.lambdaZ(), other.lambdaZ(), 1 / time);
        assertScaled(one.halfLife(), other.halfLife(), time);
    }

    private static void assertScaled(Finding one, Finding other, double factor) {
        assertEquals(one.reason(), other.reason());
        if (one.isPresent()) {
            assertClose(one.value() * factor, other.value(), TOLERANCE);
        }
    }

    /** Rising, falling, noisy, and now and then a zero. */
    @Provide
    Arbitrary<double[]> curves() {
        Arbitrary<Double> positive =
                Arbitraries.doubles().between(-6, 6).ofScale(5).map(Math::exp);
        return Arbitraries.frequencyOf(Tuple.of(20, positive), Tuple.of(1, Arbitraries.just(0.0)))
                .list()
                .ofMinSize(2)
                .ofMaxSize(40)
                .map(values -> values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
