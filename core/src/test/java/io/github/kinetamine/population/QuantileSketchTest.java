package io.github.kinetamine.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.testing.Evidence;
import java.util.Arrays;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** A sketch is its values, in little room and in any order. */
class QuantileSketchTest {

    private static final DoubleAccumulator WORST = new DoubleAccumulator(Math::max, 0);

    @AfterContainer
    static void keepTheWorst() {
        Evidence.record(
                "quantiles of many subjects are within the stated error",
                "largest error as a share of the value",
                WORST.get(),
                "<= " + QuantileSketch.RELATIVE_ERROR * (1 + 1e-12),
                "1");
    }

    @Provide
    Arbitrary<double[]> values() {
        Arbitrary<Double> size = Arbitraries.doubles().between(-300, 300).map(x -> Math.pow(10, x));
        Arbitrary<Double> value = Arbitraries.oneOf(
                size, size.map(x -> -x), Arbitraries.doubles().between(0, 100), Arbitraries.of(0.0, -0.0, 1e-310));
        return value.array(double[].class).ofMinSize(1).ofMaxSize(60);
    }

    @Property(tries = 200)
    void joiningIsCommutativeAndAssociative(
            @ForAll("values") double[] a, @ForAll("values") double[] b, @ForAll("values") double[] c) {
        QuantileSketch one = QuantileSketch.of(a);
        QuantileSketch two = QuantileSketch.of(b);
        QuantileSketch three = QuantileSketch.of(c);
        double[] all = joined(c, joined(b, a));
        assertEquals(one.and(two), two.and(one));
        assertEquals(one.and(two).and(three), one.and(two.and(three)));
        assertEquals(QuantileSketch.of(all), one.and(two).and(three));
        assertEquals(one, one.and(QuantileSketch.empty()));
    }

    private static double[] joined(double[] a, double[] b) {
        return DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
    }

    @Property(tries = 200)
    void aQuantileIsOffByNoMoreThanTheStatedShare(@ForAll("values") double[] values) {
        QuantileSketch sketch = QuantileSketch.of(values);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        assertEquals(sorted.length, sketch.count());
        for (double p : new double[] {0, 0.05, 0.25, 0.5, 0.9, 1}) {
            double h = (sorted.length - 1) * p;
            double exact = Quantile.ofSorted(sorted, sorted.length, p);
            double larger = Math.max(Math.abs(sorted[(int) Math.floor(h)]), Math.abs(sorted[(int) Math.ceil(h)]));
            double error = Math.abs(sketch.quantile(p) - exact);
            assertTrue(
                    error <= QuantileSketch.RELATIVE_ERROR * larger * (1 + 1e-12) + Double.MIN_NORMAL,
                    () -> "p " + p + ": " + exact + " but " + sketch.quantile(p));
            WORST.accumulate(larger > 1e-290 ? error / larger : 0);
        }
        assertEquals(sorted[0] + 0.0, sketch.min());
        assertEquals(sorted[sorted.length - 1] + 0.0, sketch.max());
    }

    @Example
    void theMiddleOfABucketIsNearEveryNumberOfIt() {
        for (double value = 1; value < 4; value += 1e-4) {
            double middle = BucketCounts.middle(BucketCounts.bucket(value));
            assertTrue(Math.abs(middle - value) <= QuantileSketch.RELATIVE_ERROR * value);
        }
    }

    @Example
    void theMeanIsOffByNoMoreThanTheStatedShare() {
        double[] values = DoubleStream.iterate(0.1, x -> x * 1.01).limit(900).toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        assertEquals(mean, QuantileSketch.of(values).mean(), QuantileSketch.RELATIVE_ERROR * mean);
    }

    @Example
    void whatIsNotFiniteIsLeftOutAndNothingHasNoQuantile() {
        QuantileSketch none = QuantileSketch.of(Double.NaN, Double.POSITIVE_INFINITY);
        assertEquals(0, none.count());
        assertTrue(assertThrows(IllegalStateException.class, () -> none.quantile(0.5))
                .getMessage()
                .contains("no value"));
        assertEquals(QuantileSketch.empty(), none);
    }
}
