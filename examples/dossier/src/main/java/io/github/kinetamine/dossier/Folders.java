package io.github.kinetamine.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What folders hold, always in the same order; a folder that does not exist holds nothing. Stateless. */
final class Folders {

    private Folders() {}

    /** The folders in a folder. */
    static List<Path> within(Path folder) {
        return found(folder, 1).stream()
                .filter(path -> !path.equals(folder) && Files.isDirectory(path))
                .toList();
    }

    /** The files in a folder itself whose names end in this way. */
    static List<Path> files(Path folder, String ending) {
        return found(folder, 1).stream()
                .filter(path -> path.toString().endsWith(ending) && Files.isRegularFile(path))
                .toList();
    }

    /** The files in a folder and in all folders below it whose names end in this way. */
    static List<Path> filesBelow(Path folder, String ending) {
        return found(folder, Integer.MAX_VALUE).stream()
                .filter(path -> path.toString().endsWith(ending))
                .toList();
    }

    private static List<Path> found(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder, depth)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
