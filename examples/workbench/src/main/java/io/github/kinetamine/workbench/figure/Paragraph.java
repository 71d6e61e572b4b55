package io.github.kinetamine.workbench.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** Text broken at blanks into lines of at most a given width; a word that is longer stands alone. */
record Paragraph(Font font, Color color, List<String> lines) {

    static Paragraph of(String text, Font font, Color color, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.isEmpty() ? new String[0] : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && Theme.width(font, longer) > width) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return new Paragraph(font, color, List.copyOf(lines));
    }

    double height() {
        return lines.size() * Theme.lineHeight(font);
    }

    /** Draws with the upper left corner at (x, y). */
    void draw(Graphics2D g, double x, double y) {
        g.setFont(font);
        g.setPaint(color);
        double baseline = y + font.getSize();
        for (String line : lines) {
            g.drawString(line, (float) x, (float) baseline);
            baseline += Theme.lineHeight(font);
        }
    }
}
