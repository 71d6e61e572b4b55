package io.github.kinetamine.workbench.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    @TempDir
    Path temp;

    @Test
    void filesAppearTogetherWhenPublished() throws IOException {
        Path folder = temp.resolve("a/b");
        try (OutputFolder out = OutputFolder.at(folder)) {
            out.write(
                    "curves.csv",
                    writer -> CsvWriter.to(writer, "arm").text("µ").endRow().end());
            out.write("curves.png", new byte[] {1, 2});
            out.write("report.html", "<p/>");
            assertTrue(names(folder).stream().allMatch(name -> name.endsWith(".tmp")), "nothing before publishing");
            out.publish();
        }
        assertEquals(List.of("curves.csv", "curves.png", "report.html"), names(folder));
        assertEquals("arm\nµ\n", Files.readString(folder.resolve("curves.csv")));
    }

    @Test
    void existingFilesAreReplacedAndOthersKept() throws IOException {
        Files.writeString(temp.resolve("curves.csv"), "a much longer old text");
        Files.writeString(temp.resolve("mine.txt"), "mine");
        try (OutputFolder out = OutputFolder.at(temp)) {
            out.write("curves.csv", "new");
            out.publish();
        }
        assertEquals("new", Files.readString(temp.resolve("curves.csv")));
        assertEquals("mine", Files.readString(temp.resolve("mine.txt")));
        assertEquals(List.of("curves.csv", "mine.txt"), names(temp));
    }

    @Test
    void aFailureMidwayLeavesNothingNew() throws IOException {
        Path folder = temp.resolve("new/deep");
        assertThrows(ArithmeticException.class, () -> {
            try (OutputFolder out = OutputFolder.at(folder)) {
                out.write("first.csv", "whole");
                out.write("second.csv", writer -> {
                    throw new ArithmeticException("the computation failed");
                });
                out.publish();
            }
        });
        assertEquals(List.of(), names(temp));
    }

    @Test
    void aFailureMidwayLeavesOldFilesAsTheyWere() throws IOException {
        Files.writeString(temp.resolve("first.csv"), "old");
        assertThrows(IllegalStateException.class, () -> {
            try (OutputFolder out = OutputFolder.at(temp)) {
                out.write("first.csv", "new");
                throw new IllegalStateException("later");
            }
        });
        assertEquals("old", Files.readString(temp.resolve("first.csv")));
        assertEquals(List.of("first.csv"), names(temp));
    }

    @Test
    void aFolderUnderTheNameOfAFileStopsThePublicationOfAll() throws IOException {
        Files.createDirectories(temp.resolve("second.csv"));
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> {
            try (OutputFolder out = OutputFolder.at(temp)) {
                out.write("first.csv", "1");
                out.write("second.csv", "2");
                out.publish();
            }
        });
        assertOneLineWith(refused, temp.resolve("second.csv").toString());
        assertEquals(List.of("second.csv"), names(temp));
    }

    @Test
    void aTargetThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "text");
        assertOneLineWith(
                assertThrows(IllegalArgumentException.class, () -> OutputFolder.at(file)), file + " is a file");
        assertOneLineWith(
                assertThrows(IllegalArgumentException.class, () -> OutputFolder.at(file.resolve("below"))),
                file.resolve("below").toString());
        assertEquals("text", Files.readString(file));
    }

    /** The class library of the running JDK is a file system that nobody may write to, whatever the user's rights. */
    @Test
    void aTargetThatCannotBeWrittenToIsRefused() {
        Path readOnly = Path.of(URI.create("jrt:/java.base"));
        assertOneLineWith(
                assertThrows(IllegalArgumentException.class, () -> OutputFolder.at(readOnly)),
                "/java.base cannot be written to");
        assertOneLineWith(
                assertThrows(IllegalArgumentException.class, () -> OutputFolder.at(readOnly.resolve("new"))),
                "/java.base/new cannot be made");
    }

    @Test
    void aDiskThatFailsIsReportedWithTheNameOfTheFile() {
        try (OutputFolder out = OutputFolder.at(temp)) {
            UncheckedIOException failed = assertThrows(
                    UncheckedIOException.class,
                    () -> out.write("curves.csv", writer -> {
                        throw new UncheckedIOException(new IOException("no space left on device"));
                    }));
            assertOneLineWith(failed, temp.resolve("curves.csv") + " cannot be written: no space left on device");
        }
    }

    @Test
    void aFolderThatVanishesIsReportedInWords() throws IOException {
        Path folder = temp.resolve("new");
        try (OutputFolder out = OutputFolder.at(folder)) {
            out.write("first.csv", "whole");
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            assertOneLineWith(assertThrows(UncheckedIOException.class, out::publish), "cannot be written: the folder");
            Files.delete(folder);
            assertOneLineWith(
                    assertThrows(UncheckedIOException.class, () -> out.write("second.csv", "whole")),
                    "second.csv cannot be written: the folder");
        }
        assertEquals(List.of(), names(temp));
    }

    @Test
    void namesArePlainAndUsedOnce() {
        try (OutputFolder out = OutputFolder.at(temp)) {
            for (String name : List.of("../up", "a/b", "", "/abs")) {
                assertThrows(IllegalArgumentException.class, () -> out.write(name, "x"), name);
            }
            out.write("a", "x");
            assertThrows(IllegalArgumentException.class, () -> out.write("a", "y"));
        }
        assertFalse(Files.exists(temp.resolve("a")));
    }

    @Test
    void aClosedFolderTakesNoMoreFiles() {
        OutputFolder out = OutputFolder.at(temp);
        out.publish();
        assertThrows(IllegalStateException.class, () -> out.write("late", "x"));
        assertThrows(IllegalStateException.class, out::publish);
    }

    @Test
    void aProcessThatEndsMidwayLeavesNothing() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndsMidway.class.getName(),
                        temp.resolve("new").toString())
                .inheritIO()
                .start();
        assertEquals(3, process.waitFor());
        assertEquals(List.of(), names(temp));
    }

    /** Leaves with status 3 if its file was under way. */
    static final class EndsMidway {

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            OutputFolder.at(folder).write("curves.csv", "text");
            System.exit(names(folder).size() == 1 ? 3 : 4);
        }
    }

    private static void assertOneLineWith(RuntimeException failure, String part) {
        assertTrue(failure.getMessage().contains(part), failure.getMessage());
        assertFalse(failure.getMessage().contains("\n"), failure.getMessage());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
