package io.github.kinetamine.model;

import io.github.kinetamine.quantity.DurationText;
import java.util.ArrayList;
import java.util.List;

/** A declared model written out as on paper. */
final class Equations {

    private final LinearModel model;

    Equations(LinearModel model) {
        this.model = model;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        model.inputs().forEach(input -> addInput(lines, input));
        model.compartments().forEach(compartment -> lines.add(change(compartment.name())));
        model.analytes().forEach(analyte -> lines.add(concentration(analyte)));
        return lines;
    }

    private static void addInput(List<String> lines, Input input) {
        for (InputPath path : input.paths()) {
            List<String> factors = new ArrayList<>();
            addUnlessOne(factors, path.share());
            addUnlessOne(factors, path.bioavailability());
            factors.add("dose");
            lines.add(input.route().code() + ": " + String.join(" · ", factors) + " → " + path.compartment()
                    + (path.duration().isEmpty() ? "" : " at a constant rate over " + path.duration())
                    + (path.lag().isEmpty() ? "" : ", " + path.lag() + " later"));
        }
        input.device()
                .ifPresent(device -> lines.add(input.route().code() + ": in devices of " + device.content() + ", "
                        + DurationText.render(device.interval()) + " apart"));
    }

    private static void addUnlessOne(List<String> factors, Product product) {
        String text = product.toString();
        if (!text.equals("1")) {
            factors.add(text);
        }
    }

    private String change(String compartment) {
        StringBuilder terms = new StringBuilder();
        for (Flow flow : model.flows()) {
            if (flow.to().equals(compartment)) {
                append(terms, terms.isEmpty() ? "" : " + ", flow);
            }
        }
        for (Flow flow : model.flows()) {
            if (flow.from().equals(compartment)) {
                append(terms, terms.isEmpty() ? "− " : " − ", flow);
            }
        }
        return "d" + amount(compartment) + "/dt = " + (terms.isEmpty() ? "0" : terms);
    }

    private static void append(StringBuilder terms, String sign, Flow flow) {
        terms.append(sign).append(flow.rate()).append(" · ").append(amount(flow.from()));
    }

    private String concentration(Analyte analyte) {
        List<String> terms = new ArrayList<>();
        for (Compartment compartment : model.compartments()) {
            if (analyte.compartments().contains(compartment.name())) {
                terms.add(amount(compartment.name()) + " / " + compartment.volume());
            }
        }
        return "C[" + analyte.name() + "] = " + String.join(" + ", terms);
    }

    private static String amount(String compartment) {
        return "A[" + compartment + "]";
    }
}
