package io.github.kinetamine.workbench.modelfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The flows of a model file: {@code {from: depot, to: central, rate: KA}}, {@code {from: central, to: out, clearance: CL}}. */
final class FlowSection {

    private static final int MOST = 2000;

    private final CompartmentSection compartments;
    private final ParameterSection parameters;
    private final List<ModelDeclaration.Flow> flows = new ArrayList<>();

    FlowSection(Optional<Field> section, CompartmentSection compartments, ParameterSection parameters) {
        this.compartments = compartments;
        this.parameters = parameters;
        section.ifPresent(field -> field.items("flows", MOST).forEach(this::read));
    }

    List<ModelDeclaration.Flow> declared() {
        return flows;
    }

    private void read(Field field) {
        Fields keys = field.keys("a flow", "from", "to", "rate", "clearance");
        Optional<String> from =
                keys.require("from", "the compartment that is left").flatMap(f -> compartments.named(f, "from", false));
        Optional<String> to = keys.require("to", "the compartment that is entered, or 'out'")
                .flatMap(f -> compartments.named(f, "to", true));
        if (from.isPresent() && from.equals(to)) {
            field.fault("a flow can't lead from " + from.orElseThrow() + " into itself");
        }
        Optional<ProductText> product = speed(field, keys, from);
        if (from.isPresent() && to.isPresent() && product.isPresent()) {
            flows.add(new ModelDeclaration.Flow(
                    from.orElseThrow(),
                    to.orElseThrow(),
                    keys.find("clearance").isPresent(),
                    product.orElseThrow().toProduct()));
        }
    }

    private Optional<ProductText> speed(Field field, Fields keys, Optional<String> from) {
        Optional<Field> rate = keys.find("rate");
        Optional<Field> clearance = keys.find("clearance");
        if (rate.isPresent() == clearance.isPresent()) {
            field.fault("a flow has either a 'rate' (1/h) or a 'clearance' (L/h), got "
                    + (rate.isPresent() ? "both" : "neither"));
        }
        clearance.ifPresent(where -> requireVolume(where, from));
        Optional<ProductText> first = rate.flatMap(where -> product(where, DeclaredUnit.PER_HOUR));
        Optional<ProductText> second = clearance.flatMap(where -> product(where, DeclaredUnit.LITRES_PER_HOUR));
        return first.or(() -> second);
    }

    private void requireVolume(Field where, Optional<String> from) {
        from.filter(name -> !compartments.hasVolume(name))
                .ifPresent(name -> where.fault("compartment " + name
                        + " has no volume, so no clearance can leave it: declare its volume, or a 'rate' (1/h)"));
    }

    private Optional<ProductText> product(Field where, DeclaredUnit unit) {
        Optional<ProductText> product = ProductText.read(where, where.key());
        product.ifPresent(known -> parameters.use(where, known, unit));
        return product;
    }
}
