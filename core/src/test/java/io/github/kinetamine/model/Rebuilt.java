package io.github.kinetamine.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Models rebuilt from the declaration of another: with a sink in place of the world outside, or under other names. */
public final class Rebuilt {

    /** The compartment that {@link #closed} adds. */
    public static final String SINK = "sink";

    private Rebuilt() {}

    /** The same model, but what is eliminated is kept in a sink. */
    public static LinearModel closed(LinearModel model) {
        LinearModelBuilder m = declaration(model, model.compartments(), UnaryOperator.identity(), SINK);
        return m.compartment(SINK).build();
    }

    /** The same model, the compartments in another order and under other names. */
    public static LinearModel relabelled(LinearModel model, long seed) {
        List<Compartment> shuffled = new ArrayList<>(model.compartments());
        Collections.shuffle(shuffled, new Random(seed));
        return declaration(model, shuffled, name -> "place " + shuffled.indexOf(find(shuffled, name)), Flow.OUT)
                .build();
    }

    private static Compartment find(List<Compartment> compartments, String name) {
        return compartments.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static LinearModelBuilder declaration(
            LinearModel model, List<Compartment> compartments, UnaryOperator<String> name, String outside) {
        LinearModelBuilder m = LinearModel.of(model.card());
        model.parameters().forEach(m::parameter);
        model.relations().forEach(r -> m.relation(r.parameter(), r.effect(), r.source()));
        for (Compartment c : compartments) {
            if (c.hasVolume()) {
                m.compartment(name.apply(c.name()), c.volume());
            } else {
                m.compartment(name.apply(c.name()));
            }
        }
        for (Flow flow : model.flows()) {
            m.flow(name.apply(flow.from()), flow.isElimination() ? outside : name.apply(flow.to()), flow.rate());
        }
        model.inputs().forEach(input -> m.input(renamed(input, name)));
        for (Analyte a : model.analytes()) {
            m.analyte(
                    a.name(), a.molarMass(), a.compartments().stream().map(name).toArray(String[]::new));
        }
        return m;
    }

    private static Input renamed(Input input, UnaryOperator<String> name) {
        List<InputPath> paths = input.paths().stream()
                .map(p -> new InputPath(
                        name.apply(p.compartment()), p.share(), p.bioavailability(), p.duration(), p.lag(), p.rate()))
                .toList();
        return new Input(input.route(), paths, input.device());
    }
}
