package io.github.kinetamine.pd;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.perHour;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Series;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Effects of one's own: what a declaration gives, and which are refused with what is missing. */
class EffectBuilderTest {

    private static final EffectDriver DRUG = EffectDriver.of("drug");
    private static final Grid GRID = Grid.every(hours(1)).until(hours(12));

    private static void refused(String words, Consumer<EffectBuilder> declaration) {
        EffectBuilder m = EffectBuilder.named("mine");
        String message = assertThrows(IllegalArgumentException.class, () -> {
                    declaration.accept(m);
                    m.build();
                })
                .getMessage();
        assertTrue(message.contains(words), message);
    }

    private static void output(EffectBuilder m) {
        m.output("R", Unit.ONE, (t, d, p, y) -> 0);
    }

    @Test
    void aDeclarationSaysWhatItLacks() {
        refused("effect mine gives nothing: call output(…)", m -> m.driver(DRUG));
        refused("effect mine has nothing that drives it: call driver(…)", EffectBuilderTest::output);
        refused("effect mine has rates(…) but no states: call state(…)", m -> {
            m.driver(DRUG);
            output(m);
            m.rates((t, d, p, y, dydt) -> {});
        });
    }

    @Test
    void aStateHasEitherItsOwnRatesOrThoseOfAll() {
        String words = "effect mine needs either production and loss for each of its states, or rates(…) for all";
        refused(words, m -> {
            m.driver(DRUG);
            output(m);
            m.state("y", StartValue.ZERO);
        });
        refused(words, m -> {
            m.driver(DRUG);
            output(m);
            m.state("y", StartValue.ZERO, (t, d, p, y) -> 1, (t, d, p, y) -> 1);
            m.rates((t, d, p, y, dydt) -> {});
        });
        refused(words, m -> {
            m.driver(DRUG);
            output(m);
            m.state("y", StartValue.ZERO, (t, d, p, y) -> 1, (t, d, p, y) -> 1);
            m.state("z", StartValue.ZERO);
        });
    }

    @Test
    void namesAreGivenOnce() {
        refused("effect mine has parameter K already: give it another name", m -> {
            m.parameter("K", 1, "1/h");
            m.parameter("K", 2, "1/h");
        });
        refused("effect mine has two of the state 'y'", m -> {
            m.driver(DRUG);
            output(m);
            m.state("y", StartValue.ZERO);
            m.state("y", StartValue.ZERO);
        });
        refused("effect mine has two of the series 'R'", m -> {
            m.driver(DRUG);
            output(m);
            output(m);
        });
        refused("a state's name must not be blank", m -> m.state(" ", StartValue.ZERO));
    }

    @Test
    void anEffectSiteNeedsItsRateAsAParameterPerHour() {
        String words = "effect mine needs the parameter 'KE0' in 1/h, through which its effect site follows";
        refused(words, m -> {
            m.driver(DRUG.through("KE0"));
            output(m);
        });
        refused(words, m -> {
            m.parameter("KE0", 1, "1/min");
            m.driver(DRUG.through("KE0"));
            output(m);
        });
        refused(words, m -> {
            m.parameter("KE0", 1, "1/min");
            m.otherwise(m.driver(DRUG), DRUG.through("KE0"), "");
            output(m);
        });
    }

    @Test
    void onlyADriverOfThisEffectHasAnAlternative() {
        refused("no driver has the handle 0: pass what driver(…) gave", m -> m.otherwise(0, DRUG, ""));
        refused("no driver has the handle -1", m -> m.otherwise(-1, DRUG, ""));
        refused("no driver has the handle 1", m -> m.otherwise(m.driver(DRUG) + 1, DRUG, ""));
    }

    @Test
    void handlesCountFromZeroInTheOrderOfTheirDeclaration() {
        EffectBuilder m = EffectBuilder.named("mine");
        assertEquals(0, m.parameter("A", 1, "1/h"));
        assertEquals(1, m.parameter("B", 1, "1/h"));
        assertEquals(0, m.driver(DRUG));
        assertEquals(1, m.driver(DRUG));
        assertEquals(0, m.state("y", StartValue.ZERO));
        assertEquals(1, m.state("z", StartValue.ZERO));
    }

