package io.github.kinetamine.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.hipparchus.random.SobolSequenceGenerator;

/** Sobol points subject by subject: those of the sequence in order, balanced under every shift. */
class SobolTest {

    private static final NormalDesign SOBOL = NormalDesign.sobol();

    private static RandomStream stream(long seed, long subject) {
        return RandomStream.of(seed, subject, "variability");
    }

    @Example
    void pointsAreThoseOfTheSequenceInOrder() {
        SobolSequenceGenerator inOrder = new SobolSequenceGenerator(40);
        for (int n = 0; n < 3000; n++) {
            double[] point = inOrder.nextVector();
            for (int i = 0; i < point.length; i++) {
                assertEquals(point[i], SobolDirections.point(n, i) * 0x1p-52, n + ", dimension " + i);
            }
        }
        double[] last = inOrder.skipTo(Integer.MAX_VALUE);
        assertEquals(last[39], SobolDirections.point(Integer.MAX_VALUE, 39) * 0x1p-52);
    }

    /** 2^m subjects fall once into each of 2^m intervals, and of the first two dimensions into each of 2^m boxes of any shape. */
    @Property(tries = 150)
    void everyBlockIsBalanced(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 9) int m,
            @ForAll @LongRange(max = 1000) long block,
            @ForAll @IntRange(max = 9) int cut) {
        int a = Math.min(cut, m);
        BitSet[] intervals = {new BitSet(), new BitSet(), new BitSet(), new BitSet()};
        BitSet boxes = new BitSet();
        int size = 1 << m;
        for (int j = 1; j <= size; j++) {
            double[] u = Sobol.uniforms(stream(seed, block * size + j), intervals.length);
            for (int i = 0; i < u.length; i++) {
                intervals[i].set((int) (u[i] * size));
            }
            boxes.set(((int) (u[0] * (1 << a)) << (m - a)) + (int) (u[1] * (1 << (m - a))));
        }
        for (BitSet met : intervals) {
            assertEquals(size, met.cardinality());
        }
        assertEquals(size, boxes.cardinality());
    }

    /** The mean of exp((z₁ + z₂ + z₃ + z₄)/4) over the first subjects, less its limit exp(1/8). */
    private static double error(NormalDesign design, long seed, int subjects) {
        double sum = 0;
        for (int j = 1; j <= subjects; j++) {
            double[] z = design.normals(stream(seed, j), 4);
            sum += Math.exp((z[0] + z[1] + z[2] + z[3]) / 4);
        }
        return sum / subjects - Math.exp(0.125);
    }

    private static double rootMeanSquareError(NormalDesign design, int subjects) {
        double squares = 0;
        int seeds = 40;
        for (int seed = 0; seed < seeds; seed++) {
            squares += Math.pow(error(design, seed, subjects), 2) / seeds;
        }
        return Math.sqrt(squares);
    }

    /** Over 64 times as many subjects an error of order N^−½ falls to 1/8, one of order N^−0.8 to 1/28. */
    @Example
    void theErrorOfAMeanFallsFasterThanThatOfIndependentSubjects() {
        double few = rootMeanSquareError(SOBOL, 64);
        double many = rootMeanSquareError(SOBOL, 4096);
        double independent = rootMeanSquareError(NormalDesign.independent(), 4096);
        assertTrue(many < few / 28, few + " to " + many);
        assertTrue(many < independent / 8, many + ", independent " + independent);
    }

    /** What the seeds shift differs without bias: the mean of 400 errors is within 4.5 of its standard errors of zero. */
    @Example
    void shiftsOfManySeedsHaveNoBias() {
        int seeds = 400;
        double sum = 0;
        double squares = 0;
        for (int seed = 0; seed < seeds; seed++) {
            double error = error(SOBOL, seed, 16);
            sum += error / seeds;
            squares += error * error / seeds;
        }
        double deviation = Math.sqrt((squares - sum * sum) / seeds);
        assertTrue(deviation > 0 && Math.abs(sum) < 4.5 * deviation, sum + " of " + deviation);
    }

    @Example
    void aSubjectDependsOnItsNumberAndTheSeedAlone() {
        double[] three = SOBOL.normals(stream(1, 77), 3);
        double[] five = SOBOL.normals(stream(1, 77), 5);
        for (int i = 0; i < 3; i++) {
            assertEquals(three[i], five[i]);
            assertNotEquals(three[i], SOBOL.normals(stream(2, 77), 3)[i]);
        }
        assertEquals(0, SOBOL.normals(stream(1, 1), 0).length);
        assertEquals(1000, SOBOL.normals(stream(1, 1L << 31), 1000).length);
    }

    @Example
    void beyondItsBoundsThereIsNoPoint() {
        assertRefused(() -> SOBOL.normals(stream(1, 1), 1001), "at most 1000 dimensions, got 1001");
        assertRefused(
                () -> SOBOL.normals(stream(1, (1L << 31) + 1), 1), "subjects 1 to 2147483648, got subject 2147483649");
        assertRefused(() -> SOBOL.normals(stream(1, 0), 1), "got subject 0");
    }

    private static void assertRefused(Runnable action, String words) {
        String message =
                assertThrows(IllegalArgumentException.class, action::run).getMessage();
        assertTrue(message.contains(words), message);
    }
}
