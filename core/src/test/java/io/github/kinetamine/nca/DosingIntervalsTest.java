package io.github.kinetamine.nca;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Several doses of one subject, against the sum of exponentials that repeated boluses are. */
class DosingIntervalsTest {

    private static final double V = 50;
    private static final double MG = 100;
    private static final double TAU = 12;
    private static final int STEPS = 24;

    /** ng/mL just before anything given at {@code t}: doses strictly before it count. */
    private static double before(double t, int doses, double k) {
        return IntStream.range(0, doses)
                .filter(i -> i * TAU < t)
                .mapToDouble(i -> 1000 * MG / V * Math.exp(-k * (t - i * TAU)))
                .sum();
    }

    private static List<NcaDose> boluses(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> NcaDose.of(new Amount(MG), Route.INTRAVENOUS).at(hours(i * TAU)))
                .toList();
    }

    private static List<Sample> samples(int doses, double k) {
        return IntStream.rangeClosed(0, doses * STEPS)
                .mapToDouble(i -> i * TAU / STEPS)
                .mapToObj(t -> Sample.of(hours(t), before(t, doses, k), Unit.NG_PER_ML))
                .toList();
    }

    /** After n doses there is (1 − rⁿ)/(1 − r) times as much as after the first, r = exp(−k·τ). */
    @Property(tries = 100)
    void whatAccumulatesIsTheGeometricSum(
            @ForAll @DoubleRange(min = 0.02, max = 0.5) double k, @ForAll @IntRange(min = 2, max = 8) int count) {
        SortedMap<Integer, NcaFindings> found =
                Nca.logarithmic().analyse(DosingIntervals.of(samples(count, k), boluses(count)));
        assertEquals(count, found.size());
        double first = 1000 * MG / V / k * -Math.expm1(-k * TAU);
        for (int n = 1; n <= count; n++) {
            double sum = Math.expm1(-k * TAU * n) / Math.expm1(-k * TAU);
            assertClose(sum * first, found.get(n).value(NcaParameter.AUCTAU).orThrow(), 1e-9);
            if (n > 1) {
                assertClose(sum, found.get(n).value(NcaParameter.ARAUC).orThrow(), 1e-9);
                assertClose(sum, found.get(n).value(NcaParameter.ARCTROUG).orThrow(), 1e-9);
            }
            assertClose(sum * 1000 * MG / V, found.get(n).value(NcaParameter.C0).orThrow(), 1e-9);
        }
    }

    @Example
    void clearanceIsThatOfTheFirstDoseAndOfSteadyStateAlone() {
        double k = 0.3;
        DosingIntervals course = DosingIntervals.of(samples(9, k), boluses(9)).steadyFrom(9);
        SortedMap<Integer, NcaFindings> found = Nca.logarithmic().analyse(course);
        assertClose(V * k, found.get(1).value(NcaParameter.CLO).orThrow(), 1e-10);
        assertClose(V * k, found.get(9).value(NcaParameter.CLTAU).orThrow(), 1e-10);
        for (NcaParameter one :
                Set.of(NcaParameter.CLO, NcaParameter.CLTAU, NcaParameter.VSSO, NcaParameter.MRTIVIFO)) {
            assertFalse(found.get(2).values().containsKey(one), one.name());
        }
    }

    @Example
    void onlyIntervalsThatWereSampledAreThere() {
        List<Sample> rich = samples(5, 0.1);
        List<Sample> some = new ArrayList<>(rich.subList(0, STEPS));
        some.add(rich.get(2 * STEPS));
        some.addAll(rich.subList(4 * STEPS, rich.size()));
        assertEquals(
                Set.of(1, 5), DosingIntervals.of(some, boluses(5)).profiles().keySet());
    }

    @Example
    void withoutATroughTheStartOfALaterIntervalIsNotKnown() {
        NcaDose oral = NcaDose.of(new Amount(10), Route.ORAL);
        List<Sample> samples = List.of(
                Sample.of(hours(1), 4, Unit.NG_PER_ML),
                Sample.of(hours(13), 8, Unit.NG_PER_ML),
                Sample.of(hours(16), 4, Unit.NG_PER_ML),
                Sample.of(hours(24), 2, Unit.NG_PER_ML));
        NcaFindings second = Nca.linear()
                .analyse(DosingIntervals.of(samples, List.of(oral, oral.at(hours(12)))))
                .get(2);
        assertEquals(18 + 24, second.value(NcaParameter.AUCLST).orThrow());
        assertTrue(second.value(NcaParameter.AUCTAU).reason().contains("needs a sample there"));
        assertTrue(second.warnings().get(0).contains("earlier doses"), second.warnings()::toString);
    }

    @Example
    void ratiosCompareLikeWithLike() {
        List<NcaDose> rising = List.of(
                boluses(1).get(0),
                NcaDose.of(new Amount(2 * MG), Route.INTRAVENOUS).at(hours(TAU)));
        NcaFindings second = Nca.logarithmic()
                .analyse(DosingIntervals.of(samples(2, 0.1), rising))
                .get(2);
        assertFalse(second.values().containsKey(NcaParameter.ARAUC));
    }

    @Example
    void urineBelongsToTheIntervalInWhichItBegins() {
        DosingIntervals course = DosingIntervals.of(List.of(), boluses(3));
        UrineCollection second = UrineCollection.of(hours(12), hours(24), new Amount(7));
        SortedMap<Integer, NcaFindings> found = Nca.linear().analyse(course.withUrine(List.of(second)));
        assertEquals(Set.of(2), found.keySet());
        assertClose(7, found.get(2).value(NcaParameter.RCPCINT).orThrow(), 1e-14);
        assertTrue(found.get(2).value(NcaParameter.VOLPK).reason().contains("only the amount"));
        UrineCollection over = UrineCollection.of(hours(6), hours(18), new Amount(7));
        assertRefused(() -> course.withUrine(List.of(over)), "holds the dose at 12 h");
    }

    @Example
    void impossibleDosesAreRefused() {
        NcaDose one = boluses(1).get(0);
        assertRefused(() -> DosingIntervals.of(List.of(), List.of()), "at least one dose");
        assertRefused(() -> DosingIntervals.of(List.of(), List.of(one, one)), "dose 2 begins at 0 min");
        List<NcaDose> overlapping = List.of(one.over(hours(2)), one.at(hours(1)));
        assertRefused(() -> DosingIntervals.of(List.of(), overlapping), "ends at 2 h");
        assertRefused(() -> DosingIntervals.of(List.of(), boluses(3)).steadyFrom(4), "one of the 3 doses, got dose 4");
        DosingIntervals single = DosingIntervals.of(samples(1, 0.1), boluses(1)).steadyFrom(1);
        assertRefused(single::profiles, "needs its dosing interval");
        assertEquals(
                hours(8),
                single.withLastInterval(hours(8)).profiles().get(1).interval().orElseThrow());
    }

    private static void assertRefused(Runnable action, String words) {
        String message =
                assertThrows(IllegalArgumentException.class, action::run).getMessage();
        assertTrue(message.contains(words), message);
    }
}
