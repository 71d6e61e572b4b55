package io.github.kinetamine.workbench.explorer;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.PkModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What lessons say agrees with what the library computes. */
class LessonsTest {

    private static final Pattern QUOTED = Pattern.compile("\\{(\\w+)}");

    static List<String> lessons() {
        return LessonFiles.ids();
    }

    @Test
    void thereAreSevenAndTheListSaysWhatTheyAsk() {
        JsonNode list = LessonFiles.read("lessons.json");
        assertEquals(7, list.size());
        for (JsonNode entry : list) {
            JsonNode lesson = LessonFiles.lesson(entry.get("id").asText());
            for (String field : List.of("id", "title", "question")) {
                assertEquals(lesson.get(field), entry.get(field));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyNumberIsWhatTheLibraryComputes(String id) {
        List<Executable> checks = new ArrayList<>();
        LessonFiles.lesson(id)
                .get("numbers")
                .properties()
                .forEach(number -> checks.add(() -> assertEquals(
                        new LessonNumber(number.getValue()).recomputed(),
                        number.getValue().get("text").asText(),
                        () -> id + " " + number.getKey())));
        assertAll(checks);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void whatIsQuotedIsDeclaredAndWhatIsDeclaredIsQuoted(String id) {
        JsonNode lesson = LessonFiles.lesson(id);
        Set<String> quoted = new TreeSet<>();
        texts(lesson).forEach(text -> {
            Matcher names = QUOTED.matcher(text);
            while (names.find()) {
                quoted.add(names.group(1));
            }
        });
        JsonNode prediction = lesson.get("prediction");
        if (!prediction.has("options")) {
            quoted.add(prediction.get("answer").asText());
        }
        Set<String> declared = new TreeSet<>();
        lesson.get("numbers").fieldNames().forEachRemaining(declared::add);
        assertEquals(declared, quoted);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyPredictionCanBeRightAndCanBeWrong(String id) {
        JsonNode lesson = LessonFiles.lesson(id);
        JsonNode prediction = lesson.get("prediction");
        if (prediction.has("options")) {
            int answer = prediction.get("answer").asInt();
            assertTrue(answer >= 0
                    && answer < prediction.get("options").size()
                    && prediction.get("options").size() > 1);
            return;
        }
        double answer = lesson.get("numbers")
                .get(prediction.get("answer").asText())
                .get("text")
                .asDouble();
        double tolerance = prediction.get("tolerance").asDouble();
        assertTrue(answer > prediction.get("low").asDouble()
                && answer < prediction.get("high").asDouble());
        assertFalse(Math.abs(prediction.get("start").asDouble() - answer) <= tolerance, "the start gives it away");
        assertTrue(tolerance >= prediction.get("step").asDouble(), "no step may come close enough");
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everySettingCanBeSimulated(String id) {
        settings(LessonFiles.lesson(id)).flatMap(LessonsTest::arms).forEach(arm -> {
            PkModel model = Ketamine.model(arm[1]);
            Regimen.parse(arm[2])
                    .doses()
                    .forEach(dose ->
                            assertTrue(model.input(dose.dose().route()).isPresent(), () -> String.join("~", arm)));
        });
    }

    private static Stream<String> texts(JsonNode lesson) {
        List<String> texts = new ArrayList<>();
        texts.add(lesson.get("prediction").get("prompt").asText());
        texts.add(lesson.get("evidence").asText());
        lesson.get("explanation").forEach(text -> texts.add(text.asText()));
        return texts.stream();
    }

    private static Stream<String> settings(JsonNode lesson) {
        List<String> settings = new ArrayList<>();
        settings.add(lesson.get("setting").asText());
        lesson.get("experiment").forEach(step -> {
            if (step.has("setting")) {
                settings.add(step.get("setting").asText());
            }
        });
        return settings.stream();
    }

    private static Stream<String[]> arms(String setting) {
        return Stream.of(setting.split("&"))
                .filter(part -> part.startsWith("arm="))
                .map(part -> part.substring("arm=".length()).split("~"));
    }
}
