package io.github.kinetamine.model;

/** Finds what is wrong with a declaration before anything is computed from it. */
final class DeclarationCheck {

    private final LinearModelBuilder declared;

    DeclarationCheck(LinearModelBuilder declared) {
        this.declared = declared;
    }

    void run() {
        declared.compartments.values().forEach(this::checkCompartment);
        declared.relations.forEach(this::checkRelation);
        declared.flows.forEach(this::checkFlow);
        declared.inputs.values().forEach(this::checkInput);
        declared.analytes.values().forEach(this::checkAnalyte);
        if (declared.inputs.isEmpty() || declared.analytes.isEmpty()) {
            throw new IllegalArgumentException(
                    "model " + declared.card.id() + " needs at least one input and one analyte");
        }
    }

    private void checkCompartment(Compartment compartment) {
        if (compartment.name().equals(Flow.OUT)) {
            throw new IllegalArgumentException("'" + Flow.OUT + "' names the world outside and can't be a compartment");
        }
        if (compartment.hasVolume()) {
            requireUnit(compartment.volume(), ParameterUnit.LITRES, "volume of " + compartment.name());
        }
    }

    private void checkRelation(CovariateRelation relation) {
        String name = relation.parameter();
        unit(name);
        boolean lasts =
                declared.compartments.values().stream().anyMatch(c -> c.volume().equals(name))
                        || declared.flows.stream()
                                .anyMatch(flow -> flow.rate().parameters().contains(name));
        if (relation.isPerDevice() && lasts) {
            throw new IllegalArgumentException("the relation " + relation + " can't change a flow or a volume: "
                    + Covariates.DEVICE + " is known only while a dose enters; let it change an input");
        }
    }

    private void checkFlow(Flow flow) {
        requireCompartment(flow.from());
        if (!flow.isElimination()) {
            requireCompartment(flow.to());
        }
        if (flow.from().equals(flow.to())) {
            throw new IllegalArgumentException("a flow can't lead from " + flow.from() + " into itself");
        }
        requireUnit(flow.rate(), ParameterUnit.PER_HOUR, "rate of the flow from " + flow.from() + " to " + flow.to());
    }

    private void checkInput(Input input) {
        String which = input.route().word() + " input";
        for (InputPath path : input.paths()) {
            requireCompartment(path.compartment());
            requireUnit(path.share(), ParameterUnit.ONE, "share of the " + which);
            requireUnit(path.bioavailability(), ParameterUnit.ONE, "bioavailability of the " + which);
            if (!path.duration().isEmpty()) {
                requireUnit(path.duration(), ParameterUnit.HOURS, "duration of the " + which);
            }
            if (!path.lag().isEmpty()) {
                requireUnit(path.lag(), ParameterUnit.HOURS, "lag of the " + which);
            }
        }
    }

    private void checkAnalyte(Analyte analyte) {
        for (String name : analyte.compartments()) {
            requireCompartment(name);
            if (!declared.compartments.get(name).hasVolume()) {
                throw new IllegalArgumentException(
                        "analyte " + analyte.name() + " is measured in " + name + ", which has no volume: declare one");
            }
        }
    }

    private void requireCompartment(String name) {
        if (!declared.compartments.containsKey(name)) {
            throw Names.unknown("compartment", name, declared.compartments.keySet());
        }
    }

    private void requireUnit(String parameter, ParameterUnit required, String place) {
        if (unit(parameter) != required) {
            throw new IllegalArgumentException(place + " must be in " + required.symbol() + ", but parameter "
                    + parameter + " is in " + unit(parameter).symbol());
        }
    }

    private void requireUnit(Product product, ParameterUnit required, String place) {
        product.requireUnit(required, name -> unit(name).litres, name -> unit(name).hours, place);
    }

    private ParameterUnit unit(String parameter) {
        Parameter known = declared.parameters.get(parameter);
        if (known == null) {
            throw Names.unknown("parameter", parameter, declared.parameters.keySet());
        }
        return known.unit();
    }
}
