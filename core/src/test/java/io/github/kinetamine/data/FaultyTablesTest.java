package io.github.kinetamine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Data sets with one fault each: it is told with its row, its column, its value, and what is allowed. */
class FaultyTablesTest {

    private static final String DOSED = "ID,TIME,EVID,AMT,RATE,DUR,ADDL,II,SS,CMT,DV,MDV\n";

    /** A data set, and what must be said of it; {@code words} are parts of the message. */
    private record Case(String csv, int row, String column, String value, String... words) {

        @Override
        public String toString() {
            return csv.length() > 200 ? csv.substring(0, 200) : csv;
        }
    }

    private static Case dose(String cells, String column, String value, String... words) {
        return new Case(DOSED + cells + "\n", 2, column, value, words);
    }

    private static Stream<Case> doses() {
        return Stream.of(
                dose("1,0,5,100,,,,,,,,", "EVID", "5", "0 (observation)", "4 (reset and dose)"),
                dose("1,0,-1,100,,,,,,,,", "EVID", "-1", "1 (dose)"),
                dose("1,0,1.5,100,,,,,,,,", "EVID", "1.5", "whole number"),
                dose("1,0,dose,100,,,,,,,,", "EVID", "dose", "whole number"),
                dose("1,0,1,-5,,,,,,,,", "AMT", "-5", "must not be negative"),
                dose("1,0,1,ten,,,,,,,,", "AMT", "ten", "finite number of mg"),
                dose("1,0,1,\"0,5\",,,,,,,,", "AMT", "0,5", "decimal point"),
                dose("1,0,1,NaN,,,,,,,,", "AMT", "NaN", "finite"),
                dose("1,0,1,Infinity,,,,,,,,", "AMT", "Infinity", "finite"),
                dose("1,0,1,1e999,,,,,,,,", "AMT", "1e999", "finite"),
                dose("1,0,1,0x10,,,,,,,,", "AMT", "0x10", "number"),
                dose("1,0,1,100d,,,,,,,,", "AMT", "100d", "number"),
                dose("1,0,1,0,,,,,,,,", "AMT", "0", "must be positive", "EVID 0 or 2"),
                dose("1,0,1,.,,,,,,,,", "AMT", ".", "must be positive"),
                dose("1,0,4,,,,,,,,,", "AMT", "", "must be positive"),
                dose("1,0,1,0,10,,,,,,,", "AMT", "0", "plateau", "SS 1, II 0"),
                dose("1,0,1,0,10,,,12,1,,,", "AMT", "0", "plateau", "II 0"),
                dose("1,0,1,100,-3,,,,,,,", "RATE", "-3", "-1", "-2", "mg/h"),
                dose("1,0,1,100,-0.5,,,,,,,", "RATE", "-0.5", "-1", "-2"),
                dose("1,0,1,100,fast,,,,,,,", "RATE", "fast", "mg/h"),
                dose("1,0,1,1e200,1e-200,,,,,,,", "RATE", "1e-200", "100 years"),
                dose("1,0,1,100,10,2,,,,,,", "DUR", "2", "RATE 10", "keep one"),
                dose("1,0,1,100,-1,2,,,,,,", "DUR", "2", "RATE -1", "keep one"),
                dose("1,0,1,100,,0,,,,,,", "DUR", "0", "nanosecond", "'.'"),
                dose("1,0,1,100,,-2,,,,,,", "DUR", "-2", "nanosecond"),
                dose("1,0,1,100,,1e9,,,,,,", "DUR", "1e9", "100 years"),
                dose("1,0,1,100,,long,,,,,,", "DUR", "long", "hours"),
                dose("1,0,1,100,,,3,,,,,", "ADDL", "3", "II"),
                dose("1,0,1,100,,,3,0,,,,", "ADDL", "3", "II"),
                dose("1,0,1,100,,,2.5,12,,,,", "ADDL", "2.5", "whole number"),
                dose("1,0,1,100,,,-1,12,,,,", "ADDL", "-1", "0 to 100000"),
                dose("1,0,1,100,,,100001,12,,,,", "ADDL", "100001", "0 to 100000"),
                dose("1,0,1,100,,,99999,12,,,,", "ADDL", "99999", "100 years"),
                dose("1,0,1,100,,,3,-12,,,,", "II", "-12", "not be negative"),
                dose("1,0,1,100,,,3,daily,,,,", "II", "daily", "hours"),
                dose("1,0,1,100,,,,12,3,,,", "SS", "3", "0 (no steady state)", "2 (it is added)"),
                dose("1,0,1,100,,,,12,-1,,,", "SS", "-1", "0 (no steady state)"),
                dose("1,0,1,100,,,,,1,,,", "SS", "1", "II"),
                dose("1,0,1,100,,,,0,2,,,", "SS", "2", "II"),
                dose("1,0,1,0,10,,4,0,1,,,", "ADDL", "4", "plateau"),
                dose("1,0,1,100,,,,,,-2,,", "CMT", "-2", "EVID 2"),
                dose("1,0,1,100,,,,,,-depot,,", "CMT", "-depot", "EVID 2"),
                dose("1,0,0,,,,,,,-1,,", "CMT", "-1", "EVID 2"),
                dose("1,0,0,100,,,,,,,,", "AMT", "100", "EVID 1 if this is a dose"),
                dose("1,0,2,,10,,,,,,,", "RATE", "10", "EVID 1 if this is a dose"),
                dose("1,0,3,,,,,,1,,,", "SS", "1", "EVID 1 if this is a dose"),
                dose("1,0,0,,,,,,,,high,", "DV", "high", "finite number"),
                dose("1,0,0,,,,,,,,1,2", "MDV", "2", "0 where DV is observed"),
                dose("1,0,,100,,,,,,,5,0", "MDV", "0", "EVID 1"));
    }

