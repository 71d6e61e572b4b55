package io.github.kinetamine.comparison;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.EffectOptions;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.nca.Nca;
import io.github.kinetamine.population.Population;
import io.github.kinetamine.population.Proportion;
import io.github.kinetamine.population.Sample;
import io.github.kinetamine.population.SubjectResult;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.variability.Distribution;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Arms in a population are the same subjects, compared one by one. */
class PopulationComparisonTest {

    private static final int N = 150;
    private static final Population PEOPLE =
            Population.of(Ketamine.racemic()).like(Subject.weighing(kg(70))).threads(1);
    private static final PopulationComparison.Plan PLAN = PopulationComparison.of(N)
            .seed(7)
            .arm("whole", PEOPLE.give(Dose.mg(40).intravenous().over(minutes(40))))
            .arm("half", PEOPLE.give(Dose.mg(20).intravenous().over(minutes(40))))
            .over(every(minutes(20)).until(hours(12)));
    private static final PopulationComparison RESULT = PLAN.run();
    private static final SubjectMetric CMAX = SubjectMetric.cmax("ketamine");

    @Test
    void armsOfOneModelShareTheirSubjects() {
        for (int i = 0; i < N; i += 29) {
            SubjectResult whole = RESULT.arm("whole").result().subjects().get(i);
            SubjectResult half = RESULT.arm("half").result().subjects().get(i);
            assertEquals(whole.parameters(), half.parameters());
        }
    }

    @Test
    void ofALinearModelHalfTheDoseIsHalfOfEverySubject() {
        PairedDifference difference = RESULT.difference("half", "whole", CMAX);
        Sample whole = RESULT.arm("whole").sample(CMAX);
        assertClose(-whole.mean() / 2, difference.mean(), 1e-12, whole.mean(), "mean");
        assertClose(-whole.median() / 2, difference.median(), 1e-12, whole.mean(), "median");
        assertClose(whole.marginOfMean(), difference.high() - difference.low(), 1e-10, whole.mean(), "interval");
        assertEquals(new Proportion(0, N), RESULT.superiority("half", "whole", CMAX));
        assertEquals(new Proportion(N, N), RESULT.superiority("whole", "half", CMAX));
        assertEquals(0, new Proportion(0, N).low());
        assertEquals(1, new Proportion(N, N).high());
    }

    @Test
    void metricsAreWhatTheAnalysisOfEachSubjectGives() {
        PopulationArm arm = RESULT.arm("whole");
        double[] cmax = arm.values(CMAX);
        double[] auc = arm.values(SubjectMetric.auc("norketamine"));
        for (int i = 0; i < N; i += 31) {
            Profile alone = arm.result().subjects().get(i).profile();
            var ketamine = Nca.linearUpLogDown().analyse(alone.series("ketamine"), alone.doses());
            var norketamine = Nca.linearUpLogDown().analyse(alone.series("norketamine"), alone.doses());
            assertClose(ketamine.cmax().value(), cmax[i], 1e-10, cmax[i], "Cmax");
            assertClose(norketamine.aucLast().value(), auc[i], 1e-10, auc[i], "AUC");
        }
    }

    @Test
    void aBandHoldsItsShareOfTheSubjectsAtEveryTime() {
        PopulationArm arm = RESULT.arm("whole");
        PopulationArm.Band band = arm.band("ketamine", 0.9);
        double[] values = arm.result().series("ketamine").at(5);
        long inside = IntStream.range(0, N)
                .filter(i -> values[i] >= band.low().value(5)
                        && values[i] <= band.high().value(5))
                .count();
        assertEquals(0.9 * N, inside, 1);
        assertArrayEquals(
                arm.result().series("ketamine").quantile(0.5).values(),
                band.median().values());
        assertThrows(IllegalArgumentException.class, () -> arm.band("ketamine", 1));
    }

