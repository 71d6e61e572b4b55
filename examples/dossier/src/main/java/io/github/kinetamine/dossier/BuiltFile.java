package io.github.kinetamine.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A jar of the build that is handed on.
 *
 * @param name of the file
 * @param sha256 by which it is told from all others
 */
record BuiltFile(String name, String sha256) {

    /** The dossier stands on these modules, so that their jars were built before it, and by the same build. */
    private static final List<String> MODULES = List.of("ode", "core", "examples/workbench");

    /** The jars of programs and libraries, without what only tests or later steps of a build read. */
    static List<BuiltFile> below(Path root) {
        return MODULES.stream()
                .map(module -> root.resolve(module).resolve("target"))
                .flatMap(BuiltFile::jars)
                .map(file -> new BuiltFile(name(file), sha256(file)))
                .toList();
    }

    private static Stream<Path> jars(Path target) {
        return Folders.files(target, ".jar").stream()
                .filter(file ->
                        !name(file).startsWith("original-") && !name(file).endsWith("-tests.jar"));
    }

    private static String name(Path file) {
        return file.getName(file.getNameCount() - 1).toString();
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
