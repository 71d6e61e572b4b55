package io.github.kinetamine.ode.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.ode.linear.ArbitraryNetworks.Trial;
import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Steps of networks whose rates span twelve decades, against an exponential in 80 decimal digits. */
class StiffNetworksTest {

    /** The worst of 8000 random trials was off by 1.5e-15, of the networks made to be hard, below, by 7e-16. */
    private static final double TOLERANCE = 1e-14;

    @Property(tries = 200)
    void everyAmountIsRightInRelationToItself(@ForAll(supplier = ArbitraryNetworks.Stiff.class) Trial trial) {
        assertAllDigits(trial.system(), trial.horizon(), trial.x(), trial.input());
    }

    @Test
    void everythingExchangesFastAndLeavesSlowly() {
        int n = 12;
        LinearSystem.Builder network = LinearSystem.network(n).loss(n - 1, 1e-6);
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                if (from != to) {
                    network.flow(from, to, 1e6 / (1 + from + 2 * to));
                }
            }
        }
        assertAllDigits(network.build(), 1000, new double[n], unit(n, 0));
        assertAllDigits(network.build(), 1000, unit(n, 0), new double[n]);
    }

    @Test
    void aChainOfReversibleStepsSlowsDownByDecades() {
        int n = 12;
        LinearSystem.Builder network = LinearSystem.network(n).loss(n - 1, 1e-6);
        for (int i = 0; i + 1 < n; i++) {
            double rate = Math.pow(10, 6 - 12.0 * i / (n - 2));
            network.flow(i, i + 1, rate).flow(i + 1, i, rate);
        }
        for (double h : new double[] {1e-6, 1.0 / 3600, 1, 24, 1000}) {
            assertAllDigits(network.build(), h, unit(n, 0), new double[n]);
            assertAllDigits(network.build(), h, new double[n], unit(n, n / 2));
        }
    }

    @Test
    void theWayIsLongAndEveryStepOfItUnlikely() {
        int n = 12;
        LinearSystem.Builder network = LinearSystem.network(n);
        for (int i = 0; i + 1 < n; i++) {
            network.flow(i, i + 1, 1e-6).flow(i + 1, 0, 1e6);
        }
        for (double h : new double[] {1e-6, 1, 1000}) {
            assertAllDigits(network.build(), h, unit(n, 0), new double[n]);
        }
    }

    @Test
    void theReferenceKnowsOneOverEToSixtyDigits() {
        BigDecimal[][] minusOne = {{BigDecimal.ONE.negate()}};
        // 1/e from 1/e = Σ (−1)^k / k!, summed here without scaling or squaring
        MathContext digits = new MathContext(90);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal term = BigDecimal.ONE;
        for (int k = 1; k <= 70; k++) {
            sum = sum.add(term);
            term = term.divide(BigDecimal.valueOf(-k), digits);
        }
        MathContext shown = new MathContext(60);
        BigDecimal actual = DecimalExponential.exponential(minusOne, BigDecimal.ONE)[0][0];
        assertEquals(sum.round(shown), actual.round(shown));
    }

    private static void assertAllDigits(LinearSystem system, double h, double[] x, double[] input) {
        double[] expected = DecimalExponential.advance(system, h, x, input);
        double largest = Math.max(ArbitraryNetworks.max(x), ArbitraryNetworks.max(expected));
        system.propagator().advance(h, x, input);
        EachAmount.assertClose(expected, x, largest, TOLERANCE, "of " + system + " after " + h);
    }

    private static double[] unit(int size, int state) {
        double[] x = new double[size];
        x[state] = 1;
        return x;
    }
}