    @Test
    void theForestHasARowForEachMetricOfEachArmAgainstTheFirst() {
        int metrics = RESULT.arm("half").metrics().size();
        assertEquals(12, metrics);
        assertEquals(metrics, RESULT.forest().rows().size());
        assertEquals(2 * metrics, RESULT.summary().rows().size());
        assertTrue(RESULT.forest().csv().startsWith("arm,against,metric,unit,n,mean difference,"));
        assertTrue(RESULT.forest().csv().contains("\nhalf,whole,ketamine Cmax,ng/mL,150,-"));
        assertTrue(RESULT.summary().markdown().startsWith("| arm | metric |"));
    }

    @Test
    void effectsAreComparedByTheirPeaks() {
        Population driven = Population.of(Ketamine.racemic()
                        .with(KetamineEffects.effect(
                                "SBP", EffectOptions.standard().baseline("SBP", 120))))
                .like(Subject.weighing(kg(70)));
        PopulationComparison result = PopulationComparison.of(20)
                .arm("IV", driven.give(Dose.mg(35).intravenous().over(minutes(40))))
                .arm("more", driven.give(Dose.mg(70).intravenous().over(minutes(40))))
                .over(every(minutes(10)).until(hours(4)))
                .run();
        assertEquals(
                1,
                result.differences().stream()
                        .filter(row -> row.metric().equals("SBP peak") && row.mean() > 0)
                        .count());
    }

    @Test
    void theConfidenceIntervalCoversTheMeanOfManyAsOftenAsItSays() {
        Population small = PEOPLE.give(Dose.mg(40).intravenous().over(minutes(40)))
                .subjects(2000)
                .observe(every(minutes(40)).until(minutes(40)));
        double[] cmax = PopulationArm.of("all", small.run()).values(CMAX);
        double mean = Sample.of(cmax).mean();
        int covered = 0;
        for (int i = 0; i < 40; i++) {
            Sample part = Sample.of(Arrays.copyOfRange(cmax, 50 * i, 50 * (i + 1)));
            covered += Math.abs(part.mean() - mean) < part.marginOfMean() ? 1 : 0;
        }
        assertEquals(38, covered, 4.5 * Math.sqrt(40 * 0.95 * 0.05));
    }

    @Test
    void subjectsThatFailInOneArmAreLeftOutOfThePairs() {
        Population some = PEOPLE.covariate(Covariates.WT, Distribution.normal(10, 10));
        PopulationComparison result = PopulationComparison.of(60)
                .arm("light", some.give(Dose.mg(20).intravenous().over(minutes(40))))
                .arm("all", PEOPLE.give(Dose.mg(20).intravenous().over(minutes(40))))
                .over(every(hours(1)).until(hours(3)))
                .run();
        int failures = result.arm("light").result().failures().size();
        assertTrue(failures > 0);
        assertEquals(
                60 - failures,
                result.difference("all", "light", CMAX).differences().size());
    }

    @Test
    void whatDoesNotFitIsNamed() {
        assertRefused("at least 1 subject", () -> PopulationComparison.of(0));
        assertRefused("two arms 'whole'", () -> PLAN.arm("whole", PEOPLE));
        assertRefused("no arm 'hal': did you mean 'half'", () -> RESULT.arm("hal"));
        assertRefused(
                "other subjects",
                () -> PopulationComparison.of(
                        List.of(RESULT.arm("whole"), PLAN.seed(8).run().arm("half"))));
        assertRefused(
                "arm 'nasal': ",
                () -> PLAN.arm(
                                "nasal",
                                Population.of(Ketamine.esketamine())
                                        .give(Dose.mg(30).intramuscular()))
                        .run());
        assertThrows(
                IllegalStateException.class, () -> PopulationComparison.of(5).run());
    }

    private static void assertRefused(String words, Runnable run) {
        String message = assertThrows(IllegalArgumentException.class, run::run).getMessage();
        assertTrue(message.contains(words), message);
    }
}
