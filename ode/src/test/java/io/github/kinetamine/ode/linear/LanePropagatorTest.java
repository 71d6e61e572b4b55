package io.github.kinetamine.ode.linear;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A block of networks does what each network does alone. */
class LanePropagatorTest {

    private static final double[] STEPS = {0.1, 2.0 / 3, 24, 1e-3, 0.1};

    private static double[] rates(java.util.Random random, int lanes) {
        double[] rates = new double[lanes];
        Arrays.setAll(rates, l -> Math.pow(10, 4 * random.nextDouble() - 2));
        return rates;
    }

    /** A block and the same networks alone. */
    private record Both(LanePropagator block, Propagator[] alone, double[][] x, double[][] single, double[][] input) {

        static Both random(long seed, int n, int lanes) {
            java.util.Random random = new java.util.Random(seed);
            LanePropagator block = new LanePropagator(n, 0, lanes);
            LinearSystem.Builder[] networks = new LinearSystem.Builder[lanes];
            Arrays.setAll(networks, l -> LinearSystem.network(n));
            for (int from = 0; from < n; from++) {
                for (int to = -1; to < n; to++) {
                    if (to != from && random.nextBoolean()) {
                        double[] rates = rates(random, lanes);
                        add(block, networks, from, to, rates);
                    }
                }
            }
            double[][] x = new double[n][lanes];
            double[][] input = new double[n][lanes];
            for (int i = 0; i < n; i++) {
                Arrays.setAll(x[i], l -> 100 * random.nextDouble());
                Arrays.setAll(input[i], l -> 10 * random.nextDouble());
            }
            double[][] single = new double[lanes][n];
            for (int l = 0; l < lanes; l++) {
                for (int i = 0; i < n; i++) {
                    single[l][i] = x[i][l];
                }
            }
            Propagator[] alone =
                    Arrays.stream(networks).map(b -> b.build().propagator()).toArray(Propagator[]::new);
            return new Both(block, alone, x, single, input);
        }

        private static void add(
                LanePropagator block, LinearSystem.Builder[] networks, int from, int to, double[] rates) {
            if (to < 0) {
                block.loss(from, rates);
            } else {
                block.flow(from, to, rates);
            }
            for (int l = 0; l < rates.length; l++) {
                if (to < 0) {
                    networks[l].loss(from, rates[l]);
                } else {
                    networks[l].flow(from, to, rates[l]);
                }
            }
        }

        double[] inputOf(int lane) {
            return Arrays.stream(input).mapToDouble(state -> state[lane]).toArray();
        }
    }

    @Property(tries = 100)
    void aBlockGoesWhereItsNetworksGo(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 7) int n,
            @ForAll @IntRange(min = 1, max = 9) int lanes) {
        Both both = Both.random(seed, n, lanes);
        for (int step = 0; step < STEPS.length; step++) {
            boolean isFed = step % 2 == 0;
            both.block().advance(STEPS[step], both.x(), isFed ? both.input() : null);
            for (int l = 0; l < lanes; l++) {
                both.alone()[l].advance(STEPS[step], both.single()[l], isFed ? both.inputOf(l) : null);
                double scale = Arrays.stream(both.single()[l]).max().orElse(0);
                for (int i = 0; i < n; i++) {
                    assertClose(both.single()[l][i], both.x()[i][l], 1e-12, scale, "state " + i);
                }
            }
        }
    }

    @Test
    void aLaneGivesTheSameBitsInAnyCompany() {
        double[][] alone = run(new double[] {3.7}, new double[] {0.4});
        double[][] among = run(new double[] {3.7, 900, 0.001}, new double[] {0.4, 40, 7});
        assertEquals(alone[0][0], among[0][0]);
        assertEquals(alone[1][0], among[1][0]);
    }

    private static double[][] run(double[] there, double[] out) {
        int lanes = there.length;
        LanePropagator block = new LanePropagator(2, 0, lanes);
        block.flow(0, 1, there);
        block.flow(1, 0, out);
        block.loss(0, out);
        double[][] x = new double[2][lanes];
        Arrays.fill(x[0], 10);
        for (double h : STEPS) {
            block.advance(h, x, null);
        }
        return x;
    }

    @Test
    void anObserverIsAnEffectSiteAndAnAreaAndTakesNothing() {
        double[] k = {0.7};
        double[] ke0 = {5};
        LanePropagator block = new LanePropagator(1, 2, 1);
        block.loss(0, k);
        block.copy(0, 1, ke0);
        block.loss(1, ke0);
        block.copy(0, 2, new double[] {1});
        double[][] x = {{100}, {0}, {0}};
        for (int i = 1; i <= 200; i++) {
            block.advance(0.05, x, null);
            double t = 0.05 * i;
            assertClose(100 * Math.exp(-0.7 * t), x[0][0], 1e-13);
            assertClose(100 * 5 / 4.3 * (Math.exp(-0.7 * t) - Math.exp(-5 * t)), x[1][0], 1e-12, 100, "site");
            assertClose(100 / 0.7 * -Math.expm1(-0.7 * t), x[2][0], 1e-12);
        }
    }

    /** A workspace used before, for flows the other way round, has forgotten them. */
    @Test
    void aWorkspaceUsedAgainIsAsGoodAsNew() {
        double[] one = {1.3};
        LanePropagator used = new LanePropagator(3, 0, 1);
        used.flow(2, 1, one);
        used.flow(1, 0, one);
        used.advance(0.7, new double[][] {{1}, {2}, {3}}, new double[][] {{1}, {2}, {3}});
        used.clear();
        LanePropagator fresh = new LanePropagator(3, 0, 1);
        double[][] after = {{1}, {2}, {3}};
        double[][] expected = {{1}, {2}, {3}};
        for (LanePropagator block : new LanePropagator[] {used, fresh}) {
            block.flow(0, 1, one);
            block.loss(1, one);
            block.advance(0.7, block == used ? after : expected, new double[][] {{0.5}, {0}, {0}});
        }
        for (int i = 0; i < 3; i++) {
            assertEquals(expected[i][0], after[i][0]);
        }
        assertEquals(3, after[2][0]);
    }

    /** Steps that are sums of others, planned from a course, go where steps from rates go, with inputs too. */
    @Property(tries = 50)
    void plannedStepsGoWhereOthersGo(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int n) {
        double[] course = {0.1, 1 / 15.0, 1 / 30.0, 0.1, 0.2};
        Both afresh = Both.random(seed, n, 3);
        Both planned = Both.random(seed, n, 3);
        Both other = Both.random(seed + 1, n, 1);
        for (int step = 0; step < course.length; step++) {
            other.block().advance(course[step], other.x(), step < 2 ? other.input() : null);
        }
        StepPlan plan = other.block().plan();
        assertEquals(1, plan.steps().stream().filter(step -> !step.isSum()).count());
        planned.block().prepare(plan);
        for (int step = 0; step < course.length; step++) {
            boolean isFed = step < 2;
            afresh.block().advance(course[step], afresh.x(), isFed ? afresh.input() : null);
            planned.block().advance(course[step], planned.x(), isFed ? planned.input() : null);
            for (int i = 0; i < n; i++) {
                for (int l = 0; l < 3; l++) {
                    assertClose(afresh.x()[i][l], planned.x()[i][l], 1e-12, 100, "state " + i);
                }
            }
        }
    }
}
