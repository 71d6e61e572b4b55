package io.github.kinetamine.ode.explicit;

import static io.github.kinetamine.testing.Closeness.assertClose;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

/** The polynomials of a step are those that their values and slopes demand. */
class StepPolynomialTest {

    @Property(tries = 100)
    void valuesAndSlopesAtThirdsDetermineAPolynomialOfDegreeSeven(
            @ForAll @Size(8) List<@DoubleRange(min = -1, max = 1) Double> coefficients) {
        double[] p = coefficients.stream().mapToDouble(x -> x).toArray();
        double[] v = new double[4];
        double[] g = new double[4];
        for (int j = 0; j < 4; j++) {
            v[j] = StepPolynomial.value(p, 1, 0, 7, j / 3.0);
            g[j] = StepPolynomial.slope(p, 1, 0, 7, j / 3.0);
        }
        double[] q = new double[8];
        StepPolynomial.throughThirds(q, 1, 0, v[0], g[0], v[1], g[1], v[2], g[2], v[3], g[3]);
        for (int d = 0; d < 8; d++) {
            assertClose(p[d], q[d], 1e-10, 1, "coefficient " + d);
        }
    }

    @Property(tries = 100)
    void theNestedFormKeepsValuesAndSlopesAtItsEnds(
            @ForAll @Size(8) List<@DoubleRange(min = -10, max = 10) Double> numbers) {
        double[] x = numbers.stream().mapToDouble(v -> v).toArray();
        double[] c = new double[8];
        StepPolynomial.nested(c, 1, 0, x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7]);
        assertClose(x[0], StepPolynomial.value(c, 1, 0, 7, 0), 1e-13, 10, "start");
        assertClose(x[1], StepPolynomial.value(c, 1, 0, 7, 1), 1e-13, 10, "end");
        assertClose(x[2], StepPolynomial.slope(c, 1, 0, 7, 0), 1e-13, 10, "slope at the start");
        assertClose(x[3], StepPolynomial.slope(c, 1, 0, 7, 1), 1e-12, 10, "slope at the end");
    }

    @Property(tries = 100)
    void theNestedFormIsHairersContinuation(
            @ForAll @Size(4) List<@DoubleRange(min = -10, max = 10) Double> numbers,
            @ForAll @DoubleRange(min = 0, max = 1) double theta) {
        double[] d = numbers.stream().mapToDouble(v -> v).toArray();
        double[] c = new double[8];
        StepPolynomial.nested(c, 1, 0, 0, 0, 0, 0, d[0], d[1], d[2], d[3]);
        double left = 1 - theta;
        double expected = theta * left * theta * left * (d[0] + theta * (d[1] + left * (d[2] + theta * d[3])));
        assertClose(expected, StepPolynomial.value(c, 1, 0, 7, theta), 1e-13, 10, "at " + theta);
    }
}
