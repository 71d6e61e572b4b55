package io.github.kinetamine.workbench.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Deleting as a courtesy: on the way out of a failure, which it must not hide. */
final class Deletion {

    private Deletion() {}

    /** Deletes the file or empty folder if it can. */
    static void attempt(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // a folder that someone else has filled meanwhile stays, and so does a file that cannot be deleted
        }
    }
}
