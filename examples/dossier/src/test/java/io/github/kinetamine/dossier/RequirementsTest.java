package io.github.kinetamine.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RequirementsTest {

    /** Tests run in the module's folder. */
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    @Test
    void everyRequirementNamesTestsThatExist() {
        assertEquals(List.of(), Requirements.withoutSource(Requirements.all(), ROOT));
    }

    @Test
    void aTestThatDoesNotExistIsFound() {
        List<Requirement> list = Requirements.of(Rows.ofText("""
                id,group,requirement,tests
                A-1,a,all is well,dossier.RequirementsTest dossier.NobodyTest
                """));
        assertEquals(
                List.of("A-1 names dossier.NobodyTest, of which there is no source"),
                Requirements.withoutSource(list, ROOT));
    }

    @Test
    void theNineGroupsAreCovered() {
        Set<String> groups = Requirements.all().stream().map(Requirement::group).collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "solvers",
                        "dosing",
                        "models",
                        "effects",
                        "populations",
                        "nca",
                        "files and faults",
                        "determinism",
                        "supply"),
                groups);
    }

    @Test
    void aRequirementWithoutTestsOrWithTheIdOfAnotherIsRefused() {
        assertRefused("A-1,a,all is well,\n", "line 2", "A-1 names no test");
        assertRefused("A-1,a,,x.YTest\n", "a sentence");
        assertRefused("A-1,a,all is well,x.YTest\nA-1,a,more is well,x.YTest\n", "two requirements A-1");
    }

    private static void assertRefused(String rows, String... words) {
        Rows table = Rows.ofText("id,group,requirement,tests\n" + rows);
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> Requirements.of(table));
        for (String word : words) {
            assertTrue(refusal.getMessage().contains(word), refusal.getMessage());
        }
    }
}
