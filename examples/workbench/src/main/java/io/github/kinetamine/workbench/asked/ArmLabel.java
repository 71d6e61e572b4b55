package io.github.kinetamine.workbench.asked;

/** The name of an arm: it stands in tables, figures and files, so it must be seen and stay on one line. */
public final class ArmLabel {

    /** What Java makes of bytes that the encoding of the locale does not have. */
    private static final char UNREADABLE = '\uFFFD';

    private ArmLabel() {}

    /**
     * The label without white space around it.
     *
     * @param what begins the message that refuses a label, such as {@code the label of an --arm}
     * @param where where a label is written, the end of the message that refuses a blank one
     * @throws IllegalArgumentException if it is blank, or has characters that can't be printed or did not arrive
     */
    public static String checked(String what, String text, String where) {
        String label = text.strip();
        if (label.isEmpty()) {
            throw new IllegalArgumentException(what + " must not be blank, got '" + text + "': " + where);
        }
        if (label.codePoints().anyMatch(ArmLabel::isUnprintable)) {
            throw new IllegalArgumentException(
                    what + " must be one line without control characters, got '" + label + "': leave them out");
        }
        if (label.indexOf(UNREADABLE) >= 0) {
            throw new IllegalArgumentException(what + " has characters that did not arrive, got '" + label
                    + "': use a UTF-8 locale, as in LC_ALL=C.UTF-8");
        }
        return label;
    }

    private static boolean isUnprintable(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
