package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Doses as people write them are the doses that they mean: each is said in a second way, and the curves are the same. */
class WrittenDosesTest {

    private static final String RACEMATE = "otto-2021-racemate";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.5 mg/kg iv over 40 min                  | 35 mg iv over 2400 s
            30 mg im                                  | 0.03 g IM
            1 mg/kg/h iv over 2 h                     | 140 mg iv over 120 min
            5 ug/kg/min iv over 1 h                   | 21 mg/h iv over 1 h
            35 mg iv bolus at 10 min                  | 35000 ug iv bolus at 600 s
            0.5 mg/kg iv over 40 min every 84 h x 3   | 35 mg iv over 40 min + 35 mg iv over 40 min at 84 h + 35 mg iv over 40 min at 7 d
            30 mg im twice weekly x 4                 | 30 mg im on days 0,3,7,10
            30 mg im three times weekly × 4           | 30 mg im on days 0,2,4,7
            30 mg im weekly x 2 then 20 mg im daily x 2 | 30 mg im on days 0,7 + 20 mg im on days 14,15
            30 mg im fortnightly x 2                  | 30 mg im every 2 wk x 2
            0.25 mg/kg iv bolus + 0.2 mg/kg/h iv over 1 h | 17.5 mg iv bolus + 14 mg iv over 1 h
            0.5 mg/kg iv over 40 min on days 0,2,4,7,9,11 | 0.5 mg/kg iv over 40 min three times weekly x 6
            30 mg im every 12 h x 20 skip 3 lag 10 min | 30 mg im at 10 min + 30 mg im at 730 min + 30 mg im at 2170 min every 12 h x 17
            0.5 mg/kg iv over 40 min twice weekly x 8 then 0.5 mg/kg iv over 40 min weekly x 4 | 35 mg iv over 40 min on days 0,3,7,10,14,17,21,24,28,35,42,49
            """)
    void twoWaysToSayItGiveOneCurve(String dose, String meant) {
        assertSame(simulate(RACEMATE, dose, "60d"), simulate(RACEMATE, meant, "60d"));
    }

    @Test
    void theSteadyStateIsThatOfManyDoses() {
        List<List<String>> steady = simulate(RACEMATE, "35 mg iv bolus steady state every 12 h", "12h");
        List<List<String>> many = simulate(RACEMATE, "35 mg iv bolus every 12 h x 61", "732h");
        for (int hour = 0; hour < 12; hour += 6) {
            List<String> late = many.get(1 + (60 * 12 + hour) / 6);
            List<String> row = steady.get(1 + hour / 6);
            for (int i = 1; i < row.size(); i++) {
                double expected = number(late, i);
                assertEquals(expected, number(row, i), 1e-9 * expected);
            }
        }
    }

    @Test
    void nasalDevicesAreCountedWhereTheModelKnowsThem() {
        String nasal = "perez-ruixo-2021";
        assertSame(simulate(nasal, "56 mg in", "24h"), simulate(nasal, "2 devices of 28 mg in 5 min apart", "24h"));
        Answer partly = Answer.to(List.of("simulate", "--model", nasal, "--dose=50 mg in", "--until=2h", "--every=1h"));
        assertTrue(partly.done().err().contains("50 mg in takes 2 devices of 28 mg, the last one partly used"));
        Answer elsewhere =
                Answer.to(List.of("simulate", "--model", RACEMATE, "--dose=56 mg in", "--until=2h", "--every=1h"));
        assertTrue(!elsewhere.done().err().contains("devices"), elsewhere.err());
    }

    @Test
    void aRouteThatTheModelLacksIsRefusedWithThoseThatItHas() {
        for (String route : List.of("im", "in", "po", "pr", "sc")) {
            Answer.to(List.of("simulate", "--model=simons-2022", "--dose=20 mg " + route, "--until=2h", "--every=1h"))
                    .assertRefused("'" + route + "'", "its routes are iv, sl");
        }
        for (String dose : List.of("20 mg im", "20 mg in", "20 mg po", "20 mg sl", "20 mg pr", "20 mg sc")) {
            simulate(RACEMATE, dose, "6h");
        }
    }

    private static void assertSame(List<List<String>> expected, List<List<String>> actual) {
        assertEquals(expected.size(), actual.size());
        assertEquals(expected.get(0), actual.get(0));
        for (int column = 1; column < expected.get(0).size(); column++) {
            int i = column;
            double peak = expected.stream()
                    .skip(1)
                    .mapToDouble(row -> number(row, i))
                    .max()
                    .orElseThrow();
            assertTrue(peak > 0, expected.get(0).get(i));
            for (int row = 1; row < expected.size(); row++) {
                assertEquals(number(expected.get(row), i), number(actual.get(row), i), 1e-11 * peak, "row " + row);
            }
        }
    }

    private static List<List<String>> simulate(String model, String dose, String until) {
        return Answer.to(List.of(
                        "simulate", "--model", model, "--dose", dose, "--weight=70", "--until", until, "--every=6h"))
                .done()
                .rows();
    }

    private static double number(List<String> row, int column) {
        return Double.parseDouble(row.get(column));
    }
}
