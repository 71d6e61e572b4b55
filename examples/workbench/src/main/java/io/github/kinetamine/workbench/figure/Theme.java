package io.github.kinetamine.workbench.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;

/** Fonts, greys and distances that all figures share; lengths in pixels. */
final class Theme {

    static final Font TITLE = font(Font.BOLD, 17);
    static final Font NOTE = font(Font.PLAIN, 12);
    static final Font PANEL_TITLE = font(Font.BOLD, 13);
    static final Font AXIS_LABEL = font(Font.PLAIN, 12);
    static final Font TICK_LABEL = font(Font.PLAIN, 11);
    static final Font LEGEND = font(Font.PLAIN, 12);

    static final Color PAPER = Color.WHITE;
    static final Color INK = new Color(0x1B1F24);
    static final Color SOFT_INK = new Color(0x57606A);
    static final Color AXIS = new Color(0x8C959F);
    static final Color GRID = new Color(0xE4E7EB);

    static final BasicStroke HAIRLINE = new BasicStroke(0.8f);
    static final BasicStroke AXIS_LINE = new BasicStroke(1f);
    static final BasicStroke DASHED =
            new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {3, 3}, 0);

    static final double MARGIN = 22;

    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private Theme() {}

    /** The width of a line of text. */
    static double width(Font font, String text) {
        return text.isEmpty() ? 0 : font.getStringBounds(text, MEASURE).getWidth();
    }

    /** The text, or as much of its start as fits, with an ellipsis. */
    static String shortened(Font font, String text, double width) {
        if (width(font, text) <= width) {
            return text;
        }
        int[] characters = text.codePoints().toArray();
        int length = characters.length - 1;
        while (length > 0 && width(font, start(characters, length)) > width) {
            length--;
        }
        return start(characters, length);
    }

    /** The text, or its two ends with an ellipsis between them: labels often differ at the end. */
    static String shortenedInside(Font font, String text, double width) {
        if (width(font, text) <= width) {
            return text;
        }
        int[] characters = text.codePoints().toArray();
        int kept = characters.length - 1;
        while (kept > 1 && width(font, ends(characters, kept)) > width) {
            kept--;
        }
        return ends(characters, kept);
    }

    /** The label of a vertical axis, read from below, with its baseline at x. */
    static void drawUpwards(Graphics2D g, String fullLabel, Rectangle2D area, double x) {
        String label = shortened(AXIS_LABEL, fullLabel, area.getHeight());
        Graphics2D rotated = (Graphics2D) g.create();
        rotated.rotate(-Math.PI / 2, x, area.getCenterY());
        rotated.setFont(AXIS_LABEL);
        rotated.setPaint(SOFT_INK);
        rotated.drawString(label, (float) (x - width(AXIS_LABEL, label) / 2), (float) area.getCenterY());
        rotated.dispose();
    }

    private static String ends(int[] characters, int kept) {
        int last = kept / 3;
        return start(characters, kept - last) + new String(characters, characters.length - last, last).strip();
    }

    private static String start(int[] characters, int length) {
        return new String(characters, 0, length).strip() + "…";
    }

    /** The distance from one line of text to the next. */
    static double lineHeight(Font font) {
        return Math.ceil(font.getSize() * 1.35);
    }

    private static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }
}
