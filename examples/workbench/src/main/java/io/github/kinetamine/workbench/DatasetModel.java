package io.github.kinetamine.workbench;

import io.github.kinetamine.data.EventTable;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Analyte;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.workbench.modelfile.ModelDeclaration;
import io.github.kinetamine.workbench.modelfile.ModelFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A model that a data set is run with.
 *
 * @param model the model
 * @param units the unit in which each series is written, in the order of the model's series
 * @param columns covariates without which the model has no meaning
 */
record DatasetModel(LinearModel model, Map<String, Unit> units, Set<String> columns) {

    /** The model of the library with that name, or of the file. */
    static DatasetModel named(String nameOrFile) {
        String lower = nameOrFile.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml") ? ofFile(Path.of(nameOrFile)) : ofLibrary(nameOrFile);
    }

    private static DatasetModel ofLibrary(String name) {
        LinearModel model = Ketamine.model(name);
        Map<String, Unit> units = new LinkedHashMap<>();
        for (Analyte analyte : model.analytes()) {
            units.put(analyte.name(), Unit.NG_PER_ML);
        }
        return new DatasetModel(model, units, Set.of());
    }

    private static DatasetModel ofFile(Path file) {
        ModelDeclaration declared = ModelFile.read(file);
        Map<String, Unit> units = new LinkedHashMap<>();
        declared.outputs().forEach(output -> units.put(output.name(), output.unit()));
        return new DatasetModel(declared.toModel(), units, declared.columns());
    }

    List<String> series() {
        return List.copyOf(units.keySet());
    }

    Unit unit(String series) {
        return units.get(series);
    }

    /** Fails unless the data set has what the model reads. */
    void requireColumns(EventTable table) {
        List<String> missing = columns.stream()
                .filter(name -> table.columns().stream().noneMatch(name::equalsIgnoreCase))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the model reads " + String.join(", ", missing)
                    + ", which the data set does not have: add "
                    + (missing.size() == 1 ? "this column" : "these columns")
                    + " to it; it has " + String.join(", ", table.columns()));
        }
    }
}
