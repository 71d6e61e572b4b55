package io.github.kinetamine.ode.linear;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ode.linear.ArbitraryNetworks.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for every network, however stiff. Differences are measured against all that was ever given. */
class NetworkInvariantsTest {

    /** A step is good to a few 1e-15; comparing two ways of a few steps each leaves ample room below 1e-11. */
    private static final double TOLERANCE = 1e-13;

    @Property(tries = 200)
    void whatIsGivenIsThereOrLost(@ForAll(supplier = ArbitraryNetworks.Stiff.class) Trial trial) {
        int n = trial.system().size();
        double[] x = Arrays.copyOf(trial.x(), n + 1);
        collectingLosses(trial.system()).propagator().advance(trial.horizon(), x, Arrays.copyOf(trial.input(), n + 1));
        assertClose(given(trial), DoubleStream.of(x).sum(), TOLERANCE);
        assertSame(trial, trial.after(trial.horizon(), trial.input()), Arrays.copyOf(x, n));
    }

    @Property(tries = 200)
    void dosesAndInputsAddUp(@ForAll(supplier = ArbitraryNetworks.Stiff.class) Trial trial) {
        double[] together = trial.after(trial.horizon(), trial.input());
        double[] dose = trial.after(trial.horizon(), null);
        double[] infusion = new double[dose.length];
        trial.system().propagator().advance(trial.horizon(), infusion, trial.input());
        assertSame(trial, together, sum(dose, infusion));
    }

    @Property(tries = 200)
    void anInputMayBeSplit(
            @ForAll(supplier = ArbitraryNetworks.Stiff.class) Trial trial,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        double[] x = trial.x();
        Propagator propagator = trial.system().propagator();
        propagator.advance(trial.horizon(), x, scaled(trial.input(), share));
        double[] rest = new double[x.length];
        propagator.advance(trial.horizon(), rest, scaled(trial.input(), 1 - share));
        assertSame(trial, trial.after(trial.horizon(), trial.input()), sum(x, rest));
    }

    @Property(tries = 200)
    void twoStepsAreOneLongStep(
            @ForAll(supplier = ArbitraryNetworks.Stiff.class) Trial trial,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        double first = share * trial.horizon();
        double[] x = trial.x();
        Propagator propagator = trial.system().propagator();
        propagator.advance(first, x, trial.input());
        propagator.advance(trial.horizon() - first, x, trial.input());
        assertSame(trial, trial.after(trial.horizon(), trial.input()), x);
    }

    @Property(tries = 200)
    void noAmountIsEverNegative(
            @ForAll(supplier = ArbitraryNetworks.Stiff.class) Trial trial,
            @ForAll @IntRange(min = 0, max = 9) int decades) {
        double[] x = trial.x();
        Propagator propagator = trial.system().propagator();
        double step = trial.horizon() * Math.pow(10, -decades);
        for (int i = 0; i < 50; i++) {
            propagator.advance(step, x, i % 3 == 0 ? trial.input() : null);
            assertTrue(DoubleStream.of(x).allMatch(amount -> amount >= 0), () -> Arrays.toString(x));
        }
    }

    @Property(tries = 200)
    void theOrderOfStatesDoesNotMatter(
            @ForAll(supplier = ArbitraryNetworks.Stiff.class) Trial trial, @ForAll long seed) {
        int[] order = shuffled(trial.system().size(), seed);
        double[] x = reordered(trial.x(), order);
        reordered(trial.system(), order).propagator().advance(trial.horizon(), x, reordered(trial.input(), order));
        assertSame(trial, reordered(trial.after(trial.horizon(), trial.input()), order), x);
    }

    @Property(tries = 200)
    void restDoesNotDependOnTheOrderOfStatesEither(
            @ForAll(supplier = ArbitraryNetworks.Stiff.class) Trial trial, @ForAll long seed) {
        int[] order = shuffled(trial.system().size(), seed);
        LinearSystem system = leaking(trial.system(), 1e-6);
        LinearSystem other = reordered(system, order);
        double[] rest = new double[order.length];
        double[] otherRest = new double[order.length];
        system.propagator().equilibrium(trial.input(), rest);
        other.propagator().equilibrium(reordered(trial.input(), order), otherRest);
        assertEachSame(trial, reordered(rest, order), otherRest);
        double[] x = trial.x();
        double[] otherX = reordered(x, order);
        system.propagator().accumulate(trial.horizon(), x);
        other.propagator().accumulate(trial.horizon(), otherX);
        assertEachSame(trial, reordered(x, order), otherX);
    }

