package io.github.kinetamine.ketamine;

import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.text.Suggestion;
import java.util.List;

/**
 * The way into the library of ketamine models. An id never changes its numbers silently. Stateless and safe for use by
 * many threads.
 */
public final class Ketamine {

    /** Molar mass of ketamine base, C₁₃H₁₆ClNO, g/mol. */
    public static final double MOLAR_MASS = 237.73;

    /** Molar mass of norketamine, g/mol. */
    public static final double NORKETAMINE_MOLAR_MASS = 223.70;

    /** Molar mass of hydroxynorketamine, g/mol. */
    public static final double HYDROXYNORKETAMINE_MOLAR_MASS = 239.70;

    private static final List<LinearModel> MODELS = List.of(
            Otto2021.model(),
            Otto2021Racemate.model(),
            Simons2022.model(),
            Simons2022Racemate.model(),
            PerezRuixo2021.model(),
            Domino1984.model());

    private Ketamine() {}

    /** The default for racemic ketamine: {@code otto-2021-racemate}, venous, by every route. */
    public static LinearModel racemic() {
        return model("otto-2021-racemate");
    }

    /** The default for esketamine: {@code perez-ruixo-2021}, intravenous, intranasal and oral. */
    public static LinearModel esketamine() {
        return model("perez-ruixo-2021");
    }

    /** Every model. */
    public static List<LinearModel> models() {
        return MODELS;
    }

    /**
     * The model with an id.
     *
     * @throws IllegalArgumentException if there is none, naming the nearest
     */
    public static LinearModel model(String id) {
        return MODELS.stream()
                .filter(model -> model.card().id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    private static IllegalArgumentException unknown(String id) {
        List<String> ids = MODELS.stream().map(model -> model.card().id()).toList();
        return new IllegalArgumentException("unknown model '" + id + "': " + Suggestion.hint(id, ids));
    }
}
