package io.github.kinetamine.testing.fuzz;

import java.util.List;
import java.util.regex.Pattern;

/** Whether an exception is one that a reader promises, and says something to the one who wrote the input. Stateless. */
final class Refusal {

    /** A message that quotes all of a long input helps nobody. */
    private static final int LONGEST_MESSAGE = 20_000;

    /** What the library of Java says for itself, and nobody has put into words. */
    private static final Pattern OF_JAVA =
            Pattern.compile("java\\.(lang|util|io|nio)\\.|^For input string|^Index \\d+|out of bounds");

    private Refusal() {}

    /** What is wrong with the exception; empty if nothing is. */
    static String fault(Throwable thrown, List<Class<? extends Exception>> documented) {
        if (documented.stream().noneMatch(type -> type.isInstance(thrown)) || thrown instanceof NumberFormatException) {
            return "undocumented " + thrown;
        }
        String message = String.valueOf(thrown.getMessage());
        if (thrown.getMessage() == null || !hasTwoWords(message)) {
            return thrown.getClass().getSimpleName() + " that says nothing: " + message;
        }
        if (message.length() > LONGEST_MESSAGE) {
            return thrown.getClass().getSimpleName() + " of " + message.length() + " characters: "
                    + message.substring(0, 200);
        }
        return OF_JAVA.matcher(message).find() ? "words of Java: " + message : "";
    }

    /** Two runs of two letters or more; a pattern would take the square of the length to find that there are none. */
    private static boolean hasTwoWords(String message) {
        int words = 0;
        int letters = 0;
        for (int i = 0; i < message.length() && words < 2; i++) {
            letters = Character.isLetter(message.charAt(i)) ? letters + 1 : 0;
            words += letters == 2 ? 1 : 0;
        }
        return words == 2;
    }
}
