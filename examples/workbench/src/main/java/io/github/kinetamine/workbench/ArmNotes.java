package io.github.kinetamine.workbench;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was said of several arms: each note once, with its arms where it is not common to all. */
final class ArmNotes {

    private final Map<String, Set<String>> armsOfNote = new LinkedHashMap<>();
    private final Set<String> arms = new LinkedHashSet<>();

    /** Adds the notes of an arm, which counts even if it has none. */
    void add(String arm, List<String> notes) {
        arms.add(arm);
        notes.forEach(note ->
                armsOfNote.computeIfAbsent(note, any -> new LinkedHashSet<>()).add(arm));
    }

    List<String> texts() {
        return armsOfNote.entrySet().stream()
                .map(entry -> text(entry.getKey(), entry.getValue()))
                .toList();
    }

    private String text(String note, Set<String> those) {
        return those.size() == arms.size() ? note : String.join(", ", those) + ": " + note;
    }
}
