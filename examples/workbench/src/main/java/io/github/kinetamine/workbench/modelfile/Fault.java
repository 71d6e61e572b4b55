package io.github.kinetamine.workbench.modelfile;

/**
 * Something that is wrong in a file, where it stands, and what is allowed. Immutable and safe for use by many threads.
 *
 * @param file the file's name, as the user gave it
 * @param line from 1; 0 where the fault is that of the whole file
 * @param column from 1; 0 where the fault is that of the whole file
 * @param path the keys that lead there, such as {@code flows[0].rate}; may be empty
 * @param message what is wrong and what is allowed, on one line
 */
public record Fault(String file, int line, int column, String path, String message) {

    private static final int LONGEST_MESSAGE = 400;
    private static final int LONGEST_QUOTE = 60;

    public Fault {
        file = onOneLine(file);
        path = onOneLine(path);
        message = shortened(onOneLine(message), LONGEST_MESSAGE);
    }

    /** A text of the file as messages show it: between quotes, on one line, and not too long. */
    static String quoted(String text) {
        return "'" + shortened(onOneLine(text.length() > 1000 ? text.substring(0, 1000) : text), LONGEST_QUOTE) + "'";
    }

    static String onOneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").replaceAll("\\p{Cs}", "?");
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }

    /** {@code FILE:LINE:COLUMN: PATH: MESSAGE}, without the parts that are not known. */
    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line + ":" + column;
        return place + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
