package io.github.kinetamine.workbench.asked;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** Arguments written so that a POSIX shell reads them as they are. */
public final class ShellWords {

    private ShellWords() {}

    /** What was typed after the name of the program, in a form that a shell reads the same way. */
    public static String command(CommandSpec spec) {
        return "java -jar kinetamine.jar "
                + join(spec.commandLine().getParseResult().originalArgs());
    }

    public static String join(List<String> words) {
        return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=,@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
