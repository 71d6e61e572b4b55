package io.github.kinetamine.ode.linear;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Where repeated doses and constant inputs lead, and how it is said that they lead nowhere. */
class SteadyStateTest {

    @Test
    void oneStateAccumulatesAsTheGeometricSeries() {
        double k = 0.1;
        for (double period : new double[] {1e-9, 0.01, 1, 24, 1e4}) {
            double[] x = {5};
            LinearSystem.network(1).loss(0, k).build().propagator().accumulate(period, x);
            assertClose(5 / -Math.expm1(-k * period), x[0], 1e-14);
        }
    }

    @Test
    void threeHundredDosesAreASteadyState() {
        Propagator propagator = absorbedAndDistributed().propagator();
        double[] steady = {10, 1, 0, 0};
        propagator.accumulate(12, steady);
        double[] x = {10, 1, 0, 0};
        for (int dose = 1; dose < 300; dose++) {
            propagator.advance(12, x, null);
            x[0] += 10;
            x[1] += 1;
        }
        for (int i = 0; i < x.length; i++) {
            assertClose(x[i], steady[i], 1e-13); // the slowest eigenvalue is above 0.02/h: e^−72 is left
        }
    }

    @Test
    void aLongConstantInputIsAnEquilibrium() {
        Propagator propagator = absorbedAndDistributed().propagator();
        double[] input = {2, 0.5, 0, 0};
        double[] rest = new double[4];
        propagator.equilibrium(input, rest);
        double[] x = new double[4];
        propagator.advance(5000, x, input);
        for (int i = 0; i < x.length; i++) {
            assertClose(x[i], rest[i], 1e-13);
        }
    }

    @Test
    void atEquilibriumAllInputLeavesByTheOnlyLoss() {
        double[] x = new double[4];
        absorbedAndDistributed().propagator().equilibrium(new double[] {2, 0.5, 0, 0}, x);
        assertClose(2.5 / 0.3, x[1], 1e-15);
        assertClose(2 / 1.5, x[0], 1e-15);
    }

    @Test
    void aFastExchangeWithASlowLossStillBalances() {
        double fast = 1e6;
        double slow = 1e-6;
        LinearSystem pair = LinearSystem.network(2)
                .flow(0, 1, fast)
                .flow(1, 0, fast)
                .loss(1, slow)
                .build();
        double[] x = new double[2];
        pair.propagator().equilibrium(new double[] {3, 0}, x);
        assertClose(3 / slow, x[1], 1e-15);
        assertClose(3 / slow + 3 / fast, x[0], 1e-15);
    }

    @Test
    void aStateOnTheWayToALossHasAnEquilibrium() {
        double[] x = new double[3];
        LinearSystem.network(3)
                .flow(2, 0, 4)
                .flow(0, 1, 2)
                .loss(1, 5)
                .build()
                .propagator()
                .equilibrium(new double[] {0, 0, 10}, x);
        assertArrayEquals(new double[] {5, 2, 2.5}, x);
    }

    @Test
    void aTrapThatNothingReachesDoesNoHarm() {
        Propagator propagator = LinearSystem.network(3)
                .flow(1, 0, 1)
                .flow(1, 2, 1)
                .loss(2, 4)
                .build()
                .propagator();
        double[] x = new double[3];
        propagator.equilibrium(new double[] {0, 0, 8}, x);
        assertArrayEquals(new double[] {0, 0, 2}, x);
        double[] dose = {0, 0, 1};
        propagator.accumulate(1, dose);
        assertClose(1 / -Math.expm1(-4), dose[2], 1e-15);
    }

    @Test
    void aStateWithoutAWayOutIsNamed() {
        LinearSystem system = LinearSystem.network(3)
                .flow(0, 1, 1e-9)
                .flow(0, 2, 1e3)
                .loss(2, 4)
                .build();
        assertNamesState("state 1 ", system, new double[] {1, 0, 0});
    }

    @Test
    void theEndOfAChainIsNamedAndNotWhatLeadsThere() {
        LinearSystem system =
                LinearSystem.network(3).flow(0, 1, 2).flow(1, 2, 3).build();
        assertNamesState("state 2 ", system, new double[] {1, 0, 0});
    }

    @Test
    void statesThatOnlyExchangeWithEachOtherHaveNoWayOutEither() {
        LinearSystem system = LinearSystem.network(4)
                .flow(0, 3, 2)
                .loss(0, 1)
                .flow(1, 3, 5)
                .flow(3, 1, 0.7)
                .loss(2, 1)
                .build();
        assertNamesState("state 1 ", system, new double[] {1, 0, 0, 0});
    }

    private static void assertNamesState(String name, LinearSystem system, double[] given) {
        double[] x = given.clone();
        String repeated = assertThrows(
                        IllegalStateException.class, () -> system.propagator().accumulate(24, x))
                .getMessage();
        assertTrue(repeated.contains(name) && repeated.contains("repeated every 24.0"), repeated);
        assertArrayEquals(given, x);
        String constant = assertThrows(
                        IllegalStateException.class, () -> system.propagator().equilibrium(given, x))
                .getMessage();
        assertTrue(constant.contains(name) && constant.contains("constant input"), constant);
        assertArrayEquals(given, x);
    }

    /** Depot 0, central 1, shallow 2 and deep 3. */
    private static LinearSystem absorbedAndDistributed() {
        return LinearSystem.network(4)
                .flow(0, 1, 1.5)
                .flow(1, 2, 2.0)
                .flow(2, 1, 1.0)
                .flow(1, 3, 0.2)
                .flow(3, 1, 0.05)
                .loss(1, 0.3)
                .build();
    }
}
