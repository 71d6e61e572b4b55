package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kinetamine.workbench.explorer.LessonFiles;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The equations that lessons show are those of the models and effects. */
class LessonEquationsTest {

    static List<String> lessons() {
        return LessonFiles.ids();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyBeginningIsThatOfAnEquationOfTheModel(String id) {
        JsonNode lesson = LessonFiles.lesson(id);
        String model = Answer.to("models", lesson.get("model").asText()).done().out();
        List<String> lines = model.lines().map(String::strip).toList();
        for (JsonNode start : lesson.get("equations")) {
            assertTrue(lines.stream().anyMatch(line -> line.startsWith(start.asText())), start::asText);
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void equationsOfAnEffectAreThoseOfItsPage(String id) {
        JsonNode lesson = LessonFiles.lesson(id);
        if (lesson.has("effectId")) {
            String effect =
                    Answer.to("models", lesson.get("effectId").asText()).done().out();
            for (JsonNode line : lesson.get("effectEquations")) {
                assertTrue(effect.contains(line.asText()), line::asText);
            }
        }
    }
}
