package io.github.kinetamine.workbench.explorer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The lessons as the page reads them. */
public final class LessonFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LessonFiles() {}

    /** The ids of the lessons, in the order in which they are taught. */
    public static List<String> ids() {
        List<String> ids = new ArrayList<>();
        read("lessons.json").forEach(entry -> ids.add(entry.get("id").asText()));
        return ids;
    }

    public static JsonNode lesson(String id) {
        return read("lesson-" + id + ".json");
    }

    public static JsonNode read(String name) {
        try (InputStream in = Explorer.class.getResourceAsStream(name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new AssertionError(name + " can't be read", e);
        }
    }
}
