package io.github.kinetamine.nca;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Many subjects, a few samples each, against what is known of plain means and in simulated studies. */
class SparseStudyTest {

    private static final double[] TIMES = {0.5, 1, 2, 4, 8, 12};
    private static final NcaDose ORAL = NcaDose.of(new Amount(5), Route.ORAL);

    private static Sample sample(double t, double value) {
        return Sample.of(hours(t), value, Unit.NG_PER_ML);
    }

    /** A subject's samples at some of the times: a bend of its own height, and noise. */
    private static List<Sample> subject(RandomStream stream, int... times) {
        double[] z = stream.normals(1 + times.length);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            samples.add(sample(TIMES[times[i]], typical(times[i]) * (1 + 0.12 * z[0] + 0.08 * z[i + 1])));
        }
        return samples;
    }

    private static double typical(int time) {
        return 100 * (Math.exp(-0.2 * TIMES[time]) - Math.exp(-2 * TIMES[time]));
    }

    private static List<List<Sample>> rich(long seed, int subjects) {
        List<List<Sample>> all = new ArrayList<>();
        for (int k = 0; k < subjects; k++) {
            all.add(subject(RandomStream.of(seed, k, "rich"), 0, 1, 2, 3, 4, 5));
        }
        return all;
    }

    /** A whole curve of everyone: the mean of the areas, its standard error, and one degree of freedom less than subjects. */
    @Property(tries = 100)
    void wholeCurvesHaveTheErrorOfTheMeanOfTheirAreas(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int subjects) {
        List<List<Sample>> all = rich(seed, subjects);
        double[] areas = all.stream()
                .mapToDouble(samples -> Nca.linear()
                        .analyse(NcaProfile.of(samples).given(ORAL))
                        .value(NcaParameter.AUCLST)
                        .orThrow())
                .toArray();
        double mean = Arrays.stream(areas).average().orElseThrow();
        double variance = Arrays.stream(areas).map(a -> (a - mean) * (a - mean)).sum() / (subjects - 1) / subjects;
        SparseArea area = SparseStudy.of(all).given(ORAL).area();
        assertClose(mean, area.area().orThrow(), 1e-13);
        assertClose(Math.sqrt(variance), area.standardError().orThrow(), 1e-9);
        assertClose(subjects - 1, area.degreesOfFreedom().orThrow(), 1e-6);
    }

    /** One sample of everyone: variances of means add up, with the degrees of freedom of Satterthwaite. */
    @Property(tries = 100)
    void variancesOfIndependentMeansAddUp(@ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int each) {
        List<List<Sample>> all = new ArrayList<>();
        for (int time = 0; time < TIMES.length; time++) {
            for (int k = 0; k < each + time % 2; k++) {
                all.add(subject(RandomStream.of(seed, 100 * time + k, "destructive"), time));
            }
        }
        SparseStudy study = SparseStudy.of(all);
        double[] weights = {0.25, 0.75, 1.5, 3, 4, 2};
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < TIMES.length; i++) {
            SparsePoint point = study.points().get(i);
            double part = Math.pow(weights[i] * point.standardError().orThrow(), 2);
            sum += part;
            squares += part * part / (point.subjects() - 1);
        }
        assertClose(Math.sqrt(sum), study.area().standardError().orThrow(), 1e-12);
        assertClose(sum * sum / squares, study.area().degreesOfFreedom().orThrow(), 1e-10);
    }

    /** Three batches of subjects, each sampled at times of its own and at one that another has too. */
    private static SparseStudy batches(long seed) {
        int[][] plan = {{0, 3, 5}, {1, 3, 4}, {2, 4, 5}};
        List<List<Sample>> all = new ArrayList<>();
        for (int batch = 0; batch < plan.length; batch++) {
            for (int k = 0; k < 6; k++) {
                all.add(subject(RandomStream.of(seed, 100 * batch + k, "batches"), plan[batch]));
            }
        }
        return SparseStudy.of(all);
    }

    /**
     * In 4000 studies in batches the mean of the estimates of the variance is the variance of the estimates of the area, and 95 %
     * of the intervals hold the true area; each within 4.5 standard errors of such a frequency.
     */
    @Example
    void inManyStudiesTheErrorIsWhatItSays() {
        double[] weights = {0.25, 0.75, 1.5, 3, 4, 2};
        double truth = 0;
        for (int i = 0; i < TIMES.length; i++) {
            truth += weights[i] * typical(i);
        }
        int studies = 4000;
        double covered = 0;
        double spread = 0;
        double spread2 = 0;
        double estimated = 0;
        for (int study = 0; study < studies; study++) {
            SparseArea area = batches(study).area();
            double off = area.area().orThrow() - truth;
            spread += off * off / studies;
            spread2 += Math.pow(off, 4) / studies;
            estimated += Math.pow(area.standardError().orThrow(), 2) / studies;
            covered += area.lower(0.95).orThrow() <= truth
                            && truth <= area.upper(0.95).orThrow()
                    ? 1.0 / studies
                    : 0;
        }
        double errorOfSpread = Math.sqrt((spread2 - spread * spread) / studies);
        assertTrue(Math.abs(estimated - spread) < 4.5 * errorOfSpread, estimated + " for " + spread);
        assertTrue(Math.abs(covered - 0.95) < 4.5 * Math.sqrt(0.95 * 0.05 / studies), "covered " + covered);
    }

    @Example
    void theMeanCurveIsAnalysedAsAnyOther() {
        SparseStudy study = SparseStudy.of(rich(1, 5)).given(ORAL);
        NcaFindings found =
                Nca.linear().withBlq(BlqRules.all(BlqRules.Rule.ZERO)).analyse(study.mean());
        assertClose(
                study.area().area().orThrow(), found.value(NcaParameter.AUCLST).orThrow(), 1e-13);
        assertEquals(6, study.points().size());
        assertTrue(found.value(NcaParameter.CLFO).isPresent());
    }

    /** Means 0, 6, 1 and 0: the trapezoids 3 and 3.5, each by hand. */
    @Example
    void belowTheLimitIsZeroUnlessSaidOtherwise() {
        List<List<Sample>> all = List.of(
                List.of(Sample.belowLimit(hours(0)), sample(1, 5), sample(2, 2), Sample.belowLimit(hours(3))),
                List.of(Sample.belowLimit(hours(0)), sample(1, 7), Sample.belowLimit(hours(2), 1, Unit.NG_PER_ML)),
                List.of(Sample.missing(hours(1)), Sample.belowLimit(hours(3))));
        SparseStudy study = SparseStudy.of(all);
        assertEquals(6.5, study.area().area().orThrow(), 1e-14);
        assertEquals(
                List.of(2, 2, 2, 2),
                study.points().stream().map(SparsePoint::subjects).toList());
        assertEquals(2, study.withBlq(BlqRules.Rule.DROP).points().get(1).mean());
        assertRefused(
                () -> study.withBlq(BlqRules.Rule.HALF_LIMIT).points(), "needs the limit, but the sample at 0 min");
    }

    /**
     * One subject at both times, one at each alone: with a and b what the first differs by from the means, s² are 2a² and 2b²,
     * the covariance ab/(1/4) counts with r/(n₁n₂) = 1/4, and V̂ = (w₁a + w₂b)². Here w are ½ h, a = 3 and b = 1.
     */
    @Example
    void aSubjectWhoIsSharedByTwoTimesCountsForBoth() {
        SparseStudy study = SparseStudy.of(
                List.of(List.of(sample(1, 10), sample(2, 8)), List.of(sample(1, 4)), List.of(sample(2, 6))));
        assertClose(7, study.area().area().orThrow(), 1e-14);
        assertClose(2, study.area().standardError().orThrow(), 1e-13);
    }

    /** By the formula above, four subjects of whom two are shared: V̂ = −0.2. */
    @Example
    void aVarianceThatComesOutNegativeIsToldAndTheAreaStays() {
        SparseArea area = SparseStudy.of(List.of(
                        List.of(sample(1, 8)),
                        List.of(sample(1, 2), sample(2, 9)),
                        List.of(sample(2, 6)),
                        List.of(sample(1, 9), sample(2, 2))))
                .area();
        assertClose((19.0 / 3 + 17.0 / 3) / 2, area.area().orThrow(), 1e-14);
        String reason = "the estimate of the variance is negative: too few subjects share their times";
        assertEquals(reason, area.standardError().reason());
        assertEquals(reason, area.degreesOfFreedom().reason());
    }

    @Example
    void aPointHasTheDeviationAndTheErrorOfItsMean() {
        SparsePoint point = SparseStudy.of(List.of(List.of(sample(1, 2)), List.of(sample(1, 4)), List.of(sample(1, 9))))
                .points()
                .get(0);
        assertClose(5, point.mean(), 1e-14);
        assertClose(Math.sqrt(13), point.deviation().orThrow(), 1e-14);
        assertClose(Math.sqrt(13.0 / 3), point.standardError().orThrow(), 1e-14);
    }

    @Example
    void levelsOfConfidenceAndTimesHaveTheirBounds() {
        SparseArea area = SparseStudy.of(rich(3, 4)).area();
        for (double level : new double[] {0, 1, -0.1, Double.NaN}) {
            assertRefused(() -> area.upper(level), "must lie between 0 and 1, as 0.95, got " + level);
        }
        assertRefused(() -> SparseStudy.of(List.of(List.of(sample(2, 1), sample(1, 2)))), "times must rise");
    }

    /** Means 4 and 2 at 1 h and 2 h after the dose: the curve rises from zero there, 2 + 3; from 1 h on it is 3 alone. */
    @Example
    void samplesFromTheDoseOnCount() {
        List<Sample> one = List.of(sample(2, 9), sample(4, 3), sample(5, 2));
        List<Sample> other = List.of(sample(2, 9), sample(4, 5), sample(5, 2));
        SparseStudy study = SparseStudy.of(List.of(one, other));
        assertClose(5, study.given(ORAL.at(hours(3))).area().area().orThrow(), 1e-14);
        assertClose(13 + 3, study.area().area().orThrow(), 1e-14);
        NcaDose bolus = NcaDose.of(new Amount(5), Route.INTRAVENOUS);
        assertClose(13 + 3, study.given(bolus.at(hours(2))).area().area().orThrow(), 1e-14);
        assertClose(3, study.given(bolus.at(hours(4))).area().area().orThrow(), 1e-14);
        assertTrue(study.given(bolus.at(hours(3))).area().area().reason().startsWith("the concentration at a bolus"));
        assertClose(
                5, study.given(bolus.over(hours(1)).at(hours(3))).area().area().orThrow(), 1e-14);
        SparseStudy nothing = SparseStudy.of(List.of(List.of(Sample.belowLimit(hours(0)), sample(1, 4))));
        assertTrue(nothing.given(bolus).area().area().reason().startsWith("the concentration at a bolus"));
        List<Sample> limited = List.of(sample(1, 4), Sample.belowLimit(hours(2), 1, Unit.NG_PER_ML));
        assertEquals(
                0.5,
                SparseStudy.of(List.of(limited))
                        .withBlq(BlqRules.Rule.HALF_LIMIT)
                        .points()
                        .get(1)
                        .mean());
    }

    @Example
    void whatCantBeEstimatedSaysWhy() {
        SparseStudy alone = SparseStudy.of(List.of(List.of(sample(1, 5), sample(2, 4)), List.of(sample(1, 6))));
        assertEquals(
                "only one subject was sampled at 2 h: an error needs at least two at each time",
                alone.area().standardError().reason());
        assertClose(4.75, alone.area().area().orThrow(), 1e-14);
        NcaDose bolus = NcaDose.of(new Amount(5), Route.INTRAVENOUS);
        assertTrue(alone.given(bolus).area().area().reason().contains("leave out the dose"));
        SparseStudy equal = SparseStudy.of(List.of(List.of(sample(1, 5)), List.of(sample(1, 5), sample(2, 1))));
        assertEquals("only one subject", equal.area().upper(0.9).reason().substring(0, 16));
        SparseStudy same =
                SparseStudy.of(List.of(List.of(sample(1, 5), sample(2, 1)), List.of(sample(1, 5), sample(2, 1))));
        assertEquals(0, same.area().standardError().orThrow());
        assertEquals(
                "the concentrations do not differ between subjects",
                same.area().degreesOfFreedom().reason());
        assertEquals(
                NcaCase.NOTHING_MEASURED,
                SparseStudy.of(List.of()).area().area().reason());
        assertRefused(() -> same.area().lower(95), "between 0 and 1");
    }

    /** The 97.5th percentile of Student's t with 3 degrees of freedom is 3.182 in every table. */
    @Example
    void theIntervalIsThatOfStudentsT() {
        SparseArea area = SparseStudy.of(rich(3, 4)).area();
        double t = (area.upper(0.95).orThrow() - area.area().orThrow())
                / area.standardError().orThrow();
        assertEquals(3.182, t, 0.0005);
        assertClose(
                2 * area.area().orThrow(),
                area.lower(0.95).orThrow() + area.upper(0.95).orThrow(),
                1e-12);
    }

    private static void assertRefused(Runnable action, String words) {
        String message =
                assertThrows(IllegalArgumentException.class, action::run).getMessage();
        assertTrue(message.contains(words), message);
    }
}
