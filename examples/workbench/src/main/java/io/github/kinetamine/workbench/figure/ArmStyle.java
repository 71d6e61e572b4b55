package io.github.kinetamine.workbench.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How an arm is drawn: a colour that readers with any colour vision can tell from the others, and a line style that
 * survives a black-and-white print.
 *
 * <p>Colours: Okabe and Ito, Color Universal Design (2008), without the yellow, which is too pale on white. Seven colours
 * and five line styles give 35 different arms; then they repeat.
 */
record ArmStyle(Color color, BasicStroke stroke) {

    private static final float WIDTH = 1.9f;
    private static final int BAND_ALPHA = 46;

    /** The line of every arm where colour alone tells them apart. */
    static final BasicStroke SOLID = new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);

    private static final List<Color> COLORS = List.of(
            new Color(0x0072B2), // blue
            new Color(0xD55E00), // vermillion
            new Color(0x009E73), // bluish green
            new Color(0xCC79A7), // reddish purple
            new Color(0xE69F00), // orange
            new Color(0x56B4E9), // sky blue
            new Color(0x000000)); // black

    /** Lengths of dash, gap, … in pixels; solid first. */
    private static final List<float[]> DASHES = List.of(
            new float[] {}, new float[] {8, 3}, new float[] {8, 3, 2, 3}, new float[] {2.2f, 2.2f}, new float[] {
                12, 3, 2, 3, 2, 3
            });

    static ArmStyle number(int index) {
        return new ArmStyle(COLORS.get(index % COLORS.size()), stroke(DASHES.get(index % DASHES.size())));
    }

    /** A style for each label, in the order of the labels. */
    static Map<String, ArmStyle> forLabels(List<String> labels) {
        Map<String, ArmStyle> styles = new LinkedHashMap<>();
        labels.forEach(label -> styles.put(label, number(styles.size())));
        return styles;
    }

    /** The see-through colour of a band. */
    Color bandColor() {
        return seeThrough(color, BAND_ALPHA);
    }

    /** A colour through which what is below is seen: 0 is not there, 255 hides it. */
    static Color seeThrough(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    private static BasicStroke stroke(float[] dash) {
        return dash.length == 0
                ? SOLID
                : new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }
}
