package io.github.kinetamine.snippets;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keeps the snippets of Markdown pages to the compiled programs that they are regions of. */
public final class Snippets {

    private static final Pattern REGION = Pattern.compile("// region [\\w-]+\n(.*?)\n\\s*// endregion", Pattern.DOTALL);
    private static final Pattern PRINTED =
            Pattern.compile("println\\((?:(?!\\);\\n).)*?\\); // ([^\\n]*)", Pattern.DOTALL);

    private Snippets() {}

    /** Passes when the page has Java snippets, and each is a region of a program in the folder. */
    public static void assertEachIsARegion(Path page, Path folder) {
        List<String> snippets = blocks("java", page);
        assertFalse(snippets.isEmpty());
        List<String> regions = regions(folder);
        for (String snippet : snippets) {
            assertTrue(regions.contains(snippet), () -> "no program holds this snippet:\n" + snippet);
        }
    }

    /** The regions of all programs of a folder. */
    public static List<String> regions(Path folder) {
        try (Stream<Path> programs = Files.list(folder)) {
            return programs.sorted()
                    .flatMap(program -> findAll(REGION, read(program)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The blocks of a page in a language, in their order. */
    public static List<String> blocks(String language, Path page) {
        return findAll(Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL), read(page));
    }

    /** What the comments behind a program's print statements say that they print, in the order of the file. */
    public static List<String> comments(Path program) {
        return findAll(PRINTED, read(program));
    }

    /** What a program prints. */
    public static String output(Runnable program) {
        PrintStream original = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            program.run();
        } finally {
            System.setOut(original);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<String> findAll(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1).stripIndent().strip())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
