package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Analyte;
import io.github.kinetamine.model.ArterialFlow;
import io.github.kinetamine.model.Individual;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.quantity.InfusionRate;
import io.github.kinetamine.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the concentrations of a profile are read: as the model has them, or, asked for in a venous model, corrected to
 * arterial plasma while an intravenous infusion runs. Only what is infused itself is corrected; of a racemate each
 * enantiomer has the share of the rate that it has of the dose.
 */
final class Sampling {

    private final PkModel model;
    private final Individual individual;
    private final Infusions intravenous;
    private final Optional<ArterialFlow> asked;

    /**
     * A way of sampling.
     *
     * @param asked the correction, where one is asked for
     */
    Sampling(PkModel model, Individual individual, Infusions intravenous, Optional<ArterialFlow> asked) {
        this.model = model;
        this.individual = individual;
        this.intravenous = intravenous;
        this.asked = asked;
    }

    private boolean isCorrected() {
        return asked.isPresent() && model.card().site() == SamplingSite.VENOUS && !intravenous.isEmpty();
    }

    SamplingSite site() {
        return isCorrected() ? SamplingSite.ARTERIAL : model.card().site();
    }

    /** The series of an analyte (ng/mL) at the site that is asked for. */
    Series at(Series modelled, Analyte analyte) {
        if (!isCorrected()) {
            return modelled;
        }
        int[] compartments = analyte.compartments().stream()
                .mapToInt(individual.compartments()::indexOf)
                .toArray();
        double[] excess = intravenous.ratesUpTo(modelled.grid(), compartments);
        double[] values = modelled.values();
        double[] before = modelled.valuesBefore();
        for (int i = 0; i < excess.length; i++) {
            double more = asked.get().excess(new InfusionRate(excess[i])).milligramsPerLitre();
            values[i] += Unit.MG_PER_L.convert(more, Unit.NG_PER_ML);
            before[i] += Unit.MG_PER_L.convert(more, Unit.NG_PER_ML);
        }
        return new Series(modelled.name(), modelled.unit(), modelled.grid(), values, before);
    }

    /** What a reader should know of the correction. */
    List<String> notes() {
        return asked.map(this::notes).orElse(List.of());
    }

    private List<String> notes(ArterialFlow arterial) {
        String id = model.card().id();
        if (model.card().site() == SamplingSite.ARTERIAL) {
            return List.of("model " + id + " is arterial already: nothing is corrected");
        }
        if (model.card().site() == SamplingSite.UNSTATED) {
            return List.of("the sampling site of model " + id
                    + " is not stated: it is not corrected to arterial, and its values are as the model has them");
        }
        if (intravenous.isEmpty()) {
            return List.of(
                    "no intravenous infusion is given: the correction to arterial is nil, and the values of model " + id
                            + " are venous");
        }
        List<String> notes = new ArrayList<>();
        notes.add("what is infused is arterial = venous + infusion rate / (" + arterial.flow()
                + ") while an intravenous infusion runs, its end included; metabolites and all other times are venous; "
                + arterial.source().tier() + " (" + arterial.source().tier().sentence() + ") from "
                + arterial.source());
        if (intravenous.hasAtOnce()) {
            notes.add("an intravenous bolus has no rate: the minutes after it are not corrected to arterial");
        }
        return notes;
    }
}
