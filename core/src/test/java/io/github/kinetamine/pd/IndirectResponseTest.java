package io.github.kinetamine.pd;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.quantity.Units.perHour;
import static io.github.kinetamine.simulation.Grid.every;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The four indirect responses. */
class IndirectResponseTest {

    private static final EffectDriver DRUG = EffectDriver.of("drug");
    private static final double BASELINE = 80;
    private static final double KOUT = 0.4;
    private static final Turnover TURNOVER = Turnover.of(BASELINE, perHour(KOUT));
    private static final Inhibition INHIBITION = Inhibition.of(0.9, 25, 1.6);
    private static final SigmoidEmax STIMULATION = SigmoidEmax.of(3, 40, 1.3);
    private static final Grid GRID = every(minutes(30)).until(hours(24));

    private static EffectBlock response(int mechanism, Turnover turnover) {
        return switch (mechanism) {
            case 1 -> IndirectResponse.inhibitingProduction("RESPONSE", DRUG, turnover, INHIBITION);
            case 2 -> IndirectResponse.inhibitingLoss("RESPONSE", DRUG, turnover, INHIBITION);
            case 3 -> IndirectResponse.stimulatingProduction("RESPONSE", DRUG, turnover, STIMULATION);
            default -> IndirectResponse.stimulatingLoss("RESPONSE", DRUG, turnover, STIMULATION);
        };
    }

