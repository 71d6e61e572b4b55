package io.github.kinetamine.handbook;

import static io.github.kinetamine.snippets.Snippets.output;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ketamine.effect.KetamineEffects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of what is modelled says of each effect what the library says of it, and passes over nothing. */
class ModelledPageTest {

    private static final Path PAGE = Path.of("modelled.md");

    private final String page = read();

    @Test
    void theTablesOfThePageAreThoseOfTheLibrary() {
        EffectTables.all()
                .forEach(table -> assertTrue(
                        page.contains("\n\n" + table.markdown()),
                        () -> "the page does not have this table:\n" + table.markdown()));
    }

    @Test
    void theTablesHaveEveryEffect() {
        List<String> ids = KetamineEffects.ids();
        assertEquals(
                ids,
                EffectTables.all().get(0).rows().stream().map(row -> row.get(0)).toList());
        assertEquals(
                ids,
                EffectTables.all().get(1).rows().stream().map(row -> row.get(0)).toList());
    }

    @Test
    void theProgramPrintsTheTables() {
        String printed = output(() -> EffectTables.main(new String[0]));
        assertTrue(printed.contains("| MADRS | "), printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bipolar depression",
                "post-traumatic stress disorder",
                "obsessive-compulsive disorder (OCD)",
                "anxiety",
                "borderline personality disorder",
                "functional neurological disorder",
                "migraine",
                "fibromyalgia",
                "substance use",
                "inflammation",
                "screening (ASA class)",
                "psychotherapy",
                "cystitis",
                "abuse",
                "tolerance",
                "benzodiazepine",
                "naltrexone",
                "lamotrigine",
                "hydroxynorketamine",
                "BDNF Val66Met"
            })
    void eachTopicHasARow(String topic) {
        assertTrue(page.contains("\n| " + topic + " | "), topic);
    }

    /** A series or an effect that a cell of the pages names exists. */
    @ParameterizedTest
    @ValueSource(strings = {"modelled.md", "courses.md", "effects.md"})
    void namesInCapitalsAreEffects(String name) throws IOException {
        List<String> named = Pattern.compile("`([A-Z][A-Z_]{2,})`")
                .matcher(Files.readString(Path.of(name)))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertTrue(KetamineEffects.ids().containsAll(named), () -> named + " in " + name);
    }

    private static String read() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
