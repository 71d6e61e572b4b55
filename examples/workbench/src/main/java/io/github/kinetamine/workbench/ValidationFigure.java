package io.github.kinetamine.workbench;

import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.text.Decimal;
import io.github.kinetamine.validation.Prediction;
import io.github.kinetamine.validation.Validation;
import io.github.kinetamine.workbench.output.XmlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * The concentrations of the recommended models, predicted against observed, on two logarithmic axes of the same decades:
 * on the line both are equal, between the dashed lines they are within twofold. A hollow point is one that the model was
 * built on.
 */
final class ValidationFigure {

    static final String NOTE =
            "Concentrations in ng/mL (peaks and those at a time) of the recommended models: on the line"
                    + " predicted equals observed, between the dashed lines it is within twofold; a hollow point is a number that the"
                    + " model was built on.";

    private static final int LEFT = 70;
    private static final int TOP = 20;
    private static final int SIDE = 400;

    /** Told apart by people who see few colours (Okabe and Ito). */
    private static final List<String> COLOURS =
            List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#7F7F7F");

    private final StringBuilder svg = new StringBuilder();
    private final Map<String, List<Prediction>> groups;
    private final int lowest;
    private final int highest;

    private ValidationFigure(Map<String, List<Prediction>> groups) {
        this.groups = groups;
        double[] logs = groups.values().stream()
                .flatMap(List::stream)
                .flatMapToDouble(p -> DoubleStream.of(
                        nanograms(p, p.observed()), nanograms(p, p.predicted().value())))
                .map(Math::log10)
                .toArray();
        this.lowest = (int) Math.floor(DoubleStream.of(logs).min().orElse(0));
        this.highest =
                Math.max(lowest + 1, (int) Math.ceil(DoubleStream.of(logs).max().orElse(1)));
    }

    /** An {@code svg} element. */
    static String of(Validation validation) {
        return new ValidationFigure(validation.predictions().stream()
                        .filter(Prediction::isRecommended)
                        .filter(prediction -> prediction.predicted().isPresent())
                        .filter(prediction -> prediction.predicted().unit().isConvertibleTo(Unit.NG_PER_ML))
                        .collect(Collectors.groupingBy(
                                prediction -> prediction.route().word() + ", " + prediction.model(),
                                LinkedHashMap::new,
                                Collectors.toList())))
                .draw();
    }

    private String draw() {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"740\" height=\"480\" viewBox=\"0 0 740 480\" role=\"img\""
                        + " aria-label=\"Predicted against observed concentrations\" font-family=\"sans-serif\" font-size=\"12\""
                        + " fill=\"#333333\">%n<rect width=\"740\" height=\"480\" fill=\"#ffffff\" />%n");
        drawAxes();
        drawLine(0, "");
        drawLine(Math.log10(2), " stroke-dasharray=\"5 4\"");
        drawLine(-Math.log10(2), " stroke-dasharray=\"5 4\"");
        int index = 0;
        for (Map.Entry<String, List<Prediction>> group : groups.entrySet()) {
            String colour = COLOURS.get(index % COLOURS.size());
            group.getValue().forEach(prediction -> drawPoint(prediction, colour));
            drawLegend(index++, colour, group.getKey());
        }
        return svg.append("</svg>\n").toString();
    }

    private void drawAxes() {
        add(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#333333\" />%n",
                LEFT, TOP, SIDE, SIDE);
        for (int decade = lowest; decade <= highest; decade++) {
            String label = Decimal.shortest(Math.pow(10, decade));
            add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n", x(decade), TOP + SIDE + 18, label);
            add("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n", LEFT - 8, y(decade) + 4, label);
        }
        add(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">observed, ng/mL</text>%n",
                LEFT + SIDE / 2, TOP + SIDE + 40);
        add(
                "<text transform=\"translate(18 %d) rotate(-90)\" text-anchor=\"middle\">predicted, ng/mL</text>%n",
                TOP + SIDE / 2);
    }

    /** The line on which the decadic logarithm of predicted over observed is {@code shift}, as far as the axes reach. */
    private void drawLine(double shift, String dashes) {
        double from = Math.max(lowest, lowest - shift);
        double to = Math.min(highest, highest - shift);
        add(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#888888\"%s />%n",
                x(from), y(from + shift), x(to), y(to + shift), dashes);
    }

    private void drawPoint(Prediction prediction, String colour) {
        add(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" stroke=\"%s\" fill=\"%s\"><title>%s</title></circle>%n",
                x(Math.log10(nanograms(prediction, prediction.observed()))),
                y(Math.log10(nanograms(prediction, prediction.predicted().value()))),
                colour,
                prediction.isIndependent() ? colour : "none",
                XmlText.escaped(prediction.observation().id()));
    }

    private void drawLegend(int index, String colour, String label) {
        int y = TOP + 10 + 20 * index;
        add("<circle cx=\"%d\" cy=\"%d\" r=\"4\" fill=\"%s\" />%n", LEFT + SIDE + 20, y, colour);
        add("<text x=\"%d\" y=\"%d\">%s</text>%n", LEFT + SIDE + 32, y + 4, XmlText.escaped(label));
    }

    private double x(double log) {
        return LEFT + SIDE * (log - lowest) / (highest - lowest);
    }

    private double y(double log) {
        return TOP + SIDE * (highest - log) / (highest - lowest);
    }

    private static double nanograms(Prediction prediction, double value) {
        return prediction.predicted().unit().convert(value, Unit.NG_PER_ML);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values));
    }
}
