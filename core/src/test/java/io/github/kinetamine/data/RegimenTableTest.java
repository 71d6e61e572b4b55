package io.github.kinetamine.data;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.mg;
import static io.github.kinetamine.quantity.Units.minutes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Bolus;
import io.github.kinetamine.dose.Devices;
import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Infusion;
import io.github.kinetamine.dose.RateInfusion;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.dose.TimedDose;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.AmountPerWeight;
import io.github.kinetamine.quantity.DoseAmount;
import io.github.kinetamine.quantity.DoseRate;
import io.github.kinetamine.quantity.InfusionRate;
import io.github.kinetamine.quantity.InfusionRatePerWeight;
import io.github.kinetamine.simulation.Grid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regimens as data sets, and data sets as regimens. */
class RegimenTableTest {

    private static final Subject SUBJECT = Subject.weighing(kg(71.3)).with("RACE", "asian");
    private static final Grid GRID = Grid.at(Duration.ZERO, hours(24));

    /** What is given when, whatever part of the regimen it is of. */
    private record Given(Duration at, Dose dose, Optional<Duration> steadyState) {}

    private static List<Given> given(Regimen regimen) {
        List<Given> all = new ArrayList<>();
        for (TimedDose timed : regimen.doses()) {
            Duration at = timed.at().plus(timed.lag());
            int count = timed.dose() instanceof Devices devices ? devices.count() : 1;
            for (int i = 0; i < count; i++) {
                Duration later = timed.dose() instanceof Devices devices
                        ? devices.interval().multipliedBy(i)
                        : Duration.ZERO;
                all.add(new Given(at.plus(later), absolute(timed.dose()), timed.steadyStateInterval()));
            }
        }
        all.sort(Comparator.comparing(Given::at));
        return all;
    }

    private static Dose absolute(Dose dose) {
        if (dose instanceof Bolus bolus) {
            return new Bolus(bolus.amount().times(kg(71.3)), bolus.route());
        }
        if (dose instanceof Infusion infusion) {
            return new Infusion(infusion.amount().times(kg(71.3)), infusion.duration(), infusion.route());
        }
        if (dose instanceof RateInfusion infusion) {
            return new RateInfusion(infusion.rate().times(kg(71.3)), infusion.duration(), infusion.route());
        }
        return new Bolus(((Devices) dose).perDevice(), dose.route());
    }

