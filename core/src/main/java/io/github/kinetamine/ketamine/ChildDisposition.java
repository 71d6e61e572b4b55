package io.github.kinetamine.ketamine;

import static io.github.kinetamine.model.ParameterUnit.LITRES;
import static io.github.kinetamine.model.ParameterUnit.LITRES_PER_HOUR;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.CovariateEffect.Power;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.LinearModelBuilder;
import io.github.kinetamine.model.ModelCard;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.quantity.Age;
import java.util.List;

/**
 * Racemic ketamine in children in two compartments, standardised to 70 kg: clearances in proportion to (WT/70)^0.75, volumes
 * to WT/70. Ketamine has no published function of maturation; size alone describes the child.
 *
 * @param v1 central volume, L
 * @param v2 peripheral volume, L
 * @param q inter-compartmental clearance, L/h
 * @param cl clearance, L/h
 */
record ChildDisposition(double v1, double v2, double q, double cl) {

    /** Below three months of age elimination may still mature. */
    static final Age MATURITY = new Age(0.25);

    static final String NO_MATURATION =
            "no function of maturation is published for ketamine: size alone describes the child, also below 3 months";

    static final String NOT_IN_THE_ABSTRACT = "not in the abstract";

    private static final double REFERENCE_KILOGRAMS = 70;

    static final Power CLEARANCE_WITH_WEIGHT = new Power(Covariates.WT, REFERENCE_KILOGRAMS, 0.75);
    static final Power VOLUME_WITH_WEIGHT = new Power(Covariates.WT, REFERENCE_KILOGRAMS, 1);

    /** The model of these numbers, all of them from the card's source, given into a vein or by these inputs. */
    LinearModel model(ModelCard card, List<ChildInput> inputs) {
        Source source = card.source();
        LinearModelBuilder m = LinearModel.of(card)
                .parameter(at70kg("CL", cl, LITRES_PER_HOUR, "clearance", source))
                .parameter(at70kg("V1", v1, LITRES, "central volume", source))
                .parameter(at70kg("Q", q, LITRES_PER_HOUR, "inter-compartmental clearance", source))
                .parameter(at70kg("V2", v2, LITRES, "peripheral volume", source))
                .relation("CL", CLEARANCE_WITH_WEIGHT, source)
                .relation("V1", VOLUME_WITH_WEIGHT, source)
                .relation("Q", CLEARANCE_WITH_WEIGHT, source)
                .relation("V2", VOLUME_WITH_WEIGHT, source)
                .compartment("ketamine", "V1")
                .compartment("peripheral", "V2")
                .exchange("ketamine", "peripheral", "Q")
                .clearance("ketamine", Flow.OUT, "CL")
                .input(Input.by(Route.INTRAVENOUS, InputPath.into("ketamine")));
        inputs.forEach(input -> input.declare(m, "ketamine"));
        return m.analyte("ketamine", Ketamine.MOLAR_MASS, "ketamine").build();
    }

    static Parameter at70kg(String name, double value, ParameterUnit unit, String meaning, Source source) {
        return new Parameter(name, value, unit, meaning, source, "at 70 kg");
    }
}
