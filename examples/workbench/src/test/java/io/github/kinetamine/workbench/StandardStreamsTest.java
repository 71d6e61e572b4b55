package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardStreamsTest {

    private static final String SIMULATE =
            Finished.KINETAMINE + " simulate --model otto-2021 --dose '30 mg iv bolus' --every 1min --until ";

    @TempDir
    private Path temporary;

    @Test
    void outputThatCannotBeWrittenIsAFailure() {
        StringWriter err = new StringWriter();
        int exitCode = Workbench.run(new PrintWriter(new FullDisk()), new PrintWriter(err), "models");
        assertEquals(1, exitCode);
        assertEquals(
                "kinetamine: the output is incomplete: its reader has closed it, or the disk is full",
                err.toString().strip());
    }

    @Test
    void anErrorOfTheMachineIsOneLine() {
        StringWriter err = new StringWriter();
        PrintWriter out = new PrintWriter(new StringWriter()) {
            @Override
            public void print(String text) {
                throw new OutOfMemoryError("Java heap space");
            }
        };
        assertEquals(1, Workbench.run(out, new PrintWriter(err), "models"));
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().contains("Java heap space") && err.toString().contains("-Xmx"), err.toString());
    }

    @Test
    void anExceptionNobodyThoughtOfIsOneLine() {
        StringWriter err = new StringWriter();
        PrintWriter out = new PrintWriter(new StringWriter()) {
            @Override
            public void print(String text) {
                throw new UnsupportedOperationException();
            }
        };
        assertEquals(1, Workbench.run(out, new PrintWriter(err), "models"));
        assertEquals(
                "kinetamine: java.lang.UnsupportedOperationException",
                err.toString().strip());
    }

    @Test
    void aReaderThatHasSeenEnoughEndsTheRun() throws Exception {
        Finished run = Finished.shell("{ " + SIMULATE + "100d; echo \"exit code $?\" >&2; } | head -n 1", temporary);
        assertEquals("time_h,esketamine_ng_per_mL,noresketamine_ng_per_mL\n", run.out());
        assertTrue(run.err().endsWith("exit code 1\n"), run.err());
        assertEquals(3, run.err().lines().count(), "a note, the failure and the exit code, but got: " + run.err());
    }

    @Test
    void aFullDiskIsNotSuccess() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "this system has no /dev/full");
        Finished run = Finished.shell(SIMULATE + "1h > /dev/full", temporary);
        assertEquals(1, run.exitCode(), run.err());
    }

    @Test
    void textIsUtf8InEveryLocale() throws Exception {
        Finished run = Finished.shell("LC_ALL=C " + Finished.KINETAMINE + " models otto-2021 | cat", temporary);
        assertTrue(run.out().contains("77±7.5 kg") && run.out().contains("−"), run.out());
    }

    @Test
    void anInterruptedComparisonLeavesNothing() throws Exception {
        Path folder = temporary.resolve("out");
        String script = Finished.KINETAMINE
                + " compare --arm 'a=otto-2021: 30 mg iv bolus every 1 min x 100000' --until 500000min --every 1min --out out"
                + " & until [ -e \"$1\" ]; do kill -0 $! && set -- out/.*.tmp; done; kill -TERM $!; wait $!";
        Finished run = Finished.shell(script, temporary);
        assertEquals(143, run.exitCode(), run.err());
        assertEquals("", run.err());
        assertTrue(
                Files.notExists(folder), () -> String.join(", ", folder.toFile().list()));
    }

    private static final class FullDisk extends Writer {

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("no space left on device");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
