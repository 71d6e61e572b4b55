package io.github.kinetamine.ketamine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.quantity.Unit;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row of observations must be, and what is said of one that is not. */
class ObservationRowsTest {

    private static Map<String, String> row() {
        Map<String, String> row = new LinkedHashMap<>();
        for (String column : ("id source identifier flag basis drug dose dose_note route n group population weight_kg"
                        + " weight_basis site matrix analyte quantity detail time value unit statistic spread assumption"
                        + " used_in note excluded")
                .split(" ")) {
            row.put(column, "");
        }
        row.putAll(Map.of(
                "id", "x-1", "source", "X 2000", "flag", "verified", "basis", "observed", "drug", "racemic ketamine"));
        row.putAll(Map.of("dose", "2 mg/kg in", "route", "in", "group", "adults", "population", "healthy"));
        row.putAll(Map.of("weight_basis", "unstated", "site", "unstated", "analyte", "norketamine"));
        row.putAll(Map.of(
                "quantity", "concentration", "time", "5 min", "value", "2", "unit", "nmol/mL", "statistic", "mean"));
        return row;
    }

    private static List<Observation> read(Map<String, String> row) throws IOException {
        String cells = row.values().stream().map(text -> '"' + text + '"').collect(Collectors.joining(","));
        String text = "# a comment\n" + String.join(",", row.keySet()) + "\n" + cells + "\n";
        return ObservationRows.read("x.csv", new StringReader(text));
    }

    @Test
    void aCompleteRowIsAnObservation() throws IOException {
        Map<String, String> row = row();
        row.put("used_in", "a-2000 b-2001");
        Observation observation = read(row).get(0);
        assertEquals(Duration.ofMinutes(5), observation.measured().time().orElseThrow());
        assertEquals(2 * 223.70, observation.measured().unit().convert(2, Unit.NG_PER_ML), 1e-9);
        assertEquals(List.of("a-2000", "b-2001"), observation.usedIn());
        assertEquals("2 mg/kg in", observation.study().regimen().orElseThrow().toString());
    }

    @ParameterizedTest(name = "{0} = ''{1}'': {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    source       | ''            | source must not be blank
                    flag         | verifid       | did you mean 'verified'?
                    drug         | ketamin       | unknown drug 'ketamin'
                    dose         | 2 mg/kg nasal | x.csv, line 3
                    dose         | ''            | without a dose in the grammar
                    route        | inn           | unknown route 'inn': did you mean 'in'?
                    route        | im            | route must be that of every dose, got 'im'
                    route        | ''            | route must be that of every dose, got ''
                    n            | many          | n must be a number, got 'many'
                    n            | 0             | n must be at least 1, got 0
                    group        | children      | without the weight of the children
                    weight_kg    | 16            | weight basis must say what a weight is
                    weight_basis | mean          | weight basis must say what a weight is
                    analyte      | norketamin    | did you mean 'norketamine'?
                    analyte      | ''            | unknown unit 'nmol/mL'
                    quantity     | tmax          | unit must suit TMAX
                    quantity     | peak          | unknown quantity 'peak'
                    time         | ''            | without a time for CONCENTRATION
                    time         | 5             | x.csv, line 3
                    value        | ''            | needs a value or a range
                    value        | NaN           | value must be finite
                    unit         | ng/ml         | unknown unit 'ng/ml': did you mean 'ng/mL'?
                    """)
    void aFaultyRowSaysWhereAndWhy(String column, String cell, String said) {
        Map<String, String> row = row();
        row.put(column, cell);
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> read(row));
        assertTrue(e.getMessage().contains(said), e::getMessage);
        assertTrue(e.getMessage().startsWith("observations in x.csv, line 3"), e::getMessage);
    }

    @Test
    void aRowThatCannotBeSimulatedNeedsAReason() throws IOException {
        Map<String, String> row = row();
        row.putAll(Map.of("dose", "", "value", "", "spread", "range 1 to 2"));
        assertThrows(IllegalStateException.class, () -> read(row));
        row.put("excluded", "range only");
        assertTrue(read(row).get(0).isExcluded());
    }

    @Test
    void aMissingColumnIsNamed() {
        Map<String, String> row = row();
        row.remove("spread");
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> read(row));
        assertTrue(e.getMessage().contains("spread"), e::getMessage);
    }
}
