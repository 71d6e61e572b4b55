package io.github.kinetamine.workbench.figure;

import java.awt.Color;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A figure as plain data for a page that draws it anew: maps, lists, texts and numbers.
 *
 * <p>It holds the points that {@link FigureWriter} draws, to six digits, in the arms' colours; panels on a logarithmic
 * axis are left out, since a page switches its axes itself. Stateless and safe for use by many threads.
 */
public final class FigureData {

    private static final MathContext SHOWN = new MathContext(6);

    private FigureData() {}

    /** {@code time} (label of the axis), {@code arms}, {@code panels} and {@code doses}; a gap is {@code null}. */
    public static Map<String, Object> of(Figure figure) {
        TimeScale time = TimeScale.of(figure);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("time", time.label());
        data.put("arms", arms(figure));
        data.put(
                "panels",
                figure.panels().stream()
                        .filter(panel -> !panel.isLogarithmic())
                        .map(panel -> panel(panel, time))
                        .toList());
        data.put(
                "doses",
                figure.markers().stream()
                        .map(marker -> entries("arm", marker.label(), "at", number(time.at(marker.hour()))))
                        .toList());
        return data;
    }

    private static List<Object> arms(Figure figure) {
        List<Object> arms = new ArrayList<>();
        ArmStyle.forLabels(figure.labels()).forEach((label, style) -> {
            float[] dashes = style.stroke().getDashArray();
            List<Object> dash = new ArrayList<>();
            for (int i = 0; dashes != null && i < dashes.length; i++) {
                dash.add(number(dashes[i]));
            }
            arms.add(entries("label", label, "color", hex(style.color()), "dash", dash));
        });
        return arms;
    }

    private static Map<String, Object> panel(Panel panel, TimeScale time) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("title", panel.title());
        data.put("axis", panel.yLabel());
        data.put(
                "curves",
                panel.curves().stream()
                        .map(curve -> entries("arm", curve.label(), "points", points(curve, time)))
                        .toList());
        data.put(
                "bands",
                panel.bands().stream()
                        .map(band -> entries(
                                "arm",
                                band.label(),
                                "low",
                                points(band.low(), time),
                                "high",
                                points(band.high(), time)))
                        .toList());
        data.put(
                "levels",
                panel.levels().stream()
                        .map(level -> entries("label", level.label(), "value", number(level.value())))
                        .toList());
        return data;
    }

    /** Abscissas, then ordinates. */
    private static List<List<Object>> points(Curve curve, TimeScale time) {
        Polyline line = Polyline.through(curve, time);
        List<Object> x = new ArrayList<>();
        List<Object> y = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            x.add(number(line.x(i)));
            y.add(number(line.y(i)));
        }
        return List.of(x, y);
    }

    /** Keys and values in turn, in this order: equal figures give equal pages. */
    private static Map<String, Object> entries(Object... keysAndValues) {
        Map<String, Object> entries = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            entries.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return entries;
    }

    private static Object number(double value) {
        return Double.isNaN(value) ? null : new BigDecimal(value).round(SHOWN).doubleValue();
    }

    private static String hex(Color color) {
        return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xFFFFFF);
    }
}