    @Test
    void aModelThatLacksTheFirstChoiceIsReadByTheNextAndTold() {
        EffectBuilder m = EffectBuilder.named("mine");
        int d0 = m.driver(EffectDriver.of("esketamine"));
        m.otherwise(d0, EffectDriver.of("half", Map.of("drug", 0.5)), "half of it stands in");
        EffectModel effect =
                m.output("R", Unit.NG_PER_ML, (t, d, p, y) -> d[d0]).build();
        assertEquals("mine", effect.toString());
        Effect above = effect.over(HeldDrug.leaving(1));
        assertEquals(List.of("half of it stands in"), above.notes());
        assertEquals("half", above.drivers().get(0).name());
        assertEquals(30, HeldDrug.held(60, effect, GRID).series("R").value(3), 1e-12);
        assertEquals(List.of(), effect.over(Ketamine.esketamine()).notes());
    }

    @Test
    void aModelWithoutAnyChoiceIsRefusedWithWhatItGives() {
        EffectBuilder m = EffectBuilder.named("mine");
        m.driver(EffectDriver.of("esketamine"));
        output(m);
        EffectModel effect = m.build();
        String message = assertThrows(IllegalArgumentException.class, () -> effect.over(HeldDrug.leaving(1)))
                .getMessage();
        assertEquals(
                "effect mine is driven by esketamine, which model one compartment does not give; its analytes are drug",
                message);
    }

    @Test
    void constantsOfAnotherSamplingSiteAreTold() {
        EffectBuilder m = EffectBuilder.named("mine");
        m.driver(DRUG.sampled(SamplingSite.ARTERIAL));
        output(m);
        assertEquals(
                List.of("its constants belong to arterial concentrations, the sampling site of model one compartment is"
                        + " not stated"),
                m.build().over(HeldDrug.leaving(1)).notes());
    }

    /** y' = kin − kout·y, once as production and loss and once as a rate; z' = y. */
    @Test
    void ratesOfAllStatesAreThoseOfEach() {
        EffectBuilder each = EffectBuilder.named("each");
        each.driver(DRUG);
        int y0 = each.state("y", p -> 3, (t, d, p, y) -> d[0] / 10, (t, d, p, y) -> 0.4);
        int z0 = each.state("z", StartValue.ZERO, (t, d, p, y) -> y[y0], (t, d, p, y) -> 0);
        each.output("R", Unit.ONE, (t, d, p, y) -> y[z0]);
        EffectBuilder all = EffectBuilder.named("all");
        all.driver(DRUG);
        all.state("y", p -> 3);
        all.state("z", StartValue.ZERO);
        all.rates((t, d, p, y, dydt) -> {
            dydt[0] = d[0] / 10 - 0.4 * y[0];
            dydt[1] = y[0];
        });
        all.output("R", Unit.ONE, EffectReading.state(1));
        Series one = HeldDrug.held(20, each.build(), GRID).series("R");
        Series other = HeldDrug.held(20, all.build(), GRID).series("R");
        for (int i = 0; i < GRID.size(); i++) {
            double t = one.hours(i);
            double expected = 5 * t - 2 * -Math.expm1(-0.4 * t) / 0.4;
            assertClose(expected, one.value(i), 1e-9, 1, "each");
            assertClose(expected, other.value(i), 1e-9, 1, "all");
        }
        assertTrue(each.build().over(HeldDrug.leaving(1)).isTurnover());
        assertFalse(all.build().over(HeldDrug.leaving(1)).isTurnover());
    }

    @Test
    void aChainHasUpToAHundredStages() {
        assertEquals(100, TransitChain.of(100, hours(1)).stages());
        assertEquals(1, TransitChain.of(1, hours(1)).stages());
        String message = assertThrows(IllegalArgumentException.class, () -> TransitChain.of(101, hours(1)))
                .getMessage();
        assertTrue(message.contains("stages must be 1 to 100, got 101"), message);
    }

    @Test
    void aTurnoverIsTheSameByItsBaselineAndByItsProduction() {
        Turnover baseline = Turnover.of(80, perHour(0.4));
        Turnover production = Turnover.ofProduction(32, perHour(0.4));
        assertClose(32, baseline.kin(), 1e-15);
        assertEquals(32, production.kin());
        assertEquals(80, baseline.baseline());
        assertClose(80, production.baseline(), 1e-15);
        assertEquals(perHour(0.4), production.kout());
        assertEquals(0, Turnover.of(0, perHour(1)).baseline());
    }
}
