package io.github.kinetamine.workbench;

import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import java.util.Iterator;
import java.util.List;

/** The words that a shell can offer where an option takes one of a few. */
final class Completions {

    private Completions() {}

    /** Words in the order in which they are offered. */
    private abstract static class Words implements Iterable<String> {

        abstract List<String> words();

        @Override
        public Iterator<String> iterator() {
            return words().iterator();
        }
    }

    static final class Models extends Words {
        @Override
        List<String> words() {
            return Ketamine.models().stream().map(model -> model.card().id()).toList();
        }
    }

    static final class Effects extends Words {
        @Override
        List<String> words() {
            return KetamineEffects.ids();
        }
    }

    static final class TableFormats extends Words {
        @Override
        List<String> words() {
            return List.of("md", "csv");
        }
    }
}
