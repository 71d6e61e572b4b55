package io.github.kinetamine.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a test has measured, kept for the reader of a validation report: {@code target/evidence/NAME.csv}, where {@code NAME} is
 * the name of the test class with its package, the outermost where classes are nested. The columns are requirement, figure, value, bound, unit. A file is written anew by each run of its tests, and holds one row
 * for each requirement and figure: the last one recorded. Recording asserts nothing. Safe for use by several threads.
 */
public final class Evidence {

    private static final String HEADER = "requirement,figure,value,bound,unit";
    private static final Map<String, Map<List<String>, String>> FILES = new HashMap<>();

    private Evidence() {}

    /**
     * Keeps one figure of the test class that calls.
     *
     * @param requirement what has to hold, in words
     * @param figure what was measured, in words
     * @param value the outcome
     * @param bound what the outcome may be, such as {@code <= 5e-7}, {@code >= 10000} or {@code = 1}
     * @param unit of the value; "1" where it has none
     */
    public static void record(String requirement, String figure, Object value, String bound, String unit) {
        Class<?> caller = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass()
                .getNestHost();
        String row = Stream.of(requirement, figure, value.toString(), bound, unit)
                .map(Evidence::cell)
                .collect(Collectors.joining(","));
        write(caller.getName() + ".csv", List.of(requirement, figure), row);
    }

    static String cell(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static synchronized void write(String file, List<String> key, String row) {
        Map<List<String>, String> rows = FILES.computeIfAbsent(file, f -> new LinkedHashMap<>());
        rows.put(key, row);
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(rows.values());
        try {
            Files.write(Files.createDirectories(Path.of("target", "evidence")).resolve(file), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
