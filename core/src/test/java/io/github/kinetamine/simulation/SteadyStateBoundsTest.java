package io.github.kinetamine.simulation;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.model.OdeModel;
import io.github.kinetamine.model.Stepper;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Timeline.Rank;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Doses of a steady state at the bounds of what is allowed, and what they still do from their record on. */
class SteadyStateBoundsTest {

    private static final long H = Duration.ofHours(1).toNanos();

    private static Intake dose(double milligrams, double lag, double hours) {
        return new Intake(0, milligrams, Math.round(lag * H), Math.round(hours * H));
    }

    @Test
    void aDoseMayEnterAtTheEndOfItsIntervalAndNotLater() {
        assertEquals(1, new PastDoses(List.of(dose(1, 12, 0)), 12 * H).doses().size());
        String message = refused(new Intake(0, 1, 12 * H + 1, 0), 12 * H);
        assertTrue(message.startsWith("at steady state a dose must enter within its interval of 12 h"), message);
    }

    @Test
    void fewerThanTenThousandInfusionsMayOverlap() {
        assertEquals(1, new PastDoses(List.of(dose(1, 0, 9_999.9)), H).doses().size());
        String message = refused(dose(1, 0, 10_000), H);
        assertTrue(message.startsWith("at steady state at most 10000 infusions may overlap"), message);
    }

    private static String refused(Intake dose, long interval) {
        return assertThrows(IllegalArgumentException.class, () -> new PastDoses(List.of(dose), interval))
                .getMessage();
    }

    /** What is written down: when, and how much. */
    private record Note(long from, long to, double number) {}

    private static List<Note> continued(Intake dose, long interval, long at) {
        List<Note> notes = new ArrayList<>();
        new PastDoses(List.of(dose), interval)
                .continueOn(
                        new Agenda() {
                            @Override
                            public void add(long then, Rank rank, int compartment, double milligrams) {
                                notes.add(new Note(then, then, milligrams));
                            }

                            @Override
                            public void infuse(long from, long to, Rank rank, int compartment, double rate) {
                                notes.add(new Note(from, to, rate));
                            }
                        },
                        at);
        return notes;
    }

    /** Of infusions over 31 h every 12 h, that of 12 h ago runs for 19 h more, and that of 24 h ago for 7 h. */
    @Test
    void infusionsOfThePastRunToTheirEnd() {
        assertEquals(
                List.of(new Note(5 * H, 24 * H, 10), new Note(5 * H, 12 * H, 10)),
                continued(dose(310, 0, 31), 12 * H, 5 * H));
        assertEquals(List.of(), continued(dose(120, 0, 12), 12 * H, 5 * H));
        assertEquals(List.of(new Note(5 * H, 6 * H, 10)), continued(dose(130, 0, 13), 12 * H, 5 * H));
    }

    /** A dose at once that is as late as the interval is long enters with the record of the next. */
    @Test
    void whatIsLateByTheWholeIntervalEntersAtOnce() {
        assertEquals(List.of(new Note(5 * H, 5 * H, 30)), continued(dose(30, 12, 0), 12 * H, 5 * H));
        assertEquals(List.of(), continued(dose(30, 11, 0), 12 * H, 5 * H));
    }

    /** Without elimination what is there only adds up: a period's amounts are those that entered in it. */
    @Test
    void aPeriodHoldsEachDoseOnceHoweverLongItTakes() {
        Stepper kept = kept();
        for (Intake dose : List.of(
                dose(7, 0, 0),
                dose(7, 12, 0),
                dose(7, 5, 0),
                dose(7, 0, 1),
                dose(7, 5, 1),
                dose(7, 5, 12),
                dose(7, 11, 31),
                dose(7, 12, 36),
                dose(7, 0, 24))) {
            double[] after = new DosingPeriod(List.of(dose), 12 * H, 0).after(new double[] {3}, kept);
            assertClose(10, after[0], 1e-14, 10, dose.toString());
        }
        double[] both = new DosingPeriod(List.of(dose(7, 0, 0), dose(2, 3, 40)), 12 * H, 0).after(new double[1], kept);
        assertClose(9, both[0], 1e-14);
    }

    private static Stepper kept() {
        var m = OdeModel.named("kept");
        int drug = m.compartment("drug");
        return m.dosedInto(drug)
                .rates((t, y, p, dy) -> dy[drug] = 0)
                .build()
                .individual(Subject.typical(), Map.of(), Set.of("drug"))
                .stepper();
    }

    @Test
    void moreThanASimulationCanHoldIsRefused() {
        Observations endless = new Observations() {
            @Override
            public int size() {
                return Integer.MAX_VALUE;
            }

            @Override
            public long nanos(int index) {
                return index;
            }

            @Override
            public int order(int index) {
                return AFTER_ALL;
            }
        };
        String message = assertThrows(IllegalArgumentException.class, () -> new Trajectory(endless, 3))
                .getMessage();
        assertTrue(
                message.startsWith(
                        Integer.MAX_VALUE + " times of 3 compartments are more than one simulation can hold"),
                message);
    }

    @Test
    void observationsAreEvenWhileTheirDistanceStays() {
        Grid grid = Grid.at(
                Duration.ofHours(1),
                Duration.ofHours(2),
                Duration.ofHours(3),
                Duration.ofHours(4),
                Duration.ofHours(6),
                Duration.ofHours(8));
        Observations times = Observations.of(grid);
        int[] even = new int[6];
        for (int i = 0; i < even.length; i++) {
            even[i] = times.evenlyAfter(i, Long.MAX_VALUE);
        }
        assertArrayEquals(new int[] {3, 2, 1, 2, 1, 0}, even);
        assertEquals(1, times.evenlyAfter(0, 3 * H));
        assertEquals(2, times.evenlyAfter(0, 3 * H + 1));
        assertEquals(0, times.evenlyAfter(0, 2 * H));
    }
}
