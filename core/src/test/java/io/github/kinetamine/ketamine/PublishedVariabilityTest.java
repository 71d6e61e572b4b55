package io.github.kinetamine.ketamine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.Analyte;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.LinearModelBuilder;
import io.github.kinetamine.model.ModelCard;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.PublishedVariability;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.model.Validity;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.variability.CovarianceBlock;
import io.github.kinetamine.variability.EtaScale;
import io.github.kinetamine.variability.RandomEffect;
import io.github.kinetamine.variability.RandomEffects;
import io.github.kinetamine.variability.ResidualError;
import io.github.kinetamine.variability.Variability;
import io.github.kinetamine.variability.Variance;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the models say of variability, and what they do not. */
class PublishedVariabilityTest {

    static List<PkModel> models() {
        return Ketamine.models();
    }

    private static PublishedVariability of(String id) {
        return Ketamine.model(id).card().variability();
    }

    private static List<String> text(String id) {
        return of(id).text(Ketamine.model(id).parameters().stream()
                .map(Parameter::name)
                .toList());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelHasRandomEffectsOrSaysWhatIsMissing(PkModel model) {
        PublishedVariability variability = model.card().variability();
        boolean effects = variability.subjects().betweenSubjects().size() > 0;
        assertTrue(effects || variability.lacks("V1"), () -> model + " is silent about variability");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyAnalyteHasAResidualErrorOrAReasonForNone(PkModel model) {
        PublishedVariability variability = model.card().variability();
        for (Analyte analyte : model.analytes()) {
            assertNotEquals(
                    variability.residuals().containsKey(analyte.name()),
                    variability.lacksResidual(analyte.name()),
                    () -> model + ": " + analyte.name());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNumberHasASourceAndAPlace(PkModel model) {
        PublishedVariability variability = model.card().variability();
        for (String name : variability.numbers()) {
            Source source = variability.source(name);
            assertFalse(source.citation().isBlank() || source.place().isBlank(), () -> model + ": " + name);
            assertNotEquals(Tier.ILLUSTRATIVE, source.tier(), source::toString);
            assertNotEquals(Reading.GIVEN, source.reading(), source::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatIsMissingHasNoNumber(PkModel model) {
        PublishedVariability variability = model.card().variability();
        for (Parameter parameter : model.parameters()) {
            boolean varies = variability.subjects().parameters().contains(parameter.name());
            assertFalse(varies && variability.lacks(parameter.name()), parameter::name);
        }
    }

    /** The coefficients of variation that the papers' tables, or their transcriptions, print beside or instead of ω². */
    @ParameterizedTest
    @CsvSource({
        "otto-2021, V1, 29.6",
        "otto-2021, CL, 16.2",
        "otto-2021, V1_NK, 20.3",
        "otto-2021, CL_NK, 33.0",
        "otto-2021-racemate, CL, 16.2",
        "simons-2022, V1, 24",
        "simons-2022, CL, 17",
        "simons-2022, Q3, 16",
        "simons-2022, MTT_NK, 14.6",
        "simons-2022, CL_NK, 22.6",
        "simons-2022, V1_HNK, 155",
        "simons-2022, CL_HNK, 33",
        "simons-2022, Q2_HNK, 58",
        "simons-2022-racemate, CL_NK, 22.6",
        "perez-ruixo-2021, VC, 27.5",
        "perez-ruixo-2021, VP1, 49.3",
        "perez-ruixo-2021, QH, 23.2",
        "perez-ruixo-2021, VH, 34.6",
        "perez-ruixo-2021, KEL, 120",
        "perez-ruixo-2021, VCN, 31.6",
        "perez-ruixo-2021, CLN, 25.4",
        "perez-ruixo-2021, KAN, 61.5",
        "perez-ruixo-2021, KASW, 132",
        "perez-ruixo-2021, KAPO, 132",
        "herd-2007, V1, 64",
        "herd-2007, V2, 51.7",
        "herd-2007, Q, 19",
        "herd-2007, CL, 38.1",
        "herd-2007, KA_PO, 148",
        "elkomy-2015, KA_PO, 148",
        "flint-2017, CL, 40.2",
        "flint-2017, CL_NK, 104"
    })
    void spreadsAreThoseThatArePrinted(String id, String parameter, String percent) {
        RandomEffect effect =
                of(id).subjects().betweenSubjects().effectOn(parameter).orElseThrow();
        assertEquals(EtaScale.LOG, effect.scale());
        int digits = percent.contains(".") ? 1 : 0;
        assertEquals(
                percent,
                String.format(
                        Locale.ROOT,
                        "%." + digits + "f",
                        100 * effect.variance().cv()));
    }

    /** The variances that a transcription of the table computes from the printed coefficients of variation. */
    @ParameterizedTest
    @CsvSource({
        "VC, 0.0729",
        "VP1, 0.218",
        "QH, 0.0524",
        "VH, 0.113",
        "KEL, 0.892",
        "VCN, 0.0952",
        "CLN, 0.0625",
        "KAN, 0.321",
        "KASW, 1.009",
        "KAPO, 1.009"
    })
    void printedCoefficientsBecomeVariancesOfTheLogarithm(String parameter, double variance) {
        RandomEffects effects = of("perez-ruixo-2021").subjects().betweenSubjects();
        assertEquals(
                variance, effects.effectOn(parameter).orElseThrow().variance().value(), 0.005 * variance);
    }

    @Test
    void theNasalFractionVariesOnItsLogit() {
        RandomEffect effect = of("perez-ruixo-2021")
                .subjects()
                .betweenSubjects()
                .effectOn("FRN")
                .orElseThrow();
        assertEquals(EtaScale.LOGIT, effect.scale());
        assertEquals(0.501, effect.variance().value(), 0.0005);
    }

    @ParameterizedTest
    @CsvSource({"otto-2021, 0, 0.48", "otto-2021, 1, 0.69", "flint-2017, 0, 0.506"})
    void covariancesMakeThePrintedCorrelations(String id, int index, double correlation) {
        CovarianceBlock block = of(id).subjects().betweenSubjects().blocks().get(index);
        assertEquals(
                correlation,
                block.correlation(block.names().get(0), block.names().get(1)),
                0.005);
    }

    @Test
    void doubtfulValuesStayMissing() {
        assertTrue(of("perez-ruixo-2021").lacks("KMET"));
        assertFalse(of("perez-ruixo-2021").numbers().contains("KMET"));
        assertTrue(of("simons-2022").lacksResidual("esketamine"));
        assertTrue(text("simons-2022").stream().anyMatch(line -> line.contains("suspected misprint")));
        assertTrue(of("simons-2022").subjects().betweenOccasions().effects().stream()
                .noneMatch(effect -> effect.variance().value() == 0.751));
    }

    /** SD 0.058 nmol/mL of norketamine, 223.70 g/mol: 12.97 ng/mL. */
    @Test
    void molarErrorsBecomeErrorsOfMass() {
        ResidualError molar = of("simons-2022").residuals().get("noresketamine");
        assertEquals(0.058 * 223.70, molar.in(Unit.NG_PER_ML).sd(0), 1e-9);
    }

    @Test
    void thePageTellsNumbersCovariancesAndGaps() {
        List<String> otto = text("otto-2021");
        assertTrue(otto.get(0).startsWith("between subjects, log-normal: V1 ω² 0.084177 (CV 29.6 %)"), otto::toString);
        assertTrue(otto.get(1).contains("cov(V1, CL) 0.02261 (r 0.48)"), otto::toString);
        assertTrue(
                otto.contains("residual error of esketamine: proportional, σ² 0.055736 (SD 23.6 %)"), otto::toString);
        assertTrue(
                text("perez-ruixo-2021").contains("missing: KMET (estimated, but the value is blank in Table 3)"),
                () -> text("perez-ruixo-2021").toString());
        assertEquals(List.of(), ModelCard.named("own").variability().text(List.of("CL")));
    }

    @Test
    void anEffectOnAnUnknownParameterIsRefused() {
        RandomEffects effects =
                RandomEffects.builder().logNormal("CLX", Variance.of(0.1)).build();
        refused("CLX", PublishedVariability.from(Source.modelAuthor(), Variability.of(effects)));
    }

    @Test
    void aResidualErrorOfAnUnknownAnalyteIsRefused() {
        refused(
                "unseen",
                PublishedVariability.none().withResidual("unseen", ResidualError.proportional(Variance.of(0.1))));
    }

    @Test
    void aSourceWithoutItsNumberIsRefused() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> PublishedVariability.none().withSource("CL", Source.modelAuthor()));
        assertTrue(refusal.getMessage().contains("'CL'"), refusal::getMessage);
    }

    private static void refused(String name, PublishedVariability variability) {
        LinearModelBuilder model = LinearModel.of(card(variability))
                .parameter("V", 10, "L")
                .compartment("central", "V")
                .input(Input.by(Route.INTRAVENOUS, InputPath.into("central")))
                .analyte("drug", "central");
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, model::build);
        assertTrue(refusal.getMessage().contains("'" + name + "'"), refusal::getMessage);
    }

    private static ModelCard card(PublishedVariability variability) {
        return new ModelCard(
                "own",
                "",
                "",
                Source.modelAuthor(),
                "",
                SamplingSite.UNSTATED,
                "",
                Validity.described(""),
                variability,
                List.of());
    }
}
