package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Polynomials without a constant, of two components. */
class StagePolynomialTest {

    private final StagePolynomial polynomial = new StagePolynomial(2, 6);

    private void fill() {
        polynomial.clear(5);
        polynomial.set(0, 1, -2, 3, -4, 5);
        polynomial.set(1, 0.5, 7, 0, 0, 0);
    }

    @Test
    void valuesAndSlopesAreThoseOfThePowers() {
        fill();
        assertEquals(5, polynomial.degree());
        double x = 0.5;
        assertClose(
                x - 2 * x * x + 3 * x * x * x - 4 * Math.pow(x, 4) + 5 * Math.pow(x, 5), polynomial.value(0, x), 1e-15);
        assertClose(1 - 4 * x + 9 * x * x - 16 * x * x * x + 25 * Math.pow(x, 4), polynomial.slope(0, x), 1e-15);
        assertClose(0.5 * x + 7 * x * x, polynomial.value(1, x), 1e-15);
        assertClose(0.5 + 14 * x, polynomial.slope(1, x), 1e-15);
        assertEquals(0, polynomial.value(0, 0));
        assertEquals(1, polynomial.slopeAtStart(0));
        assertEquals(0.5, polynomial.slopeAtStart(1));
        assertEquals(-4, polynomial.curvatureAtStart(0));
        assertEquals(14, polynomial.curvatureAtStart(1));
    }

    @Test
    void aShapeIsAddedInEachComponentByItsAmplitude() {
        fill();
        polynomial.add(new double[] {10, 0, 1}, new double[] {2, -3});
        double[] c = new double[13];
        c[0] = c[11] = c[12] = 99;
        polynomial.write(c, 1, 6);
        assertArrayEquals(new double[] {99, 21, -29.5, -2, 7, 5, -3, -4, 0, 5, 0, 0, 0}, c);
    }

    @Test
    void aClearedOneIsZero() {
        fill();
        polynomial.clear(3);
        assertEquals(3, polynomial.degree());
        assertEquals(0, polynomial.value(0, 0.7));
        assertEquals(0, polynomial.slope(1, 0.7));
    }

    @Test
    void theFitGoesThroughTheNodes() {
        for (int stages : new int[] {3, 5}) {
            RadauTableau tableau = RadauTableau.of(stages);
            StagePolynomial fitted = new StagePolynomial(2, tableau.degree);
            double[] z = new double[2 * stages];
            for (int k = 0; k < stages; k++) {
                z[2 * k] = Math.sin(tableau.nodes[k]);
                z[2 * k + 1] = k * k - 3;
            }
            fitted.fit(tableau, z);
            assertEquals(tableau.degree, fitted.degree());
            for (int k = 0; k < stages; k++) {
                assertClose(z[2 * k], fitted.value(0, tableau.nodes[k]), 1e-12, 1, "node " + k);
                assertClose(z[2 * k + 1], fitted.value(1, tableau.nodes[k]), 1e-12, 13, "node " + k);
            }
        }
    }
}
