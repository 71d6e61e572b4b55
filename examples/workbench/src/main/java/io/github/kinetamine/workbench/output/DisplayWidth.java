package io.github.kinetamine.workbench.output;

import java.lang.Character.UnicodeScript;

/**
 * How many columns of a terminal a text takes: combining marks none, East Asian characters two, all others one.
 *
 * <p>An approximation of Unicode Standard Annex 11; emoji count two. Stateless and safe for use by many threads.
 */
final class DisplayWidth {

    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    private static int of(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    private static boolean isWide(int character) {
        boolean fullWidthForm =
                character >= 0xFF01 && character <= 0xFF60 || character >= 0x3000 && character <= 0x303F;
        boolean emoji = character >= 0x1F300 && character <= 0x1FAFF;
        return fullWidthForm || emoji || isEastAsian(UnicodeScript.of(character));
    }

    private static boolean isEastAsian(UnicodeScript script) {
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }
}
