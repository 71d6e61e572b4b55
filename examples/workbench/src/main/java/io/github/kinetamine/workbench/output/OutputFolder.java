package io.github.kinetamine.workbench.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The folder of one run: files that appear whole and together, or not at all.
 *
 * <p>Each file is written under a temporary name in the same folder. {@link #publish} then moves every one to its name,
 * replacing a file of that name; other files are left alone. Closing without publishing, a failure midway, or an
 * interrupt of the process deletes the temporary files and the folders that were made for them.
 *
 * <pre>{@code
 * try (OutputFolder folder = OutputFolder.at(path)) {
 *     folder.write("curves.csv", writer -> …);
 *     folder.write("curves.png", bytes);
 *     folder.publish();
 * }
 * }</pre>
 *
 * <p>An interrupt that comes while the files are given their names waits until all have them.
 *
 * <p>Limits: each file is replaced atomically where the file system can ({@code ATOMIC_MOVE}; elsewhere by an ordinary
 * replacing move); the set of files is not one transaction. Every name is checked before the first move, so that only a
 * file system that fails between two moves leaves some files new and some old, each of them whole.
 *
 * <p>A target that cannot be a folder to write to is the caller's mistake: {@link IllegalArgumentException}. Writing that
 * fails later (a full disk) is {@link UncheckedIOException}. Both messages are one line with the path. Used by one thread.
 */
public final class OutputFolder implements AutoCloseable {

    private final Path folder;
    private final NewFolders newFolders;
    private final Thread onInterrupt = new Thread(this::interrupt, "discard-unpublished-output");
    private final Map<String, Path> temporary = new LinkedHashMap<>();
    private boolean closed;
    private volatile boolean interrupted;

    private OutputFolder(Path folder, NewFolders newFolders) {
        this.folder = folder;
        this.newFolders = newFolders;
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    /** Opens the folder, making it and its parents where they are missing, and checks at once that it can be written to. */
    public static OutputFolder at(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("output folder " + folder + " is a file: name a folder");
        }
        NewFolders made = NewFolders.make(folder);
        if (!Files.isWritable(folder)) {
            made.removeEmpty();
            throw new IllegalArgumentException(
                    "output folder " + folder + " cannot be written to: choose another or change its permissions");
        }
        return new OutputFolder(folder, made);
    }

    /** Writes a text file in UTF-8 under a temporary name; whatever the content throws is passed on. */
    public void write(String name, Consumer<Writer> content) {
        Path file = temporaryFor(name);
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.WRITE)) {
            content.accept(writer);
        } catch (UncheckedIOException e) {
            throw failure(name, e.getCause());
        } catch (IOException e) {
            throw failure(name, e);
        }
    }

    /** Writes a text file in UTF-8 under a temporary name. */
    public void write(String name, String text) {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file under a temporary name. */
    public void write(String name, byte[] bytes) {
        try {
            Files.write(temporaryFor(name), bytes, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw failure(name, e);
        }
    }

    /** Gives every file its name, in the order of writing, and says those names; afterwards the folder is closed. */
    public synchronized List<String> publish() {
        requireOpen();
        List<String> names = List.copyOf(temporary.keySet());
        temporary.keySet().forEach(this::requireReplaceable);
        temporary.forEach((name, file) -> move(file, name));
        temporary.clear();
        newFolders.keep();
        close();
        return names;
    }

    /** Deletes what was not published. */
    @Override
    public synchronized void close() {
        if (!closed) {
            discard();
            forgetInterrupt();
        }
    }

    /** Makes the file at once, so that an interrupt finds it. */
    private synchronized Path temporaryFor(String name) {
        requireOpen();
        if (name.isBlank() || !Path.of(name).equals(Path.of(name).getFileName())) {
            throw new IllegalArgumentException("an output file needs a plain name without folders, got '" + name + "'");
        }
        Path file = folder.resolve("." + name + "." + UUID.randomUUID() + ".tmp");
        if (temporary.putIfAbsent(name, file) != null) {
            throw new IllegalArgumentException("output file " + name + " is written twice: give each its own name");
        }
        try {
            return Files.createFile(file);
        } catch (IOException e) {
            throw failure(name, e);
        }
    }

    private void requireOpen() {
        fallSilentIfInterrupted();
        if (closed) {
            throw new IllegalStateException("output folder " + folder + " is closed: open it again");
        }
    }

    /** The process is ending: what fails now fails because its files are gone. */
    private void fallSilentIfInterrupted() {
        while (interrupted) {
            LockSupport.park();
        }
    }

    private void requireReplaceable(String name) {
        Path target = folder.resolve(name);
        if (Files.isDirectory(target)) {
            throw new IllegalArgumentException(
                    "output file " + target + " is a folder: rename it or choose another output folder");
        }
    }

    private void move(Path file, String name) {
        Path target = folder.resolve(name);
        try {
            moveAtomically(file, target);
        } catch (IOException e) {
            throw failure(name, e);
        }
    }

    private static void moveAtomically(Path file, Path target) throws IOException {
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private UncheckedIOException failure(String name, IOException cause) {
        fallSilentIfInterrupted();
        return new UncheckedIOException(
                "output file " + folder.resolve(name) + " cannot be written: " + reason(cause), cause);
    }

    /** File system exceptions carry the (temporary) path as their message, which would confuse. */
    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "the folder, or the unfinished file in it, is gone";
        }
        String reason = cause instanceof FileSystemException f ? f.getReason() : cause.getMessage();
        return reason != null ? reason : cause.getClass().getSimpleName();
    }

    /** Runs beside the user's thread when the process is interrupted. */
    private synchronized void interrupt() {
        interrupted = !closed;
        discard();
    }

    private void discard() {
        closed = true;
        temporary.values().forEach(Deletion::attempt);
        temporary.clear();
        newFolders.removeEmpty();
    }

    private void forgetInterrupt() {
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException e) {
            // the process is ending already and the hook has nothing left to delete
        }
    }
}