    @Property(tries = 200)
    void fasterRatesAreShorterSteps(
            @ForAll(supplier = ArbitraryNetworks.Stiff.class) Trial trial,
            @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
        double[] x = trial.x();
        scaled(trial.system(), factor).propagator().advance(trial.horizon() / factor, x, scaled(trial.input(), factor));
        assertSame(trial, trial.after(trial.horizon(), trial.input()), x);
    }

    @Property(tries = 200)
    void anEquilibriumIsHeld(@ForAll(supplier = ArbitraryNetworks.Stiff.class) Trial trial) {
        Propagator propagator = leaking(trial.system(), 1e-3).propagator();
        double[] x = new double[trial.system().size()];
        propagator.equilibrium(trial.input(), x);
        double[] later = x.clone();
        propagator.advance(trial.horizon(), later, trial.input());
        assertEachSame(trial, x, later);
    }

    @Property(tries = 200)
    void aSteadyStateComesBackWithTheNextDose(@ForAll(supplier = ArbitraryNetworks.Stiff.class) Trial trial) {
        Propagator propagator = leaking(trial.system(), 1e-3).propagator();
        double[] x = trial.x();
        propagator.accumulate(trial.horizon(), x);
        double[] later = x.clone();
        propagator.advance(trial.horizon(), later, null);
        assertEachSame(trial, x, sum(later, trial.x()));
    }

    private static void assertSame(Trial trial, double[] expected, double[] actual) {
        for (int i = 0; i < expected.length; i++) {
            assertClose(expected[i], actual[i], TOLERANCE, given(trial), "state " + i);
        }
    }

    /** Nothing is subtracted on the way to these, so small amounts keep their digits beside large ones. */
    private static void assertEachSame(Trial trial, double[] expected, double[] actual) {
        double largest = Math.max(ArbitraryNetworks.max(trial.x()), ArbitraryNetworks.max(expected));
        EachAmount.assertClose(expected, actual, largest, TOLERANCE, "");
    }

    private static double given(Trial trial) {
        return DoubleStream.of(trial.x()).sum()
                + trial.horizon() * DoubleStream.of(trial.input()).sum();
    }

    private static LinearSystem collectingLosses(LinearSystem system) {
        int n = system.size();
        LinearSystem.Builder network = LinearSystem.network(n + 1);
        for (int from = 0; from < n; from++) {
            copyFlows(system, from, network, 1);
            network.flow(from, n, system.loss(from));
        }
        return network.build();
    }

    private static LinearSystem leaking(LinearSystem system, double rate) {
        LinearSystem.Builder network = LinearSystem.network(system.size());
        for (int from = 0; from < system.size(); from++) {
            copyFlows(system, from, network, 1);
            network.loss(from, system.loss(from) + rate);
        }
        return network.build();
    }

    private static LinearSystem scaled(LinearSystem system, double factor) {
        LinearSystem.Builder network = LinearSystem.network(system.size());
        for (int from = 0; from < system.size(); from++) {
            copyFlows(system, from, network, factor);
            network.loss(from, factor * system.loss(from));
        }
        return network.build();
    }

    private static void copyFlows(LinearSystem system, int from, LinearSystem.Builder network, double factor) {
        for (int to = 0; to < system.size(); to++) {
            if (to != from) {
                network.flow(from, to, factor * system.rate(from, to));
            }
        }
    }

    private static LinearSystem reordered(LinearSystem system, int[] order) {
        LinearSystem.Builder network = LinearSystem.network(order.length);
        for (int from = 0; from < order.length; from++) {
            for (int to = 0; to < order.length; to++) {
                if (to != from) {
                    network.flow(from, to, system.rate(order[from], order[to]));
                }
            }
            network.loss(from, system.loss(order[from]));
        }
        return network.build();
    }

    private static double[] reordered(double[] values, int[] order) {
        return IntStream.of(order).mapToDouble(i -> values[i]).toArray();
    }

    private static int[] shuffled(int size, long seed) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private static double[] scaled(double[] values, double factor) {
        return DoubleStream.of(values).map(value -> factor * value).toArray();
    }

    private static double[] sum(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] + b[i]).toArray();
    }
}
