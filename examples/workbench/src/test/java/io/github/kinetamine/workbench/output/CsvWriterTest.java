package io.github.kinetamine.workbench.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CsvWriterTest {

    private final StringWriter text = new StringWriter();

    @Test
    void fieldsThatNeedQuotesAreQuotedAndMissingValuesAreEmpty() {
        CsvWriter csv = CsvWriter.to(text, "arm", "time_h", "value", "note");
        csv.text("IV, slow").number(0.5).number(1e-9).text("said \"no\"").endRow();
        csv.text("two\nlines").number(24).missing().text("").endRow();
        csv.text("=SUM(A1)").number(7L).number(Double.NaN).text("-x").endRow();
        csv.end();
        assertEquals("""
                arm,time_h,value,note
                "IV, slow",0.5,1e-9,"said ""no\"""
                "two
                lines",24,,
                =SUM(A1),7,,-x
                """, text.toString());
    }

    @Property(tries = 200)
    void whatIsWrittenReadsBack(@ForAll String first, @ForAll String second) {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.to(out, "a", "b");
        csv.text(first).text(second).endRow();
        csv.end();
        List<List<String>> rows = CsvReader.builder().ofCsvRecord(out.toString()).stream()
                .map(row -> row.getFields())
                .toList();
        assertEquals(List.of(List.of("a", "b"), List.of(first, second)), rows);
    }

    @Test
    void aRowWithTooFewFieldsIsRefused() {
        CsvWriter csv = CsvWriter.to(text, "a", "b").text("only one");
        String message = assertThrows(IllegalStateException.class, csv::endRow).getMessage();
        assertTrue(message.contains("1 fields") && message.contains("header has 2"), message);
    }

    @Test
    void aHeaderIsRequired() {
        assertThrows(IllegalArgumentException.class, () -> CsvWriter.to(text));
    }

    @Test
    void aWriterThatFailsIsReported() {
        CsvWriter csv = CsvWriter.to(new FailingWriter(), "a").text("x").endRow();
        assertThrows(UncheckedIOException.class, csv::end);
    }

    private static final class FailingWriter extends Writer {

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("disk full");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
