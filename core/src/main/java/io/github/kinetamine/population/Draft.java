package io.github.kinetamine.population;

import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.random.NormalDesign;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Simulation;
import io.github.kinetamine.variability.Distribution;
import io.github.kinetamine.variability.ResidualError;
import io.github.kinetamine.variability.Variability;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked of a population; changed only while a population is made of it. */
final class Draft {

    Simulation simulation;
    Map<String, Double> typicalValues = Map.of();
    final PkModel model;
    Subject like = Subject.typical();
    Map<String, Distribution> covariates = Map.of();
    List<Subject> table = List.of();
    Variability variability;
    int subjects;
    long seed;

    @Nullable
    Grid grid;

    int threads = Runtime.getRuntime().availableProcessors();
    Progress progress = Progress.unwatched();
    Map<String, ResidualError> residualErrors = Map.of();
    NormalDesign design = NormalDesign.independent();
    int lanes = 128;

    Draft(PkModel model, Simulation simulation, Variability variability) {
        this.model = model;
        this.simulation = simulation;
        this.variability = variability;
    }

    Draft copy() {
        Draft copy = new Draft(model, simulation, variability);
        copy.typicalValues = typicalValues;
        copy.like = like;
        copy.covariates = covariates;
        copy.table = table;
        copy.subjects = subjects;
        copy.seed = seed;
        copy.grid = grid;
        copy.threads = threads;
        copy.progress = progress;
        copy.residualErrors = residualErrors;
        copy.design = design;
        copy.lanes = lanes;
        return copy;
    }
}
