package io.github.kinetamine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.InfusionRate;
import io.github.kinetamine.simulation.EventRecord.AtModelledRate;
import io.github.kinetamine.simulation.EventRecord.AtOnce;
import io.github.kinetamine.simulation.EventRecord.AtRate;
import io.github.kinetamine.simulation.EventRecord.Over;
import io.github.kinetamine.simulation.EventRecord.OverModelledDuration;
import io.github.kinetamine.simulation.EventRecord.SteadyState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a data set means, cell by cell. */
class EventTableTest {

    private static List<Duration> times(String csv) {
        return EventTable.parse(csv).rows().stream().map(EventRow::at).toList();
    }

    private static List<Integer> events(String csv) {
        return EventTable.parse(csv).rows().stream().map(EventRow::evid).toList();
    }

    private static EventRow row(String header, String cells) {
        return EventTable.parse(header + "\n" + cells + "\n").rows().get(0);
    }

    @Test
    void everyColumnMeansWhatTheFieldSays() {
        EventRow row = row(
                "ID,TIME,EVID,CMT,AMT,RATE,ADDL,II,SS,DV,MDV,WT,AGE,RACE,CYP2B6",
                "P7,1.5,4,2,100,25,3,12,2,0.5,0,70.5,45,Japanese,*1/*6");
        assertEquals("P7", row.id());
        assertEquals(Duration.ofMinutes(90), row.at());
        assertEquals(4, row.evid());
        assertTrue(row.isDose());
        assertEquals("2", row.compartment());
        assertEquals(new Amount(100), row.amount());
        assertEquals(new AtRate(new InfusionRate(25)), row.delivery());
        assertEquals(3, row.additional());
        assertEquals(Duration.ofHours(12), row.interval());
        assertEquals(SteadyState.ADDS, row.steadyState());
        assertEquals(OptionalDouble.of(0.5), row.observed());
        assertEquals(70.5, row.covariates().number("WT").orElseThrow());
        assertEquals(45, row.covariates().number("AGE").orElseThrow());
        assertTrue(row.covariates().isIn("RACE", "asian"));
        assertEquals("*1/*6", row.covariates().category("CYP2B6"));
    }

    @Test
    void whatIsMissingIsNothing() {
        for (String missing : List.of(".", "NA", "", " . ", "  ")) {
            String header = "ID,TIME,EVID,AMT,RATE,DUR,CMT,ADDL,II,SS,DV,MDV,WT,SEX";
            EventRow row = row(header, "1,0," + (missing + ",").repeat(11) + missing);
            assertEquals(0, row.evid());
            assertEquals(new Amount(0), row.amount());
            assertEquals(new AtOnce(), row.delivery());
            assertEquals("", row.compartment());
            assertEquals(Duration.ZERO, row.interval());
            assertEquals(SteadyState.NONE, row.steadyState());
            assertEquals(OptionalDouble.empty(), row.observed());
            assertTrue(row.covariates().asText().isEmpty());
        }
    }

    @Test
    void rateAndDurationMakeTheDelivery() {
        String header = "TIME,AMT,RATE,DUR";
        assertEquals(new AtOnce(), row(header, "0,100,0,.").delivery());
        assertEquals(new AtRate(new InfusionRate(20)), row(header, "0,100,20,.").delivery());
        assertEquals(new AtModelledRate(), row(header, "0,100,-1,.").delivery());
        assertEquals(new OverModelledDuration(), row(header, "0,100,-2.0,.").delivery());
        assertEquals(
                new Over(Duration.ofMinutes(40)),
                row(header, "0,100,0,0.66666666666667").delivery());
    }

    @Test
    void thePlateauOfAConstantInfusionHasNoAmount() {
        EventRow row = row("TIME,EVID,AMT,RATE,SS,II", "0,1,0,10,1,0");
        assertEquals(new Amount(0), row.amount());
        assertEquals(SteadyState.REPLACES, row.steadyState());
    }

    @Test
    void columnsStandInAnyOrderAndInAnyCase() {
        EventTable table = EventTable.parse("dv,Amt, time ,iD\n.,100,0,A\n5,.,1,A\n");
        assertEquals(List.of("dv", "Amt", "time", "iD"), table.columns());
        assertEquals(List.of("A"), table.subjects());
        assertEquals(100, table.rows().get(0).amount().milligrams());
        assertEquals(OptionalDouble.of(5), table.rows().get(1).observed());
    }

    @Test
    void onlyTheTimeMustBeThere() {
        EventTable table = EventTable.parse("TIME\n0\n");
        assertEquals(List.of("1"), table.subjects());
        assertEquals(0, table.rows().get(0).evid());
    }

