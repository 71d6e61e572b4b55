package io.github.kinetamine.workbench.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MarkdownWriterTest {

    private final StringWriter text = new StringWriter();

    @Test
    void columnsWithoutWordsStandToTheRight() {
        MarkdownWriter table = MarkdownWriter.to(text, "arm", "time_h", "n", "cell");
        table.text("IV | slow").number(0.5).number(2L).verbatim("12").endRow();
        table.text("IM").missing().number(Double.NaN).verbatim(".").endRow();
        table.end();
        assertEquals("""
                | arm | time_h | n | cell |
                | --- | ---: | ---: | ---: |
                | IV \\| slow | 0.5 | 2 | 12 |
                | IM |  |  | . |
                """, text.toString());
    }

    @Test
    void aCellOfWordsMovesItsColumnToTheLeft() {
        MarkdownWriter table = MarkdownWriter.to(text, "cell");
        table.verbatim("12").endRow();
        table.verbatim("iv").endRow().end();
        assertEquals("| cell |\n| --- |\n| 12 |\n| iv |\n", text.toString());
    }

    @Test
    void aRowHasAFieldForEveryColumn() {
        assertThrows(IllegalArgumentException.class, () -> MarkdownWriter.to(text));
        MarkdownWriter table = MarkdownWriter.to(text, "a", "b").text("one");
        assertThrows(IllegalStateException.class, table::endRow);
    }
}