    /** By what production and loss are multiplied at a concentration. */
    private static double[] factors(int mechanism, double c) {
        return switch (mechanism) {
            case 1 -> new double[] {INHIBITION.remaining(c), 1};
            case 2 -> new double[] {1, INHIBITION.remaining(c)};
            case 3 -> new double[] {1 + STIMULATION.of(c), 1};
            default -> new double[] {1, 1 + STIMULATION.of(c)};
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aConstantConcentrationLeadsExponentiallyToANewLevel(int mechanism) {
        double c = 30;
        Series response = HeldDrug.held(c, response(mechanism, TURNOVER), GRID).series("RESPONSE");
        double[] factors = factors(mechanism, c);
        double level = BASELINE * factors[0] / factors[1];
        double rate = KOUT * factors[1];
        for (int i = 0; i < response.size(); i++) {
            double expected = level + (BASELINE - level) * Math.exp(-rate * response.hours(i));
            assertClose(expected, response.value(i), 1e-9, Math.max(level, BASELINE), "RESPONSE");
        }
    }

    @Test
    void aLinearStimulusByAnExponentialIsTheClosedForm() {
        double k = 0.9;
        double c0 = 500;
        double slope = 0.004;
        var effect = IndirectResponse.stimulatingProduction("R", DRUG, TURNOVER, Linear.withSlope(slope));
        Series response = HeldDrug.after(c0, k, effect, GRID).series("R");
        for (int i = 0; i < response.size(); i++) {
            double t = response.hours(i);
            double rise = KOUT * slope * c0 * (Math.exp(-KOUT * t) - Math.exp(-k * t)) / (k - KOUT);
            assertClose(BASELINE * (1 + rise), response.value(i), 1e-9, BASELINE, "R");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void productionOrBaselineSayTheSame(int mechanism) {
        Turnover byProduction = Turnover.ofProduction(BASELINE * KOUT, perHour(KOUT));
        Series one =
                HeldDrug.after(90, 0.3, response(mechanism, TURNOVER), GRID).series("RESPONSE");
        Series other =
                HeldDrug.after(90, 0.3, response(mechanism, byProduction), GRID).series("RESPONSE");
        for (int i = 0; i < one.size(); i++) {
            assertClose(one.value(i), other.value(i), 1e-10);
        }
        assertEquals(
                List.of("KIN", "KOUT"), names(response(mechanism, byProduction)).subList(0, 2));
    }

    @Property(tries = 100)
    void withoutDrugTheBaselineStays(
            @ForAll @IntRange(min = 1, max = 4) int mechanism,
            @ForAll @DoubleRange(min = 0.01, max = 1e4) double baseline,
            @ForAll @DoubleRange(min = 0.01, max = 20) double kout) {
        Series response = HeldDrug.untouched(response(mechanism, Turnover.of(baseline, perHour(kout))), GRID)
                .series("RESPONSE");
        for (double value : response.values()) {
            assertClose(baseline, value, 1e-12);
        }
    }

    @Property(tries = 100)
    void moreDrugMovesTheResponseFurtherToTheSameSide(
            @ForAll @IntRange(min = 1, max = 4) int mechanism,
            @ForAll @DoubleRange(min = 1, max = 500) double c0,
            @ForAll @DoubleRange(min = 1.05, max = 4) double factor) {
        Series little =
                HeldDrug.after(c0, 0.3, response(mechanism, TURNOVER), GRID).series("RESPONSE");
        Series much = HeldDrug.after(factor * c0, 0.3, response(mechanism, TURNOVER), GRID)
                .series("RESPONSE");
        int side = mechanism == 2 || mechanism == 3 ? 1 : -1;
        for (int i = 1; i < little.size(); i++) {
            assertTrue(side * (much.value(i) - little.value(i)) > 0);
            assertTrue(side * (little.value(i) - BASELINE) > 0);
        }
    }

    @Test
    void theDriverMayPassAnEffectSite() {
        Series direct = HeldDrug.after(90, 0.3, response(1, TURNOVER), GRID).series("RESPONSE");
        Series late = HeldDrug.after(90, 0.3, response(1, TURNOVER).through(perHour(2)), GRID)
                .series("RESPONSE");
        assertTrue(late.at(minutes(30)) > direct.at(minutes(30)));
        assertTrue(names(response(1, TURNOVER).through(perHour(2))).contains("KE0"));
    }

    @Test
    void unitsAndSourcesCanBeSaid() {
        EffectBlock block = response(1, TURNOVER)
                .with(EffectOutput.of("RESPONSE", Unit.named("mmHg"), "pressure"))
                .with(parameter("BASELINE", 120, "mmHg"))
                .with(parameter("IC50", 7, "ng/mL"));
        Series response = HeldDrug.untouched(block, GRID).series("RESPONSE");
        assertEquals(120, response.value(3), 1e-9);
        assertEquals("mmHg", response.unit().symbol());
        assertEquals(7, block.parameters().get(3).value());
    }

    @Test
    void aDrugMayTakeAllOrDoNothing() {
        for (double imax : new double[] {0, 1}) {
            assertEquals(
                    BASELINE * (1 - imax),
                    HeldDrug.held(1e9, DirectResponse.inhibiting("R", DRUG, BASELINE, Inhibition.of(imax, 1e-3)), GRID)
                            .series("R")
                            .value(0),
                    1e-9);
        }
        EffectBlock idle = DirectResponse.stimulating("R", DRUG, BASELINE, Emax.of(0, 1));
        assertEquals(BASELINE, HeldDrug.held(30, idle, GRID).series("R").value(0), 1e-12);
    }

    @Test
    void aBlockGoesByItsCard() {
        EffectCard card = EffectCard.named("pressure");
        EffectBlock block = response(1, TURNOVER).with(card);
        assertEquals(card, block.card());
        assertEquals("pressure", block.toString());
        assertEquals("pressure", block.over(HeldDrug.leaving(1)).card().id());
        assertEquals(response(1, TURNOVER).parameters(), block.parameters());
    }

    @Test
    void mistakesAreNamed() {
        assertMessage("did you mean 'IC50'", () -> response(1, TURNOVER).with(parameter("IC5", 7, "ng/mL")));
        assertMessage("is in ng/mL", () -> response(1, TURNOVER).with(parameter("IC50", 7, "mg/L")));
        assertMessage(
                "no series 'RESPONS'", () -> response(1, TURNOVER).with(EffectOutput.of("RESPONS", Unit.ONE, "")));
        assertMessage("within 0 and 1", () -> DrugAction.inhibitingLoss(Linear.withSlope(1)));
        assertMessage("within 0 and 1", () -> DrugAction.inhibitingProduction(Emax.of(1.2, 3)));
        assertMessage("must not be negative", () -> DrugAction.stimulatingLoss(Emax.of(-1, 3)));
        assertMessage("kout", () -> Turnover.of(1, perHour(0)));
        assertMessage("baseline", () -> Turnover.of(-1, perHour(1)));
    }

    @Test
    void twoResponsesStandSideBySide() {
        var falling = IndirectResponse.inhibitingProduction("FALLING", DRUG, TURNOVER, INHIBITION);
        var rising = IndirectResponse.inhibitingLoss("RISING", DRUG, TURNOVER, INHIBITION);
        var profile = Simulation.of(HeldDrug.leaving(0.3).with(falling, rising))
                .give(Dose.mg(0.1).bolus())
                .observe(GRID)
                .run();
        assertTrue(profile.series("FALLING").at(hours(4)) < BASELINE);
        assertTrue(profile.series("RISING").at(hours(4)) > BASELINE);
    }

    private static List<String> names(EffectBlock block) {
        return block.parameters().stream().map(Parameter::name).toList();
    }

    private static Parameter parameter(String name, double value, String unit) {
        return new Parameter(name, value, ParameterUnit.named(unit), "", Source.modelAuthor());
    }

    private static void assertMessage(String words, Runnable mistake) {
        String message =
                assertThrows(IllegalArgumentException.class, mistake::run).getMessage();
        assertTrue(message.contains(words), message);
    }
}