    @Test
    void theEventFollowsFromTheRestWhereItIsMissing() {
        assertEquals(List.of(0, 1, 0), events("TIME,AMT\n0,.\n1,100\n2,0\n"));
        assertEquals(List.of(1, 0, 2), events("TIME,AMT,MDV\n0,100,1\n1,0,0\n2,0,1\n"));
        assertEquals(List.of(1), events("TIME,AMT,RATE,SS\n0,0,10,1\n"));
        assertEquals(List.of(3, 1), events("TIME,AMT,EVID\n0,0,3\n1,50,.\n"));
    }

    @Test
    void anObservedValueOnADoseIsKeptUnlessItIsSaidToBeMissing() {
        String header = "TIME,EVID,AMT,DV,MDV";
        assertEquals(OptionalDouble.of(7), row(header, "0,1,100,7,0").observed());
        assertEquals(OptionalDouble.empty(), row(header, "0,1,100,7,1").observed());
    }

    @Test
    void commentsBlankLinesQuotesAndTheMarkOfByteOrderAreReadAsSpreadsheetsWriteThem() {
        String text =
                "\uFEFF# made by hand\r\nC,ID,TIME,NOTE\r\n#,ID\r\n\r\n.,1,0,\"a, \"\"b\"\"\"\r\nC,1,x,y\r\n   \r\n"
                        + "c,1,x,y\r\n,1,1, \"late\" \r\n";
        EventTable table = EventTable.parse(text);
        assertEquals(2, table.rows().size());
        assertEquals(List.of(".", "1", "0", "a, \"b\""), table.cells(0));
        assertEquals(List.of("", "1", "1", "late"), table.cells(1));
        assertEquals(List.of(5, 9), table.rows().stream().map(EventRow::line).toList());
        assertFalse(table.rows().get(0).covariates().asText().containsKey("C"));
    }

    @Test
    void decimalHoursAreExactToTheNanosecond() {
        assertEquals(
                List.of(Duration.ofNanos(1), Duration.ofMillis(36), Duration.ofMinutes(20), Duration.ofHours(1)),
                times("TIME\n0.00000000000027777\n1e-5\n0.33333333333333\n1.0\n"));
        // three tenths of an hour, thrice: as doubles 0.1 + 0.2 is no 0.3
        assertEquals(Duration.ofMinutes(18), times("TIME\n0.3\n").get(0));
        assertEquals(Duration.ofMinutes(-90), times("TIME\n-1.5\n").get(0));
        assertEquals(Duration.ZERO, times("TIME\n1e-999999999\n").get(0));
    }

    @Test
    void writtenHoursReadAsTheSameNanoseconds() {
        LongStream.iterate(1, nanos -> nanos * 7 / 3 + 1)
                .limit(50)
                .flatMap(nanos -> LongStream.of(nanos, -nanos))
                .forEach(nanos -> assertEquals(nanos, NumberText.nanos(NumberText.hours(nanos))));
    }

    @Test
    void timesOfDayCountFromTheFirstRecordOfEachSubject() {
        assertEquals(
                List.of(Duration.ZERO, Duration.ofMinutes(45), Duration.ZERO, Duration.ofSeconds(15)),
                times("ID,TIME\n1,8:30\n1,09:15\n2,23:00\n2,23:00:15\n"));
    }

    @Test
    void daysAndTimesOfDayMakeOneTime() {
        List<Duration> elapsed = List.of(Duration.ZERO, Duration.ofHours(1), Duration.ofHours(48));
        assertEquals(elapsed, times("DATE,TIME\n2/28/2024,23:30\n2/29/2024,0:30\n3/1/2024,23:30\n"));
        assertEquals(elapsed, times("DATE,TIME\n2024-02-28,23:30\n2024-02-29,0:30\n2024-03-01,23:30\n"));
        assertEquals(elapsed, times("DAT1,TIME\n28-2-24,23.5\n29-2-24,0.5\n1-3-24,23.5\n"));
        assertEquals(elapsed, times("DAT2,TIME\n24/2/28,23:30\n24/2/29,0:30\n24/3/1,23:30\n"));
        assertEquals(elapsed, times("DAT3,TIME\n2024/28/2,23:30\n2024/29/2,0:30\n2024/1/3,23:30\n"));
        assertEquals(elapsed, times("DATE,TIME\n5,23:30\n6,0:30\n7,23:30\n"));
        assertEquals(List.of(Duration.ofHours(3)), times("DATE,TIME\n.,3\n"));
    }

