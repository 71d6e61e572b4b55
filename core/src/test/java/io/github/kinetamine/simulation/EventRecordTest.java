package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.hours;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.InfusionRate;
import io.github.kinetamine.quantity.Units;
import io.github.kinetamine.simulation.EventRecord.AtOnce;
import io.github.kinetamine.simulation.EventRecord.AtRate;
import io.github.kinetamine.simulation.EventRecord.Delivery;
import io.github.kinetamine.simulation.EventRecord.Dosing;
import io.github.kinetamine.simulation.EventRecord.IntoCompartment;
import io.github.kinetamine.simulation.EventRecord.Observation;
import io.github.kinetamine.simulation.EventRecord.Over;
import io.github.kinetamine.simulation.EventRecord.SteadyState;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a record can't say, and what it just can. */
class EventRecordTest {

    private static final Delivery INFUSED = new AtRate(new InfusionRate(1));

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    private static Dosing dosing(
            double milligrams, Delivery delivery, int additional, Duration interval, SteadyState kind) {
        return new Dosing(new IntoCompartment("c"), new Amount(milligrams), delivery, additional, interval, kind);
    }

    @Test
    void aRecordLiesWithinACenturyOfTimeZero() {
        Duration century = Units.LONGEST_DURATION;
        for (Duration at : new Duration[] {century, century.negated()}) {
            assertEquals(at, new EventRecord(at, new Observation()).at());
        }
        refused(
                "a record must lie within 100 years (36525 d) of time zero, got 36526 d",
                () -> new EventRecord(century.plusDays(1).negated(), new Observation()));
    }

    @Test
    void anIntervalLastsUpToACentury() {
        Duration century = Units.LONGEST_DURATION;
        assertEquals(
                century, dosing(1, new AtOnce(), 1, century, SteadyState.NONE).interval());
        refused(
                "the interval must be from 0 to 100 years, got 36526 d",
                () -> dosing(1, new AtOnce(), 1, century.plusDays(1), SteadyState.NONE));
        refused(
                "the interval must be from 0 to 100 years, got 2 h before",
                () -> dosing(1, new AtOnce(), 1, hours(2).negated(), SteadyState.NONE));
    }

    @Test
    void aDoseHasAnAmountAndWhatIsRepeatedAnInterval() {
        String none = "the amount of a dose must be positive, got 0 mg; only the plateau of a constant infusion"
                + " (steady state, no interval, a rate) has none";
        refused(none, () -> dosing(0, new AtOnce(), 0, Duration.ZERO, SteadyState.NONE));
        refused(none, () -> dosing(0, new AtOnce(), 0, Duration.ZERO, SteadyState.REPLACES));
        refused(none, () -> dosing(0, INFUSED, 0, hours(1), SteadyState.REPLACES));
        refused(none, () -> dosing(0, INFUSED, 0, Duration.ZERO, SteadyState.ADDS));
        String interval = "additional doses and steady states need the interval (II) from one dose to the next, got 0";
        refused(interval, () -> dosing(1, INFUSED, 1, Duration.ZERO, SteadyState.NONE));
        refused(interval, () -> dosing(1, INFUSED, 0, Duration.ZERO, SteadyState.REPLACES));
        refused(
                "additional doses must not be negative, got -1",
                () -> dosing(1, INFUSED, -1, hours(1), SteadyState.NONE));
        refused(
                "the plateau of a constant infusion can't have additional doses",
                () -> dosing(0, INFUSED, 1, Duration.ZERO, SteadyState.REPLACES));
        assertTrue(dosing(0, INFUSED, 0, Duration.ZERO, SteadyState.REPLACES).isPlateau());
        assertFalse(dosing(1, INFUSED, 0, Duration.ZERO, SteadyState.NONE).isPlateau());
    }

    @Test
    void anInfusionHasARateOrADuration() {
        refused(
                "the rate of an infusion must be positive, got " + new InfusionRate(0),
                () -> new AtRate(new InfusionRate(0)));
        refused("the duration of an infusion must be positive, got 0 min", () -> new Over(Duration.ZERO));
        refused("the duration of an infusion must be positive, got 2 h before", () -> new Over(hours(2).negated()));
        assertEquals(Duration.ofNanos(1), new Over(Duration.ofNanos(1)).duration());
    }

    @Test
    void aDoseThatTakesItsTimeIsAnInfusion() {
        Amount amount = new Amount(1);
        assertFalse(new GivenDose(hours(1), Route.INTRAVENOUS, amount, Duration.ZERO, 1, 1).isInfusion());
        GivenDose infusion = new GivenDose(hours(1), Route.INTRAVENOUS, amount, hours(2), 1, 1);
        assertTrue(infusion.isInfusion());
        assertEquals(hours(3), infusion.entered());
    }
}
