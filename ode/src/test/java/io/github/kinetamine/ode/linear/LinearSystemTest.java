package io.github.kinetamine.ode.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a network is made of, and what it refuses to be made of. */
class LinearSystemTest {

    private final LinearSystem system = LinearSystem.network(3)
            .flow(0, 1, 2)
            .flow(1, 0, 0.5)
            .flow(1, 2, 3)
            .loss(2, 0.25)
            .build();

    @Test
    void flowsMoveAndLossesLeave() {
        double[] dxdt = new double[3];
        system.derivative(new double[] {10, 4, 8}, new double[] {0, 0, 7}, dxdt);
        assertArrayEquals(new double[] {-20 + 2, 20 - 2 - 12, 12 - 2 + 7}, dxdt);
    }

    @Test
    void noInputIsAnInputOfZero() {
        double[] dxdt = {9, 9, 9};
        system.derivative(new double[] {1, 0, 0}, null, dxdt);
        assertArrayEquals(new double[] {-2, 2, 0}, dxdt);
    }

    @Test
    void repeatedFlowsAndLossesAddUp() {
        LinearSystem twice = LinearSystem.network(2)
                .flow(0, 1, 1)
                .flow(0, 1, 2)
                .loss(1, 3)
                .loss(1, 4)
                .build();
        assertEquals(3, twice.rate(0, 1));
        assertEquals(0, twice.rate(1, 0));
        assertEquals(7, twice.loss(1));
        assertEquals(0, twice.loss(0));
    }

    @Test
    void aNetworkIsNotChangedByWhatItsBuilderDoesNext() {
        LinearSystem.Builder builder = LinearSystem.network(2).flow(0, 1, 1);
        LinearSystem before = builder.build();
        LinearSystem after = builder.flow(0, 1, 1).loss(1, 1).build();
        assertEquals("network(2).flow(0, 1, 1.0)", before.toString());
        assertEquals("network(2).flow(0, 1, 2.0).loss(1, 1.0)", after.toString());
    }

    @Test
    void aClearedBuilderHasNoFlows() {
        LinearSystem.Builder builder = LinearSystem.network(2).flow(0, 1, 1).loss(1, 2);
        assertEquals(
                "network(2).loss(0, 3.0)", builder.clear().loss(0, 3).build().toString());
    }

    @Test
    void sizesAreAsDeclared() {
        assertEquals(3, system.size());
        assertEquals(3, system.propagator().size());
        assertRefused(() -> LinearSystem.network(0), "at least 1", "0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void ratesAreFiniteAndNotNegative(double rate) {
        LinearSystem.Builder network = LinearSystem.network(3);
        assertRefused(() -> network.flow(0, 2, rate), "flow 0 -> 2", "not negative", "" + rate);
        assertRefused(() -> network.loss(1, rate), "loss from 1", "not negative", "" + rate);
    }

    @Test
    void ratesWhoseSumOverflowsAreRefused() {
        LinearSystem.Builder network =
                LinearSystem.network(2).flow(0, 1, 1.5e308).loss(0, 1.5e308);
        assertRefused(network::build, "sum of all flows from 0", "Infinity");
    }

    @Test
    void aStateDoesNotFlowToItself() {
        assertRefused(() -> LinearSystem.network(2).flow(1, 1, 3), "state 1", "itself", "loss");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3})
    void statesExist(int index) {
        LinearSystem.Builder network = LinearSystem.network(3);
        assertRefused(() -> network.flow(index, 0, 1), "from", "0..2", "got " + index);
        assertRefused(() -> network.flow(0, index, 1), "to", "0..2", "got " + index);
        assertRefused(() -> network.loss(index, 1), "from", "0..2", "got " + index);
        assertRefused(() -> system.rate(index, 0), "from", "0..2", "got " + index);
        assertRefused(() -> system.rate(0, index), "to", "0..2", "got " + index);
        assertRefused(() -> system.loss(index), "from", "0..2", "got " + index);
    }

    @Test
    void arraysHaveOneEntryForEachState() {
        double[] two = new double[2];
        double[] three = new double[3];
        Propagator propagator = system.propagator();
        assertRefused(() -> system.derivative(two, null, three), "x", "3 states", "got 2");
        assertRefused(() -> system.derivative(three, two, three.clone()), "input", "3 states", "got 2");
        assertRefused(() -> system.derivative(three, null, two), "dxdt", "3 states", "got 2");
        assertRefused(() -> propagator.advance(1, two, null), "x", "3 states", "got 2");
        assertRefused(() -> propagator.advance(1, three, two), "input", "3 states", "got 2");
        assertRefused(() -> propagator.accumulate(1, two), "x", "3 states", "got 2");
        assertRefused(() -> propagator.equilibrium(two, three), "input", "3 states", "got 2");
        assertRefused(() -> propagator.equilibrium(three, two), "x", "3 states", "got 2");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void stepsAndPeriodsAreFiniteAndNotNegative(double h) {
        Propagator propagator = system.propagator();
        assertRefused(() -> propagator.advance(h, new double[3], null), "step h", "not negative", "got " + h);
        assertRefused(() -> propagator.accumulate(h, new double[3]), "period", "positive", "got " + h);
    }

    @Test
    void aPeriodOfZeroIsRefused() {
        assertRefused(() -> system.propagator().accumulate(0, new double[3]), "period", "positive", "got 0.0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY})
    void amountsAndInputsAreFinite(double value) {
        Propagator propagator = system.propagator();
        double[] bad = {0, value, 0};
        double[] good = {1, 2, 3};
        assertRefused(() -> propagator.advance(1, bad, null), "x[1]", "finite", "got " + value);
        assertRefused(() -> propagator.advance(1, good, bad), "input[1]", "finite", "got " + value);
        assertRefused(() -> propagator.accumulate(1, bad), "x[1]", "finite", "got " + value);
        assertRefused(() -> propagator.equilibrium(bad, good), "input[1]", "finite", "got " + value);
        assertArrayEquals(new double[] {1, 2, 3}, good);
    }

    @Test
    void anOverflowIsNotSilent() {
        Propagator propagator = LinearSystem.network(1).build().propagator();
        assertRefused(() -> propagator.advance(1e300, new double[1], new double[] {1e300}), "input", "smaller");
        Propagator gathering = LinearSystem.network(2).flow(0, 1, 1).build().propagator();
        double[] full = {Double.MAX_VALUE, Double.MAX_VALUE};
        assertRefused(() -> gathering.advance(1, full, null), "x", "smaller");
    }

    @Test
    void theLongestStepThatADoubleHoldsIsTaken() {
        double[] x = {1, 5};
        Propagator propagator = LinearSystem.network(2).loss(0, 1e-3).build().propagator();
        propagator.advance(Double.MAX_VALUE, x, null);
        assertArrayEquals(new double[] {0, 5}, x);
        double[] dose = {3, 0};
        propagator.accumulate(Double.MAX_VALUE, dose);
        assertArrayEquals(new double[] {3, 0}, dose);
    }

    private static void assertRefused(Executable call, String... words) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        for (String word : words) {
            assertTrue(message.contains(word), () -> "\"" + word + "\" in: " + message);
        }
    }
}
