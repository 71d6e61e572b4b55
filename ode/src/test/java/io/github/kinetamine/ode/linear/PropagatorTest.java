package io.github.kinetamine.ode.linear;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.testing.AllocatedBytes;
import org.junit.jupiter.api.Test;

/** Steps of networks whose solution is known on paper. The tolerances are relative to the value itself. */
class PropagatorTest {

    @Test
    void oneStateDecaysExponentiallyWhileItIsFed() {
        double k = 0.3;
        double h = 7.0;
        double[] x = {100};
        LinearSystem.network(1).loss(0, k).build().propagator().advance(h, x, new double[] {5});
        assertClose(100 * Math.exp(-k * h) + 5 * -Math.expm1(-k * h) / k, x[0], 1e-14);
    }

    @Test
    void absorptionIntoAnEliminatingStateFollowsBateman() {
        double ka = 1.7;
        double ke = 0.11;
        double h = 3.0;
        double[] x = {80, 0};
        network(2).flow(0, 1, ka).loss(1, ke).build().propagator().advance(h, x, null);
        assertClose(80 * Math.exp(-ka * h), x[0], 1e-14);
        assertClose(80 * ka / (ka - ke) * (Math.exp(-ke * h) - Math.exp(-ka * h)), x[1], 1e-14);
    }

    @Test
    void aMetaboliteWithTheRateOfItsParentIsNoSpecialCase() {
        double k = 0.25;
        double h = 6.0;
        double[] x = {10, 0};
        network(2).flow(0, 1, k).loss(1, k).build().propagator().advance(h, x, null);
        assertClose(10 * Math.exp(-k * h), x[0], 1e-14);
        assertClose(10 * k * h * Math.exp(-k * h), x[1], 1e-14);
    }

    @Test
    void aChainOfEqualRatesIsAnErlangDistribution() {
        int n = 12;
        double k = 2.0;
        for (double h : new double[] {1e-6, 0.01, 1, 6, 40}) {
            double[] x = new double[n];
            x[0] = 1;
            chain(n, k).propagator().advance(h, x, null);
            double term = Math.exp(-k * h);
            for (int i = 0; i < n; i++) {
                assertClose(term, x[i], 1e-13); // k h = 80 at most: e^(−kh) itself has 80 roundings of the rate
                term *= k * h / (i + 1);
            }
        }
    }

    @Test
    void twoEqualStatesThatExchangeAndLoseEquallyStayInStep() {
        double q = 3.0; // exchange: eigenvalues −loss and −loss − 2q
        double loss = 0.2;
        double h = 0.7;
        double[] x = {1, 0};
        network(2)
                .flow(0, 1, q)
                .flow(1, 0, q)
                .loss(0, loss)
                .loss(1, loss)
                .build()
                .propagator()
                .advance(h, x, null);
        assertClose(Math.exp(-loss * h) * (1 + Math.exp(-2 * q * h)) / 2, x[0], 1e-14);
        assertClose(Math.exp(-loss * h) * -Math.expm1(-2 * q * h) / 2, x[1], 1e-14);
    }

    @Test
    void aTrapCollectsWhatTheOtherWayOutDoesNot() {
        double toTrap = 1e-6;
        double loss = 3.0;
        double h = 1000;
        double[] x = {1, 0};
        network(2).flow(0, 1, toTrap).loss(0, loss).build().propagator().advance(h, x, null);
        assertEquals(0.0, x[0]); // e^−3000
        assertClose(toTrap / (toTrap + loss), x[1], 1e-14);
    }

    @Test
    void aFastExchangeKeepsTheDigitsOfASlowLoss() {
        double fast = 1e6;
        double slow = 1e-6;
        double h = 1000;
        double[] x = {1, 0, 0};
        network(3)
                .flow(0, 1, fast)
                .flow(1, 0, fast)
                .flow(1, 2, slow)
                .build()
                .propagator()
                .advance(h, x, null);
        // eigenvalues −l1, −l2 of the pair: l1 l2 = fast slow; after h only the first is left
        double l2 = fast + slow / 2 + Math.hypot(fast, slow / 2);
        double l1 = fast * slow / l2;
        double gone = -Math.expm1(-l1 * h) - l1 / (l2 - l1) * Math.exp(-l1 * h);
        double fed = l2 / (l2 - l1) * l1 / slow * Math.exp(-l1 * h);
        assertClose(gone, x[2], 1e-14);
        assertClose(fed, x[1], 1e-14);
        assertClose(1 - gone - fed, x[0], 1e-14);
    }

