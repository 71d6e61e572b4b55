package io.github.kinetamine.testing.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The fuzzing finds what it is there to find. */
class FuzzingTest {

    private static final int INPUTS = 2_000;
    private static final String VALID = "take 12.5 mg, then 3 more";

    private static Findings findings(Fuzzing.Reader<String> reader) {
        return Fuzzing.ofTexts("planted", reader, VALID, "rest [1, 2]").run(INPUTS);
    }

    private static void assertFound(String word, Fuzzing.Reader<String> reader) {
        Findings findings = findings(reader);
        assertTrue(findings.count() > 0, word);
        AssertionError error = assertThrows(AssertionError.class, findings::requireNone);
        assertTrue(error.getMessage().contains(word), error.getMessage());
        assertTrue(
                error.getMessage().contains("input: \"") && error.getMessage().contains("of seed"), error.getMessage());
    }

    @Test
    void aReaderThatRefusesInWordsIsFaultless() {
        Findings findings = findings(text -> {
            throw new IllegalArgumentException("a dose is missing: write one");
        });
        assertEquals(0, findings.count());
        findings.requireNone();
    }

    @Test
    void whatIsNotDocumentedIsFound() {
        assertFound("NumberFormatException", text -> Double.parseDouble(text.replaceAll("[^0-9.]", "")));
        assertFound("StackOverflowError", text -> depth(text.length() < 200 ? 0 : 1_000_000));
        assertFound("ArrayIndexOutOfBounds", text -> text.toCharArray()[20]++);
        assertFound("OutOfMemoryError", text -> {
            throw new OutOfMemoryError("planted");
        });
        assertFound("AssertionFailedError", text -> assertEquals(text, text.strip()));
    }

    @Test
    void refusalsThatSayNothingAreFound() {
        assertFound("says nothing", text -> {
            throw new IllegalArgumentException();
        });
        assertFound("says nothing", text -> {
            throw new IllegalArgumentException("null");
        });
        assertFound("words of Java", text -> {
            throw new IllegalArgumentException("bad value: java.lang.NullPointerException");
        });
        assertFound("characters", text -> {
            throw new IllegalArgumentException("too long " + "x".repeat(50_000));
        });
    }

    @Test
    void otherExceptionsCanBeDocumented() {
        Fuzzing.Reader<byte[]> reader = bytes -> {
            throw new EOFException("the bytes end too early");
        };
        assertEquals(
                INPUTS, Fuzzing.ofBytes("eof", reader, new byte[9]).run(INPUTS).count());
        Fuzzing<byte[]> documented = Fuzzing.ofBytes("eof", reader, new byte[9]).alsoRefusingBy(EOFException.class);
        assertEquals(0, documented.run(INPUTS).count());
    }

    @Test
    void inputsAreManyAndTheSameEachTime() {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        findings(first::add);
        findings(second::add);
        assertEquals(first, second);
        assertTrue(new HashSet<>(first).size() > INPUTS * 3 / 4, "they differ");
        assertTrue(first.stream().anyMatch(text -> text.length() > 1_000), "long ones");
        assertTrue(first.stream().anyMatch(text -> text.contains("\0")), "unprintable ones");
        assertTrue(first.stream().anyMatch(text -> text.contains("1e999999999")), "numbers at the limits");
        assertNotEquals(
                List.of(),
                first.stream().filter(text -> text.startsWith("take 12.5")).toList());
    }

    @Test
    void bytesKeepTheirBeginningsOftenEnoughToGetFar() {
        List<byte[]> inputs = new ArrayList<>();
        byte[] valid = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        Fuzzing.ofBytes("bytes", inputs::add, valid).run(INPUTS).requireNone();
        assertTrue(inputs.stream()
                        .filter(bytes -> bytes.length > 4 && bytes[3] == 4)
                        .count()
                > INPUTS / 4);
        assertTrue(inputs.stream().anyMatch(bytes -> bytes.length < 3));
        assertEquals(12, valid[11], "the valid bytes stay as they are");
    }

    private static int depth(int left) {
        return left == 0 ? 0 : 1 + depth(left - 1);
    }
}
