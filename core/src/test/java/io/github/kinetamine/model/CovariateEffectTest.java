package io.github.kinetamine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Route;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class CovariateEffectTest {

    private static final ToDoubleFunction<String> NO_PARAMETERS = name -> Double.NaN;

    private static final Covariates NONE = Covariates.none();

    @Test
    void anUnknownCovariateLeavesTheTypicalValue() {
        assertEquals(5, new CovariateEffect.Power("WT", 70, 0.75).apply(5, NONE, NO_PARAMETERS));
        assertEquals(5, new CovariateEffect.InCategory("RACE", Set.of("asian"), 0.36).apply(5, NONE, NO_PARAMETERS));
        assertEquals(5, new CovariateEffect.SlopeAbove("AGE", 60, -2).apply(5, NONE, NO_PARAMETERS));
        assertEquals(5, new CovariateEffect.FromThreshold("DEVICE", 2, 0.62).apply(5, NONE, NO_PARAMETERS));
    }

    @Test
    void aPowerIsExactAtItsReferenceAndProportionalAtOne() {
        CovariateEffect.Power effect = new CovariateEffect.Power("WT", 70, 0.75);
        assertEquals(95.2, effect.apply(95.2, NONE.with("WT", 70), NO_PARAMETERS));
        assertEquals(95.2 * 8, effect.apply(95.2, NONE.with("WT", 70 * 16), NO_PARAMETERS), 1e-12);
        assertEquals(266, new CovariateEffect.Power("WT", 70, 1).apply(133, NONE.with("WT", 140), NO_PARAMETERS));
    }

    @Test
    void aSlopeActsAboveItsThresholdOnly() {
        CovariateEffect effect = new CovariateEffect.SlopeAbove("AGE", 60, -2.19);
        assertEquals(151, effect.apply(151, NONE.with("AGE", 18), NO_PARAMETERS));
        assertEquals(151, effect.apply(151, NONE.with("AGE", 60), NO_PARAMETERS));
        assertEquals(151 - 43.8, effect.apply(151, NONE.with("AGE", 80), NO_PARAMETERS), 1e-12);
    }

    @Test
    void aThresholdBelongsToItsEffect() {
        CovariateEffect effect = new CovariateEffect.FromThreshold("DEVICE", 2, 0.5);
        assertEquals(1, effect.apply(1, NONE.with("DEVICE", 1), NO_PARAMETERS));
        assertEquals(0.5, effect.apply(1, NONE.with("DEVICE", 2), NO_PARAMETERS));
    }

    @Test
    void theCaseOfACategoryDoesNotMatter() {
        CovariateEffect effect = new CovariateEffect.InCategory("RACE", Set.of("Asian"), 0.36);
        assertEquals(0.36, effect.apply(1, NONE.with("RACE", "ASIAN"), NO_PARAMETERS));
    }

    @Test
    void relationsAreWrittenAsOnPaper() {
        assertEquals("CL · (WT/70)^0.75", new CovariateEffect.Power("WT", 70, 0.75).equation("CL"));
        assertEquals("V1 · (WT/70)", new CovariateEffect.Power("WT", 70, 1).equation("V1"));
        assertEquals(
                "QH − 2.19 · (AGE − 60) above 60", new CovariateEffect.SlopeAbove("AGE", 60, -2.19).equation("QH"));
        assertEquals(
                "KEL · 0.36 if RACE is asian or japanese",
                new CovariateEffect.InCategory("RACE", Set.of("japanese", "asian"), 0.36).equation("KEL"));
    }

    @Test
    void aRelationThatLeadsBelowZeroSaysSo() {
        LinearModel model = LinearModel.named("old age")
                .parameter("CL", 10, "L/h")
                .parameter("V", 50, "L")
                .relation("CL", new CovariateEffect.SlopeAbove("AGE", 60, -1))
                .compartment("central", "V")
                .clearance("central", Flow.OUT, "CL")
                .input(Input.by(Route.INTRAVENOUS, InputPath.into("central")))
                .analyte("drug", 100, "central")
                .build();
        Subject old = Subject.typical().with("AGE", 80);
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> model.individual(old, Map.of(), model.enteredBy(Set.of(Route.INTRAVENOUS))));
        assertTrue(e.getMessage().contains("CL must be finite and not negative, got -10.0 L/h"), e::getMessage);
        assertTrue(e.getMessage().contains("AGE=80.0"), e::getMessage);
    }

    @Test
    void aPowerNeedsAPositiveReference() {
        assertThrows(IllegalArgumentException.class, () -> new CovariateEffect.Power("WT", 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new CovariateEffect.Power("WT", 70, Double.NaN));
    }

    @Test
    void aJapaneseSubjectIsAsianAsWell() {
        CovariateEffect asian = new CovariateEffect.InCategory(Covariates.RACE, java.util.Set.of("asian"), 0.5);
        assertEquals(5, asian.apply(10, Covariates.none().with(Covariates.RACE, "japanese"), NO_PARAMETERS));
        CovariateEffect japanese = new CovariateEffect.InCategory(Covariates.RACE, java.util.Set.of("japanese"), 0.5);
        assertEquals(10, japanese.apply(10, Covariates.none().with(Covariates.RACE, "asian"), NO_PARAMETERS));
    }
}
