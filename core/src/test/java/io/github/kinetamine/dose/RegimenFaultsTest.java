package io.github.kinetamine.dose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegimenFaultsTest {

    private static final List<String> PIECES = List.of(
            "30",
            "0.5",
            "-1",
            "0",
            "1e9",
            "1e999",
            "1e-99999999999",
            ".",
            ",",
            "+",
            "x",
            "×",
            "/",
            "mg",
            "mg/kg",
            "ug/kg/min",
            "iv",
            "im",
            "in",
            "bolus",
            "max",
            "to nearest",
            "28 mg",
            "over",
            "40 min",
            "at",
            "every",
            "12 h",
            "daily",
            "twice",
            "three",
            "times",
            "weekly",
            "on",
            "days",
            "skip",
            "lag",
            "late",
            "3",
            "by",
            "steady",
            "state",
            "then",
            "after",
            "devices",
            "of",
            "apart",
            "\n",
            "\u0000",
            "µ",
            "é",
            "%");

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "''                              | a dose is missing | write as in '0.5 mg/kg iv over 40 min'",
                "' '                             | a dose is missing | write as in",
                "0.5 mg/kgg iv                   | unknown unit 'mg/kgg' at character 5 of \"0.5 mg/kgg iv\" | did you mean 'mg/kg'? allowed: ug, mg, g",
                "2 devises of 28 mg in           | unknown unit 'devises' | did you mean 'devices'?",
                "30 min im                       | unknown unit 'min' | allowed: ug, mg, g",
                "0.5 mg/kg vi                    | unknown route 'vi' at character 11 | did you mean 'iv'? allowed: iv, im, in, po, sl, pr, sc",
                "0.5 mg/kg                       | expected a route after '0.5 mg/kg', got the end | allowed: iv, im",
                "0.5 mg/kg 7                     | expected a route after '0.5 mg/kg', got '7' | allowed: iv, im",
                "0.5                             | expected a unit after '0.5', got the end | allowed: ug, mg",
                "mg                              | expected a number for the dose, got 'mg' | write as in",
                "0,5 mg/kg im                    | expected a unit after '0', got ',' | decimal point",
                "0.5 mg/kg max iv                | expected a number for the cap of a dose, got 'iv' | '0.5 mg/kg max 50 mg iv over 40 min'",
                "0.5 mg/kg max 1 mg/kg im        | '1 mg/kg' is no cap of a dose at character 15 | a fixed amount",
                "0.5 mg/kg max 50 im             | unknown unit 'im' | allowed: ug, mg",
                "0.5 mg/kg max 0 mg im           | cap of a dose must be positive and finite, got 0 mg | near character 11",
                "0.5 mg/kg max -5 mg im          | cap of a dose must not be negative, got '-5' | character 15",
                "0.5 mg/kg max 5 mg max 6 mg im  | 'max' is said twice at character 20 | keep one",
                "0.5 mg/kg to 28 mg in           | expected 'nearest', got '28' | '1 mg/kg to nearest 28 mg in'",
                "0.5 mg/kg to nearest 0 mg in    | content of a device or vial must be positive and finite, got 0 mg | near character 11",
                "0.5 mg/kg to nearest 28 h in    | unknown unit 'h' | allowed: ug, mg",
                "1 mg/kg to nearest 28 mg to nearest 14 mg in | 'to' is said twice at character 26 | keep one",
                "1 mg/kg to nearest 28 mg max 20 mg in | must allow one device or vial of 28 mg, got 20 mg: raise the cap | near character 26",
                "0.5 mg/kg iv max 50 mg over 40 min | 'max' must stand after an amount, not after a route at character 14 | '0.5 mg/kg max 50 mg iv over 40 min'",
                "1 mg/kg/h max 50 mg iv over 1 h | 'max' must stand after an amount, not after a rate at character 11 | '0.5 mg/kg max 50 mg iv over 40 min'",
                "0 mg/kg max 50 mg im            | dose must be positive, got 0 mg/kg | near character 1",
                "30 mg iv                        | '30 mg iv' does not say how fast | say 'bolus', or how long, as in 'over 40 min'",
                "30 mg iv daily x 3              | '30 mg iv' does not say how fast | character 10",
                "1 mg/kg/h iv                    | '1 mg/kg/h iv' does not say how long | 'over 2 h'",
                "1 mg/kg/h iv bolus              | does not say how long | 'over 2 h'",
                "1 mg/kg/h im over 2 h           | only iv and sc doses are infused, got 1 mg/kg/h im | choose iv or sc",
                "0.5 mg/kg im over 40 min        | only iv and sc doses are infused, got 0.5 mg/kg im | at once",
                "30 mg iv over 0 min             | must be positive, got 0 min | use a bolus",
                "30 mg iv over 40                | expected a unit of time after '40', got the end | wk, d, h, min, s",
                "30 mg iv over 40 minn           | unknown unit of time 'minn' | did you mean 'min'?",
                "30 mg iv over 40 mg             | unknown unit of time 'mg' | allowed: wk, d, h, min, s",
                "30 mg iv over 200000 d          | at most 100 years | got 200000 d",
                "30 mg iv over                   | expected a number for the duration of an infusion | got the end",
                "0 mg im                         | dose must be positive, got 0 mg | near character 1 of \"0 mg im\"",
                "0 mg/h iv over 1 h              | infusion rate must be positive, got 0 mg/h | near character 1",
                "-5 mg im                        | dose must not be negative, got '-5' | character 1",
                "−5 mg im                        | dose must not be negative, got '-5' | character 1",
                "30 mg im at -5 min              | start of a dose must not be negative, got '-5' | write as in 'at 10 min'",
                "1e999 mg im                     | dose is too large a number, got '1e999' | character 1",
                "1e308 g im                      | amount must be finite | near character 1",
                "30 mg im every 12 h             | 'every 12 h' does not say how many doses | as in 'every 12 h x 8'",
                "30 mg im twice weekly           | 'twice weekly' does not say how many doses | 'twice weekly x 8'",
                "30 mg im on days 0,3 every 7 d  | does not say how many doses | x 8",
                "30 mg im weekly x               | expected a number for the number of doses | 'weekly x 8'",
                "30 mg im weekly x 0             | number of doses must be between 1 and 100000, got 0 | near character 19",
                "30 mg im weekly x 2.5           | number of doses must be a whole number, got 2.5 | near character 19",
                "30 mg im weekly x 1e2           | must be a whole number, got 1e2 | near character 19",
                "30 mg im weekly x 99999999999   | must be at most 100000, got 99999999999 | near character 19",
                "30 mg im every 1 s x 100001     | between 1 and 100000, got 100001 | near character 22",
                "30 mg im every 0 h x 3          | interval must be positive | near character 10",
                "30 mg im every 1 s x 60000 + 30 mg im every 1 s x 60000 | at most 100000 doses, got 120000 | near",
                "30 mg im weekly x 6000          | within 100 years | got 41993 d",
                "30 mg im every 12 h x 8 skip 9  | one of the schedule's 1 to 8, got 9 | near character 25",
                "30 mg im every 12 h x 8 skip 0  | one of the schedule's 1 to 8, got 0 | near character 25",
                "30 mg im skip 1                 | all 1 are skipped | near character 10",
                "30 mg im daily x 8 skip 3,3     | skipped doses must ascend, got 3 after 3 | 'skip 3,5'",
                "30 mg im daily x 8 skip         | expected a number for the number of a skipped dose | got the end",
                "30 mg im every 12 h x 8 late 9 by 2 h | late dose must be one of the schedule's 1 to 8, got 9 | near character 25",
                "30 mg im every 12 h x 8 late 0 by 2 h | one of the schedule's 1 to 8, got 0 | near character 25",
                "30 mg im every 12 h x 8 late 3  | expected 'by', got the end | 'late 3 by 2 h, 5 by 30 min'",
                "30 mg im every 12 h x 8 late by 2 h | expected a number for the number of a late dose, got 'by' | 'late 3 by 2 h, 5 by 30 min'",
                "30 mg im every 12 h x 8 late 3 by 2 | expected a unit of time after '2', got the end | wk, d, h, min, s",
                "30 mg im every 12 h x 8 late 3 by -2 h | delay of dose 3 must not be negative, got '-2' | character 35",
                "30 mg im every 12 h x 8 late 5 by 2 h, 3 by 1 h | late doses must ascend, got 3 after 5 at character 40 | 'late 3 by 2 h, 5 by 30 min'",
                "30 mg im every 12 h x 8 late 3 by 2 h late 5 by 2 h | 'late' is said twice at character 39 | keep one",
                "30 mg im every 12 h x 8 skip 3 late 3 by 2 h | dose 3 is skipped and must not be late too: leave out | near character 32",
                "30 mg im every 12 h x 3 late 2 by 36525 d | within 100 years | got 876612 h",
                "35 mg iv bolus steady state every 12 h x 3 late 1 by 2 h | dose 1 carries the steady state and must not be late | 'at 2 h'",
                "30 mg im lates 3 by 2 h         | unexpected 'lates' at character 10 | did you mean 'late'?",
                "30 mg im on days 0,2,2          | dose times must ascend, got 2 d after 2 d | near character 10",
                "30 mg im on days 3,2            | dose times must ascend, got 2 d after 3 d | near character 10",
                "30 mg im on days 0,             | expected a number for the time of a dose, got the end | 'on days 0,2,4'",
                "30 mg im on 0,2                 | expected 'days' after 'on', got '0' | 'on days 0,2,4'",
                "30 mg im on days 0,1 every 1 d x 4 | a cycle of 1 d must hold all its doses, got one at 1 d | near character 10",
                "30 mg im three weekly x 3       | expected 'times', got 'weekly' | 'three times weekly x 8'",
                "30 mg im twice daily x 3        | expected 'weekly', got 'daily' | 'twice weekly x 8'",
                "30 mg im evry 12 h x 5          | unexpected 'evry' at character 10 | did you mean 'every'?",
                "30 mg im please                 | unexpected 'please' at character 10 | allowed: at, every",
                "30 mg im 5                      | unexpected '5' at character 10 | allowed: at, every",
                "30 mg im then 20 mg im          | '30 mg im' has no next dose | near character 10",
                "30 mg im then 20 mg im          | has no next dose | as in 'then after 24 h'",
                "30 mg im then after 20 mg im    | unknown unit of time 'mg' | allowed: wk, d, h, min, s",
                "30 mg im then after bolus       | expected a number for the gap between two regimens, got 'bolus' | 'then after 12 h 30 mg im'",
                "30 mg im then after -2 h 30 mg im | gap between two regimens must not be negative, got '-2' | character 21",
                "30 mg im then after 12 h        | expected a number for the dose, got the end | write as in",
                "30 mg im then after 60000 d 30 mg im | at most 100 years | near character 21",
                "30 mg im at 1 d then after 36525 d 30 mg im | within 100 years | got 36526 d",
                "30 mg im after 12 h 30 mg im    | unexpected 'after' at character 10 | then after",
                "30 mg im daily x 3 then         | expected a number for the dose, got the end | write as in",
                "30 mg im +                      | expected a number for the dose, got the end | character 11",
                "30 mg im at 5 min at 6 min      | 'at' is said twice at character 19 | keep one",
                "30 mg im daily x 2 weekly x 3   | a second schedule 'weekly' at character 20 | '+' or 'then'",
                "30 mg im daily x 2 on days 0,3  | a second schedule 'on' at character 20 | '+' or 'then'",
                "35 mg iv bolus steady state every 12 h x 3 daily x 2 | a second schedule 'daily' | keep one",
                "35 mg iv bolus steady every 12 h | expected 'state', got 'every' | 'steady state every 12 h'",
                "35 mg iv bolus steady state 12 h | expected 'every', got '12' | 'steady state every 12 h'",
                "35 mg iv bolus steady state every 12 h lag 13 h | lag must not exceed the steady-state interval 12 h | got 13 h",
                "35 mg iv bolus steady state every 12 h x 3 skip 1 | dose 1 carries the steady state | near character 44",
                "2 devices of 28 mg in           | does not say the time between devices | '2 devices of 28 mg in 5 min apart'",
                "2 devices of 28 mg in 5 min     | expected 'apart', got the end | apart",
                "2 devices 28 mg in 5 min apart  | expected 'of', got '28' | apart",
                "2 devices of 0.5 mg/kg in 5 min apart | '0.5 mg/kg' is no content of a device | fixed amount",
                "2 devices of 28 mg iv 5 min apart | any route but iv | near character 1",
                "2.5 devices of 28 mg in 5 min apart | number of devices must be a whole number, got 2.5 | near",
                "0 devices of 28 mg in           | number of devices must be between 1 and 100000, got 0 | near",
                "30 mg im; drop                  | unexpected character ';' at character 9 | write as in",
                "30 mg im 😀                     | unexpected character '😀' at character 10 | write as in",
                "٣ mg im                         | unexpected character '٣' at character 1 | write as in",
            })
    void aFaultIsNamedWithItsPlaceAndAWayOut(String text, String fault, String advice) {
        String message = refused(text);
        assertTrue(message.contains(fault), message);
        assertTrue(message.contains(advice), message);
    }

    @Test
    void aLongTextIsQuotedAroundItsFault() {
        String message = refused("0.5 mg/kg iv over 40 min twice weekly x 8 then ".repeat(50) + "30 mgg im");
        assertTrue(message.contains("unknown unit 'mgg' at character 2354"), message);
        assertTrue(message.contains("\"…") && message.contains("30 mgg im\""), message);
        assertTrue(message.length() < 300, message);
    }

    @Test
    void aHugeWordIsCutShort() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertTrue(refused("30 " + "m".repeat(1_000_000)).length() < 500);
            assertTrue(refused("1".repeat(1_000_000) + " mg im").length() < 500);
            assertTrue(refused("30 mg im at " + "9".repeat(1_000_000) + " s").length() < 500);
            assertTrue(refused("30 mg/" + "a/".repeat(500_000)).length() < 500);
            assertTrue(refused("30 mg im daily x " + "9".repeat(399)).length() < 1000);
        });
    }

    @Property(tries = 1000)
    void garbageIsRefusedInOneLine(@ForAll String text) {
        readOrRefuse(text);
    }

    @Provide
    Arbitrary<String> almostRegimens() {
        return Arbitraries.of(PIECES).list().ofMaxSize(14).map(pieces -> String.join(" ", pieces));
    }

    @Property(tries = 1000)
    void shuffledWordsAreReadOrRefusedInOneLine(@ForAll("almostRegimens") String text) {
        readOrRefuse(text);
        readOrRefuse("30 mg im " + text);
    }

    @Provide
    Arbitrary<Regimen> regimens() {
        return ArbitraryRegimens.regimens();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void cutTextsAreReadOrRefusedInOneLine(@ForAll("regimens") Regimen regimen, @ForAll int place) {
        String text = regimen.toString();
        int cut = Math.floorMod(place, text.length());
        readOrRefuse(text.substring(0, cut));
        readOrRefuse(text.substring(cut));
        readOrRefuse(text.substring(0, cut) + text.substring(cut + 1));
    }

    /** Whatever can be read is written and read again without change. */
    private static void readOrRefuse(String text) {
        try {
            Regimen regimen = Regimen.parse(text);
            assertEquals(regimen, Regimen.parse(regimen.toString()));
        } catch (IllegalArgumentException refused) {
            assertFalse(refused.getMessage().matches("(?s).*[\\p{Cntrl}].*"), refused.getMessage());
        }
    }

    private static String refused(String text) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Regimen.parse(text));
        assertEquals(IllegalArgumentException.class, refused.getClass());
        return refused.getMessage();
    }
}