    private static EventTable table(Regimen regimen) {
        return EventTable.of("7", regimen, SUBJECT, GRID);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aRegimenThatBecameATableBecomesTheSameDosesAtTheSameNanoseconds(@ForAll("regimens") Regimen regimen) {
        EventTable table = table(regimen);
        assertEquals(given(regimen), given(table.regimen("7")));
        assertEquals(given(regimen), given(EventTable.parse(table.toCsv()).regimen("7")));
    }

    @Test
    void theTableOfARegimenTellsItsDosesAndThenTheObservationsOfTheSameTime() {
        Regimen regimen =
                Regimen.parse("0.5 mg/kg iv over 40 min + 2 devices of 28 mg in 5 min apart at 1 h lag 10 min");
        assertEquals(
                """
                ID,TIME,EVID,AMT,RATE,DUR,CMT,II,SS,AGE,WT
                Zoë,0,1,35,.,0.6666666666667,iv,.,.,45,70
                Zoë,0,0,.,.,.,.,.,.,45,70
                Zoë,1.1666666666667,1,28,.,.,in,.,.,45,70
                Zoë,1.25,1,28,.,.,in,.,.,45,70
                Zoë,24,0,.,.,.,.,.,.,45,70
                """,
                EventTable.of("Zoë", regimen, Subject.weighing(kg(70)).with("AGE", 45), GRID)
                        .toCsv());
    }

    @Test
    void steadyStatesAndRatesAreTold() {
        EventTable steady = table(Regimen.parse("35 mg iv bolus steady state every 12 h"));
        assertEquals(
                List.of("7", "0", "1", "35", ".", ".", "iv", "12", "2"),
                steady.cells(0).subList(0, 9));
        EventTable rate = table(Regimen.of(Dose.mgPerHour(30).intravenous().over(minutes(20))));
        assertEquals(
                List.of("7", "0", "1", "10", "30", ".", "iv"), rate.cells(0).subList(0, 7));
    }

    @Test
    void additionalDosesAreASchedule() {
        EventTable table =
                EventTable.parse("TIME,EVID,AMT,DUR,ADDL,II,CMT\n1,1,20,0.5,3,12,iv\n2,0,.,.,.,.,.\n5,2,.,.,.,.,0\n");
        Dose dose = Dose.mg(20).intravenous().over(minutes(30));
        assertEquals(
                given(Regimen.of(dose, Schedule.every(hours(12)).times(4)).at(hours(1))), given(table.regimen("1")));
    }

    @Test
    void aDoseWithoutCompartmentIsIntravenous() {
        assertEquals(
                Regimen.of(Dose.mg(30).bolus()),
                EventTable.parse("TIME,AMT\n0,30\n").regimen("1"));
    }

    @ParameterizedTest
    @CsvSource({
        "'1,1,.,.,.,.,2', CMT, 2, routes",
        "'1,1,.,.,.,.,central', CMT, central, routes",
        "'1,3,.,.,.,.,.', EVID, 3, reset",
        "'1,4,.,.,.,.,iv', EVID, 4, reset",
        "'1,2,.,.,.,.,-1', CMT, -1, switch",
        "'1,1,.,.,12,1,iv', SS, 1, added to what was before",
        "'1,1,-1,.,.,.,iv', RATE, -1, the model's rate",
        "'1,1,-2,.,.,.,iv', RATE, -2, the model's rate",
        "'1,1,.,2,.,.,im', DUR, 2, only iv and sc",
        "'1,1,10,.,.,.,po', RATE, 10, only iv and sc",
        "'-1,1,.,.,.,.,iv', TIME, -1, time zero"
    })
    void whatNoRegimenCanSayIsAFaultOfItsRow(String cells, String column, String value, String words) {
        String[] row = cells.split(",");
        boolean isDose = row[1].equals("1") || row[1].equals("4");
        EventTable table = EventTable.parse(
                "TIME,EVID,RATE,DUR,II,SS,CMT,AMT\n-2,0,.,.,.,.,.,.\n" + cells + "," + (isDose ? "100" : ".") + "\n");
        var refused = assertThrows(EventTableException.class, () -> table.regimen("1"));
        assertEquals(1, refused.faults().size(), refused.getMessage());
        Fault fault = refused.faults().get(0);
        assertEquals(List.of(3, column, value), List.of(fault.row(), fault.column(), fault.value()));
        assertTrue(fault.problem().contains(words), fault.problem());
    }

    @Test
    void aSubjectWithoutDosesHasNoRegimen() {
        EventTable table = EventTable.parse("TIME\n0\n");
        assertThrows(IllegalArgumentException.class, () -> table.regimen("1"));
        assertThrows(IllegalArgumentException.class, () -> table.regimen("2"));
    }

    @ParameterizedTest
    @CsvSource({
        "35 mg iv bolus steady state every 12 h lag 10 min, with a lag",
        "2 devices of 28 mg in 5 min apart steady state every 12 h, of several devices"
    })
    void whatNoDataSetCanSayIsRefused(String regimen, String words) {
        var refused = assertThrows(IllegalArgumentException.class, () -> table(Regimen.parse(regimen)));
        assertTrue(refused.getMessage().contains(words), refused.getMessage());
    }

    @Test
    void aSubjectThatNoDataSetCanTellIsRefused() {
        Regimen regimen = Regimen.of(Dose.mgPerKg(1).bolus());
        Regimen fixed = Regimen.of(Dose.mg(1).bolus());
        assertMessage("needs a body weight", () -> EventTable.of("1", regimen, Subject.typical(), GRID));
        for (String id : List.of("", " ", ".", "NA", "\uD800")) {
            assertMessage("ID of a subject", () -> EventTable.of(id, regimen, SUBJECT, GRID));
        }
        for (String name : List.of("cmt", "TIME", " x", "\uFEFFx")) {
            assertThrows(IllegalArgumentException.class, () -> EventTable.of("1", fixed, SUBJECT.with(name, 2), GRID));
        }
        for (String category : List.of("1", ".", " x", "\uDC00")) {
            assertMessage("can't be told", () -> EventTable.of("1", fixed, SUBJECT.with("ARM", category), GRID));
        }
    }

    private static void assertMessage(String words, Executable refused) {
        String message = assertThrows(IllegalArgumentException.class, refused).getMessage();
        assertTrue(message.contains(words), message);
    }

    @Provide
    Arbitrary<Regimen> regimens() {
        return parts().list().ofMinSize(1).ofMaxSize(4).map(Regimen::together);
    }

    private static Arbitrary<Regimen> parts() {
        Arbitrary<Integer> counts = Arbitraries.integers().between(1, 8);
        return Combinators.combine(
                        doses(),
                        counts,
                        durations(1),
                        durations(0),
                        durations(0),
                        durations(1).optional(0.3))
                .as((dose, count, interval, at, lag, steady) -> {
                    Regimen regimen = Regimen.of(dose, Schedule.every(interval).times(count))
                            .at(at);
                    boolean isSeveral = dose instanceof Devices devices && devices.count() > 1;
                    return steady.isPresent() && !isSeveral ? regimen.steadyState(steady.get()) : regimen.after(lag);
                });
    }

    private static Arbitrary<Dose> doses() {
        Arbitrary<Route> infused = Arbitraries.of(Route.INTRAVENOUS, Route.SUBCUTANEOUS);
        Arbitrary<Route> devices = Arbitraries.of(Route.INTRANASAL, Route.ORAL);
        Arbitrary<DoseAmount> amounts =
                Arbitraries.oneOf(positive().map(Amount::new), positive().map(AmountPerWeight::new));
        Arbitrary<DoseRate> rates =
                Arbitraries.oneOf(positive().map(InfusionRate::new), positive().map(InfusionRatePerWeight::new));
        return Arbitraries.oneOf(
                Combinators.combine(amounts, Arbitraries.of(Route.class)).as(Bolus::new),
                Combinators.combine(amounts, durations(1), infused).as(Infusion::new),
                Combinators.combine(rates, durations(1), infused).as(RateInfusion::new),
                Combinators.combine(Arbitraries.integers().between(1, 4), durations(1), devices)
                        .as((count, interval, route) -> new Devices(count, mg(28), interval, route)));
    }

    private static Arbitrary<Double> positive() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.5, 1.0, 28.0, 0.1 + 0.2, 1e15, 1e-7, 1 / 3.0),
                Arbitraries.doubles().between(-250, 250).map(exponent -> Math.pow(10, exponent)));
    }

    /** Up to two years: whole minutes and hours, and any number of nanoseconds. */
    private static Arbitrary<Duration> durations(int least) {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(least, 366 * 48).map(Duration::ofHours),
                Arbitraries.integers().between(least, 600).map(Duration::ofMinutes),
                Arbitraries.longs().between(least, 732L * 86_400_000_000_000L).map(Duration::ofNanos));
    }
}
