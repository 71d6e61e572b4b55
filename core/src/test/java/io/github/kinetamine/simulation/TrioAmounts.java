package io.github.kinetamine.simulation;

import static io.github.kinetamine.simulation.Records.rate;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/** Amounts of the {@link Trio} at each record of a history, and the closed forms that they are held against. */
final class TrioAmounts {

    private TrioAmounts() {}

    static double left(double milligrams, double hours) {
        return milligrams * Math.exp(-Trio.K * hours);
    }

    /** What a constant rate over a time has left some hours after its end. */
    static double leftOfInfusion(double rate, double duration, double since) {
        return rate / Trio.K * -Math.expm1(-Trio.K * duration) * Math.exp(-Trio.K * since);
    }

    static double[] amounts(Trio trio, String compartment, EventRecord... records) {
        return amounts(trio, compartment, Interpolation.LOCF, records);
    }

    static double[] amounts(Trio trio, String compartment, Interpolation interpolation, EventRecord... records) {
        return Simulation.of(trio.model())
                .follow(List.of(records), interpolation)
                .amounts(compartment);
    }

    static void assertAmounts(Trio trio, double[] actual, double... expected) {
        assertArrayEquals(expected, actual, 100 * trio.tolerance());
    }

    static void refuses(Trio trio, String why, EventRecord... records) {
        Simulation simulation = Simulation.of(trio.model());
        String message = assertThrows(
                        RecordException.class, () -> simulation.follow(List.of(records), Interpolation.LOCF))
                .getMessage();
        assertTrue(message.contains(why), message);
    }

    /** What 100 mg given into c at 0 have passed on to a within some hours from a time on, as it is at the end of them. */
    static double passedOn(double from, double hours) {
        double out = Trio.K + Trio.PASSED_ON;
        double atFrom = 100 * Math.exp(-out * from);
        return Trio.PASSED_ON * atFrom * (Math.exp(-Trio.K * hours) - Math.exp(-out * hours)) / (out - Trio.K);
    }
}
