package io.github.kinetamine.ode.linear;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.kinetamine.ode.linear.ArbitraryNetworks.Trial;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Many equal steps in one call: what single steps give, to the last bit. */
class EvenStepsTest {

    @Property(tries = 200)
    void evenStepsGiveTheBitsOfSingleSteps(
            @ForAll(supplier = ArbitraryNetworks.Stiff.class) Trial trial,
            @ForAll @IntRange(min = 1, max = 20) int count,
            @ForAll boolean isFed) {
        double h = trial.horizon() / count;
        double[] input = isFed ? trial.input() : null;
        double[] x = trial.x();
        int size = x.length;
        double[] path = new double[1 + count * size];
        assertEquals(count, trial.system().propagator().advanceEvenly(h, count, x, input, path, 1));
        double[] single = trial.x();
        Propagator propagator = trial.system().propagator();
        for (int k = 0; k < count; k++) {
            propagator.advance(h, single, input);
            assertArrayEquals(single, Arrays.copyOfRange(path, 1 + k * size, 1 + (k + 1) * size));
        }
        assertArrayEquals(single, x);
    }

    @Test
    void theStepThatOverflowsIsNotTaken() {
        Propagator propagator = LinearSystem.network(1).build().propagator();
        double[] x = {0};
        double[] input = {Double.MAX_VALUE / 3.5};
        double[] path = new double[10];
        assertEquals(3, propagator.advanceEvenly(1, 10, x, input, path, 0));
        assertEquals(path[2], x[0]);
        assertEquals(0, path[3]);
        assertThrows(IllegalArgumentException.class, () -> propagator.advance(1, x, input));
    }

    @Test
    void threeStatesStopAsWellBeforeTheOneThatOverflows() {
        for (int filled = 0; filled < 3; filled++) {
            Propagator propagator = LinearSystem.network(3).build().propagator();
            double[] x = {1, 1, 1};
            double[] input = new double[3];
            input[filled] = Double.MAX_VALUE / 3.5;
            double[] path = new double[30];
            assertEquals(3, propagator.advanceEvenly(1, 10, x, input, path, 0));
            assertEquals(path[6 + filled], x[filled]);
            assertEquals(0, path[9]);
        }
    }

    @Test
    void anInputEndsWithTheStepsThatItWasGivenFor() {
        for (int size : new int[] {1, 3}) {
            Propagator propagator =
                    LinearSystem.network(size).loss(0, 0.5).build().propagator();
            double[] x = new double[size];
            double[] input = new double[size];
            input[0] = 7;
            double[] path = new double[2 * size];
            propagator.advanceEvenly(1, 2, x, input, path, 0);
            double fed = x[0];
            propagator.advanceEvenly(1, 2, x, null, path, 0);
            assertClose(fed * Math.exp(-1), x[0], 1e-14);
        }
    }

    @Test
    void whatCannotBeStepsIsRefusedAndChangesNothing() {
        Propagator propagator = LinearSystem.network(1).loss(0, 1).build().propagator();
        double[] x = {1};
        for (double h : new double[] {0, -1, Double.POSITIVE_INFINITY, Double.NaN}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> propagator.advanceEvenly(h, 3, x, null, new double[3], 0),
                    () -> "h = " + h);
        }
        assertThrows(IndexOutOfBoundsException.class, () -> propagator.advanceEvenly(1, 3, x, null, new double[3], 1));
        assertEquals(1, x[0]);
    }
}
