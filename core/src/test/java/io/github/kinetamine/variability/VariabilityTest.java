package io.github.kinetamine.variability;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static io.github.kinetamine.variability.VarianceTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.random.RandomStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VariabilityTest {

    private static final int COUNT = 40_000;
    private static final Map<String, Double> TYPICAL = typical();

    private static final Variability VARIABILITY = Variability.of(RandomEffects.builder()
                    .logNormal("CL", Variance.ofCv(0.3))
                    .logitNormal("F", Variance.ofSd(0.7))
                    .logNormal("V", Variance.of(0.09))
                    .additive("E0", Variance.ofSd(2), Unit.named("points"))
                    .correlation("CL", "V", 0.6)
                    .covariance("V", "E0", -0.18)
                    .build())
            .withBetweenOccasions(RandomEffects.builder()
                    .logNormal("CL", Variance.of(0.02))
                    .logNormal("KA", Variance.of(0.1))
                    .build());

    private static Map<String, Double> typical() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("V", 133.0);
        values.put("CL", 95.2);
        values.put("Q", 23.2);
        values.put("F", 0.54);
        values.put("KA", 2.0);
        values.put("E0", 30.0);
        return values;
    }

    private static RandomStream subject(int number) {
        return RandomStream.of(42, number, "variability");
    }

    @Test
    void etasHaveTheVariancesAndCovariancesDeclared() {
        List<SubjectEffects> subjects = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            subjects.add(VARIABILITY.sample(subject(i)));
        }
        assertCovariance(subjects, "CL", "CL", Math.log(1.09));
        assertCovariance(subjects, "F", "F", 0.49);
        assertCovariance(subjects, "V", "V", 0.09);
        assertCovariance(subjects, "E0", "E0", 4);
        assertCovariance(subjects, "CL", "V", 0.6 * 0.3 * Math.sqrt(Math.log(1.09)));
        assertCovariance(subjects, "V", "E0", -0.18);
        assertCovariance(subjects, "CL", "E0", 0);
        assertCovariance(subjects, "CL", "F", 0);
        assertCovariance(subjects, "E0", "F", 0);
    }

    private static void assertCovariance(List<SubjectEffects> subjects, String a, String b, double expected) {
        Sample.of(COUNT, i -> subjects.get(i).eta(a) * subjects.get(i).eta(b)).assertMean(expected, a + " with " + b);
    }

    @Test
    void individualsHaveTheMomentsOfTheirDistribution() {
        List<Map<String, Double>> subjects = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            subjects.add(VARIABILITY.sample(subject(i)).individual(TYPICAL));
        }
        for (RandomEffect effect : VARIABILITY.betweenSubjects().effects()) {
            String name = effect.name();
            Distribution distribution = effect.scale().distribution(TYPICAL.get(name), effect.variance());
            Sample sample = Sample.of(COUNT, i -> subjects.get(i).get(name));
            sample.assertMean(distribution.mean(), "mean of " + name);
            sample.assertVariance(distribution.mean(), distribution.sd() * distribution.sd(), "variance of " + name);
        }
        assertEquals(23.2, subjects.get(5).get("Q"));
    }

    @Test
    void occasionsOfASubjectVaryAroundItAndSubjectsAroundTheTypicalOne() {
        List<Double> differences = new ArrayList<>();
        List<Double> products = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            double first = VARIABILITY.sample(subject(i), 1).eta("CL");
            double second = VARIABILITY.sample(subject(i), 2).eta("CL");
            differences.add((first - second) * (first - second));
            products.add(first * second);
        }
        Sample.of(COUNT, differences::get).assertMean(2 * 0.02, "variance within subjects");
        Sample.of(COUNT, products::get).assertMean(Math.log(1.09), "variance between subjects");
    }

    @Test
    void anOccasionChangesNeitherTheSubjectNorOtherOccasions() {
        SubjectEffects subject = VARIABILITY.sample(subject(3));
        SubjectEffects first = VARIABILITY.sample(subject(3), 1);
        assertEquals(subject.eta("V"), first.eta("V"));
        assertEquals(0, subject.eta("KA"));
        assertNotEquals(first.eta("KA"), VARIABILITY.sample(subject(3), 2).eta("KA"));
        assertEquals(first, VARIABILITY.sample(subject(3).withOccasion(9), 1));
        assertEquals(first.hashCode(), VARIABILITY.sample(subject(3), 1).hashCode());
    }

    @Test
    void normalsMayBeGiven() {
        double[] normals = subject(11).normals(4);
        assertEquals(VARIABILITY.sample(subject(11)), VARIABILITY.ofNormals(normals));
        double[] onOccasion = subject(11).withOccasion(2).normals(2);
        assertEquals(VARIABILITY.sample(subject(11), 2), VARIABILITY.ofNormals(normals, onOccasion));
    }

    @Test
    void theTypicalSubjectHasTheTypicalValuesToTheBit() {
        assertEquals(TYPICAL, VARIABILITY.ofNormals(0, 0, 0, 0).individual(TYPICAL));
        assertEquals(TYPICAL, Variability.none().sample(subject(1)).individual(TYPICAL));
        assertEquals(
                List.copyOf(TYPICAL.keySet()),
                List.copyOf(VARIABILITY.sample(subject(1)).individual(TYPICAL).keySet()));
    }

    @Property(tries = 100)
    void anAntitheticSubjectIsTheMirrorImage(@ForAll int number) {
        double[] normals = subject(number).normals(4);
        SubjectEffects subject = VARIABILITY.ofNormals(normals);
        SubjectEffects mirrored = subject.antithetic();
        for (int i = 0; i < normals.length; i++) {
            normals[i] = -normals[i];
        }
        assertEquals(VARIABILITY.ofNormals(normals), mirrored);
        assertEquals(subject, mirrored.antithetic());
        double product = subject.individual("CL", 95.2) * mirrored.individual("CL", 95.2);
        assertClose(95.2 * 95.2, product, 1e-14);
        assertClose(60, subject.individual("E0", 30) + mirrored.individual("E0", 30), 1e-14);
    }

    @Test
    void anEffectDependsOnItsOwnNormalAndEarlierOnesAlone() {
        double[] etas = VARIABILITY.betweenSubjects().etas(new double[] {1, 0, 0, 0});
        assertClose(Math.sqrt(Math.log(1.09)), etas[0], 1e-15);
        assertClose(0.6 * 0.3, etas[2], 1e-14);
        assertArrayEquals(new double[] {0, 0, 0}, new double[] {
            etas[1],
            VARIABILITY.betweenSubjects().etas(new double[] {0, 0, 0, 1})[0],
            VARIABILITY.betweenSubjects().etas(new double[] {0, 0, 0, 1})[2]
        });
    }

    @Test
    void severalParametersMayShareAnEffect() {
        Variability shared = Variability.of(RandomEffects.builder()
                .effect(new RandomEffect(List.of("V1", "VN"), EtaScale.LOG, Variance.of(0.057), Unit.ONE))
                .logNormal("CL", Variance.of(0.029))
                .covariance("VN", "CL", 0.01)
                .build());
        SubjectEffects subject = shared.ofNormals(1.2, 0.3);
        assertEquals(subject.eta("V1"), subject.eta("VN"));
        assertEquals(Math.sqrt(0.057) * 1.2, subject.eta("V1"), 1e-15);
        assertEquals(
                List.of(
                        "between subjects, log-normal: V1 = VN ω² 0.057 (CV 24.2 %), CL ω² 0.029 (CV 17.2 %)",
                        "between subjects, covariance: cov(V1 = VN, CL) 0.01 (r 0.25)"),
                shared.text());
    }

    @Test
    void theTextSaysWhatIsPublishedAndWhatIsNot() {
        assertEquals(
                List.of(
                        "between subjects, log-normal: CL ω² 0.086178 (CV 30.0 %), V ω² 0.09 (CV 30.7 %)",
                        "between subjects, logit-normal: F ω² 0.49 (SD 0.7 on the logit)",
                        "between subjects, additive: E0 ω² 4 (SD 2 points)",
                        "between subjects, covariance: cov(CL, V) 0.052841 (r 0.60), cov(V, E0) -0.18 (r -0.30)",
                        "between occasions, log-normal: CL ω² 0.02 (CV 14.2 %), KA ω² 0.1 (CV 32.4 %)",
                        "missing: KMET (the value is blank in the table)",
                        "without variability: Q"),
                VARIABILITY
                        .withMissing("KMET", "the value is blank in the table")
                        .text(List.of("CL", "V", "Q", "F", "KA", "E0", "KMET")));
        assertEquals(List.of(), Variability.none().text());
        assertEquals(List.of("without variability: CL, V"), Variability.none().text(List.of("CL", "V")));
    }

    @Test
    void mistakesInADeclarationAreNamed() {
        RandomEffectsBuilder effects =
                RandomEffects.builder().logNormal("CL", Variance.of(0.1)).logNormal("V1", Variance.of(0.1));
        assertRefused("no random effect on 'Cl': did you mean 'CL'?", () -> effects.covariance("Cl", "V1", 0.01));
        assertRefused(
                "parameter CL has a random effect already, CL ω² 0.1", () -> effects.logitNormal("CL", Variance.of(1)));
        assertRefused("a covariance needs two effects", () -> effects.covariance("CL", "CL", 0.1));
        effects.covariance("CL", "V1", 0.2);
        assertRefused("given twice", () -> effects.correlation("V1", "CL", 0.1));
        assertRefused("covariance of CL and V1 is 0.2, a correlation of 2", effects::build);
        assertRefused("names of its parameters", () -> effects.logNormal(" ", Variance.of(1)));
        assertRefused(
                "names each parameter once",
                () -> new RandomEffect(List.of("A", "A"), EtaScale.LOG, Variance.of(1), Unit.ONE));
        assertRefused(
                "log-normal effect on A has no unit, got L",
                () -> new RandomEffect(List.of("A"), EtaScale.LOG, Variance.of(1), Unit.L));
        assertRefused("say what is missing and why", () -> Variability.none().withMissing("KMET", ""));
    }

    @Test
    void levelsOfAParameterShareScaleAndUnit() {
        RandomEffects minutes = RandomEffects.builder()
                .additive("LAG", Variance.of(1), Unit.MINUTES)
                .build();
        RandomEffects hours = RandomEffects.builder()
                .additive("LAG", Variance.of(1), Unit.HOURS)
                .build();
        RandomEffects log =
                RandomEffects.builder().logNormal("LAG", Variance.of(1)).build();
        assertRefused(
                "effects on LAG add up, but it is additive (min) between subjects and additive (h) between occasions",
                () -> Variability.of(minutes).withBetweenOccasions(hours));
        assertRefused("log-normal", () -> Variability.of(minutes).withBetweenOccasions(log));
    }

    @Test
    void mistakesInADrawAreNamed() {
        assertRefused("need 4 normals, one for each of [CL, F, V, E0], got 2", () -> VARIABILITY.ofNormals(1, 2));
        assertRefused("must be finite, got NaN", () -> VARIABILITY.ofNormals(0, 0, 0, Double.NaN));
        assertRefused("occasions count from 1, got 0", () -> VARIABILITY.sample(subject(1), 0));
        SubjectEffects subject = VARIABILITY.sample(subject(1));
        assertRefused(
                "no typical value of 'CL', which varies between subjects: did you mean 'Cl'?",
                () -> subject.individual(Map.of("Cl", 1.0)));
        assertRefused(
                "typical value of F, which varies on the logit, must lie between 0 and 1, both excluded, got 1.16",
                () -> subject.individual("F", 1.16));
    }
}
