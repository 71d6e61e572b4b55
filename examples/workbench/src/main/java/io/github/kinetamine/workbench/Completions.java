package io.github.kinetamine.workbench;

import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

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

    static final class Views extends Words {
        @Override
        List<String> words() {
            return Stream.concat(new Models().words().stream(), KetamineEffects.ids().stream())
                    .toList();
        }
    }

    static final class Sites extends Words {
        @Override
        List<String> words() {
            return List.of("arterial");
        }
    }

    static final class Interpolations extends Words {
        @Override
        List<String> words() {
            return List.of("locf", "nocb", "linear");
        }
    }

    static final class TableFormats extends Words {
        @Override
        List<String> words() {
            return List.of("md", "csv");
        }
    }
}
