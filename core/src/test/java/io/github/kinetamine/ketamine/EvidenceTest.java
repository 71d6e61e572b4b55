package io.github.kinetamine.ketamine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.CovariateRelation;
import io.github.kinetamine.model.ModelCard;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import java.util.List;
import java.util.stream.Stream;
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
        Stream<Source> sources = Stream.concat(
                model.parameters().stream().map(Parameter::source),
                model.relations().stream().map(CovariateRelation::source));
        Stream.concat(sources, Stream.of(model.card().source())).forEach(source -> {
            assertFalse(source.citation().isBlank(), () -> model + " has a number without a citation");
            assertNotEquals(Tier.ILLUSTRATIVE, source.tier(), source::toString);
            assertNotEquals(Reading.GIVEN, source.reading(), source::toString);
            assertTrue(
                    source.doi().isEmpty() || source.doi().matches("10\\.\\d{4,9}/[-._;()/:A-Za-z0-9]+"), source::doi);
        });
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
