package io.github.kinetamine.ketamine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.CovariateEffect;
import io.github.kinetamine.model.CovariateEffect.Factor;
import io.github.kinetamine.model.CovariateEffect.InCategory;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.ModelCard;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.PublishedVariability;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No number without its source. */
class EvidenceTest {

    static List<PkModel> models() {
        return Ketamine.models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNumberHasASource(PkModel model) {
        assertEquals(List.of(), withoutSource(model));
        sources(model)
                .values()
                .forEach(source -> assertTrue(
                        source.doi().isEmpty() || source.doi().matches("10\\.\\d{4,9}/[-._;()/:A-Za-z0-9]+"),
                        source::doi));
    }

    /** A publication alone does not lead to a number; the table, the abstract or the line in it does. */
    @ParameterizedTest
    @MethodSource("models")
    void everyPublishedNumberHasItsPlace(PkModel model) {
        sources(model)
                .forEach((number, source) -> assertFalse(
                        source.tier() == Tier.PUBLISHED && source.place().isBlank(), () -> model + ": " + number));
    }

    /** Numbers of a model by what they are: parameters, of inputs as well, and covariate relations, options among them. */
    private static Map<String, Source> sources(PkModel model) {
        Map<String, Source> sources = new LinkedHashMap<>();
        sources.put("card", model.card().source());
        model.parameters().forEach(parameter -> sources.put(parameter.name(), parameter.source()));
        model.relations()
                .forEach(relation -> sources.put(relation.effect().equation(relation.parameter()), relation.source()));
        assertEquals(
                1 + model.parameters().size() + model.relations().size(),
                sources.size(),
                () -> "two relations of " + model + " read the same");
        return sources;
    }

    private static List<String> withoutSource(PkModel model) {
        return sources(model).entrySet().stream()
                .filter(entry -> entry.getValue().tier() == Tier.ILLUSTRATIVE
                        || entry.getValue().reading() == Reading.GIVEN)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What the check above is worth: it finds a parameter, one of an input, a relation and an option without a source. */
    @Test
    void numbersWithoutASourceAreFound() {
        CovariateEffect half = new InCategory(Covariates.RACE, Set.of("asian"), 0.5);
        CovariateEffect factor = new Factor(Covariates.CLINT);
        ModelCard cited = Ketamine.racemic().card();
        ModelCard card = new ModelCard(
                "own",
                "",
                "",
                cited.source(),
                "",
                cited.site(),
                "",
                cited.validity(),
                PublishedVariability.none(),
                List.of());
        PkModel model = LinearModel.of(card)
                .parameter("V", 10, "L")
                .parameter("KA_IM", 3, "1/h")
                .compartment("central", "V")
                .compartment("depot")
                .flow("depot", "central", "KA_IM")
                .relation("V", half)
                .option("V", factor, Source.modelAuthor(), "a guess")
                .input(Input.by(Route.INTRAMUSCULAR, InputPath.into("depot")))
                .analyte("ketamine", "central")
                .build();
        assertEquals(List.of("V", "KA_IM", half.equation("V"), factor.equation("V")), withoutSource(model));
    }

    /** The routes of the racemates and the options are declared like any other number, and so are under the check. */
    @Test
    void ratiosOfEnantiomersInputsAndOptionsAreAmongTheNumbers() {
        Set<String> racemate = sources(Ketamine.racemic()).keySet();
        for (String name : List.of("R_TO_S", "F_IM", "KA_IM", "NK_IN", "KA_PO", "F_SL", "KA_PR", "F_SC")) {
            assertTrue(racemate.contains(name), name);
        }
        assertTrue(sources(Ketamine.model("simons-2022-racemate")).containsKey("R_TO_S"));
        assertTrue(racemate.stream().anyMatch(name -> name.contains("CYP2B6")), racemate::toString);
        Set<String> esketamine = sources(Ketamine.esketamine()).keySet();
        assertTrue(esketamine.stream().anyMatch(name -> name.contains("CLINT")), esketamine::toString);
        assertFalse(Ketamine.arterialFlow().source().citation().isBlank());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyParameterSaysWhatItMeans(PkModel model) {
        for (Parameter parameter : model.parameters()) {
            assertFalse(parameter.meaning().isBlank(), () -> model + ": " + parameter.name());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyCardSaysWhatIsKnown(PkModel model) {
        ModelCard card = model.card();
        for (String text : List.of(
                card.title(),
                card.drug(),
                card.population(),
                card.basis(),
                card.validity().text())) {
            assertFalse(text.isBlank(), () -> "the card of " + model + " has a gap: " + card);
        }
        assertFalse(card.discrepancies().isEmpty(), () -> model + " claims to agree with everything");
    }

    @Test
    void anInputIsAsStrongAsItsWeakestNumber() {
        PkModel racemate = Ketamine.racemic();
        assertEquals(Tier.PUBLISHED, racemate.inputTier(Route.INTRAVENOUS));
        assertEquals(Tier.DERIVED, racemate.inputTier(Route.INTRANASAL));
        assertEquals(Tier.ASSUMED, racemate.inputTier(Route.SUBCUTANEOUS));
        assertEquals(Tier.PUBLISHED, Ketamine.esketamine().inputTier(Route.INTRANASAL));
    }

    @Test
    void idsAreUniqueAndLeadToTheirModels() {
        for (PkModel model : Ketamine.models()) {
            assertEquals(model, Ketamine.model(model.card().id()));
        }
        assertEquals(
                Ketamine.models().size(),
                Ketamine.models().stream().map(m -> m.card().id()).distinct().count());
    }

    @Test
    void anUnknownIdNamesTheNearest() {
        IllegalArgumentException near =
                assertThrows(IllegalArgumentException.class, () -> Ketamine.model("perez-ruixo-2020"));
        assertTrue(near.getMessage().contains("did you mean 'perez-ruixo-2021'?"), near::getMessage);
        IllegalArgumentException far = assertThrows(IllegalArgumentException.class, () -> Ketamine.model("propofol"));
        assertTrue(far.getMessage().contains("allowed: otto-2021, otto-2021-racemate"), far::getMessage);
    }
}
