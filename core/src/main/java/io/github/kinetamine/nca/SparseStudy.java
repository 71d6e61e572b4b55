package io.github.kinetamine.nca;

import io.github.kinetamine.quantity.Finding;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.quantity.Units;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Samples of many subjects of whom none needs a whole curve: one each where sampling is destructive, or some each in batches.
 * The subjects together have a mean curve, and its area has a standard error.
 *
 * <p>The area is Σ wⱼ·x̄ⱼ, with the weights of the trapezoid rule, wⱼ = (tⱼ₊₁ − tⱼ₋₁)/2 and half a step at either end. Its
 * variance is that of the means at each time (Bailer), and where subjects are sampled more than once that of all pairs of means
 * (Nedelman and Jia), with covariances that are unbiased (Holder); the degrees of freedom are those of Satterthwaite:
 *
 * <pre>
 * V̂ = Σᵢⱼ wᵢ·wⱼ·rᵢⱼ·sᵢⱼ/(nᵢ·nⱼ),   SE = √V̂
 * </pre>
 *
 * with nᵢ subjects at time i, rᵢⱼ at both times, and their covariance sᵢⱼ. The interval area ± t·SE rests on means that are
 * nearly normal. The last time is taken as given, though it is where the samples happened to end.
 *
 * <p>Samples are of one time only where their times are equal: give nominal times. What is below the limit counts as zero,
 * unless {@link #withBlq} says otherwise; what is missing does not count.
 *
 * <pre>{@code
 * SparseStudy study = SparseStudy.of(samplesOfEachAnimal).given(NcaDose.of(mg(5), Route.ORAL));
 * study.area().standardError();
 * Nca.linear().withBlq(BlqRules.all(BlqRules.Rule.ZERO)).analyse(study.mean()).value(NcaParameter.LAMZHL);
 * }</pre>
 *
 * <p>References: Bailer AJ. J Pharmacokinet Biopharm 1988;16:303-9. Nedelman JR, Gibiansky E, Lau DT. Pharm Res 1995;12:124-8.
 * Nedelman JR, Jia X. J Biopharm Stat 1998;8:317-28. Holder DJ. J Biopharm Stat 2001;11:75-9. Immutable and safe for use by
 * many threads.
 */
public final class SparseStudy {

    private final List<List<Sample>> subjects;
    private final Optional<NcaDose> dose;
    private final BlqRules.Rule blq;

    private SparseStudy(List<List<Sample>> subjects, Optional<NcaDose> dose, BlqRules.Rule blq) {
        this.subjects = subjects;
        this.dose = dose;
        this.blq = blq;
    }

    /**
     * A study of the samples of each subject.
     *
     * @throws IllegalArgumentException if a time of a subject goes back or comes twice
     */
    public static SparseStudy of(Collection<? extends List<Sample>> subjects) {
        subjects.forEach(NcaProfile::of);
        return new SparseStudy(
                subjects.stream().<List<Sample>>map(List::copyOf).toList(), Optional.empty(), BlqRules.Rule.ZERO);
    }

    /** The same after a dose that all subjects had; samples before it do not count. */
    public SparseStudy given(NcaDose one) {
        return new SparseStudy(subjects, Optional.of(one), blq);
    }

    /** The same with another rule for what is below the limit. */
    public SparseStudy withBlq(BlqRules.Rule rule) {
        return new SparseStudy(subjects, dose, Objects.requireNonNull(rule, "rule"));
    }

    /** The mean curve, in the order of time. */
    public List<SparsePoint> points() {
        TreeMap<Duration, List<Double>> values = new TreeMap<>();
        for (List<Sample> samples : subjects) {
            for (Sample sample : samples) {
                if (counts(sample)) {
                    values.computeIfAbsent(sample.time(), time -> new ArrayList<>())
                            .add(value(sample));
                }
            }
        }
        return values.entrySet().stream()
                .map(one -> SparsePoint.of(
                        one.getKey(),
                        one.getValue().stream().mapToDouble(x -> x).toArray()))
                .toList();
    }

    private boolean counts(Sample sample) {
        boolean isAfter = dose.isEmpty() || sample.time().compareTo(dose.get().at()) >= 0;
        boolean isDropped = sample.kind() == Sample.Kind.BELOW_LIMIT && blq == BlqRules.Rule.DROP;
        return isAfter && !isDropped && sample.kind() != Sample.Kind.MISSING;
    }

    private double value(Sample sample) {
        return sample.isMeasured() ? sample.nanogramsPerMillilitre() : Preparation.value(sample, blq);
    }

    /** The mean curve as a profile after the dose; to analyse it, zero is to count as zero (see above). */
    public NcaProfile mean() {
        NcaProfile profile = NcaProfile.of(points().stream()
                .map(point -> Sample.of(point.time(), point.mean(), Unit.NG_PER_ML))
                .toList());
        return dose.map(profile::given).orElse(profile);
    }

    /** The area under the mean curve with its standard error. */
    public SparseArea area() {
        List<SparsePoint> points = upToLast(points());
        if (points.isEmpty()) {
            return SparseArea.missing(NcaCase.NOTHING_MEASURED);
        }
        Duration first = points.get(0).time();
        boolean isSampled = first.equals(start(points)) && points.get(0).mean() > 0;
        if (dose.isPresent() && dose.get().isBolus() && !isSampled) {
            return SparseArea.missing("the concentration at a bolus is extrapolated, and has no error of its own:"
                    + " leave out the dose for the area from the first sample on");
        }
        double[] weights = weights(points);
        double area = 0;
        for (int i = 0; i < weights.length; i++) {
            area += weights[i] * points.get(i).mean();
        }
        return withError(Finding.of(area, Unit.NG_H_PER_ML), points, weights);
    }

    private static List<SparsePoint> upToLast(List<SparsePoint> points) {
        int end = points.size();
        while (end > 0 && points.get(end - 1).mean() == 0) {
            end--;
        }
        return points.subList(0, end);
    }

    /** Half the time to the neighbours, h; before the first sample the curve rises from zero at the dose. */
    private double[] weights(List<SparsePoint> points) {
        double[] hours = points.stream()
                .mapToDouble(point -> Units.inHours(point.time().minus(start(points))))
                .toArray();
        double[] weights = new double[hours.length];
        for (int i = 0; i < hours.length; i++) {
            double before = i == 0 ? 0 : hours[i - 1];
            double after = hours[Math.min(i + 1, hours.length - 1)];
            weights[i] = (after - before) / 2;
        }
        return weights;
    }

    private Duration start(List<SparsePoint> points) {
        return dose.map(NcaDose::at).orElse(points.get(0).time());
    }

    private SparseArea withError(Finding area, List<SparsePoint> points, double[] weights) {
        Optional<SparsePoint> alone =
                points.stream().filter(point -> !point.deviation().isPresent()).findFirst();
        if (alone.isPresent()) {
            String reason = alone.get().deviation().reason();
            return new SparseArea(area, Finding.missing(Unit.NG_H_PER_ML, reason), Finding.missing(Unit.ONE, reason));
        }
        SparseVariance variance = new SparseVariance(weights, matrix(points));
        if (!(variance.value() >= 0)) {
            String reason = "the estimate of the variance is negative: too few subjects share their times";
            return new SparseArea(area, Finding.missing(Unit.NG_H_PER_ML, reason), Finding.missing(Unit.ONE, reason));
        }
        double degrees = variance.degreesOfFreedom();
        return new SparseArea(
                area,
                Finding.of(Math.sqrt(variance.value()), Unit.NG_H_PER_ML),
                degrees > 0
                        ? Finding.of(degrees, Unit.ONE)
                        : Finding.missing(Unit.ONE, "the concentrations do not differ between subjects"));
    }

    /** A row for each subject, a column for each time; NaN where it was not sampled. */
    private List<double[]> matrix(List<SparsePoint> points) {
        List<Duration> times = points.stream().map(SparsePoint::time).toList();
        return subjects.stream()
                .map(samples -> row(samples, times))
                .filter(row -> !Arrays.stream(row).allMatch(Double::isNaN))
                .toList();
    }

    private double[] row(List<Sample> samples, List<Duration> times) {
        double[] row = new double[times.size()];
        Arrays.fill(row, Double.NaN);
        samples.stream().filter(this::counts).forEach(sample -> {
            int at = Collections.binarySearch(times, sample.time());
            if (at >= 0) {
                row[at] = value(sample);
            }
        });
        return row;
    }
}
