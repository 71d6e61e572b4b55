package io.github.kinetamine.workbench;

import java.util.List;
import java.util.stream.Collectors;

/** Arguments written so that a POSIX shell reads them as they are. */
final class ShellWords {

    private ShellWords() {}

    static String join(List<String> words) {
        return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=,@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
