package io.github.kinetamine.workbench;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.PkModel;

/**
 * An arm as it is written on the command line: {@code LABEL=MODEL: DOSE}.
 *
 * @param label the name of the arm
 * @param model the model
 * @param regimen what is given
 */
record ArmText(String label, PkModel model, Regimen regimen) {

    /** What Java makes of bytes that the encoding of the locale does not have. */
    private static final char UNREADABLE = '\uFFFD';

    static ArmText parse(String text) {
        int equals = text.indexOf('=');
        int colon = text.indexOf(':', equals);
        if (equals < 0 || colon < 0) {
            throw new IllegalArgumentException(
                    "--arm takes \"LABEL=MODEL: DOSE\", as in \"IV=otto-2021-racemate: 0.5 mg/kg iv over"
                            + " 40 min\", got \"" + text + "\"");
        }
        String label = label(text.substring(0, equals));
        try {
            PkModel model = Ketamine.model(text.substring(equals + 1, colon).strip());
            return new ArmText(label, model, Regimen.parse(text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("arm '" + label + "': " + e.getMessage(), e);
        }
    }

    /** A label stands in tables, figures and files: it must be seen, and stay on one line. */
    private static String label(String text) {
        String label = text.strip();
        if (label.isEmpty()) {
            throw new IllegalArgumentException(
                    "the label of an --arm must not be blank, got '" + text + "': write a name in front of the '='");
        }
        if (label.codePoints().anyMatch(ArmText::isUnprintable)) {
            throw new IllegalArgumentException(
                    "the label of an --arm must be one line without control characters, got '" + label
                            + "': leave them out");
        }
        if (label.indexOf(UNREADABLE) >= 0) {
            throw new IllegalArgumentException("the label of an --arm has characters that did not arrive, got '" + label
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
