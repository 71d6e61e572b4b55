package io.github.kinetamine.model;

import java.util.List;

/** Finds what is wrong with a declaration before anything is computed from it. */
final class DeclarationCheck {

    private final Declaration declared;
    private final List<Flow> flows;

    DeclarationCheck(Declaration declared, List<Flow> flows) {
        this.declared = declared;
        this.flows = flows;
    }

    void run() {
        declared.compartments.values().forEach(this::checkCompartment);
        declared.relations.forEach(this::checkRelation);
        flows.forEach(this::checkFlow);
        declared.inputs.values().forEach(this::checkInput);
        declared.doses.values().forEach(this::checkDose);
        declared.initiallyOff.forEach(this::requireCompartment);
        declared.analytes.values().forEach(this::checkAnalyte);
        checkVariability(declared.card.variability());
        if (!declared.hasInput()) {
            throw new IllegalArgumentException("model " + declared.card.id() + " needs at least one input");
        }
    }

    private void checkVariability(PublishedVariability variability) {
        variability.subjects().parameters().forEach(this::unit);
        for (String analyte : variability.residuals().keySet()) {
            if (!declared.analytes.containsKey(analyte)) {
                throw Names.unknown("analyte", analyte, declared.analytes.keySet());
            }
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
        if (relation.effect() instanceof CovariateEffect.Computed computed) {
            computed.parameters().forEach(this::unit);
        }
        boolean lasts = declared.compartments.values().stream()
                        .anyMatch(c -> c.volume().equals(name))
                || flows.stream().anyMatch(flow -> flow.rate().parameters().contains(name));
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
            checkPath(path, which);
            if (!path.duration().isEmpty() && !path.rate().isEmpty()) {
                throw new IllegalArgumentException(
                        "the " + which + " has a duration and a rate: each follows from the other, keep one");
            }
        }
    }

    private void checkDose(InputPath path) {
        checkPath(path, "dose into " + path.compartment());
        if (!path.share().parameters().isEmpty() || !path.share().toString().equals("1")) {
            throw new IllegalArgumentException("a dose into " + path.compartment()
                    + " takes no other way and can't have a share, got " + path.share() + ": use the bioavailability");
        }
    }

    private void checkPath(InputPath path, String which) {
        requireCompartment(path.compartment());
        requireUnit(path.share(), ParameterUnit.ONE, "share of the " + which);
        requireUnit(path.bioavailability(), ParameterUnit.ONE, "bioavailability of the " + which);
        requireUnitIfNamed(path.duration(), ParameterUnit.HOURS, "duration of the " + which);
        requireUnitIfNamed(path.rate(), ParameterUnit.MILLIGRAMS_PER_HOUR, "rate of the " + which);
        requireUnitIfNamed(path.lag(), ParameterUnit.HOURS, "lag of the " + which);
    }

    private void requireUnitIfNamed(String parameter, ParameterUnit required, String place) {
        if (!parameter.isEmpty()) {
            requireUnit(parameter, required, place);
        }
    }

    private void checkAnalyte(Analyte analyte) {
        for (String name : analyte.compartments()) {
            if (!requireCompartment(name).hasVolume()) {
                throw new IllegalArgumentException(
                        "analyte " + analyte.name() + " is measured in " + name + ", which has no volume: declare one");
            }
        }
    }

    private Compartment requireCompartment(String name) {
        Compartment known = declared.compartments.get(name);
        if (known == null) {
            throw Names.unknown("compartment", name, declared.compartments.keySet());
        }
        return known;
    }

    private void requireUnit(String parameter, ParameterUnit required, String place) {
        if (!unit(parameter).equals(required)) {
            throw new IllegalArgumentException(place + " must be in " + required.symbol() + ", but parameter "
                    + parameter + " is in " + unit(parameter).symbol());
        }
    }

    private void requireUnit(Product product, ParameterUnit required, String place) {
        product.requireUnit(required, this::unit, place);
    }

    private ParameterUnit unit(String parameter) {
        Parameter known = declared.parameters.get(parameter);
        if (known == null) {
            throw Names.unknown("parameter", parameter, declared.parameters.keySet());
        }
        return known.unit();
    }
}
