package io.github.kinetamine.ketamine.effect;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No acute effect without its papers, its gaps and its limits. */
class AcuteEvidenceTest {

    static List<String> ids() {
        return AcuteEffects.IDS;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyEffectHasItsCard(String id) {
        EffectCard card = AcuteEffects.standard(id).card();
        assertEquals(id, card.id());
        assertFalse(card.title().isBlank());
        assertFalse(card.validity().isBlank());
        assertFalse(card.filledGaps().isEmpty(), "claims to need no assumption");
        card.sources().forEach(source -> assertFalse(source.place().isBlank(), source::toString));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyNumberHasItsMeaningAndItsSource(String id) {
        for (String model : AcuteEffects.MODELS) {
            for (Parameter parameter : AcuteEffects.above(model, id).parameters()) {
                assertFalse(parameter.meaning().isBlank(), parameter::name);
                boolean isGiven = parameter.source().reading() == Reading.GIVEN;
                assertEquals(isGiven, parameter.source().tier() == Tier.ASSUMED && isGiven, parameter::name);
                assertFalse(parameter.source().place().isBlank(), parameter::name);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("io.github.kinetamine.ketamine.effect.AcuteEffects#MODELS")
    void allOfThemStandTogetherAboveOneModel(String model) {
        EffectModel[] all =
                AcuteEffects.IDS.stream().map(AcuteEffects::standard).toArray(EffectModel[]::new);
        List<Effect> effects = Ketamine.model(model).with(all).effects();
        assertEquals(AcuteEffects.IDS, effects.stream().map(e -> e.card().id()).toList());
        assertTrue(KetamineEffects.ids().containsAll(AcuteEffects.IDS));
    }

    /** A model of children under an effect of adults: the run says for whom the effect was made. */
    @Test
    void aRunSaysForWhomAnEffectWasMade() {
        List<String> notes = Simulation.of(Ketamine.model("herd-2007").with(AcuteEffects.standard("MADRS")))
                .give(Dose.mg(10).intravenous().over(minutes(40)))
                .to(Subject.weighing(kg(20)))
                .observe(Grid.every(minutes(10)).until(hours(1)))
                .run()
                .notes();
        assertEquals(
                1,
                notes.stream()
                        .filter(note -> note.startsWith("MADRS: made for adults with treatment-resistant depression"))
                        .count(),
                notes::toString);
    }

    /** All but those that need norketamine or the racemate stand above every model. */
    @Test
    void mostStandAboveEveryModel() {
        AcuteEffects.IDS.stream()
                .filter(id -> !id.equals("PAIN_VAS") && !id.equals("AWAKE"))
                .forEach(id -> Ketamine.models()
                        .forEach(model -> assertDoesNotThrow(() -> model.with(AcuteEffects.standard(id)))));
    }
}
