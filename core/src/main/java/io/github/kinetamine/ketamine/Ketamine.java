package io.github.kinetamine.ketamine;

import io.github.kinetamine.model.ArterialFlow;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.quantity.Clearance;
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

    private static final LinearModel RACEMIC = Otto2021Racemate.model();
    private static final LinearModel ESKETAMINE = PerezRuixo2021.model();

    private static final List<PkModel> MODELS = List.of(
            Otto2021.model(),
            RACEMIC,
            Simons2022.model(),
            Simons2022Racemate.model(),
            ESKETAMINE,
            Domino1984.model(),
            Clements1981.model(),
            Hijazi2003.model(),
            Herd2007.model(),
            Elkomy2015.model(),
            Sherwin2015.model(),
            Flint2017.model());

    private static final ArterialFlow ARTERIAL_FLOW = new ArterialFlow(
            new Clearance(455.4),
            new Source(
                    "Henthorn TK et al. Anesthesiology 2018;129:260",
                    "",
                    "abstract: flow 7.59±0.36 L/min, 10 men; there the infusion adds to mixed blood, here to a venous model",
                    Tier.DERIVED,
                    Reading.VERIFIED));

    private Ketamine() {}

    /** The default for racemic ketamine: {@code otto-2021-racemate}, venous, by every route. */
    public static LinearModel racemic() {
        return RACEMIC;
    }

    /** The default for esketamine: {@code perez-ruixo-2021}, intravenous, intranasal and oral. */
    public static LinearModel esketamine() {
        return ESKETAMINE;
    }

    /**
     * The flow, 7.59 L/min, that turns venous concentrations into arterial ones while an intravenous infusion runs; give it to
     * {@link io.github.kinetamine.simulation.Simulation#arterial}.
     */
    public static ArterialFlow arterialFlow() {
        return ARTERIAL_FLOW;
    }

    /** Every model. */
    public static List<PkModel> models() {
        return MODELS;
    }

    /**
     * The model with an id.
     *
     * @throws IllegalArgumentException if there is none, naming the nearest
     */
    public static PkModel model(String id) {
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
