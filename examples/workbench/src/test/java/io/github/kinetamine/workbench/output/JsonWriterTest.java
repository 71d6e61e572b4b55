package io.github.kinetamine.workbench.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    private final StringWriter text = new StringWriter();

    @Test
    void aRowIsAnObjectOnALineAndAMissingValueIsNull() {
        JsonWriter json = JsonWriter.to(text, "arm", "n", "value", "note");
        json.text("IV \"slow\"").number(3L).number(1e-9).text("").endRow();
        json.text("µ\n").number(0).number(Double.NaN).missing().endRow();
        json.end();
        assertEquals("""
                [
                {"arm":"IV \\"slow\\"","n":3,"value":1e-9,"note":null},
                {"arm":"µ\\n","n":0,"value":null,"note":null}
                ]
                """, text.toString());
    }

    @Test
    void aTableWithoutRowsIsAnEmptyArray() throws IOException {
        JsonWriter.to(text, "a").end();
        assertEquals(0, new ObjectMapper().readTree(text.toString()).size());
    }

    @Test
    void cellsOfAnotherTableAreNumbersWhereTheyReadAsSuch() {
        JsonWriter json = JsonWriter.to(text, "a", "b", "c", "d", "e");
        json.verbatim("1.50")
                .verbatim("007")
                .verbatim(".")
                .verbatim("")
                .verbatim("iv")
                .endRow();
        json.end();
        assertTrue(
                text.toString().contains("{\"a\":1.50,\"b\":\"007\",\"c\":null,\"d\":null,\"e\":\"iv\"}"),
                text.toString());
    }

    @Property(tries = 200)
    void whatIsWrittenReadsBack(@ForAll String name, @ForAll double value) throws IOException {
        StringWriter out = new StringWriter();
        JsonWriter json = JsonWriter.to(out, "name", "value");
        json.text("x" + name).number(value).endRow().end();
        JsonNode row = new ObjectMapper().readTree(out.toString()).get(0);
        assertEquals("x" + name, row.get("name").textValue());
        assertEquals(value, row.get("value").asDouble(), "JSON has no zero with a sign, nor a number without a limit");
    }

    @Test
    void aRowHasAFieldForEveryColumn() {
        JsonWriter few = JsonWriter.to(text, "a", "b").text("only one");
        assertTrue(assertThrows(IllegalStateException.class, few::endRow)
                .getMessage()
                .contains("1 fields where the table has 2"));
        JsonWriter full = JsonWriter.to(text, "a").text("one");
        assertThrows(IllegalStateException.class, () -> full.text("too many"));
        assertThrows(IllegalArgumentException.class, () -> JsonWriter.to(text));
    }

    @Test
    void aFailingTargetIsReported() {
        Writer broken = new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        JsonWriter json = JsonWriter.to(broken, "a").text("b").endRow();
        assertThrows(UncheckedIOException.class, json::end);
    }
}
