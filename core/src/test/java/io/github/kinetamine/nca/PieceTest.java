package io.github.kinetamine.nca;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** Areas and moments of single pieces, rising and falling, in closed form. */
class PieceTest {

    /** {@code ∫ t·c₁·exp(k·(t − t₁)) dt}, by parts; k well away from zero. */
    private static double moment(double t1, double c1, double t2, double k) {
        double c2 = c1 * Math.exp(k * (t2 - t1));
        return (t2 * c2 - t1 * c1) / k - (c2 - c1) / (k * k);
    }

    @Property(tries = 100)
    void theMomentOfAnExponentialIsItsIntegralWhetherItRisesOrFalls(
            @ForAll @DoubleRange(min = 0, max = 10) double t1,
            @ForAll @DoubleRange(min = 0.5, max = 4) double hours,
            @ForAll @DoubleRange(min = 0.3, max = 3) double k) {
        for (double rate : new double[] {k, -k}) {
            double t2 = t1 + hours;
            Piece piece = Piece.of(AreaRule.LOGARITHMIC, t1, 7, t2, 7 * Math.exp(rate * hours));
            assertClose(moment(t1, 7, t2, rate), piece.moment(t1, t2), 1e-11);
            double middle = t1 + 0.3 * hours;
            assertClose(piece.moment(t1, t2), piece.moment(t1, middle) + piece.moment(middle, t2), 1e-11);
        }
    }

    /** The moments of a curve and of the same curve backwards, about the two ends of the piece, add up to its length times its area. */
    @Property(tries = 100)
    void aPieceAndItsMirrorImageShareTheirArea(
            @ForAll @DoubleRange(min = 0.5, max = 4) double hours,
            @ForAll @DoubleRange(min = -4, max = 4) double rise) {
        double end = 7 * Math.exp(rise);
        Piece piece = Piece.of(AreaRule.LOGARITHMIC, 0, 7, hours, end);
        Piece mirrored = Piece.of(AreaRule.LOGARITHMIC, 0, end, hours, 7);
        double area = piece.area(0, hours);
        assertClose(area, mirrored.area(0, hours), 1e-13);
        assertClose(hours * area, piece.moment(0, hours) + mirrored.moment(0, hours), 1e-12);
    }

    /** On both sides of where the series takes over, the closed form of larger falls and its own next terms hold. */
    @Example
    void theFirstMomentOfASmallFallIsItsSeries() {
        assertEquals(0.5, Piece.firstMoment(0));
        for (double x : new double[] {1e-9, 1e-3, 0.049999, 0.05, 0.050001}) {
            double series = 0.5 - x / 3 + x * x / 8 - x * x * x / 30 + Math.pow(x, 4) / 144 - Math.pow(x, 5) / 840;
            assertClose(series, Piece.firstMoment(x), 1e-11);
        }
    }
}