    private static Stream<Case> times() {
        return Stream.of(
                new Case("ID,TIME\n1,0\n1,.\n", 3, "TIME", ".", "every record needs a time"),
                new Case("ID,TIME\n1,0\n1,noon\n", 3, "TIME", "noon", "hours", "8:30"),
                new Case("ID,TIME\n1,0\n1,NaN\n", 3, "TIME", "NaN", "finite"),
                new Case("ID,TIME\n1,0\n1,1e7\n", 3, "TIME", "1e7", "100 years"),
                new Case("ID,TIME\n1,0\n1,1e999999999\n", 3, "TIME", "1e999999999", "100 years"),
                new Case("ID,TIME\n1,0\n1,2\n1,1.5\n", 4, "TIME", "1.5", "2 h in row 3", "1.5 h", "sort"),
                new Case(DOSED + "1,9,1,1,,,,,,,,\n1,2,3,,,,,,,,,\n", 3, "TIME", "2", "goes back", "reset"),
                new Case("TIME\n23:30\n0:30\n", 3, "TIME", "0:30", "goes back", "column DATE"),
                new Case("TIME\n8:30\n8:75\n", 3, "TIME", "8:75", "time of day", "8:30"),
                new Case("TIME\n8:30\n25:00\n", 3, "TIME", "25:00", "24:00"),
                new Case("TIME\n8:30\n8:30pm\n", 3, "TIME", "8:30pm", "time of day"),
                new Case("DATE,TIME\n1/2/2024,0\n1/32/2024,0\n", 3, "DATE", "1/32/2024", "month/day/year"),
                new Case("DAT1,TIME\n30/1/2024,0\n1/31/2024,0\n", 3, "DAT1", "1/31/2024", "day/month/year"),
                new Case("DAT2,TIME\n2024/2/29,0\n2023/2/29,0\n", 2 + 1, "DAT2", "2023/2/29", "year/month/day"),
                new Case("DAT3,TIME\n2024/31/1,0\n2024/1/31,0\n", 3, "DAT3", "2024/1/31", "year/day/month"),
                new Case("DATE,TIME\n1/2/2024,0\n.,1\n", 3, "DATE", ".", "month/day/year"),
                new Case("DATE,TIME\n1/2/2024,0\nlater,1\n", 3, "DATE", "later", "month/day/year"),
                new Case("DATE,TIME\n1,0\n1/2/2024,1\n", 3, "DATE", "1/2/2024", "numbers of days", "row 2"),
                new Case("DATE,TIME\n1/2/1850,0\n1/2/2024,1\n", 3, "DATE", "1/2/2024", "100 years"),
                new Case("DATE,DAT2,TIME\n1,1,0\n", 1, "DAT2", "", "keep one of DATE"));
    }

