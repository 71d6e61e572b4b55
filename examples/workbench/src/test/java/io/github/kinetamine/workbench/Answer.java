package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the command line said.
 *
 * @param exitCode 0 done, 1 failed, 2 wrong input
 * @param out standard output
 * @param err standard error
 */
record Answer(int exitCode, String out, String err) {

    static Answer to(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Workbench.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Answer(exitCode, out.toString(), err.toString());
    }

    static Answer to(List<String> args, String... more) {
        return to(Stream.concat(args.stream(), Stream.of(more)).toArray(String[]::new));
    }

    /** This answer, if all went well. */
    Answer done() {
        assertEquals(0, exitCode, err);
        return this;
    }

    /** Checks that the input was refused in one line that holds these words, without any result. */
    void assertRefused(String... words) {
        assertFailed(2, words);
    }

    void assertFailed(int code, String... words) {
        assertEquals(code, exitCode, () -> this.toString());
        assertEquals("", out);
        assertTrue(err.startsWith("kinetamine: ") && err.endsWith(System.lineSeparator()), err);
        assertEquals(1, err.lines().count(), err);
        assertTrue(err.length() < 1200, () -> err.length() + " characters");
        for (String word : words) {
            assertTrue(err.contains(word), () -> "no \"" + word + "\" in: " + err);
        }
    }

    /** The cells of standard output, read as CSV without quotes. */
    List<List<String>> rows() {
        return out.lines().map(line -> List.of(line.split(",", -1))).toList();
    }
}
