package io.github.kinetamine.workbench.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PolylineTest {

    @Test
    void aJumpIsDrawnAsAVerticalLine() {
        Curve curve = new Curve("a", new double[] {0, 1, 2}, new double[] {9, 7, 9}, new double[] {0, 7, 5});
        double[][] points = through(curve).points();
        assertArrayEquals(new double[] {0, 0, 1, 2, 2}, points[0]);
        assertArrayEquals(new double[] {0, 9, 7, 5, 9}, points[1]);
    }

    @Property(tries = 50)
    void thinningKeepsEndsOrderAndExtremesOfEveryColumn(@ForAll long seed) {
        int n = 20_000;
        double[] hours =
                IntStream.range(0, n).mapToDouble(i -> i * 24.0 / (n - 1)).toArray();
        double[] values = new Random(seed).doubles(n).toArray();
        Polyline line = through(Curve.continuous("a", hours, values));
        double[][] points = line.points();
        assertTrue(line.size() <= Polyline.LONGEST + 4, () -> line.size() + " points");
        assertEquals(DoubleStream.of(values).max(), DoubleStream.of(points[1]).max());
        assertEquals(DoubleStream.of(values).min(), DoubleStream.of(points[1]).min());
        assertEquals(hours[0], points[0][0]);
        assertEquals(hours[n - 1], points[0][line.size() - 1]);
        double[] ordered = points[0].clone();
        Arrays.sort(ordered);
        assertArrayEquals(ordered, points[0]);
    }

    @Test
    void aSpikeOfOnePointSurvives() {
        double[] hours = IntStream.range(0, 100_000).mapToDouble(i -> i).toArray();
        double[] values = new double[100_000];
        values[54_321] = 7;
        double[][] points = through(Curve.continuous("a", hours, values)).points();
        int spike = IntStream.range(0, points[1].length)
                .filter(i -> points[1][i] == 7)
                .findFirst()
                .orElseThrow();
        assertEquals(54_321 / 24.0, points[0][spike]);
    }

    @Test
    void gapsStayGaps() {
        double[] hours = IntStream.range(0, 10_000).mapToDouble(i -> i).toArray();
        double[] values = IntStream.range(0, 10_000)
                .mapToDouble(i -> i >= 3_003 && i < 6_007 ? Double.NaN : i)
                .toArray();
        double[][] points = through(Curve.continuous("a", hours, values)).points();
        for (int i = 0; i < points[0].length; i++) {
            double hour = points[0][i] * 24;
            assertEquals(hour > 3_002.5 && hour < 6_006.5, Double.isNaN(points[1][i]), "at " + hour + " h");
        }
    }

    private static Polyline through(Curve curve) {
        return Polyline.through(curve, TimeScale.of(new Figure("", "", List.of(new Panel("", "1", List.of(curve))))));
    }
}
