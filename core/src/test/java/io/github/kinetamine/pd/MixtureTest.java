package io.github.kinetamine.pd;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.quantity.Units.perHour;
import static io.github.kinetamine.simulation.Grid.every;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Series;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Populations of which parts respond differently. */
class MixtureTest {

    private static final EffectDriver DRUG = EffectDriver.of("drug");
    private static final Grid GRID = every(minutes(30)).until(hours(24));
    private static final Turnover TURNOVER = Turnover.of(80, perHour(0.4));
    private static final EffectBlock RESPONDERS =
            IndirectResponse.inhibitingProduction("R", DRUG, TURNOVER, Inhibition.of(0.9, 25));
    private static final EffectBlock SLOW = IndirectResponse.inhibitingProduction(
                    "R", DRUG, Turnover.of(80, perHour(0.1)), Inhibition.of(0.9, 25))
            .through(perHour(0.5));
    private static final EffectBlock OTHERS = DirectResponse.of("R", DRUG, 80, Linear.withSlope(0));

    private static Series series(EffectModel effect) {
        return HeldDrug.after(200, 0.3, effect, GRID).series("R");
    }

    @Property(tries = 50)
    void itIsTheMeanOfItsParts(
            @ForAll @DoubleRange(min = 0, max = 0.6) double first,
            @ForAll @DoubleRange(min = 0, max = 0.4) double second) {
        double third = 1 - first - second;
        Series mean = series(Mixture.of(
                "population",
                Subpopulation.of("fast", first, RESPONDERS),
                Subpopulation.of("slow", second, SLOW),
                Subpopulation.of("others", third, OTHERS)));
        double[] fast = series(RESPONDERS).values();
        double[] slow = series(SLOW).values();
        for (int i = 0; i < mean.size(); i++) {
            assertClose(first * fast[i] + second * slow[i] + third * 80, mean.value(i), 1e-9);
        }
    }

    @Test
    void withoutDrugTheBaselineStays() {
        Mixture half = Mixture.of(
                "population", Subpopulation.of("fast", 0.5, RESPONDERS), Subpopulation.of("slow", 0.5, SLOW));
        for (double value : HeldDrug.untouched(half, GRID).series("R").values()) {
            assertClose(80, value, 1e-12);
        }
    }

    @Test
    void parametersCarryTheNamesOfTheirParts() {
        Mixture mixture = Mixture.of(
                "population", Subpopulation.of("fast", 0.3, RESPONDERS), Subpopulation.of("slow", 0.7, SLOW));
        var names = mixture.over(HeldDrug.leaving(1)).parameters().stream()
                .map(Parameter::name)
                .toList();
        assertEquals("SHARE fast", names.get(0));
        assertTrue(names.contains("fast IC50") && names.contains("slow IC50") && names.contains("slow KE0"));
    }

    @Test
    void whatItsPartsNoteIsNotedOnce() {
        EffectDriver arterial = DRUG.sampled(SamplingSite.ARTERIAL);
        EffectModel one = DirectResponse.of("R", arterial, 80, Linear.withSlope(1));
        EffectModel other = DirectResponse.of("R", arterial, 70, Linear.withSlope(2));
        Effect mixture = Mixture.of(
                        "population", Subpopulation.of("one", 0.5, one), Subpopulation.of("other", 0.5, other))
                .over(HeldDrug.leaving(1));
        assertEquals(1, mixture.notes().size());
        assertEquals(one.over(HeldDrug.leaving(1)).notes(), mixture.notes());
        assertEquals("population", mixture.toString());
    }

    @Test
    void aMixtureGoesByItsCard() {
        EffectCard card = EffectCard.named("responders and others");
        Mixture mixture =
                Mixture.of("population", Subpopulation.of("all", 1, OTHERS)).with(card);
        assertEquals(card, mixture.card());
        assertEquals("responders and others", mixture.toString());
        assertEquals(card, mixture.over(HeldDrug.leaving(1)).card());
    }

    @Test
    void partsThatDoNotFitAreRefused() {
        Subpopulation half = Subpopulation.of("fast", 0.5, RESPONDERS);
        assertMessage("add up to 1", () -> Mixture.of("population", half));
        assertMessage("two parts of one name", () -> Mixture.of("population", half, half));
        assertMessage("between 0 and 1", () -> Subpopulation.of("fast", 1.5, RESPONDERS));
        assertMessage("a subpopulation needs a name", () -> Subpopulation.of(" ", 0.5, RESPONDERS));
        EffectModel inPoints = OTHERS.with(EffectOutput.of("R", Unit.named("points"), ""));
        Mixture mixture = Mixture.of("population", half, Subpopulation.of("others", 0.5, inPoints));
        assertMessage("same series", () -> mixture.over(HeldDrug.leaving(1)));
    }

    private static void assertMessage(String words, Runnable mistake) {
        String message =
                assertThrows(IllegalArgumentException.class, mistake::run).getMessage();
        assertTrue(message.contains(words), message);
    }
}
