package io.github.kinetamine.nca;

import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.quantity.Units;
import io.github.kinetamine.simulation.Series;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What is known of one subject: the samples, and perhaps the dose, the dosing interval and the urine.
 *
 * <p>Times of samples must rise. Samples before the dose do not count; where none was taken at the time of the dose, the
 * concentration there is what the design says: C0 after a bolus, zero after any other single dose, the least concentration
 * of the interval at steady state, unknown after earlier doses otherwise. Without a dose, or where it is unknown, the areas
 * begin at the first sample. {@link DosingIntervals} cuts the samples of many doses into such profiles.
 *
 * <pre>{@code
 * NcaProfile profile = NcaProfile.of(Unit.NG_PER_ML, new double[] {0, 0.5, 1, 2, 4, 8}, new double[] {0, 61, 78, 55, 30, 9})
 *     .given(NcaDose.of(mg(50), Route.ORAL));
 * Nca.linearUpLogDown().analyse(profile).value(NcaParameter.CLFO);
 * }</pre>
 *
 * <p>A simulation has all of it: {@code NcaProfile.of(profile.series("ketamine")).given(NcaDose.of(profile.doses().get(0)))}.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class NcaProfile {

    private final List<Sample> samples;
    private final Optional<NcaDose> dose;
    private final Optional<Duration> interval;
    private final Past past;
    private final List<UrineCollection> urine;

    /** What a subject had had before the dose. */
    enum Past {
        NOTHING,
        EARLIER_DOSES,
        STEADY_STATE
    }

    private NcaProfile(
            List<Sample> samples,
            Optional<NcaDose> dose,
            Optional<Duration> interval,
            Past past,
            List<UrineCollection> urine) {
        this.samples = samples;
        this.dose = dose;
        this.interval = interval;
        this.past = past;
        this.urine = urine;
    }

    /**
     * A profile from samples in the order of time; it may have none where only urine was collected.
     *
     * @throws IllegalArgumentException if a time goes back or comes twice
     */
    public static NcaProfile of(List<Sample> samples) {
        requireRising(samples, Sample::time, "sample");
        return new NcaProfile(List.copyOf(samples), Optional.empty(), Optional.empty(), Past.NOTHING, List.of());
    }

    /**
     * A profile from numbers: the time in hours of each value, of which 0 is below the limit and NaN is missing.
     *
     * @throws IllegalArgumentException if the arrays differ in length, or a time goes back or comes twice
     */
    public static NcaProfile of(Unit unit, double[] hours, double[] values) {
        if (hours.length != values.length) {
            throw new IllegalArgumentException("a profile needs a value for each time, got " + hours.length
                    + " times and " + values.length + " values");
        }
        return of(IntStream.range(0, hours.length)
                .mapToObj(i -> Sample.of(signedHours(hours[i]), values[i], unit))
                .toList());
    }

    /** A profile from a simulated series; at the time of a dose the value after it counts. */
    public static NcaProfile of(Series series) {
        return of(series, series.grid().time(0), series.grid().end());
    }

    /** A part of a simulated series, both ends included; at the end, the value before any dose there counts. */
    public static NcaProfile of(Series series, Duration from, Duration to) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            Duration time = series.grid().time(i);
            if (time.compareTo(from) >= 0 && time.compareTo(to) <= 0) {
                double value = time.equals(to) ? series.before(i) : series.value(i);
                samples.add(Sample.of(time, value, series.unit()));
            }
        }
        return of(samples);
    }

    private static Duration signedHours(double hours) {
        return hours < 0 ? Units.hours(-hours).negated() : Units.hours(hours);
    }

    private static <T> void requireRising(List<T> all, Function<T, Duration> time, String what) {
        for (int i = 1; i < all.size(); i++) {
            Duration before = time.apply(all.get(i - 1));
            Duration here = time.apply(all.get(i));
            if (here.equals(before)) {
                throw new IllegalArgumentException("two of the " + what + "s are at " + DurationText.render(here)
                        + ": keep one of them, or their mean");
            }
            if (here.compareTo(before) < 0) {
                throw new IllegalArgumentException("times must rise, but the " + what + " at "
                        + DurationText.render(here) + " follows the one at " + DurationText.render(before)
                        + ": sort them by time");
            }
        }
    }

    /** The same after this dose. */
    public NcaProfile given(NcaDose one) {
        return new NcaProfile(samples, Optional.of(one), interval, past, urine);
    }

    /** The same with a dosing interval τ that begins with the dose, or at time zero; of a first dose or any other. */
    public NcaProfile withInterval(Duration tau) {
        if (tau.isZero() || tau.isNegative()) {
            throw new IllegalArgumentException("the dosing interval must be positive, got " + DurationText.render(tau));
        }
        return new NcaProfile(samples, dose, Optional.of(tau), past, urine);
    }

    /** The same at steady state under a dosing interval τ. */
    public NcaProfile atSteadyState(Duration tau) {
        NcaProfile with = withInterval(tau);
        return new NcaProfile(samples, dose, with.interval, Past.STEADY_STATE, urine);
    }

    /**
     * The same after earlier doses, not known to be at steady state: clearance, volume and residence are then missing, since
     * the curve holds what the earlier doses have left.
     */
    public NcaProfile afterEarlierDoses() {
        return new NcaProfile(samples, dose, interval, Past.EARLIER_DOSES, urine);
    }

    /**
     * The same with urine.
     *
     * @throws IllegalArgumentException if collections are out of order or overlap
     */
    public NcaProfile withUrine(List<UrineCollection> collections) {
        requireRising(collections, UrineCollection::from, "urine collection");
        for (int i = 1; i < collections.size(); i++) {
            if (collections.get(i).from().compareTo(collections.get(i - 1).to()) < 0) {
                throw new IllegalArgumentException("urine collections must not overlap, but one begins at "
                        + DurationText.render(collections.get(i).from()) + " before another ends at "
                        + DurationText.render(collections.get(i - 1).to()));
            }
        }
        return new NcaProfile(samples, dose, interval, past, List.copyOf(collections));
    }

    /** The same with this limit of quantification where a sample below the limit does not tell its own. */
    public NcaProfile withLimit(double limit, Unit unit) {
        List<Sample> told = samples.stream()
                .map(sample -> sample.kind() == Sample.Kind.BELOW_LIMIT && sample.nanogramsPerMillilitre() == 0
                        ? Sample.belowLimit(sample.time(), limit, unit)
                        : sample)
                .toList();
        return new NcaProfile(told, dose, interval, past, urine);
    }

    public List<Sample> samples() {
        return samples;
    }

    public Optional<NcaDose> dose() {
        return dose;
    }

    /** The dosing interval τ. */
    public Optional<Duration> interval() {
        return interval;
    }

    public boolean isSteadyState() {
        return past == Past.STEADY_STATE;
    }

    /** Whether the curve is that of one dose alone. */
    boolean isSingle() {
        return past == Past.NOTHING;
    }

    boolean followsUnsteadily() {
        return past == Past.EARLIER_DOSES;
    }

    public List<UrineCollection> urine() {
        return urine;
    }

    /** Whether this is the same dose as that of a first and single one, but for its time, and for an interval as long. */
    boolean isLike(NcaProfile first) {
        return first != null
                && first.isSingle()
                && dose.map(one -> one.at(Duration.ZERO)).equals(first.dose.map(one -> one.at(Duration.ZERO)))
                && interval.equals(first.interval);
    }

    /** Hours after the dose, or after time zero without one. */
    double hoursAfterDose(Duration time) {
        return Units.inHours(dose.map(one -> time.minus(one.at())).orElse(time));
    }
}
