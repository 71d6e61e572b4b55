package io.github.kinetamine.ode.linear;

import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Random networks of 2 to 12 states with amounts, inputs and a horizon; all log-uniform, zeros among them. */
final class ArbitraryNetworks {

    private ArbitraryNetworks() {}

    /** A network and something to do with it. It prints as the calls that build it, and shrinks to few flows. */
    record Trial(LinearSystem system, List<Double> amounts, List<Double> inputs, double horizon) {

        double[] x() {
            return toArray(amounts);
        }

        double[] input() {
            return toArray(inputs);
        }

        /** The state after {@code h}, with or without the input. */
        double[] after(double h, double[] input) {
            double[] x = x();
            system.propagator().advance(h, x, input);
            return x;
        }

        private static double[] toArray(List<Double> values) {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /** Rates over four decades and horizons that no explicit solver minds: the fastest rate × horizon ≤ 1000. */
    static final class Moderate implements ArbitrarySupplier<Trial> {
        @Override
        public Arbitrary<Trial> get() {
            return trials(-2, 2, -1, 3).map(trial -> {
                double horizon = Math.min(trial.horizon, 1e3 / fastest(trial.system));
                return new Trial(trial.system, trial.amounts, trial.inputs, horizon);
            });
        }
    }

    /** Rates from 1e-6 to 1e6 an hour, horizons from a second to 1000 hours. */
    static final class Stiff implements ArbitrarySupplier<Trial> {
        @Override
        public Arbitrary<Trial> get() {
            return trials(-6, 6, -3.5, 3);
        }
    }

    static double fastest(LinearSystem system) {
        double fastest = 1e-3;
        for (int from = 0; from < system.size(); from++) {
            double outflow = system.loss(from);
            for (int to = 0; to < system.size(); to++) {
                outflow += system.rate(from, to);
            }
            fastest = Math.max(fastest, outflow);
        }
        return fastest;
    }

    static double max(double[] values) {
        return DoubleStream.of(values).map(Math::abs).max().orElse(0);
    }

    private static Arbitrary<Trial> trials(double slow, double fast, double shortest, double longest) {
        return Arbitraries.integers()
                .between(2, 12)
                .withDistribution(RandomDistribution.uniform())
                .flatMap(size -> Combinators.combine(
                                networks(size, slow, fast), amounts(size), amounts(size), powers(shortest, longest))
                        .as(Trial::new))
                .withoutEdgeCases();
    }

    private static Arbitrary<LinearSystem> networks(int size, double slow, double fast) {
        return flows(size, slow, fast).list().ofMinSize(1).ofMaxSize(3 * size).map(flows -> {
            LinearSystem.Builder network = LinearSystem.network(size);
            flows.forEach(flow -> flow.apply(network));
            return network.build();
        });
    }

    /** A flow to another state or, one time in five, a loss. */
    private static Arbitrary<Function<LinearSystem.Builder, LinearSystem.Builder>> flows(
            int size, double slow, double fast) {
        Arbitrary<Integer> from = index(size);
        Arbitrary<Integer> distance = index(size - 1);
        Arbitrary<Double> rate = powers(slow, fast);
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Combinators.combine(from, distance, rate)
                                .as((i, d, r) -> network -> network.flow(i, (i + d + 1) % size, r))),
                Tuple.of(1, Combinators.combine(from, rate).as((i, r) -> network -> network.loss(i, r))));
    }

    private static Arbitrary<Integer> index(int size) {
        return Arbitraries.integers().between(0, size - 1).withDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<List<Double>> amounts(int size) {
        Arbitrary<Double> amount = Arbitraries.oneOf(Arbitraries.just(0.0), powers(-2, 2));
        return amount.list().ofSize(size);
    }

    private static Arbitrary<Double> powers(double low, double high) {
        return Arbitraries.doubles()
                .between(low, high)
                .ofScale(3)
                .withDistribution(RandomDistribution.uniform())
                .map(exponent -> Math.pow(10, exponent));
    }
}
