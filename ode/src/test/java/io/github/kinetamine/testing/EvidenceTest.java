package io.github.kinetamine.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final Path FILE = Path.of("target", "evidence", "io.github.kinetamine.testing.EvidenceTest.csv");

    /** These figures are of no use to a reader of the report. */
    @AfterAll
    static void leaveNothing() throws IOException {
        Files.deleteIfExists(FILE);
    }

    @Test
    void theFileHoldsTheLastValueOfEachFigure() throws IOException {
        Evidence.record("rows are kept", "an earlier value", 1, "= 2", "1");
        IntStream.range(0, 50).parallel().forEach(i -> Evidence.record("threads", "figure " + i, i, ">= 0", "1"));
        Evidence.record("rows are kept", "an earlier value", 2, "= 2", "1");
        List<String> lines = Files.readAllLines(FILE);
        assertEquals("requirement,figure,value,bound,unit", lines.get(0));
        assertEquals(List.of("rows are kept,an earlier value,2,= 2,1"), of("rows are kept", lines));
        assertEquals(50, of("threads", lines).size());
    }

    @Test
    void commasAndQuotesStayInTheirCell() {
        assertEquals("\"a, \"\"b\"\"\"", Evidence.cell("a, \"b\""));
        assertEquals("0.5 mg", Evidence.cell("0.5 mg"));
    }

    @Test
    void aClassWithinATestHasTheFileOfTheTest() throws IOException {
        Evidence.record("files are named after tests", "from without", 1, "= 1", "1");
        new Within().record();
        assertEquals(
                List.of(
                        "files are named after tests,from without,1,= 1,1",
                        "files are named after tests,from within,1,= 1,1"),
                of("files are named after tests", Files.readAllLines(FILE)));
    }

    /** Other tests of this class write to the same file. */
    private static List<String> of(String requirement, List<String> lines) {
        return lines.stream().filter(line -> line.startsWith(requirement + ",")).toList();
    }

    private static final class Within {
        void record() {
            Evidence.record("files are named after tests", "from within", 1, "= 1", "1");
        }
    }
}
