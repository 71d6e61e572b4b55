package io.github.kinetamine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.text.TextTable.Column;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private final TextTable table = TextTable.of(Column.left("arm"), Column.right("Cmax (ng/mL)"), Column.left("note"))
            .withRows(List.of(
                    List.of("IV", "203.4", ""),
                    List.of("µg über 40 min", "8", "naïve"),
                    List.of("静脈", "1.25", "e\u0301")));

    @Test
    void columnsLineUpWithLettersOfAnyScript() {
        assertEquals("""
                arm             Cmax (ng/mL)  note
                ──────────────  ────────────  ─────
                IV                     203.4
                µg über 40 min             8  naïve
                静脈                    1.25  e\u0301
                """, table.text());
    }

    @Test
    void markdownHoldsTheSameRows() {
        assertEquals("""
                | arm | Cmax (ng/mL) | note |
                | --- | ---: | --- |
                | IV | 203.4 |  |
                | µg über 40 min | 8 | naïve |
                | 静脈 | 1.25 | e\u0301 |
                """, table.markdown());
    }

    @Test
    void markdownEscapesWhatWouldBeMarkup() {
        TextTable marked =
                TextTable.of(Column.left("auc_last_ng_h")).withRows(List.of(List.of("*1/*6 | <b> [x] `y` \\ _z_")));
        assertEquals("""
                | auc_last_ng_h |
                | --- |
                | \\*1/\\*6 \\| \\<b> \\[x\\] \\`y\\` \\\\ \\_z\\_ |
                """, marked.markdown());
    }

    @Test
    void lineBreaksInACellBecomeBlanks() {
        assertEquals(
                "a b",
                TextTable.of(Column.left("x"))
                        .withRows(List.of(List.of("a\n\tb")))
                        .rows()
                        .get(0)
                        .get(0));
    }

    @Property(tries = 100)
    void theLastColumnIfAlignedRightEndsEveryLineAtTheSameWidth(
            @ForAll @Size(min = 1, max = 8) List<@AlphaChars @StringLength(min = 1, max = 20) String> words) {
        TextTable right = TextTable.of(Column.left("first"), Column.right("last"))
                .withRows(words.stream().map(word -> List.of("é" + word, word)).toList());
        assertEquals(
                1,
                right.text()
                        .lines()
                        .map(DisplayWidth::of)
                        .collect(Collectors.toSet())
                        .size());
    }

    @Test
    void aRowOfTheWrongLengthIsRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> table.withRows(List.of(List.of("one"))))
                .getMessage();
        assertTrue(message.contains("1 cells") && message.contains("3 columns"), message);
    }

    @Test
    void csvQuotesACommaAndDoublesAQuote() {
        TextTable table = TextTable.of(TextTable.Column.left("dose, as text"), TextTable.Column.right("n"))
                .withRows(List.of(List.of("30 \"mg\"", "1"), List.of("", "2")));
        assertEquals("\"dose, as text\",n\n\"30 \"\"mg\"\"\",1\n,2\n", table.csv());
    }
}
