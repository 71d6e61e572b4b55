package io.github.kinetamine.workbench.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.ArrayDeque;
import java.util.Deque;

/** The folders that were missing on the way to a folder and have been made, to be taken back if nothing comes of it. */
final class NewFolders {

    /** Innermost first. */
    private final Deque<Path> made = new ArrayDeque<>();

    private NewFolders() {}

    static NewFolders make(Path folder) {
        NewFolders folders = new NewFolders();
        Deque<Path> missing = new ArrayDeque<>();
        for (Path p = folder.toAbsolutePath(); p != null && !Files.exists(p); p = p.getParent()) {
            missing.push(p);
        }
        for (Path p : missing) {
            folders.makeOne(p, folder);
        }
        return folders;
    }

    private void makeOne(Path folder, Path wanted) {
        try {
            Files.createDirectories(folder);
            made.push(folder);
        } catch (IOException | ReadOnlyFileSystemException e) {
            removeEmpty();
            throw new IllegalArgumentException(
                    "output folder " + wanted + " cannot be made in " + folder.getParent()
                            + ": choose another or change the permissions there",
                    e);
        }
    }

    /** Deletes those that are still empty. */
    void removeEmpty() {
        made.forEach(Deletion::attempt);
        made.clear();
    }

    /** Lets them stay. */
    void keep() {
        made.clear();
    }
}
