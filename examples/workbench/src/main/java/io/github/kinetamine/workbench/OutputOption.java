package io.github.kinetamine.workbench;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a command writes its files. */
final class OutputOption {

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "the folder for the files; made if missing")
    private String folder;

    /** The folder as it was typed. */
    String text() {
        return folder;
    }

    /** The folder, which may not exist yet. */
    Path path() {
        if (folder.isBlank()) {
            throw new IllegalArgumentException("--out takes the name of a folder, got '" + folder + "'");
        }
        try {
            return Path.of(folder);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    "--out takes the name of a folder, got '" + folder + "', which cannot be one here: "
                            + e.getReason(),
                    e);
        }
    }
}
