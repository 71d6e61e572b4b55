package io.github.kinetamine.ketamine;

import static io.github.kinetamine.model.ParameterUnit.LITRES;
import static io.github.kinetamine.model.ParameterUnit.PER_HOUR;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.CovariateEffect.Power;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.ModelCard;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.PublishedVariability;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.variability.Variability;
import java.math.BigDecimal;

/**
 * Racemic ketamine in two compartments as infusion programs hold it: a central volume proportional to weight, and rate
 * constants that are the same for everyone. The numbers are decimal texts, as printed, so that a change of unit does not
 * round them.
 *
 * @param litresPerKilogram the central volume, L/kg
 * @param k10 elimination, 1/min
 * @param k12 to the peripheral compartment, 1/min
 * @param k21 back from it, 1/min
 */
record MicroConstants(String litresPerKilogram, String k10, String k12, String k21) {

    private static final int REFERENCE_KILOGRAMS = 70;
    private static final int MINUTES_PER_HOUR = 60;

    /** What is known of the variability where the source has none. */
    static PublishedVariability withoutVariability(Source source, String reason) {
        return withoutVariability(source, reason, "V1", "K10", "K12", "K21");
    }

    /** The same for these parameters. */
    static PublishedVariability withoutVariability(Source source, String reason, String... parameters) {
        return PublishedVariability.from(source, Variability.none())
                .withMissing(reason, parameters)
                .withMissingResidual(reason, "ketamine");
    }

    /** The model of these numbers, all of them from the card's source. */
    LinearModel model(ModelCard card) {
        Source source = card.source();
        return LinearModel.of(card)
                .parameter(perKilogram("V1", litresPerKilogram, "central volume", source))
                .parameter(perMinute("K10", k10, "elimination", source))
                .parameter(perMinute("K12", k12, "to the peripheral compartment", source))
                .parameter(perMinute("K21", k21, "back from the peripheral compartment", source))
                .relation("V1", new Power(Covariates.WT, REFERENCE_KILOGRAMS, 1), source)
                .compartment("ketamine", "V1")
                .compartment("peripheral")
                .flow("ketamine", Flow.OUT, "K10")
                .flow("ketamine", "peripheral", "K12")
                .flow("peripheral", "ketamine", "K21")
                .input(Input.by(Route.INTRAVENOUS, InputPath.into("ketamine")))
                .analyte("ketamine", Ketamine.MOLAR_MASS, "ketamine")
                .build();
    }

    /** A volume at 70 kg from its printed litres per kilogram. */
    static Parameter perKilogram(String name, String printed, String meaning, Source source) {
        return new Parameter(name, times(printed, REFERENCE_KILOGRAMS), LITRES, meaning, source, printed + " L/kg");
    }

    /** A rate constant per hour from its printed one per minute. */
    static Parameter perMinute(String name, String printed, String meaning, Source source) {
        return new Parameter(
                name,
                times(printed, MINUTES_PER_HOUR),
                PER_HOUR,
                "rate constant: " + meaning,
                source,
                printed + " /min");
    }

    private static double times(String printed, int factor) {
        return new BigDecimal(printed).multiply(BigDecimal.valueOf(factor)).doubleValue();
    }
}
