package io.github.kinetamine.workbench;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.workbench.asked.AskedEffects;
import picocli.CommandLine.Option;

/** One model, and what is given. */
final class TreatmentOptions {

    @Option(
            names = "--model",
            required = true,
            paramLabel = "NAME",
            completionCandidates = Completions.Models.class,
            description = "a model that 'kinetamine models' lists")
    private String modelName;

    @Option(
            names = "--dose",
            required = true,
            paramLabel = "TEXT",
            description = "what is given, as text; the grammar is below")
    private String dose;

    Regimen regimen() {
        return Regimen.parse(dose);
    }

    /** The model with the effects that are asked for above it. */
    AskedEffects.Driven driven(AskedEffects effects, Regimen regimen) {
        return effects.above(Ketamine.model(modelName), regimen);
    }
}
