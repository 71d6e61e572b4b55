package io.github.kinetamine.workbench.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * Figures as PNG and SVG files.
 *
 * <p>The SVG holds its labels as text, scales with its {@code viewBox}, names itself for screen readers and is the same
 * for equal figures, byte by byte; it has no XML declaration and can be set into a page as it is. The PNG has twice the
 * pixels of the layout; it is the same for equal figures on one machine, with its fonts and JDK. Neither needs a screen.
 *
 * <p>Stateless and safe for use by many threads.
 */
public final class FigureWriter {

    private static final int SCALE = 2;

    static {
        // must be set before the first class of AWT asks for a screen
        System.setProperty("java.awt.headless", "true");
    }

    private FigureWriter() {}

    /** The figure as the bytes of a PNG file. */
    public static byte[] png(Picture figure) {
        Layout layout = Layout.of(figure);
        BufferedImage image =
                new BufferedImage(SCALE * layout.width(), SCALE * layout.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(SCALE, SCALE);
        layout.draw(g);
        g.dispose();
        return encoded(image);
    }

    /** The figure as the text of an SVG file, to be stored as UTF-8. */
    public static String svg(Picture figure) {
        return svg(figure, "figure");
    }

    /**
     * The same with other ids, for a page with several figures.
     *
     * @param name what every id begins with, unlike that of any other figure of the page
     */
    public static String svg(Picture figure, String name) {
        return SvgDocument.of(Layout.of(figure), name + "-");
    }

    private static byte[] encoded(BufferedImage image) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
