package io.github.kinetamine.quickstart;

import static io.github.kinetamine.snippets.Snippets.output;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.snippets.Snippets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every Java snippet of the README is a region of a class here, and does what the README says. */
class ReadmeTest {

    private static final Path README = Path.of("..", "..", "README.md");
    private static final Path SOURCES = Path.of("src", "main", "java", "io", "github", "kinetamine", "quickstart");

    @Test
    void everySnippetIsARegionOfACompiledExample() {
        Snippets.assertEachIsARegion(README, SOURCES);
    }

    @Test
    void theFirstSnippetPrintsWhatItsCommentsSay() {
        List<String> comments = Snippets.comments(SOURCES.resolve("OneSubject.java"));
        assertEquals(
                comments, output(() -> OneSubject.main(new String[0])).lines().toList());
    }

    @Test
    void theEffectsPrintWhatTheirCommentsSayAndTheirGaps() {
        List<String> comments = Snippets.comments(SOURCES.resolve("WhatItDoes.java"));
        List<String> printed =
                output(() -> WhatItDoes.main(new String[0])).lines().toList();
        assertEquals(comments, printed.subList(0, comments.size()));
        assertTrue(printed.stream().anyMatch(line -> line.contains("MADRS is CALIBRATED")), printed::toString);
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
    void thePopulationPrintsItsIntervalATargetAHalfLifeAndTheArms() {
        List<String> printed =
                output(() -> ManySubjects.main(new String[0])).lines().toList();
        int[] quantiles = printed.subList(0, 3).stream()
                .mapToInt(line -> Integer.parseInt(line.replace(" ng/mL", "")))
                .toArray();
        assertTrue(quantiles[0] < quantiles[1] && quantiles[1] < quantiles[2], printed::toString);
        assertTrue(printed.get(3).matches("[\\d.]+ % \\([\\d.]+ to [\\d.]+ %\\)"), printed.get(3));
        assertTrue(printed.get(4).matches("[\\d.]+ h"), printed.get(4));
        assertEquals(
                12,
                printed.stream().filter(line -> line.startsWith("| IM | IV | ")).count());
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
}
