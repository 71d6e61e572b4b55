package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Disks, folders, files and readers that fail: one line that names what failed, the right exit code, and no half file. */
class FaultsOfFilesTest {

    private static final String COMPARE = "compare --arm a=otto-2021:30mg_iv_bolus --until 24h --every 1min";
    private static final String POPULATION =
            "population --model otto-2021 --dose 30mg_iv_bolus --subjects 300 --seed 1 --until 2h --every 1h";

    @TempDir
    private Path folder;

    private Path samples;

    @BeforeEach
    void writeSamples() throws IOException {
        samples = Files.writeString(
                folder.resolve("samples.csv"),
                "ID,TIME,DV\n1,0,0\n1,1,63\n1,4,30\n1,8,11\n2,0,0\n2,1,52\n2,4,31\n2,8,9\n");
    }

    /** The words of a command, in which an underscore is a space, with paths in place of names in capitals. */
    private static List<String> words(String command, String name, Path path) {
        return Stream.of(command.split(" "))
                .map(word -> word.replace('_', ' ').replace(name, path.toString()))
                .toList();
    }

    /** What a process may write to a file is limited as on a disk with so much room left. */
    @ParameterizedTest
    @ValueSource(strings = {COMPARE, POPULATION})
    void aDiskThatIsFullLeavesWhatWasThere(String command) throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));
        Path old = Files.writeString(out.resolve("report.html"), "of yesterday");
        String quoted = "'" + String.join("' '", words(command, "OUT", out)) + "'";
        Finished run =
                Finished.shell("ulimit -f 20 || exit 99; " + Finished.KINETAMINE + " " + quoted + " --out out", folder);
        assumeTrue(run.exitCode() != 99, "this system limits no files");
        assertEquals(1, run.exitCode(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().lines().allMatch(line -> line.startsWith("kinetamine: ")), run.err());
        assertTrue(run.err().contains("cannot be written: "), run.err());
        assertEquals(List.of("report.html"), List.of(out.toFile().list()));
        assertEquals("of yesterday", Files.readString(old));
    }

    static Stream<Arguments> printing() {
        return Stream.of(
                        "models",
                        "models otto-2021",
                        "simulate --model otto-2021 --dose 30mg_iv_bolus --until 24h --every 1min",
                        "simulate --model otto-2021 --dose 30mg_iv_bolus --until 24h --every 1min --json",
                        "nca --data FILE",
                        "dataset --model otto-2021 --data FILE --table md")
                .flatMap(command -> Stream.of(0, 100).map(room -> arguments(command, room)));
    }

    @ParameterizedTest
    @MethodSource("printing")
    void outputThatEndsInTheMiddleIsAFailure(String command, int room) {
        assertIncomplete(words(command, "FILE", samples), room);
    }

    @ParameterizedTest
    @ValueSource(strings = {COMPARE + " --out OUT", POPULATION + " --out OUT"})
    void aSummaryThatNobodyReadsIsAFailureAndItsFilesAreWhole(String command) throws IOException {
        Path out = folder.resolve("out");
        assertIncomplete(words(command, "OUT", out), 100);
        assertTrue(Stream.of(out.toFile().list()).noneMatch(name -> name.endsWith(".tmp")));
        assertTrue(Files.readString(out.resolve("report.html")).endsWith("</html>\n"), "the files are whole");
    }

    private static void assertIncomplete(List<String> words, int room) {
        StringWriter err = new StringWriter();
        int exitCode = Workbench.run(
                new PrintWriter(new FillingDisk(room)), new PrintWriter(err), words.toArray(String[]::new));
        assertEquals(1, exitCode, err::toString);
        List<String> faults = err.toString()
                .lines()
                .filter(line -> line.startsWith("kinetamine: "))
                .toList();
        assertEquals(
                List.of("kinetamine: the output is incomplete: its reader has closed it, or the disk is full"), faults);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                COMPARE + " --out FILE",
                COMPARE + " --out FILE/below",
                POPULATION + " --out FILE",
                POPULATION + " --out FILE/below",
                "validate --out FILE",
                "validate --out FILE/below",
                "models otto-2021 --diagram FILE/below.svg",
                "nca --data FILE --sparse --means FILE/below.csv"
            })
    void aFileWhereAFolderShouldBeIsRefusedAndStaysAsItIs(String command) throws IOException {
        String before = Files.readString(samples);
        Answer answer = Answer.to(words(command, "FILE", samples));
        assertEquals(2, answer.exitCode(), answer::err);
        assertTrue(answer.err().contains("output folder " + samples), answer::err);
        assertEquals(
                1,
                answer.err()
                        .lines()
                        .filter(line -> line.startsWith("kinetamine: "))
                        .count(),
                answer::err);
        assertEquals(before, Files.readString(samples));
        assertEquals(List.of("samples.csv"), List.of(folder.toFile().list()));
    }

    @Test
    void aFileOfMeansNeedsAName() {
        Answer answer = Answer.to("nca", "--data", samples.toString(), "--sparse", "--means", "/");
        assertEquals(2, answer.exitCode(), answer::err);
        assertTrue(answer.err().contains("--means takes the name of a file, got '/'"), answer::err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nca --data FILE", "nca --urine FILE", "dataset --model otto-2021 --data FILE"})
    void anInputThatIsNoFileIsRefused(String command) {
        for (Path path : List.of(folder, folder.resolve("gone.csv"), samples.resolve("below.csv"))) {
            Answer.to(words(command, "FILE", path)).assertRefused(path.toString(), "no file that can be read");
        }
    }

    @Test
    void aModelThatIsNoFileIsRefused() throws IOException {
        Path named = Files.createDirectory(folder.resolve("model.yaml"));
        for (Path path : List.of(named, folder.resolve("gone.yaml"), samples.resolve("below.yaml"))) {
            Answer.to("dataset", "--model", path.toString(), "--data", samples.toString())
                    .assertRefused(path.toString(), "file");
        }
    }

    /** The memory of a process begins with what can't be read, whatever the user's rights. */
    @ParameterizedTest
    @ValueSource(strings = {"nca --data FILE", "nca --urine FILE", "dataset --model otto-2021 --data FILE"})
    void aFileThatFailsWhileItIsReadIsNamed(String command) {
        Path memory = Path.of("/proc/self/mem");
        assumeTrue(Files.isRegularFile(memory) && Files.isReadable(memory), "this system shows no memory of processes");
        Answer.to(words(command, "FILE", memory))
                .assertFailed(1, "data set " + memory + " could not be read: Input/output error");
    }

    /** Takes so many characters and no more. */
    private static final class FillingDisk extends Writer {

        private int room;

        FillingDisk(int room) {
            this.room = room;
        }

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            room -= length;
            if (room < 0) {
                throw new IOException("no space left on device");
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
