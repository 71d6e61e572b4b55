package io.github.kinetamine.model;

import io.github.kinetamine.dose.Route;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A random linear model as one would jot it down. The model's id is the sketch as text, so that a failing property prints
 * the whole model.
 *
 * @param volumes L, of the compartments c0, c1, …
 * @param links first-order flows among them and out of the body
 * @param depot where an intramuscular dose waits
 * @param availability F of every input but the intravenous one
 * @param delayMinutes duration of the oral zero-order input, and lag of the sublingual one
 */
public record Sketch(List<Double> volumes, List<Link> links, Depot depot, double availability, int delayMinutes) {

    /** The compartment index that stands for the world outside. */
    static final int OUT = -1;

    /**
     * @param perHour the rate constant
     */
    public record Link(int from, int to, double perHour) {
        @Override
        public String toString() {
            return "c" + from + "→" + (to == OUT ? "out" : "c" + to) + " " + perHour + "/h";
        }
    }

    /**
     * @param perHour the absorption rate constant
     */
    public record Depot(int into, double perHour) {
        @Override
        public String toString() {
            return "→c" + into + " " + perHour + "/h";
        }
    }

    /** The routes that every sketch has. */
    public static List<Route> routes() {
        return List.of(Route.INTRAVENOUS, Route.SUBCUTANEOUS, Route.INTRAMUSCULAR, Route.ORAL, Route.SUBLINGUAL);
    }

    /** The model: every input but the intramuscular one leads straight into c0. */
    public LinearModel model() {
        LinearModelBuilder m = LinearModel.named(toString());
        m.parameter("F", availability, "1").parameter("D", delayMinutes / 60.0, "h");
        for (int i = 0; i < volumes.size(); i++) {
            m.parameter("V" + i, volumes.get(i), "L").compartment("c" + i, "V" + i);
            m.analyte("drug in c" + i, 100, "c" + i);
        }
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            m.parameter("K" + i, link.perHour(), "1/h").flow("c" + link.from(), place(link.to()), "K" + i);
        }
        m.parameter("KA", depot.perHour(), "1/h").compartment("depot").flow("depot", "c" + depot.into(), "KA");
        Product f = Product.of("F");
        return m.input(Input.by(Route.INTRAVENOUS, InputPath.into("c0")))
                .input(Input.by(Route.SUBCUTANEOUS, InputPath.into("c0").bioavailability(f)))
                .input(Input.by(Route.INTRAMUSCULAR, InputPath.into("depot").bioavailability(f)))
                .input(Input.by(
                        Route.ORAL, InputPath.into("c0").bioavailability(f).over("D")))
                .input(Input.by(
                        Route.SUBLINGUAL,
                        InputPath.into("c0").bioavailability(f).after("D")))
                .build();
    }

    private static String place(int index) {
        return index == OUT ? Flow.OUT : "c" + index;
    }

    @Override
    public String toString() {
        return "volumes " + volumes + " L; "
                + links.stream().map(Link::toString).collect(Collectors.joining(", ", "links [", "]; "))
                + "depot " + depot + "; F " + availability + "; delay " + delayMinutes + " min";
    }
}
