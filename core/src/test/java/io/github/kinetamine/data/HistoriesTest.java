package io.github.kinetamine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.InfusionRate;
import io.github.kinetamine.simulation.EventRecord;
import io.github.kinetamine.simulation.EventRecord.Action;
import io.github.kinetamine.simulation.EventRecord.AtOnce;
import io.github.kinetamine.simulation.EventRecord.AtRate;
import io.github.kinetamine.simulation.EventRecord.ByRoute;
import io.github.kinetamine.simulation.EventRecord.Dosing;
import io.github.kinetamine.simulation.EventRecord.IntoCompartment;
import io.github.kinetamine.simulation.EventRecord.Observation;
import io.github.kinetamine.simulation.EventRecord.Other;
import io.github.kinetamine.simulation.EventRecord.Reset;
import io.github.kinetamine.simulation.EventRecord.ResetAndDose;
import io.github.kinetamine.simulation.EventRecord.SteadyState;
import io.github.kinetamine.simulation.EventRecord.SwitchOff;
import io.github.kinetamine.simulation.EventRecord.SwitchOn;
import io.github.kinetamine.simulation.EventRecord.Target;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table in a model's terms: what CMT names, and what each row does. */
class HistoriesTest {

    private static final Target BY_DEFAULT = new ByRoute(Route.INTRAVENOUS);
    private static final DoseTargets TARGETS = new DoseTargets(
            List.of("depot", "Central", "gut", "Gut", "in"),
            Set.of(Route.INTRAVENOUS, Route.INTRANASAL, Route.INTRAMUSCULAR),
            BY_DEFAULT,
            Set.of("crcl", "Hb"),
            Set.of());

    private static Action action(String evid, String compartment) {
        EventTable table = EventTable.parse("TIME,EVID,AMT,CMT\n0," + evid
                + ("1".equals(evid) || "4".equals(evid) ? ",100," : ",.,") + compartment + "\n");
        return table.histories(TARGETS).records("1").get(0).action();
    }

    private static Target target(String compartment) {
        return ((Dosing) action("1", compartment)).target();
    }

    private static Fault fault(String csv) {
        EventTable table = EventTable.parse(csv);
        var refused = assertThrows(EventTableException.class, () -> table.histories(TARGETS));
        assertEquals(1, refused.faults().size(), refused.getMessage());
        return refused.faults().get(0);
    }

    @Test
    void dosesGoWhereTheCompartmentNumberNameOrRouteSays() {
        assertEquals(new IntoCompartment("depot"), target("1"));
        assertEquals(new IntoCompartment("Central"), target("2.0"));
        assertEquals(new IntoCompartment("Central"), target("CENTRAL"));
        assertEquals(new IntoCompartment("gut"), target("gut"));
        assertEquals(new IntoCompartment("Gut"), target("Gut"));
        assertEquals(new ByRoute(Route.INTRAMUSCULAR), target("im"));
        assertEquals(new ByRoute(Route.INTRAVENOUS), target("IV"));
    }

    @Test
    void aCompartmentComesBeforeARouteOfItsName() {
        assertEquals(new IntoCompartment("in"), target("in"));
    }

    @Test
    void nothingNamedIsTheDefault() {
        for (String nothing : List.of("", ".", "NA", "0", "0.0")) {
            assertEquals(BY_DEFAULT, target(nothing));
        }
    }

    @Test
    void everyEventHasItsAction() {
        Dosing dosing = Dosing.once(BY_DEFAULT, new Amount(100), new AtOnce());
        assertEquals(new Observation(), action("0", "999"));
        assertEquals(dosing, action("1", "."));
        assertEquals(new Other(), action("2", "."));
        assertEquals(new Other(), action("2", "0"));
        assertEquals(new SwitchOn("Central"), action("2", "2"));
        assertEquals(new SwitchOff("Central"), action("2", "-2"));
        assertEquals(new SwitchOff("depot"), action("2", "-depot"));
        assertEquals(new Reset(), action("3", "."));
        assertEquals(new ResetAndDose(dosing), action("4", "."));
    }

    @Test
    void recordsStandInTheOrderOfTheRowsWithAllThatTheyTell() {
        EventTable table = EventTable.parse("ID,TIME,AMT,RATE,ADDL,II,SS,HB,crcl\na,0,1,0,0,0,0,.,.\n"
                + "b,0,100,50,2,12,2,14,80\nb,0.5,.,.,.,.,.,.,81\n");
        Histories histories = table.histories(TARGETS);
        assertEquals(List.of("a", "b"), histories.subjects());
        List<EventRecord> records = histories.records("b");
        assertEquals(
                new Dosing(
                        BY_DEFAULT,
                        new Amount(100),
                        new AtRate(new InfusionRate(50)),
                        2,
                        Duration.ofHours(12),
                        SteadyState.ADDS),
                records.get(0).action());
        assertEquals(14, records.get(0).covariates().number("Hb").orElseThrow());
        assertEquals(80, records.get(0).covariates().number("crcl").orElseThrow());
        assertEquals(Duration.ofMinutes(30), records.get(1).at());
        assertEquals(Set.of("crcl"), records.get(1).covariates().asText().keySet());
        assertThrows(IllegalArgumentException.class, () -> histories.records("c"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 6, from 1 to 5",
        "1, 1.5, from 1 to 5",
        "1, centrl, did you mean 'Central'?",
        "1, GUT, 'gut, Gut'",
        "1, po, no oral doses",
        "4, nowhere, 'depot, Central, gut, Gut, in, iv, im, in'",
        "2, -6, from 1 to 5",
        "2, -depo, did you mean 'depot'?",
        "2, im, no such compartment"
    })
    void whatTheModelDoesNotHaveIsAFault(String evid, String compartment, String words) {
        String amount = "2".equals(evid) ? "." : "100";
        Fault fault = fault("TIME,EVID,AMT,CMT\n0,0,.,.\n1," + evid + "," + amount + "," + compartment + "\n");
        assertEquals(3, fault.row());
        assertEquals("CMT", fault.column());
        assertEquals(compartment, fault.value());
        assertTrue(fault.problem().contains(words), fault.problem());
    }

    @Test
    void onlyRoutesThatTakeInfusionsAreInfused() {
        assertEquals("RATE", fault("TIME,AMT,RATE,CMT\n0,100,10,im\n").column());
        Fault fault = fault("TIME,AMT,DUR,CMT\n0,100,2,im\n");
        assertEquals(List.of("DUR", "2"), List.of(fault.column(), fault.value()));
        assertTrue(fault.problem().contains("only iv and sc"), fault.problem());
    }

    @Test
    void allFaultsAreFoundBeforeAnythingIsRun() {
        EventTable table = EventTable.parse("ID,TIME,AMT,CMT\n1,0,1,x\n1,1,1,2\n2,0,1,y\n");
        var refused = assertThrows(EventTableException.class, () -> table.histories(TARGETS));
        assertEquals(List.of(2, 4), refused.faults().stream().map(Fault::row).toList());
    }

    @Test
    void targetsThatContradictThemselvesAreRefused() {
        Set<Route> routes = Set.of(Route.ORAL);
        assertThrows(IllegalArgumentException.class, () -> new DoseTargets(List.of("a"), routes, BY_DEFAULT));
        assertThrows(
                IllegalArgumentException.class, () -> new DoseTargets(List.of("a"), routes, new IntoCompartment("b")));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DoseTargets(List.of("a", "a"), routes, new IntoCompartment("a")));
    }
}