    private static Stream<Case> subjectsAndCovariates() {
        return Stream.of(
                new Case("ID,TIME\n1,0\n2,0\n1,1\n", 4, "ID", "1", "stand together", "row 2", "sort"),
                new Case("ID,TIME\n1,0\n.,0\n", 3, "ID", ".", "name the subject"),
                new Case("TIME,WT\n0,70\n1,-4\n", 3, "WT", "-4", "positive", "kg"),
                new Case("TIME,wt\n0,heavy\n", 2, "wt", "heavy", "finite number"),
                new Case("TIME,WT\n0,Inf\n", 2, "WT", "Inf", "finite number"),
                new Case("TIME,AGE\n0,-1\n", 2, "AGE", "-1", "not negative", "years"),
                new Case("TIME,SEX\n0,1\n", 2, "SEX", "1", "female, male"),
                new Case("TIME,RACE\n0,martian\n", 2, "RACE", "martian", "caucasian, asian, japanese"),
                new Case("TIME,CRCL\n0,80\n1,90\n2,7O\n", 4, "CRCL", "7O", "finite number"),
                new Case("TIME,NOTE\n0,\"two\nlines\"\n", 2, "NOTE", "two\nlines", "line break"),
                new Case("TIME,WT\n0,70\n0,71\n", 3, "WT", "71", "row 2", "no order", "EVID 2"),
                new Case("TIME,WT\n0,70\n0,.\n0,71\n", 4, "WT", "71", "row 2", "no order"));
    }

    private static Stream<Case> shapes() {
        return Stream.of(
                new Case("", 1, "", "", "empty", "column names"),
                new Case("# nothing\n\n", 1, "", "", "empty"),
                new Case("ID,TIME\n", 1, "", "", "no row below its header"),
                new Case("ID,TMIE\n1,0\n", 1, "TIME", "", "no column TIME", "'TMIE'"),
                new Case("ID;TIME;AMT\n1;0;1\n", 1, "TIME", "", "separated by commas"),
                new Case("TIME,DV,dv\n0,1,2\n", 1, "dv", "", "columns 2 and 3", "one name"),
                new Case("TIME,,DV\n0,1,2\n", 1, "", "", "column 2 has no name"),
                new Case("TIME,DEVICE\n0,1\n", 1, "DEVICE", "", "counted by the simulation"),
                new Case("ID,TIME,DV\n1,0,1\n1,1\n", 3, "", "1,1", "2 cells", "3 columns"),
                new Case("ID,TIME,DV\n1,0,1\n1,1,2,3\n", 3, "", "1,1,2,3", "4 cells", "3 columns"),
                new Case("ID,TIME\n1,0\n1,\"1\n1,2\n", 3, "", "", "close every quote"),
                new Case("ID,TIME\n1,0\n1,\"1\"x\n", 3, "", "", "close every quote"),
                new Case("ID,TIME\n1,0\n1," + "9".repeat(20_000) + "\n", 3, "", "", "10000 characters"),
                new Case("ID,TIME\n1,0\nx\uD800,1\n", 3, "", "", "half a character"));
    }

    @ParameterizedTest
    @MethodSource({"doses", "times", "subjectsAndCovariates", "shapes"})
    void everyFaultIsToldWithItsPlaceItsValueAndWhatIsAllowed(Case wrong) {
        var refused = assertThrows(EventTableException.class, () -> EventTable.parse(wrong.csv()));
        assertEquals(1, refused.faults().size(), refused.getMessage());
        Fault fault = refused.faults().get(0);
        assertEquals(
                List.of(wrong.row(), wrong.column(), wrong.value()),
                List.of(fault.row(), fault.column(), fault.value()),
                fault.problem());
        for (String word : wrong.words()) {
            assertTrue(fault.problem().contains(word), () -> "'" + word + "' is missing in: " + fault.problem());
        }
        assertTrue(refused.getMessage().contains(fault.toString()), refused.getMessage());
    }
}
