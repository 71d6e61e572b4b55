package io.github.kinetamine.workbench;

import io.github.kinetamine.data.EventTable;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Analyte;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.workbench.modelfile.ModelDeclaration;
import io.github.kinetamine.workbench.modelfile.ModelFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A model that a data set is run with.
 *
 * @param model the model
 * @param units the unit in which each series is written, in the order of the model's series
 * @param isOwn whether it comes from a file of the user
 */
record DatasetModel(PkModel model, Map<String, Unit> units, boolean isOwn) {

    /** The model of the library with that name, or of the file. */
    static DatasetModel named(String nameOrFile) {
        String lower = nameOrFile.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml") ? ofFile(Path.of(nameOrFile)) : ofLibrary(nameOrFile);
    }

    private static DatasetModel ofLibrary(String name) {
        PkModel model = Ketamine.model(name);
        Map<String, Unit> units = new LinkedHashMap<>();
        for (Analyte analyte : model.analytes()) {
            units.put(analyte.name(), Unit.NG_PER_ML);
        }
        return new DatasetModel(model, units, false);
    }

    private static DatasetModel ofFile(Path file) {
        ModelDeclaration declared = ModelFile.read(file);
        Map<String, Unit> units = new LinkedHashMap<>();
        declared.outputs().forEach(output -> units.put(output.name(), output.unit()));
        return new DatasetModel(declared.toModel(), units, true);
    }

    List<String> series() {
        return List.copyOf(units.keySet());
    }

    Unit unit(String series) {
        return units.get(series);
    }

    /** Fails where a parameter of a model file and a column of the data set have one name. */
    void requireOneMeaning(EventTable table) {
        List<String> both = table.covariates().stream()
                .filter(name -> isOwn
                        && model.parameters().stream().anyMatch(p -> p.name().equals(name)))
                .toList();
        if (!both.isEmpty()) {
            throw new IllegalArgumentException(
                    "parameters of the model and columns of the data set have the same names, "
                            + String.join(", ", both) + ": rename one of each, since a formula means the parameter");
        }
    }
}
