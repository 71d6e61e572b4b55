package io.github.kinetamine.nca;

import io.github.kinetamine.quantity.Unit;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Profiles as studies have them: uneven times, an absorption, noise. */
final class ArbitraryProfiles {

    private ArbitraryProfiles() {}

    /** Times (h) and concentrations (ng/mL). */
    record Points(double[] hours, double[] values) {

        NcaProfile profile() {
            return NcaProfile.of(Unit.NG_PER_ML, hours, values);
        }

        Points scaled(double factor) {
            return new Points(
                    hours,
                    IntStream.range(0, values.length)
                            .mapToDouble(i -> factor * values[i])
                            .toArray());
        }

        /** The same and these samples after it, an hour apart. */
        Points followedBy(int more, double value) {
            double end = hours[hours.length - 1];
            return new Points(
                    joined(
                            hours,
                            IntStream.rangeClosed(1, more)
                                    .mapToDouble(i -> end + i)
                                    .toArray()),
                    joined(
                            values,
                            IntStream.range(0, more).mapToDouble(i -> value).toArray()));
        }

        private static double[] joined(double[] a, double[] b) {
            return DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
        }
    }

    static Arbitrary<Points> points() {
        Arbitrary<double[]> steps = Arbitraries.integers()
                .between(1, 16)
                .map(quarters -> quarters / 4.0)
                .array(Double[].class)
                .ofMinSize(5)
                .ofMaxSize(14)
                .map(all -> Arrays.stream(all).mapToDouble(Double::doubleValue).toArray());
        Arbitrary<Double> k = Arbitraries.integers().between(5, 60).map(i -> i / 100.0);
        Arbitrary<Double> noise = Arbitraries.integers().between(0, 20).map(i -> i / 100.0);
        return Combinators.combine(steps, k, noise, Arbitraries.longs().between(0, 1000))
                .as(ArbitraryProfiles::points);
    }

    private static Points points(double[] steps, double k, double noise, long seed) {
        Random random = new Random(seed);
        double[] hours = new double[steps.length + 1];
        double[] values = new double[hours.length];
        for (int i = 1; i < hours.length; i++) {
            hours[i] = hours[i - 1] + steps[i - 1];
            double curve = 500 * (Math.exp(-k * hours[i]) - Math.exp(-2 * hours[i]));
            values[i] = curve * Math.exp(noise * random.nextGaussian());
        }
        return new Points(hours, values);
    }
}
