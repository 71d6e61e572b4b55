package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script does in a real shell what it is for. */
class CompletionTest {

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kinetamine sim                   | simulate
            kinetamine simulate --mod        | --model
            kinetamine population --su       | --subjects
            kinetamine compare --js          | --json
            kinetamine simulate --site ar    | arterial
            kinetamine models simons         | simons-2022 simons-2022-racemate
            kinetamine simulate --model otto | otto-2021 otto-2021-racemate
            kinetamine dataset --interpolation l | locf linear
            """)
    void aWordThatWasBegunIsFinished(String typed, String offered) throws Exception {
        assertEquals(Set.of(offered.split(" ")), offered(typed));
    }

    @Test
    void whereNothingWasTypedEverythingIsOffered() throws Exception {
        assertTrue(offered("kinetamine ")
                .containsAll(List.of("models", "simulate", "compare", "population", "nca", "dataset", "validate")));
        assertEquals(Set.of("md", "csv"), offered("kinetamine nca --table "));
        assertEquals(Set.copyOf(KetamineEffects.ids()), offered("kinetamine simulate --effect "));
        assertEquals(
                Ketamine.models().stream().map(model -> model.card().id()).collect(Collectors.toSet()),
                offered("kinetamine population --model "));
    }

    private Set<String> offered(String typed) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "this system has no bash");
        Path script = temporary.resolve("completion.bash");
        Files.writeString(script, Answer.to("completion").done().out());
        Path asking = temporary.resolve("ask.bash");
        Files.writeString(asking, """
                set -e
                source completion.bash
                read -r -a COMP_WORDS <<< "$1"
                if [[ $1 == *' ' ]]; then COMP_WORDS+=(''); fi
                COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
                _complete_kinetamine || true
                printf '%s\\n' "${COMPREPLY[@]}"
                """);
        Finished run = Finished.shell("/bin/bash ask.bash '" + typed + "'", temporary);
        assertEquals(0, run.exitCode(), run.err());
        return run.out()
                .lines()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
