package io.github.kinetamine.workbench.diagram;

/** Room for text, in pixels: a bound for the usual sans-serif fonts, since the one that shows the picture is not known. */
final class TextSize {

    static final int FONT = 12;
    static final double LINE = 16;
    static final double PADDING = 10;

    private static final double CHARACTER = 7.4;

    private TextSize() {}

    static double width(String text) {
        return CHARACTER * text.codePointCount(0, text.length());
    }
}
