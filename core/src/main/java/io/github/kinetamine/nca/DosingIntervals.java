package io.github.kinetamine.nca;

import io.github.kinetamine.quantity.DurationText;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The samples of one subject over several doses, cut into a profile for each dosing interval.
 *
 * <p>The interval τ of a dose ends with the next one, that after the last dose is as long as the one before it, unless
 * {@link #withLastInterval} says otherwise; of the last dose all samples count, beyond τ as well. A sample at the time of a
 * later dose was taken before it: it is the trough of the interval that ends and, but for a bolus, the first concentration of
 * the one that begins. The first dose is a single one. The others follow earlier doses, at steady state only from the dose
 * that {@link #steadyFrom} names: a curve alone does not tell.
 *
 * <pre>{@code
 * DosingIntervals course = DosingIntervals.of(samples, doses).steadyFrom(7);
 * Nca.linearUpLogDown().analyse(course).get(7).value(NcaParameter.ARAUC);
 * }</pre>
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class DosingIntervals {

    private final List<Sample> samples;
    private final List<NcaDose> doses;
    private final List<UrineCollection> urine;
    private final int steadyFrom;
    private final Optional<Duration> last;

    private DosingIntervals(
            List<Sample> samples,
            List<NcaDose> doses,
            List<UrineCollection> urine,
            int steadyFrom,
            Optional<Duration> last) {
        this.samples = samples;
        this.doses = doses;
        this.urine = urine;
        this.steadyFrom = steadyFrom;
        this.last = last;
    }

    /**
     * The samples and doses of a subject, each in the order of time.
     *
     * @throws IllegalArgumentException if there is no dose, if one does not begin after the one before it has ended, or if a
     *     time of the samples goes back or comes twice
     */
    public static DosingIntervals of(List<Sample> samples, List<NcaDose> doses) {
        NcaProfile.of(samples);
        if (doses.isEmpty()) {
            throw new IllegalArgumentException("dosing intervals need at least one dose, got none");
        }
        for (int i = 1; i < doses.size(); i++) {
            requireAfter(doses.get(i - 1), doses.get(i), i + 1);
        }
        return new DosingIntervals(
                List.copyOf(samples), List.copyOf(doses), List.of(), Integer.MAX_VALUE, Optional.empty());
    }

    private static void requireAfter(NcaDose before, NcaDose dose, int number) {
        Duration end = before.at().plus(before.duration());
        if (dose.at().compareTo(before.at()) <= 0 || dose.at().compareTo(end) < 0) {
            throw new IllegalArgumentException("a dose must begin after the one before it has ended, but dose " + number
                    + " begins at " + DurationText.render(dose.at()) + " and the one before ends at "
                    + DurationText.render(end) + ": sort doses by time, and add up those given at once");
        }
    }

    /** The same at steady state from the dose of this number on; the first dose is number 1. */
    public DosingIntervals steadyFrom(int dose) {
        if (dose < 1 || dose > doses.size()) {
            throw new IllegalArgumentException(
                    "steady state must begin with one of the " + doses.size() + " doses, got dose " + dose);
        }
        return new DosingIntervals(samples, doses, urine, dose, last);
    }

    /** The same with another interval after the last dose. */
    public DosingIntervals withLastInterval(Duration tau) {
        return new DosingIntervals(samples, doses, urine, steadyFrom, Optional.of(tau));
    }

    /** The same with urine; a collection belongs to the interval in which it begins, and must end there. */
    public DosingIntervals withUrine(List<UrineCollection> collections) {
        for (UrineCollection one : collections) {
            int dose = lastBefore(one.from());
            if (dose + 1 < doses.size()
                    && one.to().compareTo(doses.get(dose + 1).at()) > 0) {
                throw new IllegalArgumentException(
                        "a urine collection must not go on beyond the next dose, but that from "
                                + DurationText.render(one.from()) + " to " + DurationText.render(one.to())
                                + " holds the dose at "
                                + DurationText.render(doses.get(dose + 1).at()));
            }
        }
        return new DosingIntervals(samples, doses, List.copyOf(collections), steadyFrom, last);
    }

    /** The index of the last dose at or before a time; 0 before the first. */
    private int lastBefore(Duration time) {
        int found = Collections.binarySearch(doses.stream().map(NcaDose::at).toList(), time);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    /** The doses, of which the first is number 1. */
    public List<NcaDose> doses() {
        return doses;
    }

    /** The profiles of the doses, by number, that have a sample before the next one, or urine. */
    public SortedMap<Integer, NcaProfile> profiles() {
        Map<Integer, List<UrineCollection>> collected =
                urine.stream().collect(Collectors.groupingBy(one -> lastBefore(one.from())));
        SortedMap<Integer, NcaProfile> profiles = new TreeMap<>();
        samples.stream()
                .filter(sample -> sample.time().compareTo(doses.get(0).at()) > 0)
                .filter(sample -> !sample.time()
                        .equals(doses.get(lastBefore(sample.time())).at()))
                .map(sample -> lastBefore(sample.time()))
                .distinct()
                .forEach(dose -> profiles.put(dose + 1, profile(dose)));
        collected.forEach((dose, all) -> profiles.put(
                dose + 1, profiles.getOrDefault(dose + 1, profile(dose)).withUrine(all)));
        return Collections.unmodifiableSortedMap(profiles);
    }

    private NcaProfile profile(int i) {
        NcaProfile alone = NcaProfile.of(samples.stream()
                        .filter(sample -> belongs(sample.time(), i))
                        .toList())
                .given(doses.get(i));
        Optional<Duration> tau = tau(i);
        if (i + 1 >= steadyFrom) {
            return alone.atSteadyState(tau.orElseThrow(() -> new IllegalArgumentException(
                    "a single dose at steady state needs its dosing interval, which no second dose tells: give it")));
        }
        NcaProfile within = tau.isPresent() ? alone.withInterval(tau.get()) : alone;
        return i == 0 ? within : within.afterEarlierDoses();
    }

    private boolean belongs(Duration time, int i) {
        int begun = time.compareTo(doses.get(i).at());
        boolean isAfter = i == 0 || begun > 0 || begun == 0 && !doses.get(i).isBolus();
        return isAfter && (isLast(i) || time.compareTo(doses.get(i + 1).at()) <= 0);
    }

    private boolean isLast(int i) {
        return i == doses.size() - 1;
    }

    private Optional<Duration> tau(int i) {
        if (!isLast(i)) {
            return Optional.of(between(i));
        }
        return last.isPresent() || i == 0 ? last : Optional.of(between(i - 1));
    }

    private Duration between(int i) {
        return doses.get(i + 1).at().minus(doses.get(i).at());
    }
}
