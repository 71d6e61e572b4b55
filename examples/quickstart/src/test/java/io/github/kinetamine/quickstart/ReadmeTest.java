package io.github.kinetamine.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Regimen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every Java snippet of the README is a region of a class here, and does what the README says. */
class ReadmeTest {

    private static final Path README = Path.of("..", "..", "README.md");
    private static final Path SOURCES = Path.of("src", "main", "java", "io", "github", "kinetamine", "quickstart");
    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REGION = Pattern.compile("// region [\\w-]+\n(.*?)\n\\s*// endregion", Pattern.DOTALL);

    @Test
    void everySnippetIsARegionOfACompiledExample() throws IOException {
        List<String> snippets = findAll(SNIPPET, Files.readString(README));
        assertFalse(snippets.isEmpty());
        List<String> regions;
        try (Stream<Path> sources = Files.list(SOURCES)) {
            regions = sources.map(ReadmeTest::read)
                    .flatMap(text -> findAll(REGION, text).stream())
                    .toList();
        }
        for (String snippet : snippets) {
            assertTrue(regions.contains(snippet.strip()), () -> "no example holds this snippet:\n" + snippet);
        }
    }

    @Test
    void theFirstSnippetPrintsWhatItsCommentsSay() {
        String source = read(SOURCES.resolve("OneSubject.java"));
        List<String> comments = findAll(Pattern.compile("\\); // (.*)"), source);
        assertEquals(
                comments, output(() -> OneSubject.main(new String[0])).lines().toList());
    }

    @Test
    void theComparisonPrintsARowForEachAnalyteOfEachArm() {
        List<String> lines =
                output(() -> CompareRegimens.main(new String[0])).lines().toList();
        assertEquals(6, lines.stream().filter(line -> line.startsWith("IV")).count());
        assertEquals(
                2, lines.stream().filter(line -> line.startsWith("nasal 56 mg")).count());
    }

    @Test
    void theCourseHasAHalfLife() {
        assertTrue(output(() -> Course.main(new String[0])).matches("[\\d.]+ ng/mL; half-life [\\d.]+ h\\R"));
    }

    @Test
    void theOwnModelPrintsItsEquationsAndItsPeak() {
        String printed = output(() -> ModelOfOnesOwn.main(new String[0]));
        assertTrue(printed.contains("dA[central]/dt = KA · A[gut] − CL / V · A[central]"), printed);
        // Cmax = F·D/V · (k/ka)^(k/(ka − k)) at its time of peak, 1.675 h; the grid meets it within half a minute
        double k = 80.0 / 250;
        double exact = 0.2 * 100 / 250 * 1000 * Math.pow(1 / k, -k / (1 - k));
        Matcher peak = Pattern.compile("([\\d.]+) ng/mL").matcher(printed);
        assertTrue(peak.find());
        assertEquals(exact, Double.parseDouble(peak.group(1)), 1e-4 * exact);
    }

    @Test
    void bindingDepletesTheTarget() {
        String printed = output(() -> EquationsOfOnesOwn.main(new String[0]));
        double free = Double.parseDouble(printed.split(" ")[0]);
        assertTrue(free > 0 && free < 2.5, printed);
        assertTrue(printed.contains("3 differential equations"), printed);
    }

    @Test
    void theTitrationGivesADoseWheneverTheCurveIsLow() {
        List<String> printed =
                output(() -> Titration.main(new String[0])).lines().toList();
        assertEquals("20 mg at PT0S", printed.get(0));
        String regimen = printed.get(printed.size() - 1);
        assertEquals(printed.size() - 1, Regimen.parse(regimen).doses().size(), regimen);
    }

    @Test
    void theLivePatientIsReadAndLookedAhead() {
        String printed = output(() -> LivePatient.main(new String[0]));
        assertTrue(printed.matches("[\\d.]+ ng/mL now, [\\d.]+ in half an hour; saved in \\d+ bytes\\R"), printed);
    }

    @Test
    void theDataSetHasAValueForEachRow() {
        List<String> printed = output(() -> DataSet.main(new String[0])).lines().toList();
        assertEquals(5, printed.size());
        assertTrue(printed.get(2).matches("1,49,.*,68,[\\d.]+"), printed.get(2));
    }

    @Test
    void theStiffEquationFollowsItsDrive() {
        String printed = output(() -> NumericsAlone.main(new String[0]));
        // once the start is forgotten, y = (2500 cos t + 50 sin t)/2501
        double exact = (2500 * Math.cos(5) + 50 * Math.sin(5)) / 2501;
        assertEquals(exact, Double.parseDouble(printed.split(" ")[0]), 1e-6);
    }

    private static String output(Runnable program) {
        PrintStream original = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            program.run();
        } finally {
            System.setOut(original);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<String> findAll(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1).stripIndent().strip())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