    @Test
    void rowsOfASubjectAreFoundByItsName() {
        EventTable table = EventTable.parse("ID,TIME\nbob,0\nbob,1\nal,0\n");
        assertEquals(List.of("bob", "al"), table.subjects());
        assertEquals(2, table.rows("bob").size());
        assertEquals(2, table.rows("al").get(0).index());
        String message = assertThrows(IllegalArgumentException.class, () -> table.rows("Bo"))
                .getMessage();
        assertTrue(message.contains("did you mean 'bob'?") && message.contains("'al'"), message);
        assertThrows(IllegalArgumentException.class, () -> table.cells(3));
    }

    @Test
    void observationsAtOneTimeMayDifferWhereAnEventStandsBetweenThem() {
        assertEquals(
                3,
                EventTable.parse("TIME,EVID,WT\n0,0,70\n0,2,71\n0,0,71\n")
                        .rows()
                        .size());
        assertEquals(3, EventTable.parse("TIME,WT\n0,70\n0,70.0\n1,71\n").rows().size());
        assertEquals(2, EventTable.parse("ID,TIME,WT\n1,0,70\n2,0,71\n").rows().size());
    }

    @Test
    void everyFaultOfATableIsToldAtOnceInTheOrderOfTheRows() {
        var refused = assertThrows(
                EventTableException.class,
                () -> EventTable.parse("ID,TIME,AMT,ADDL,WT,wt\n1,x,-1,2,-70,1\n1,2\n2,0,1,0,1,1\n1,0,a,b,c,d\n"));
        assertEquals(
                Set.of("1 wt", "2 TIME", "2 WT", "2 AMT", "2 ADDL", "3 ", "5 ID", "5 AMT", "5 ADDL", "5 WT"),
                refused.faults().stream()
                        .map(fault -> fault.row() + " " + fault.column())
                        .collect(Collectors.toSet()));
        assertEquals(10, refused.faults().size());
        List<Integer> rows = refused.faults().stream().map(Fault::row).toList();
        assertEquals(rows.stream().sorted().toList(), rows);
    }

    @Test
    void theMessageListsFiftyFaultsAndSaysHowManyMoreThereAre() {
        StringBuilder csv = new StringBuilder("TIME,AMT\n");
        IntStream.range(0, 120).forEach(i -> csv.append(i).append(",-1\n"));
        var refused = assertThrows(EventTableException.class, () -> EventTable.parse(csv.toString()));
        assertEquals(120, refused.faults().size());
        List<String> lines = refused.getMessage().lines().toList();
        assertEquals("the data set has 120 faults:", lines.get(0));
        assertEquals(
                "  row 2, column AMT, '-1': must not be negative: a dose can't take drug away; write the amount in mg",
                lines.get(1));
        assertEquals("  and 70 more", lines.get(51));
        assertEquals(52, lines.size());
    }

    @Test
    void aSubjectIsGivenAtMostAHundredThousandDoses() {
        String rows = "TIME,AMT,ADDL,II\n0,1,60000,0.001\n1,1,39998,0.001\n";
        assertEquals(2, EventTable.parse(rows).rows().size());
        var refused = assertThrows(EventTableException.class, () -> EventTable.parse(rows + "2,1,0,0\n3,1,5,1\n"));
        assertEquals(1, refused.faults().size());
        assertEquals(4, refused.faults().get(0).row());
    }

    @Test
    void aFileIsReadAndWrittenWholeOrNotAtAll(@TempDir Path folder) throws IOException {
        EventTable table = EventTable.parse("ID,TIME,DV\n1,0,\n");
        Path file = folder.resolve("data.csv");
        Files.writeString(file, "old");
        table.write(file);
        assertEquals("ID,TIME,DV\n1,0,\n", Files.readString(file));
        assertEquals(table, EventTable.read(file));
        assertThrows(IllegalArgumentException.class, () -> table.write(folder));
        assertThrows(IllegalArgumentException.class, () -> table.write(folder.resolve("none/data.csv")));
        assertThrows(IllegalArgumentException.class, () -> EventTable.read(folder));
        assertThrows(IllegalArgumentException.class, () -> EventTable.read(folder.resolve("none.csv")));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aFileThatIsNoTextIsAFault(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("data.csv");
        for (byte[] bytes :
                List.of(new byte[] {'T', (byte) 0xE9, '\n'}, new byte[] {(byte) 0xFF, (byte) 0xFE, 'T', 0})) {
            Files.write(file, bytes);
            var refused = assertThrows(EventTableException.class, () -> EventTable.read(file));
            assertTrue(refused.getMessage().contains("not text in UTF-8"), refused.getMessage());
        }
    }
}
