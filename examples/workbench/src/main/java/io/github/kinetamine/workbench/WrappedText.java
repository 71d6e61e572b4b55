package io.github.kinetamine.workbench;

import java.util.List;

/** Text in lines that fit a terminal. */
final class WrappedText {

    private static final int WIDTH = 100;
    private static final String INDENT = "    ";

    private WrappedText() {}

    /** Every line indented and ended. */
    static String indented(String text) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder(INDENT);
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > WIDTH) {
                lines.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(INDENT);
            }
            line.append(word).append(' ');
        }
        return lines.append(line.toString().stripTrailing()).append('\n').toString();
    }

    /** A table with a text below each of its rows. */
    static String belowRows(String table, List<String> texts) {
        List<String> lines = table.lines().toList();
        int headings = lines.size() - texts.size();
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            list.append(lines.get(i)).append('\n');
            list.append(i < headings ? "" : indented(texts.get(i - headings)));
        }
        return list.toString();
    }
}
