package io.github.kinetamine.model;

import java.util.List;
import java.util.Set;

/** What all declared models share: they say what was declared. */
abstract class DeclaredModel implements PkModel {

    private final Declared declared;
    private final ParameterTable table;

    DeclaredModel(Declared declared) {
        this.declared = declared;
        this.table = new ParameterTable(declared);
    }

    final ParameterTable parameterTable() {
        return table;
    }

    final Declared declared() {
        return declared;
    }

    @Override
    public final ModelCard card() {
        return declared.card();
    }

    @Override
    public final List<Parameter> parameters() {
        return declared.parameters();
    }

    @Override
    public final List<CovariateRelation> relations() {
        return declared.relations();
    }

    /** The compartments, in the order of declaration. */
    public final List<Compartment> compartments() {
        return declared.compartments();
    }

    @Override
    public final List<String> compartmentNames() {
        return declared.compartments().stream().map(Compartment::name).toList();
    }

    @Override
    public final Set<String> initiallyOff() {
        return declared.initiallyOff();
    }

    @Override
    public final List<Input> inputs() {
        return declared.inputs();
    }

    @Override
    public final List<Analyte> analytes() {
        return declared.analytes();
    }

    @Override
    public final String toString() {
        return card().id();
    }
}
