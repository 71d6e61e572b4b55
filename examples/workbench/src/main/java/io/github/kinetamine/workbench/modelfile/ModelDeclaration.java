package io.github.kinetamine.workbench.modelfile;

import io.github.kinetamine.model.Formula;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.Product;
import io.github.kinetamine.quantity.Unit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A linear compartment model as a model file declares it, checked: every name that stands for a parameter or a compartment
 * is one, and every parameter has the unit of its places. Immutable and safe for use by many threads.
 *
 * @param name what the model is called
 * @param compartments in the order of the file
 * @param flows in the order of the file
 * @param parameters in the order of the file; after them those that stand for numbers and columns of {@code inputs}, which
 *     are named after their place, such as {@code central.F}
 * @param covariates the formula of a parameter, by its name, in an order in which each formula finds the final values of the
 *     other parameters that it reads; its own parameter stands for the value in {@code parameters}
 * @param inputs what applies to doses into a compartment
 * @param outputs the concentrations that are asked for
 */
public record ModelDeclaration(
        String name,
        List<Compartment> compartments,
        List<Flow> flows,
        List<Parameter> parameters,
        Map<String, Formula> covariates,
        List<Input> inputs,
        List<Output> outputs) {

    /** Stands for the unit of a parameter that only formulas read. */
    public static final String NO_UNIT = "none";

    /**
     * A compartment. Immutable.
     *
     * @param name of the compartment
     * @param volume the parameter (L) that makes a concentration of its amount
     * @param off whether it is off until it is switched on or dosed
     */
    public record Compartment(String name, Optional<String> volume, boolean off) {}

    /**
     * A first-order flow. Immutable.
     *
     * @param from the compartment that is left
     * @param to the compartment that is entered, or {@code out}
     * @param isClearance whether {@code speed} is a clearance (L/h); a rate constant (1/h) otherwise
     * @param speed a product of parameters
     */
    public record Flow(String from, String to, boolean isClearance, Product speed) {}

    /**
     * A parameter. Immutable.
     *
     * @param name of the parameter
     * @param value in {@code unit}; not negative where it has one
     * @param unit {@code L}, {@code L/h}, {@code 1/h}, {@code h}, {@code mg/h} or {@code 1}; {@link #NO_UNIT} where only
     *     formulas read it
     */
    public record Parameter(String name, double value, String unit) {}

    /**
     * What applies to doses into a compartment, each as the name of a parameter. Immutable.
     *
     * @param compartment that is dosed
     * @param bioavailability the part of a dose that arrives
     * @param lag by which a dose is late (h)
     * @param duration of a dose that asks the model for one (h)
     * @param rate of a dose that asks the model for one (mg/h)
     */
    public record Input(
            String compartment,
            Optional<String> bioavailability,
            Optional<String> lag,
            Optional<String> duration,
            Optional<String> rate) {}

    /**
     * A concentration. Immutable.
     *
     * @param name of the series
     * @param compartment where it is measured; it has a volume
     * @param unit in which it is written
     * @param molarMass g/mol, where the file says it
     */
    public record Output(String name, String compartment, Unit unit, OptionalDouble molarMass) {}

    public ModelDeclaration {
        compartments = List.copyOf(compartments);
        flows = List.copyOf(flows);
        parameters = List.copyOf(parameters);
        covariates = Collections.unmodifiableMap(new LinkedHashMap<>(covariates));
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** The columns that a data set must have for the formulas: their names that are no parameter's, in alphabetical order. */
    public Set<String> columns() {
        Set<String> names = covariates.values().stream()
                .flatMap(formula -> formula.names().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        parameters.forEach(parameter -> names.remove(parameter.name()));
        return names;
    }

    /**
     * The model. Its parameters and series have the names of the file; a dose goes into any of its compartments.
     *
     * @throws IllegalArgumentException where a declaration that was not read from a file contradicts itself
     */
    public LinearModel toModel() {
        return ModelAssembly.of(this);
    }
}
