package io.github.kinetamine.data;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.mg;
import static io.github.kinetamine.quantity.Units.minutes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.OdeModel;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Interpolation;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A data set under a model: the same numbers as the regimen that it writes out, a row per record, failures by name. */
class TableSimulationTest {

    private static final Grid GRID = Grid.at(minutes(30), hours(1), hours(5), hours(20), hours(30));

    /** A data set that a regimen becomes, against the regimen itself. */
    private static void assertSame(PkModel model, Regimen regimen, Subject subject, String series) {
        EventTable table = EventTable.of("1", regimen, subject, GRID);
        TableResult result = TableSimulation.of(model, table).run();
        Series expected = Simulation.of(model)
                .give(regimen)
                .to(subject)
                .observe(GRID)
                .run()
                .series(series);
        int observed = 0;
        double[] values = result.values(series);
        for (EventRow row : table.rows()) {
            if (!row.isDose()) {
                assertEquals(expected.value(observed++), values[row.index()], 1e-11 * expected.max());
            }
        }
        assertEquals(GRID.size(), observed);
    }

    @Test
    void aRegimenWrittenAsADataSetGivesTheSameCurve() {
        assertSame(
                Ketamine.racemic(),
                Regimen.of(
                        Dose.mgPerKg(0.5).intravenous().over(minutes(40)),
                        Schedule.every(hours(8)).times(3)),
                Subject.weighing(kg(80)),
                "norketamine");
        assertSame(
                Ketamine.racemic(),
                Regimen.of(Dose.mg(30).intramuscular()).at(minutes(50)),
                Subject.weighing(kg(80)),
                "ketamine");
    }

    /** The second device and those after it bring less; a later dose begins with a first device again. */
    @Test
    void rowsLessThanAnHourApartAreDevicesOfOneDose() {
        assertSame(
                Ketamine.esketamine(),
                Regimen.of(
                        Dose.devices(3, mg(28)).every(minutes(5)).intranasal(),
                        Schedule.every(hours(10)).times(2)),
                Subject.weighing(kg(70)).with("AGE", 45).with("RACE", "caucasian"),
                "esketamine");
    }

    @Test
    void aRowOfSeveralDevicesIsDividedAmongThem() {
        EventTable one = EventTable.parse("TIME,AMT,CMT,RACE\n0,84,in,caucasian\n1,.,.,caucasian\n");
        EventTable three = EventTable.parse("TIME,AMT,CMT,RACE\n0,28,in,caucasian\n0.08333333333,28,in,caucasian\n"
                + "0.16666666667,28,in,caucasian\n1,.,.,caucasian\n");
        PkModel model = Ketamine.esketamine();
        double divided = TableSimulation.of(model, one).run().values("esketamine")[1];
        assertEquals(divided, TableSimulation.of(model, three).run().values("esketamine")[3], 1e-7 * divided);
    }

    @Test
    void subjectsKeepTheirRowsAndCovariates() {
        EventTable table =
                EventTable.parse("id,time,amt,cmt,wt\nb,0,35,iv,70\nb,2,.,.,70\na,0,35,iv,70\na,2,.,.,140\n");
        TableResult locf = TableSimulation.of(Ketamine.racemic(), table).run();
        TableResult nocb = TableSimulation.of(Ketamine.racemic(), table)
                .interpolation(Interpolation.NOCB)
                .run();
        double[] forward = locf.values("ketamine");
        double[] backward = nocb.values("ketamine");
        assertEquals(forward[1], backward[1]);
        assertTrue(forward[3] != backward[3]);
        assertEquals(List.of(), locf.failures());
        assertTrue(locf.notes().stream().noneMatch(note -> note.contains("WT is not known")), locf.notes()::toString);
    }

    @Test
    void aSubjectThatFailsIsNamedAndOthersAreNot() {
        var m = OdeModel.named("explosive");
        m.parameter("V", 1, "L");
        int drug = m.compartment("drug", "V");
        OdeModel model = m.dosedInto(drug)
                .analyte("drug", Double.NaN, drug)
                .rates((t, y, p, dy) -> dy[drug] = y[drug] > 5 ? y[drug] * y[drug] : -y[drug])
                .build();
        EventTable table = EventTable.parse("ID,TIME,AMT\nmild,0,1\nmild,3,.\nwild,0,10\nwild,3,.\n");
        TableResult result = TableSimulation.of(model, table).run();
        assertEquals(1, result.failures().size());
        assertEquals("wild", result.failures().get(0).id());
        assertTrue(result.failures().get(0).reason().contains("t = 0.1"), result.failures()::toString);
        double[] values = result.values("drug");
        assertEquals(1000 * Math.exp(-3), values[1], 1e-3);
        assertTrue(Double.isNaN(values[2]) && Double.isNaN(values[3]));
    }

    @Test
    void whatTheModelCannotDoIsAFaultOfTheRow() {
        EventTable table = EventTable.parse("ID,TIME,AMT,RATE,CMT\n1,0,10,.,iv\n1,1,10,-2,1\n2,0,10,-1,iv\n");
        EventTableException refusal = assertThrows(
                EventTableException.class,
                () -> TableSimulation.of(Ketamine.model("domino-1984"), table).run());
        assertEquals(List.of(3, 4), refusal.faults().stream().map(Fault::row).toList());
        assertTrue(refusal.getMessage().contains("modelled duration"), refusal::getMessage);
        assertTrue(refusal.getMessage().contains("modelled rate"), refusal::getMessage);
    }

    @Test
    void anUnknownSeriesNamesTheNearest() {
        TableResult result = TableSimulation.of(Ketamine.racemic(), EventTable.parse("TIME,AMT\n0,10\n"))
                .run();
        String message = assertThrows(IllegalArgumentException.class, () -> result.values("ketamin"))
                .getMessage();
        assertTrue(message.toLowerCase(Locale.ROOT).contains("did you mean 'ketamine'"), message);
    }
}
