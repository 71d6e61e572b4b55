package io.github.kinetamine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A table and its text: nothing is lost on the way, and no text does harm. */
class TableTextTest {

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void readingWhatWasWrittenGivesTheSameTable(@ForAll("tables") EventTable table) {
        EventTable read = EventTable.parse(table.toCsv());
        assertEquals(table, read);
        assertEquals(table.hashCode(), read.hashCode());
        assertEquals(table.toCsv(), read.toCsv());
        assertEquals(table.subjects(), read.subjects());
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void aFileHoldsWhatTheTextHolds(@ForAll("tables") EventTable table) throws IOException {
        Path file = Files.createTempFile("table", ".csv");
        try {
            table.write(file);
            assertEquals(table.toCsv(), Files.readString(file));
            assertEquals(table, EventTable.read(file));
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void anyTextIsATableOrIsRefusedWithItsFaults(@ForAll("garbage") String text) {
        try {
            EventTable table = EventTable.parse(text);
            assertEquals(table.rows().size(), List.copyOf(table.rows()).size());
            assertEquals(table, EventTable.parse(table.toCsv()));
        } catch (EventTableException refused) {
            assertNotEquals(List.of(), refused.faults());
            refused.getMessage();
        }
    }

    @Test
    void tablesDifferWhereATextDoes() {
        EventTable table = EventTable.parse("TIME,DV\n0,1\n");
        assertNotEquals(table, EventTable.parse("TIME,DV\n0,1.0\n"));
        assertNotEquals(table, EventTable.parse("TIME,dv\n0,1\n"));
        assertEquals(table, EventTable.parse("# the same\n\"TIME\",DV\r\n0,\"1\""));
    }

    @Provide
    Arbitrary<EventTable> tables() {
        Arbitrary<List<String>> headings = Arbitraries.of("ID", "time", "Dv", "AMT", "note", "µ, \"x\"", "#1", "WT")
                .list()
                .uniqueElements()
                .ofMaxSize(8)
                .map(names -> {
                    List<String> all = new ArrayList<>(names);
                    if (!all.contains("time")) {
                        all.add("TIME");
                    }
                    return all;
                });
        Arbitrary<String> ids = Arbitraries.of("#7", " Zoë ", "\"A\"", "a,b", "1", "C");
        return Combinators.combine(headings, ids, Arbitraries.integers().between(1, 12))
                .flatAs(TableTextTest::tables);
    }

    private static Arbitrary<EventTable> tables(List<String> names, String id, int rows) {
        List<Arbitrary<String>> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (String name : names) {
                cells.add(name.equals("ID") ? Arbitraries.just(id) : cells(name, row));
            }
        }
        return Combinators.combine(cells).as(texts -> table(names, texts));
    }

    private static EventTable table(List<String> names, List<String> texts) {
        StringBuilder csv = new StringBuilder(line(names));
        for (int i = 0; i < texts.size(); i += names.size()) {
            csv.append(line(texts.subList(i, i + names.size())));
        }
        EventTable table = EventTable.parse(csv.toString());
        assertEquals(texts.subList(0, names.size()), table.cells(0));
        return table;
    }

    private static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static Arbitrary<String> cells(String name, int row) {
        Arbitrary<String> missing = Arbitraries.of(".", "NA", "", " ");
        Arbitrary<String> numbers = Arbitraries.of("1", "0.50", "1e-3", " 7", "1E+2", "007", "+3", "5.", ".5", "\t70 ");
        return switch (name) {
            case "time", "TIME" -> Arbitraries.of(row + "", row + ".0", " " + row + "e0 ");
            case "Dv", "AMT", "WT" -> Arbitraries.oneOf(missing, numbers);
            default -> Arbitraries.oneOf(missing, words());
        };
    }

    /** Any text of whole characters that is no number and has no line breaks. */
    private static Arbitrary<String> words() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(8).map(text -> "x" + text);
        Arbitrary<String> nasty = Arbitraries.of(
                "\"", "\"\"", ",", " \"q\" ", "#c", "C", "a\u2028b", "\uD83D\uDE00", "\uFEFFx", "'", ";", "é", "日本");
        return Arbitraries.oneOf(any, nasty)
                .filter(text -> Surrogates.arePaired(text) && text.chars().noneMatch(Character::isISOControl));
    }

    @Provide
    Arbitrary<String> garbage() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.of(
                        "ID", "TIME", "DATE", "AMT", "RATE", "DUR", "EVID", "CMT", "ADDL", "II", "SS", "DV", "MDV",
                        "WT"),
                Arbitraries.of("\n", "\r\n", "\r", ",", ",", ",", "\"", "#", "C", "\uFEFF", "\uD800", "\0", ";", "\t"),
                Arbitraries.of(
                        "0", "1", "2", "-1", ".", "NA", "1e999", "-1e-999999999", "8:30", "1/2/2024", "NaN", "-"),
                Arbitraries.strings().ofMaxLength(4));
        Arbitrary<String> loose = piece.list().ofMaxSize(60).map(pieces -> String.join("", pieces));
        Arbitrary<String> framed = Arbitraries.of("1", "0", "2", ".", "-1", "8:30", "x", "1e9", "", "3", "12")
                .list()
                .ofSize(36)
                .map(cells -> {
                    StringBuilder csv = new StringBuilder("ID,DATE,TIME,EVID,AMT,RATE,DUR,ADDL,II,SS,CMT,WT\n");
                    for (int i = 0; i < 36; i += 12) {
                        csv.append(String.join(",", cells.subList(i, i + 12))).append('\n');
                    }
                    return csv.toString();
                });
        return Arbitraries.oneOf(loose, loose.map("TIME,AMT\n0,1\n"::concat), framed);
    }
}
