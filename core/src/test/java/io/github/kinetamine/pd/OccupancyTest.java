package io.github.kinetamine.pd;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Profile;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Receptors that ligands compete for, and what their occupation leads to. */
class OccupancyTest {

    @Property(tries = 200)
    void sharesLieBetweenZeroAndOneAndSoDoesTheirSum(
            @ForAll @DoubleRange(min = 0, max = 1e6) double one,
            @ForAll @DoubleRange(min = 0, max = 1e6) double two,
            @ForAll @DoubleRange(min = 0, max = 1e6) double three) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double share = Occupancy.share(i, one, two, three);
            assertTrue(share >= 0 && share < 1);
            sum += share;
        }
        assertTrue(sum < 1);
        assertClose((one + two + three) / (1 + one + two + three), sum, 1e-14, 1, "sum");
    }

    @Property(tries = 200)
    void aLigandOccupiesMoreTheMoreThereIsOfItAndTheLessOfOthers(
            @ForAll @DoubleRange(min = 0.01, max = 100) double one,
            @ForAll @DoubleRange(min = 0.01, max = 100) double other,
            @ForAll @DoubleRange(min = 1.1, max = 10) double factor) {
        assertTrue(Occupancy.share(0, factor * one, other) > Occupancy.share(0, one, other));
        assertTrue(Occupancy.share(0, one, factor * other) < Occupancy.share(0, one, other));
        // a competitor is overcome by 1 + x times the concentration
        assertClose(Occupancy.share(0, one), Occupancy.share(0, one * (1 + other), other), 1e-13);
    }

    @Test
    void hugeConcentrationsShareTheReceptors() {
        assertEquals(0.5, Occupancy.share(0, 1e308, 1e308), 1e-15);
        assertEquals(0.5, Occupancy.share(1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
        assertEquals(0, Occupancy.share(1, Double.POSITIVE_INFINITY, 7));
        assertEquals(1, Occupancy.share(0, Double.POSITIVE_INFINITY, 7));
        assertEquals(0, Occupancy.share(0, 0, 0));
        assertEquals(0, Occupancy.share(0, -1e-15, 1));
        assertEquals(0.5, Occupancy.share(0, 1));
    }

    @Test
    void eachLigandHasItsSeries() {
        EffectDriver unbound = EffectDriver.of("unbound", Map.of("drug", 0.5));
        EffectBlock effect = Occupancy.of(
                "receptor", Ligand.of("STRONG", EffectDriver.of("drug"), 20), Ligand.of("WEAK", unbound, 100));
        Profile profile = HeldDrug.held(60, effect, Grid.at(hours(0), hours(1)));
        assertClose(3 / 4.3, profile.series("STRONG").at(hours(1)), 1e-13);
        assertClose(0.3 / 4.3, profile.series("WEAK").at(hours(1)), 1e-13);
        assertEquals("KD_STRONG", effect.parameters().get(0).name());
        assertThrows(IllegalArgumentException.class, () -> Occupancy.of("receptor"));
        assertThrows(IllegalArgumentException.class, () -> Ligand.of("X", unbound, 0));
    }

    @Property(tries = 200)
    void theOperationalResponseIsTheOneOnPaper(
            @ForAll @DoubleRange(min = 0.1, max = 1e4) double c,
            @ForAll @DoubleRange(min = 0.1, max = 50) double tau,
            @ForAll @DoubleRange(min = 0.3, max = 4) double n) {
        OperationalResponse response = OperationalResponse.of(9, 70, tau).withSlope(n);
        double top = Math.pow(tau * c, n);
        assertClose(9 * top / (Math.pow(70 + c, n) + top), response.of(c), 1e-12);
        assertClose(response.of(c), response.ofOccupancy(Occupancy.share(0, c / 70)), 1e-12);
        assertTrue(response.of(2 * c) > response.of(c));
        double partial = 9 * Math.pow(tau, n) / (1 + Math.pow(tau, n));
        assertClose(partial, response.of(Double.POSITIVE_INFINITY), 1e-12);
    }

    @Test
    void withASlopeOfOneTheOperationalResponseIsAnEmaxOfSmallerEc50() {
        double tau = 4;
        Emax emax = Emax.of(9 * tau / (1 + tau), 70 / (1 + tau));
        for (double c : new double[] {0, 1, 30, 1e5}) {
            assertClose(emax.of(c), OperationalResponse.of(9, 70, tau).of(c), 1e-13, 9, "response");
        }
    }
}
