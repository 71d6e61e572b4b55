package io.github.kinetamine.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build of two small modules, as Maven leaves it behind. */
class DossierProgramTest {

    private static final Requirement WELL = new Requirement("A-1", "a", "1 < 2 & all is well", List.of("a.WellTest"));
    private static final Requirement ILL = new Requirement("A-2", "a", "nothing fails", List.of("b.IllTest"));
    private static final Requirement NOWHERE = new Requirement("A-3", "a", "someone looks", List.of("a.NobodyTest"));

    @TempDir
    Path root;

    @BeforeEach
    void build() throws IOException {
        write("one/pom.xml", "<project/>");
        write("two/inner/pom.xml", "<project/>");
        write("two/pom.xml", "<project/>");
        report("one", "a.WellTest", 2, 0, 0);
        report("one", "a.WellTest$Inner", 3, 0, 1);
        report("two/inner", "b.IllTest", 4, 1, 0);
        report("two/inner", "b.OtherTest", 1, 0, 0);
        write("one/target/evidence/io.github.kinetamine.a.WellTest.csv", """
                requirement,figure,value,bound,unit
                it is small,"the error, relative",2e-9,<= 1e-8,1
                """);
        write("one/target/pit-reports/mutations.xml", """
                <mutations><mutation detected='true'/><mutation detected='true'/><mutation detected='false'/></mutations>
                """);
    }

    @Test
    void whatRanIsReadFromEveryModule() {
        Dossier dossier = DossierProgram.of(root, List.of(WELL, ILL, NOWHERE));
        assertEquals(
                List.of(new TestRun("a.WellTest", "one", 5, 0, 1, 1.0, "17.0.1")),
                dossier.verdicts().get(0).runs());
        assertEquals(
                List.of(true, false, false),
                dossier.verdicts().stream().map(Verdict::isShown).toList());
        assertEquals(
                List.of(
                        "A-2 is NOT SHOWN: of 4 tests of b.IllTest 1 failed",
                        "A-3 is NOT SHOWN: a.NobodyTest did not run"),
                dossier.objections());
        assertEquals("1 of 3 requirements are shown", Opening.outcome(dossier));
        assertEquals(
                List.of("b.OtherTest"),
                dossier.others().stream().map(TestRun::testClass).toList());
        assertEquals(List.of(new MutationScore("one", 3, 2)), dossier.mutations());
        assertEquals("unknown", dossier.build().commit());
    }

    @Test
    void aFailureThatNoRequirementNamesIsAnObjectionToo() {
        assertEquals(
                List.of("of 4 tests of b.IllTest 1 failed"),
                DossierProgram.of(root, List.of(WELL)).objections());
        assertEquals(
                List.of(), DossierProgram.of(root.resolve("one"), List.of()).objections());
    }

    /** The sum of "abc" is the example of the standard, FIPS 180-4. */
    @Test
    void theJarsThatAreHandedOnAreKnownByTheirSums() throws IOException {
        write("core/pom.xml", "<project/>");
        write("core/target/kinetamine-core.jar", "abc");
        write("core/target/kinetamine-core-tests.jar", "of use to nobody");
        write("core/target/original-kinetamine-core.jar", "an earlier step");
        write("core/target/classes/within.jar", "in another jar");
        write("two/target/benchmarks.jar", "perhaps of another build");
        assertEquals(
                List.of(new BuiltFile(
                        "kinetamine-core.jar", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")),
                DossierProgram.of(root, List.of()).build().files());
        assertTrue(
                HtmlPage.of(DossierProgram.of(root, List.of()))
                        .contains(
                                "ba7816bf8f01cfea<wbr />414140de5dae2223<wbr />b00361a396177a9c<wbr />b410ff61f20015ad<"),
                "a checksum has places to break");
    }

    @Test
    void theTimeIsThatOfTheLastTest() throws IOException {
        for (Path report : Folders.filesBelow(root, ".xml")) {
            Files.setLastModifiedTime(report, FileTime.from(Instant.parse("2026-11-01T00:00:00Z")));
        }
        Path last = root.resolve("two/inner/target/surefire-reports/TEST-io.github.kinetamine.b.IllTest.xml");
        Files.setLastModifiedTime(last, FileTime.from(Instant.parse("2026-11-02T03:04:05.6Z")));
        assertEquals(
                "2026-11-02T03:04:05Z",
                DossierProgram.of(root, List.of()).build().tested());
        assertEquals(
                "unknown",
                DossierProgram.of(root.resolve("none"), List.of()).build().tested());
    }

    @Test
    void thePageIsWellFormedWholeAndItself() throws IOException {
        Path target = root.resolve("target").resolve("dossier");
        DossierProgram.write(DossierProgram.of(root, List.of(WELL, ILL)), target);
        String page = Files.readString(target.resolve("dossier.html"));
        assertFalse(page.matches("(?s).*(src|href)=.*"), "it loads nothing");
        Path xml = write("page.xml", page.replace("<!DOCTYPE html>\n", ""));
        assertEquals(
                List.of("A-1", "A-2"),
                Xml.below(Xml.read(xml), "tr")
                        .map(row -> row.getFirstChild().getTextContent())
                        .filter(id -> id.startsWith("A-"))
                        .distinct()
                        .toList());
        assertTrue(page.contains("1 &lt; 2 &amp; all is well"));
        assertTrue(page.contains("<td class=\"bad\">NOT SHOWN: of 4 tests of b.IllTest 1 failed</td>"));
        assertTrue(page.contains("Not listed: no bill of materials was made."));
    }

    @Test
    void numbersAreShownToFourDigitsAndWordsAsTheyAre() {
        assertEquals("0.4955", Section.readable("0.4955403791894186"));
        assertEquals("3.728E-15", Section.readable("3.727639368919322E-15"));
        assertEquals("-0.6", Section.readable("-0.6"));
        assertEquals("12345678", Section.readable("12345678"));
        assertEquals("none", Section.readable("none"));
    }

    @Test
    void tablesSayTheSameForOtherPrograms() throws IOException {
        Path target = root.resolve("dossier");
        DossierProgram.write(DossierProgram.of(root, List.of(WELL)), target);
        assertEquals(
                List.of(
                        "id,group,requirement,verdict,tests passed,figures,classes of tests",
                        "A-1,a,1 < 2 & all is well,shown,4,1,a.WellTest"),
                Files.readAllLines(target.resolve("requirements.csv")));
        assertEquals(
                List.of(
                        "id,what must hold,figure,value,bound,unit,measured by",
                        "A-1,it is small,\"the error, relative\",2e-9,<= 1e-8,,a.WellTest"),
                Files.readAllLines(target.resolve("figures.csv")));
        assertEquals(4, Files.readAllLines(target.resolve("tests.csv")).size());
        assertTrue(Files.readString(target.resolve("dossier.md")).contains("| A-1 | a | "));
    }

    private void report(String module, String name, int tests, int failures, int skipped) throws IOException {
        String file = "target/surefire-reports/TEST-io.github.kinetamine." + name + ".xml";
        write(module + "/" + file, """
                <testsuite name="io.github.kinetamine.%s" time="0.5" tests="%d" errors="0" skipped="%d" failures="%d">
                  <properties><property name="java.version" value="17.0.1"/></properties>
                </testsuite>
                """.formatted(name, tests, skipped, failures));
    }

    private Path write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }
}
