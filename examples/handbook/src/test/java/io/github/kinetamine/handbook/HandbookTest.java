package io.github.kinetamine.handbook;

import static io.github.kinetamine.snippets.Snippets.output;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.snippets.Snippets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every Java snippet of the pages is a region of a program here, and prints what the page says. */
class HandbookTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "io", "github", "kinetamine", "handbook");

    private static final Map<String, Consumer<String[]>> PROGRAMS = new TreeMap<>(Map.ofEntries(
            Map.entry("AdaptiveDosing", AdaptiveDosing::main),
            Map.entry("AgainstAnAntidepressant", AgainstAnAntidepressant::main),
            Map.entry("ChoosingASolver", ChoosingASolver::main),
            Map.entry("CourseSchedules", CourseSchedules::main),
            Map.entry("CovariateRecords", CovariateRecords::main),
            Map.entry("DoseRecords", DoseRecords::main),
            Map.entry("EffectsAboveAModel", EffectsAboveAModel::main),
            Map.entry("EffectsOfOnesOwn", EffectsOfOnesOwn::main),
            Map.entry("ExactSteps", ExactSteps::main),
            Map.entry("Failures", Failures::main),
            Map.entry("InfusionRecords", InfusionRecords::main),
            Map.entry("JumpsAndEvents", JumpsAndEvents::main),
            Map.entry("KnownMisses", KnownMisses::main),
            Map.entry("Lanes", Lanes::main),
            Map.entry("LiveDosing", LiveDosing::main),
            Map.entry("MissedSessions", MissedSessions::main),
            Map.entry("NasalSessions", NasalSessions::main),
            Map.entry("SessionsOfACourse", SessionsOfACourse::main),
            Map.entry("SolverOfAModel", SolverOfAModel::main),
            Map.entry("TimeAfterDose", TimeAfterDose::main),
            Map.entry("Tolerances", Tolerances::main),
            Map.entry("TypedRegimens", TypedRegimens::main),
            Map.entry("Workspace", Workspace::main)));

    @ParameterizedTest
    @ValueSource(strings = {"courses.md", "dosing.md", "effects.md", "modelled.md", "solvers.md"})
    void everySnippetIsARegionOfACompiledProgram(String page) {
        Snippets.assertEachIsARegion(Path.of(page), SOURCES);
    }

    @Test
    void everyRegionIsASnippetOfAPage() {
        List<String> snippets = Stream.of("courses.md", "dosing.md", "effects.md", "modelled.md", "solvers.md")
                .flatMap(page -> Snippets.blocks("java", Path.of(page)).stream())
                .toList();
        Snippets.regions(SOURCES)
                .forEach(
                        region -> assertTrue(snippets.contains(region), () -> "no page shows this region:\n" + region));
    }

    static Stream<String> programs() {
        return PROGRAMS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyProgramPrintsWhatItsCommentsSay(String program) {
        List<String> said = Snippets.comments(SOURCES.resolve(program + ".java"));
        List<String> printed = output(() -> PROGRAMS.get(program).accept(new String[0]))
                .lines()
                .toList();
        assertEquals(said.size(), printed.size(), () -> said + " but printed was " + printed);
        for (int i = 0; i < said.size(); i++) {
            String comment = said.get(i);
            String line = printed.get(i);
            assertTrue(isSaid(comment, line), () -> "'" + comment + "' but printed was '" + line + "'");
        }
    }

    @Test
    void theTablesOfCoursesAreThoseOfThePage() {
        String sideBySide = output(() -> KetamineCourses.main(new String[0]));
        List<String> shown = Snippets.blocks("text", Path.of("courses.md"));
        assertEquals(List.of(SessionsOfACourse.table().strip(), sideBySide.strip()), shown);
    }

    /** An ellipsis in a comment stands for any text. */
    private static boolean isSaid(String comment, String line) {
        String pattern = Stream.of(comment.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return line.matches(pattern);
    }
}
