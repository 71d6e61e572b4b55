package io.github.kinetamine.workbench;

import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.quantity.Units;
import io.github.kinetamine.validation.Prediction;
import io.github.kinetamine.validation.Validation;
import io.github.kinetamine.workbench.figure.Axis;
import io.github.kinetamine.workbench.figure.Bar;
import io.github.kinetamine.workbench.figure.Guide;
import io.github.kinetamine.workbench.figure.PointFigure;
import io.github.kinetamine.workbench.figure.PointPanel;
import io.github.kinetamine.workbench.figure.Points;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How well the recommended models predict concentrations, as four panels: predicted against observed on two logarithmic
 * axes of one range; predicted over observed against the observed number and against time; and how often which ratio
 * occurs. A hollow point is one that the model was built on.
 */
final class ValidationFigure {

    static final String NOTE =
            "Concentrations (peaks and those at a time) of the recommended models: on the line predicted equals observed,"
                    + " between the dashed lines it is within twofold; a hollow point is a number that the model was built on.";

    private static final String RATIO = "predicted / observed";
    private static final double CLASS_WIDTH = 0.25;

    private final Map<String, List<Prediction>> groups;

    private ValidationFigure(Map<String, List<Prediction>> groups) {
        this.groups = groups;
    }

    static PointFigure of(Validation validation) {
        return new ValidationFigure(validation.predictions().stream()
                        .filter(Prediction::isRecommended)
                        .filter(prediction -> prediction.predicted().isPresent())
                        .filter(prediction -> prediction.predicted().unit().isConvertibleTo(Unit.NG_PER_ML))
                        .collect(Collectors.groupingBy(
                                prediction -> prediction.route().word() + ", " + prediction.model(),
                                LinkedHashMap::new,
                                Collectors.toList())))
                .figure();
    }

    private PointFigure figure() {
        return new PointFigure(
                "Predicted and observed concentrations",
                NOTE,
                List.of(
                        predictedAgainstObserved(),
                        ratioAgainst("Ratio over the range", "observed (ng/mL)", ValidationFigure::observed),
                        ratioAgainst("Ratio over time", "time after the first dose (h)", ValidationFigure::hours),
                        histogram()));
    }

    private PointPanel predictedAgainstObserved() {
        List<Double> both =
                all().flatMap(one -> Stream.of(observed(one), predicted(one))).toList();
        return new PointPanel(
                "Predicted against observed",
                Axis.logarithmic("observed (ng/mL)").including(both),
                Axis.logarithmic("predicted (ng/mL)").including(both),
                points(ValidationFigure::observed, ValidationFigure::predicted),
                List.of(Guide.ratio(1, "", false), Guide.ratio(2, "", true), Guide.ratio(0.5, "", true)));
    }

    private PointPanel ratioAgainst(String title, String label, ToDoubleFunction<Prediction> x) {
        return new PointPanel(
                title,
                Axis.logarithmic(label),
                Axis.logarithmic(RATIO),
                points(x, Prediction::ratio),
                List.of(
                        Guide.horizontal(1, "", false),
                        Guide.horizontal(2, "twofold", true),
                        Guide.horizontal(0.5, "", true)));
    }

    private PointPanel histogram() {
        return new PointPanel(
                "How often which ratio occurs",
                Axis.linear("log2(" + RATIO + ")"),
                Axis.linear("numbers"),
                List.of(),
                bars(),
                List.of(
                        Guide.vertical(0, "", false),
                        Guide.vertical(1, "twofold", true),
                        Guide.vertical(-1, "", true)));
    }

    /** Classes of a quarter of a doubling, so that twofold is an edge; a ratio on an edge is in the class above. */
    private List<Bar> bars() {
        List<Integer> classes = all().map(one -> (int) Math.floor(log2(one.ratio()) / CLASS_WIDTH))
                .toList();
        int first = classes.stream().min(Integer::compare).orElse(0);
        int last = classes.stream().max(Integer::compare).orElse(-1);
        List<Bar> bars = new ArrayList<>();
        for (int k = first; k <= last; k++) {
            int number = k;
            long count = classes.stream().filter(one -> one == number).count();
            bars.add(new Bar(k * CLASS_WIDTH, (k + 1) * CLASS_WIDTH, count));
        }
        return bars;
    }

    private List<Points> points(ToDoubleFunction<Prediction> x, ToDoubleFunction<Prediction> y) {
        return groups.entrySet().stream()
                .map(group -> points(group.getKey(), group.getValue(), x, y))
                .toList();
    }

    private static Points points(
            String label, List<Prediction> all, ToDoubleFunction<Prediction> x, ToDoubleFunction<Prediction> y) {
        boolean[] isHollow = new boolean[all.size()];
        for (int i = 0; i < isHollow.length; i++) {
            isHollow[i] = !all.get(i).isIndependent();
        }
        return new Points(
                label,
                all.stream().mapToDouble(x).toArray(),
                all.stream().mapToDouble(y).toArray(),
                isHollow);
    }

    private Stream<Prediction> all() {
        return groups.values().stream().flatMap(List::stream);
    }

    private static double observed(Prediction prediction) {
        return nanograms(prediction, prediction.observed());
    }

    private static double predicted(Prediction prediction) {
        return nanograms(prediction, prediction.predicted().value());
    }

    /** NaN for a peak, whose time is its own. */
    private static double hours(Prediction prediction) {
        return prediction.observation().measured().time().map(Units::inHours).orElse(Double.NaN);
    }

    private static double nanograms(Prediction prediction, double value) {
        return prediction.predicted().unit().convert(value, Unit.NG_PER_ML);
    }

    private static double log2(double ratio) {
        return Math.log(ratio) / Math.log(2);
    }
}
