package io.github.kinetamine.workbench.modelfile;

import io.github.kinetamine.model.CovariateEffect;
import io.github.kinetamine.model.Formula;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.LinearModelBuilder;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.model.Product;
import io.github.kinetamine.model.Source;
import java.util.Set;

/** Builds the model that a declaration describes. */
final class ModelAssembly {

    private final LinearModelBuilder model;

    private ModelAssembly(String name) {
        this.model = LinearModel.named(name);
    }

    static LinearModel of(ModelDeclaration declared) {
        ModelAssembly assembly = new ModelAssembly(declared.name());
        declared.parameters().forEach(assembly::add);
        declared.compartments().forEach(assembly::add);
        declared.flows().forEach(assembly::add);
        Set<String> columns = declared.columns();
        declared.covariates().forEach((parameter, formula) -> assembly.add(parameter, formula, columns));
        declared.compartments().forEach(compartment -> assembly.addDoses(compartment.name(), declared));
        declared.outputs().forEach(assembly::add);
        return assembly.model.build();
    }

    private void add(ModelDeclaration.Parameter parameter) {
        ParameterUnit unit = ParameterUnit.named(parameter.unit());
        model.parameter(new Parameter(parameter.name(), parameter.value(), unit, "", Source.modelAuthor()));
    }

    private void add(ModelDeclaration.Compartment compartment) {
        compartment
                .volume()
                .ifPresentOrElse(
                        volume -> model.compartment(compartment.name(), volume),
                        () -> model.compartment(compartment.name()));
        if (compartment.off()) {
            model.initiallyOff(compartment.name());
        }
    }

    private void add(ModelDeclaration.Flow flow) {
        if (flow.isClearance()) {
            model.clearance(flow.from(), flow.to(), flow.speed());
        } else {
            model.flow(flow.from(), flow.to(), flow.speed());
        }
    }

    private void add(String parameter, Formula formula, Set<String> columns) {
        String[] read = formula.names().stream().filter(columns::contains).toArray(String[]::new);
        model.relation(parameter, CovariateEffect.of(formula, read));
    }

    private void addDoses(String compartment, ModelDeclaration declared) {
        InputPath whole = InputPath.into(compartment);
        model.doseInto(declared.inputs().stream()
                .filter(input -> input.compartment().equals(compartment))
                .findFirst()
                .map(input -> refined(whole, input))
                .orElse(whole));
    }

    private static InputPath refined(InputPath path, ModelDeclaration.Input input) {
        InputPath refined = input.bioavailability()
                .map(name -> path.bioavailability(Product.of(name)))
                .orElse(path);
        refined = input.lag().map(refined::after).orElse(refined);
        refined = input.duration().map(refined::over).orElse(refined);
        return input.rate().map(refined::atRate).orElse(refined);
    }

    private void add(ModelDeclaration.Output output) {
        output.molarMass()
                .ifPresentOrElse(
                        mass -> model.analyte(output.name(), mass, output.compartment()),
                        () -> model.analyte(output.name(), output.compartment()));
    }
}
