package io.github.kinetamine.data;

/** Finds halves of characters in a text: they can't be written to a file, so no table holds one. Stateless. */
final class Surrogates {

    private Surrogates() {}

    /** Whether every character of a text is whole. */
    static boolean arePaired(String text) {
        return firstAlone(text) < 0;
    }

    /** Reports the first half of a character. */
    static void check(String text, Faults faults) {
        int at = firstAlone(text);
        if (at >= 0) {
            int line = 1
                    + (int) text.substring(0, at)
                            .replace("\r\n", "\n")
                            .replace('\r', '\n')
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            faults.add(line, "", "", "the text holds half a character, which no file can: read it as UTF-8");
        }
    }

    private static int firstAlone(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
