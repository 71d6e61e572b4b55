package io.github.kinetamine.model;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Random linear models of 1 to 6 compartments: volumes and rates are log-uniform, flows are arbitrary, with parallel flows,
 * traps and models without any way out among them.
 */
public final class ArbitraryModels {

    private ArbitraryModels() {}

    /** Sketches of models. */
    public static Arbitrary<Sketch> sketches() {
        return Arbitraries.integers()
                .between(1, 6)
                .flatMap(ArbitraryModels::ofSize)
                .withoutEdgeCases();
    }

    private static Arbitrary<Sketch> ofSize(int size) {
        Arbitrary<Integer> from = Arbitraries.integers().between(0, size - 1);
        Arbitrary<Integer> to = Arbitraries.integers().between(Sketch.OUT, size - 1);
        Arbitrary<Sketch.Link> link = Combinators.combine(from, to, logUniform(1e-3, 1e2))
                .as(Sketch.Link::new)
                .filter(l -> l.from() != l.to());
        Arbitrary<Sketch.Depot> depot =
                Combinators.combine(from, logUniform(0.05, 20)).as(Sketch.Depot::new);
        return Combinators.combine(
                        logUniform(0.1, 1000).list().ofSize(size),
                        link.list().ofMinSize(0).ofMaxSize(2 * size + 2),
                        depot,
                        logUniform(0.05, 1),
                        Arbitraries.integers().between(1, 200))
                .as(Sketch::new);
    }

    /** Numbers of four significant digits, evenly spread over the orders of magnitude. */
    public static Arbitrary<Double> logUniform(double lowest, double highest) {
        double ratio = highest / lowest;
        return Arbitraries.doubles()
                .between(0, 1)
                .ofScale(4)
                .map(exponent -> new BigDecimal(lowest * Math.pow(ratio, exponent))
                        .round(new MathContext(4))
                        .doubleValue());
    }
}