    @Test
    void manyShortStepsOfASlowStateDoNotDrift() {
        double k = 1e-6;
        double h = 1.0 / 3600;
        Propagator propagator = network(1).loss(0, k).build().propagator();
        double[] x = {1};
        int steps = 1_000_000;
        for (int i = 0; i < steps; i++) {
            propagator.advance(h, x, null);
        }
        // a million roundings of x, up and down: √steps of them remain; a diagonal of 1 − 2.8e-10 would be off by 2e-11
        assertClose(Math.exp(-k * h * steps), x[0], 1e-12);
    }

    @Test
    void statesWithoutFlowsKeepWhatTheyHaveAndCollectInput() {
        double[] x = {3, 0};
        network(2).build().propagator().advance(0.1, x, new double[] {0, 4});
        assertArrayEquals(new double[] {3, 0.4}, x);
    }

    @Test
    void aStepOfNothingChangesNothing() {
        double[] x = {3, 0.1};
        network(2).flow(0, 1, 1).build().propagator().advance(0, x, new double[] {1, 1});
        assertArrayEquals(new double[] {3, 0.1}, x);
    }

    @Test
    void stepsTooShortOrTooLongForTheRatesStillConserve() {
        LinearSystem pair = network(2).flow(0, 1, 1e6).flow(1, 0, 1e-6).build();
        for (double h : new double[] {Double.MIN_VALUE, 1e-300, 1e-30, 1e30, 1e300}) {
            double[] x = {1, 0};
            pair.propagator().advance(h, x, null);
            assertClose(1, x[0] + x[1], 1e-15);
        }
    }

    @Test
    void amountsFadeToZeroAndNotIntoDenormalNumbers() {
        Propagator propagator = network(1).loss(0, 1).build().propagator();
        double[] x = {1};
        for (int i = 0; i < 1000; i++) {
            propagator.advance(1, x, null);
            assertTrue(x[0] == 0 || x[0] >= 0x1p-960, "after " + i + ": " + x[0]);
        }
        assertEquals(0.0, x[0]);
    }

    @Test
    void stepLengthsBeyondTheCacheGiveTheSameBits() {
        LinearSystem system = network(3)
                .flow(0, 1, 2)
                .flow(1, 0, 0.3)
                .flow(1, 2, 0.7)
                .loss(2, 5)
                .build();
        Propagator used = system.propagator();
        for (int pass = 0; pass < 3; pass++) {
            for (int i = 1; i <= 800; i++) {
                double[] x = {1, 2, 3};
                double[] fresh = {1, 2, 3};
                used.advance(i / 10.0, x, null);
                system.propagator().advance(i / 10.0, fresh, null);
                assertArrayEquals(fresh, x);
            }
        }
    }

    @Test
    void zeroInputIsNoInput() {
        Propagator propagator = network(2).flow(0, 1, 2).loss(1, 0.3).build().propagator();
        double[] without = {1, 2};
        double[] with = {1, 2};
        propagator.advance(0.4, without, null);
        propagator.advance(0.4, with, new double[2]);
        assertArrayEquals(without, with);
    }

    @Test
    void seenStepLengthsAllocateNothing() {
        LinearSystem system = network(4)
                .flow(0, 1, 2)
                .flow(1, 2, 0.3)
                .flow(2, 1, 0.7)
                .flow(1, 3, 4)
                .loss(3, 5)
                .build();
        Propagator propagator = system.propagator();
        double[] x = {1, 0, 0, 0};
        double[] input = {0, 1, 0, 0};
        assertEquals(0, AllocatedBytes.of(() -> run(propagator, x, input, 10_000)), "bytes in 10 000 rounds");
    }

    private static void run(Propagator propagator, double[] x, double[] input, int rounds) {
        for (int i = 0; i < rounds; i++) {
            propagator.advance(0.25, x, input);
            propagator.advance(0.5, x, null);
            propagator.accumulate(24, x);
            propagator.equilibrium(input, x);
        }
    }

    private static LinearSystem chain(int n, double rate) {
        LinearSystem.Builder chain = network(n);
        for (int i = 0; i + 1 < n; i++) {
            chain.flow(i, i + 1, rate);
        }
        return chain.loss(n - 1, rate).build();
    }

    private static LinearSystem.Builder network(int size) {
        return LinearSystem.network(size);
    }
}
