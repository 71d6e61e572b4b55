package io.github.kinetamine.differential;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.CovariateEffect;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.LinearModelBuilder;
import io.github.kinetamine.model.OdeModel;
import io.github.kinetamine.model.OdeModelBuilder;
import io.github.kinetamine.model.Product;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A random model as one would jot it down: compartments c0, c1, …, first-order flows, saturable flows, and what becomes of doses
 * into each compartment. The covariate X scales the rate of the first flow, Y every bioavailability, Z every lag.
 *
 * @param volumes L
 * @param saturables Michaelis–Menten flows; where there is one, doses do not superpose
 * @param inlets one a compartment
 * @param shareAtOnce the part of a sublingual dose that is not late
 */
record Network(
        List<Double> volumes, List<Link> links, List<Saturable> saturables, List<Inlet> inlets, double shareAtOnce) {

    static final int OUT = -1;

    /** A first-order flow. */
    record Link(int from, int to, double perHour) {
        @Override
        public String toString() {
            return "c" + from + "→" + place(to) + " " + perHour + "/h";
        }
    }

    /**
     * A flow at the rate {@code vmax · A / (km + A)}.
     *
     * @param vmax mg/h
     * @param km mg
     */
    record Saturable(int from, int to, double vmax, double km) {
        @Override
        public String toString() {
            return "c" + from + "→" + place(to) + " " + vmax + "·A/(" + km + "+A) mg/h";
        }
    }

    /**
     * What becomes of doses into a compartment.
     *
     * @param f bioavailability
     * @param lag h; 0 for none
     * @param duration h, where the dose leaves it to the model
     * @param rate mg/h, where the dose leaves it to the model
     */
    record Inlet(double f, double lag, double duration, double rate) {}

    private static String place(int compartment) {
        return compartment == OUT ? "out" : "c" + compartment;
    }

    static String name(int compartment) {
        return "c" + compartment;
    }

    int size() {
        return volumes.size();
    }

    boolean isLinear() {
        return saturables.isEmpty();
    }

    /** The compartment of extravascular doses: the one that is farthest away from c0 in a chain. */
    int depot() {
        return size() - 1;
    }

    /** The compartment of zero-order and late doses. */
    int second() {
        return size() / 2;
    }

    /** The values of the parameters of the typical subject, by name. */
    Map<String, Double> parameters() {
        Map<String, Double> all = new LinkedHashMap<>();
        IntStream.range(0, links.size())
                .forEach(i -> all.put("K" + i, links.get(i).perHour()));
        for (int i = 0; i < saturables.size(); i++) {
            all.put("VMAX" + i, saturables.get(i).vmax());
            all.put("KM" + i, saturables.get(i).km());
        }
        for (int i = 0; i < size(); i++) {
            Inlet inlet = inlets.get(i);
            all.put("V" + i, volumes.get(i));
            all.put("F" + i, inlet.f());
            all.put("LAG" + i, inlet.lag());
            all.put("D" + i, inlet.duration());
            all.put("R" + i, inlet.rate());
        }
        all.put("FR", shareAtOnce);
        return all;
    }

    private static String unit(String parameter) {
        return switch (parameter.replaceAll("\\d", "")) {
            case "K" -> "1/h";
            case "V" -> "L";
            case "VMAX", "R" -> "mg/h";
            case "KM" -> "mg";
            case "LAG", "D" -> "h";
            default -> "1";
        };
    }

    private InputPath into(int compartment) {
        InputPath path = InputPath.into(name(compartment)).bioavailability(Product.of("F" + compartment));
        return inlets.get(compartment).lag() > 0 ? path.after("LAG" + compartment) : path;
    }

    private List<InputPath> doses() {
        return IntStream.range(0, size())
                .mapToObj(i -> into(i).over("D" + i).atRate("R" + i))
                .toList();
    }

    private List<Input> inputs() {
        InputPath late = into(second()).share(Product.one().timesRemainderOf("FR"));
        InputPath early = InputPath.into(name(depot()))
                .bioavailability(Product.of("F" + depot()))
                .share(Product.of("FR"));
        return List.of(
                Input.by(Route.INTRAVENOUS, InputPath.into("c0")),
                Input.by(Route.SUBCUTANEOUS, into(depot())),
                Input.by(Route.ORAL, into(second()).over("D" + second())),
                Input.by(Route.SUBLINGUAL, early, late));
    }

    /** What each covariate scales. */
    private List<String> scaledBy(String covariate) {
        return switch (covariate) {
            case "X" -> List.of("K0");
            case "Y" -> IntStream.range(0, size()).mapToObj(i -> "F" + i).toList();
            default -> IntStream.range(0, size()).mapToObj(i -> "LAG" + i).toList();
        };
    }

    /** The model that is advanced exactly; there must be no saturable flow. */
    LinearModel linear() {
        LinearModelBuilder m = LinearModel.named(toString());
        parameters().forEach((name, value) -> m.parameter(name, value, unit(name)));
        for (int i = 0; i < size(); i++) {
            m.compartment(name(i), "V" + i).analyte("drug in c" + i, name(i));
        }
        for (int i = 0; i < links.size(); i++) {
            m.flow(name(links.get(i).from()), place(links.get(i).to()), "K" + i);
        }
        inputs().forEach(m::input);
        doses().forEach(m::doseInto);
        for (String covariate : List.of("X", "Y", "Z")) {
            scaledBy(covariate).forEach(p -> m.relation(p, new CovariateEffect.Power(covariate, 1, 1)));
        }
        return m.build();
    }

    /** The same as equations, for one subject and for many side by side. */
    OdeModel written() {
        OdeModelBuilder m = OdeModel.named(toString());
        parameters().forEach((name, value) -> m.parameter(name, value, unit(name)));
        for (int i = 0; i < size(); i++) {
            m.compartment(name(i), "V" + i);
            m.analyte("drug in c" + i, Double.NaN, i);
        }
        inputs().forEach(m::input);
        doses().forEach(m::doseInto);
        for (String covariate : List.of("X", "Y", "Z")) {
            scaledBy(covariate).forEach(p -> m.relation(p, new CovariateEffect.Power(covariate, 1, 1)));
        }
        Flows flows = new Flows(this, new ArrayList<>(parameters().keySet()));
        return m.rates(flows::write).laneRates(flows::write).build();
    }

    @Override
    public String toString() {
        return "volumes " + volumes + " L, flows " + links + (isLinear() ? "" : " and " + saturables) + ", inlets "
                + inlets + ", sublingual at once " + shareAtOnce;
    }
}
