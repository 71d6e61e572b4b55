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

    private static final Path FILE = Path.of("target", "evidence", "evidence.csv");

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
        assertEquals("rows are kept,an earlier value,2,= 2,1", lines.get(1));
        assertEquals(52, lines.size());
    }

    @Test
    void commasAndQuotesStayInTheirCell() {
        assertEquals("\"a, \"\"b\"\"\"", Evidence.cell("a, \"b\""));
        assertEquals("0.5 mg", Evidence.cell("0.5 mg"));
    }

    @Test
    void theFileIsNamedAfterTheTest() {
        assertEquals("differential.csv", Evidence.fileName("DifferentialTest"));
        assertEquals("same-bits.csv", Evidence.fileName("SameBitsTest"));
    }
}
