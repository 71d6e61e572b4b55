package io.github.kinetamine.differential;

import io.github.kinetamine.differential.Network.Inlet;
import io.github.kinetamine.differential.Network.Link;
import io.github.kinetamine.differential.Network.Saturable;
import io.github.kinetamine.model.ArbitraryModels;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Random networks of 1 to 10 compartments whose rates lie within four decades, 0.001 to 10 /h. Every compartment has a way out, in
 * the end: straight, or through one of a smaller number, as a depot, a chain of transit compartments or a parent and its metabolites
 * have it. Other flows lead anywhere, so that compartments exchange what they hold.
 */
final class ArbitraryNetworks {

    private ArbitraryNetworks() {}

    static Arbitrary<Network> networks() {
        return Combinators.combine(Arbitraries.integers().between(1, 10), Arbitraries.of(0.001, 0.05), shapes())
                .as(Tuple::of)
                .flatMap(drawn -> ofSize(drawn.get1(), drawn.get2(), drawn.get3()))
                .withoutEdgeCases();
    }

    private enum Shape {
        ANY,
        CHAIN,
        SATURABLE
    }

    private static Arbitrary<Shape> shapes() {
        return Arbitraries.of(Shape.ANY, Shape.ANY, Shape.CHAIN, Shape.SATURABLE);
    }

    private static Arbitrary<Network> ofSize(int size, double slowest, Shape shape) {
        Arbitrary<Double> rates = ArbitraryModels.logUniform(slowest, 10);
        Arbitrary<List<Link>> waysOut =
                shape == Shape.CHAIN ? rates.map(rate -> chain(size, rate)) : trees(size, rates);
        return Combinators.combine(
                        ArbitraryModels.logUniform(0.1, 1000).list().ofSize(size),
                        waysOut,
                        others(size, rates).list().ofMaxSize(shape == Shape.CHAIN ? 1 : size),
                        saturables(size).list().ofSize(shape == Shape.SATURABLE ? 1 : 0),
                        inlets().list().ofSize(size),
                        ArbitraryModels.logUniform(0.1, 0.9))
                .as((volumes, tree, more, saturables, inlets, share) -> {
                    List<Link> links = new ArrayList<>(tree);
                    links.addAll(more);
                    return new Network(volumes, links, saturables, inlets, share);
                });
    }

    /** Transit compartments with one rate between them. */
    private static List<Link> chain(int size, double rate) {
        List<Link> links = new ArrayList<>();
        for (int from = 0; from < size; from++) {
            links.add(new Link(from, from == 0 ? Network.OUT : from - 1, from == 0 ? rate / 2 : rate));
        }
        return links;
    }

    private static Arbitrary<List<Link>> trees(int size, Arbitrary<Double> rates) {
        Arbitrary<Double> shares = Arbitraries.doubles().between(0, 0.999).ofScale(3);
        return Combinators.combine(rates, shares)
                .as(Tuple::of)
                .list()
                .ofSize(size)
                .map(drawn -> {
                    List<Link> links = new ArrayList<>();
                    for (int from = 0; from < size; from++) {
                        int to = (int) (drawn.get(from).get2() * (from + 1)) - 1;
                        links.add(new Link(from, to, drawn.get(from).get1()));
                    }
                    return links;
                });
    }

    private static Arbitrary<Link> others(int size, Arbitrary<Double> rates) {
        Arbitrary<Integer> ends = Arbitraries.integers().between(Network.OUT, size - 1);
        return Combinators.combine(ends, ends, rates)
                .as(Link::new)
                .filter(link -> link.from() != link.to() && link.from() != Network.OUT);
    }

    private static Arbitrary<Saturable> saturables(int size) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, size - 1),
                        ArbitraryModels.logUniform(0.1, 50),
                        ArbitraryModels.logUniform(0.5, 50))
                .as((from, vmax, km) -> new Saturable(from, from - 1, vmax, km));
    }

    private static Arbitrary<Inlet> inlets() {
        return Combinators.combine(
                        Arbitraries.of(1.0, 0.8, 0.5, 0.05),
                        Arbitraries.of(0.0, 0.0, 0.25, 1.0),
                        Arbitraries.of(0.5, 2.0, 7.3),
                        Arbitraries.of(2.0, 20.0))
                .as(Inlet::new);
    }
}
