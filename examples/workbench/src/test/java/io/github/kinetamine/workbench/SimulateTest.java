package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.text.Decimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulateTest {

    private static final String HEADER = "time_h,ketamine_ng_per_mL,esketamine_ng_per_mL,arketamine_ng_per_mL,"
            + "norketamine_ng_per_mL,noresketamine_ng_per_mL,arnorketamine_ng_per_mL";

    /** The central volume of otto-2021 in a subject of 70 kg. */
    private static final double V1 = 133;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.5 mg/kg iv over 40 min",
                "30 mg im",
                "56 mg in",
                "1 mg/kg/h iv over 2 h",
                "35 mg iv bolus at 10 min",
                "0.5 mg/kg iv over 40 min every 84 h x 8",
                "0.5 mg/kg iv over 40 min twice weekly x 8 then 0.5 mg/kg iv over 40 min weekly x 4",
                "0.25 mg/kg iv bolus + 0.2 mg/kg/h iv over 1 h",
                "0.5 mg/kg iv over 40 min on days 0,2,4,7,9,11",
                "30 mg im every 12 h x 20 skip 3 lag 10 min",
                "35 mg iv bolus steady state every 12 h",
                "100 mg po",
                "25 mg sl daily x 3",
                "50 mg pr fortnightly x 2",
                "20 mg sc three times weekly × 6",
                "500 ug IV Bolus",
                "0.03 g im",
                "10 ug/kg/min iv over 40 min",
                "15 mg/h iv over 90 s",
                "2 devices of 28 mg in 5 min apart"
            })
    void everyFormOfADoseGivesDrugAndReadsBackFromItsText(String dose) {
        Answer answer = simulate("otto-2021-racemate", dose, "--weight=70", "--age=45", "--until=40d", "--every=6h");
        List<List<String>> rows = answer.done().rows();
        assertEquals(HEADER, String.join(",", rows.get(0)));
        assertEquals(1 + 40 * 4 + 1, rows.size());
        assertTrue(column(answer, 1).stream().anyMatch(c -> c > 0), answer.out());
        assertTrue(column(answer, 4).stream().anyMatch(c -> c > 0), answer.out());
        String rendered = Regimen.parse(dose).toString();
        assertEquals(
                answer,
                simulate("otto-2021-racemate", rendered, "--weight=70", "--age=45", "--until=40d", "--every=6h"));
    }

    @ParameterizedTest
    @CsvSource({
        "otto-2021, esketamine noresketamine",
        "perez-ruixo-2021, esketamine noresketamine",
        "domino-1984, ketamine"
    })
    void columnsAreNamedAfterSeriesAndUnit(String model, String series) {
        String header = "time_h," + String.join("_ng_per_mL,", series.split(" ")) + "_ng_per_mL";
        Answer answer =
                simulate(model, "30 mg iv bolus", "--until=1h", "--every=30min").done();
        assertEquals(header, answer.out().lines().findFirst().orElseThrow());
        assertEquals(List.of(0.0, 0.5, 1.0), column(answer, 0));
    }

    @Test
    void theRowAtTheTimeOfADoseHoldsTheValueAfterIt() {
        Answer answer = simulate("otto-2021", "30 mg iv bolus at 1 h", "--until=2h", "--every=30min");
        List<Double> esketamine = column(answer.done(), 1);
        assertEquals(List.of(0.0, 0.0), esketamine.subList(0, 2));
        assertEquals(30 / V1 * 1000, esketamine.get(2), 1e-12 * 30 / V1 * 1000);
    }

    @Test
    void theEndIsIncludedWhereAStepLeadsToIt() {
        assertEquals(24, last(column(simulate("otto-2021", "30 mg iv bolus", "--until=24h", "--every=10min"), 0)));
        assertEquals(
                20 / 60.0, last(column(simulate("otto-2021", "3 mg iv bolus", "--until=25min", "--every=10min"), 0)));
        assertEquals(
                3,
                column(simulate("otto-2021", "3 mg iv bolus", "--until=0.3s", "--every=0.15s"), 0)
                        .size());
    }

    @Test
    void aDosePerWeightIsTheWeightTimesTheDose() {
        String[] times = {"--weight=80", "--until=2h", "--every=30min"};
        assertEquals(
                simulate("otto-2021-racemate", "40 mg iv over 40 min", times),
                simulate("otto-2021-racemate", "0.5 mg/kg iv over 40 min", times));
    }

    @Test
    void aParameterThatIsSetReplacesTheTypicalValue() {
        Answer answer = simulate("otto-2021", "30 mg iv bolus", "--set", "V1=60", "--until=2h", "--every=1h");
        assertEquals(500, column(answer.done(), 1).get(0), 1e-12 * 500);
        Answer none = simulate(
                "otto-2021",
                "30 mg iv bolus",
                "--set=CL=0",
                "--set= Q2 = 0 ",
                "--set",
                "Q3=0",
                "--until=9h",
                "--every=9h");
        assertEquals(column(none.done(), 1).get(0), column(none, 1).get(1), 1e-12 * 30 / V1 * 1000);
    }

    @Test
    void whatWasAssumedIsSaidBesideTheNumbers() {
        Answer answer = simulate("otto-2021", "30 mg iv bolus", "--until=2h", "--every=1h")
                .done();
        assertEquals(
                "note: not given, so assumed: WT 70 kg, AGE 45 years, RACE caucasian",
                answer.err().strip());
        Answer known = simulate(
                "perez-ruixo-2021",
                "30 mg iv bolus",
                "--weight=70",
                "--age=45",
                "--covariate=race=Japanese",
                "--until=2h",
                "--every=1h");
        assertFalse(known.done().err().contains("assumed"), known.err());
    }

    @Test
    void numbersAreTheShortestThatReadBack() {
        Answer answer = simulate("otto-2021", "1e-9 mg iv bolus", "--until=24h", "--every=7min")
                .done();
        answer.rows().stream()
                .skip(1)
                .flatMap(List::stream)
                .forEach(cell -> assertEquals(cell, Decimal.shortest(Double.parseDouble(cell))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG-u-nu-arab", "tr-TR", "hi-IN-u-nu-deva"})
    void theLocaleChangesNothing(String tag) {
        String[] args = {"--covariate", "race=asian", "--weight=70.5", "--until=2h", "--every=7min"};
        Answer here = simulate("perez-ruixo-2021", "0.25 mg/kg IV Bolus", args).done();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertEquals(here, simulate("perez-ruixo-2021", "0.25 mg/kg IV Bolus", args));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Tag("slow")
    @Test
    void asManyRowsAsAllowed() {
        Answer answer = simulate("domino-1984", "30 mg iv bolus", "--until=1999999s", "--every=1s")
                .done();
        assertEquals(2_000_001, answer.out().lines().count());
    }

    private static Answer simulate(String model, String dose, String... more) {
        return Answer.to(List.of("simulate", "--model", model, "--dose", dose), more);
    }

    private static List<Double> column(Answer answer, int column) {
        List<List<String>> rows = answer.done().rows();
        return IntStream.range(1, rows.size())
                .mapToObj(i -> Double.valueOf(rows.get(i).get(column)))
                .toList();
    }

    private static double last(List<Double> values) {
        return values.get(values.size() - 1);
    }

    @Test
    void anEndToWhichNoStepLeadsIsSaid() {
        String note = "note: the last time is 9 h: steps of 3 h do not lead to --until 10 h";
        Answer answer = simulate("otto-2021", "30 mg iv bolus", "--until=10h", "--every=3h")
                .done();
        assertTrue(answer.err().lines().anyMatch(note::equals), answer.err());
        answer = simulate("otto-2021", "30 mg iv bolus", "--until=9h", "--every=3h")
                .done();
        assertFalse(answer.err().contains("the last time"), answer.err());
    }
}
