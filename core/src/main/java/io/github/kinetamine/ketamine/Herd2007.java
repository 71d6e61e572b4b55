package io.github.kinetamine.ketamine;

import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.ModelCard;
import io.github.kinetamine.model.PublishedVariability;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.model.Validity;
import io.github.kinetamine.variability.RandomEffects;
import io.github.kinetamine.variability.Variability;
import io.github.kinetamine.variability.Variance;
import java.util.List;

/** Racemic ketamine in children for short procedures (Herd and Anderson 2007). */
final class Herd2007 {

    private static final Source ABSTRACT = new Source(
            "Herd and Anderson. Paediatr Anaesth 2007;17:622",
            "10.1111/j.1460-9592.2006.02145.x",
            "abstract",
            Tier.PUBLISHED,
            Reading.VERIFIED);

    private static final ModelCard CARD = new ModelCard(
            "herd-2007",
            "racemic ketamine in children, short procedures",
            "racemic ketamine",
            ABSTRACT,
            "54 children, 8.3±3.5 years, 32.5±15.6 kg, 188 serum samples 14 to 152 min after 1 to 1.5 mg/kg intravenously",
            SamplingSite.UNSTATED,
            "one substance, no metabolite",
            Validity.ofChildren("children, the first 3 h after a dose")
                    .withoutMaturationBelow(ChildDisposition.MATURITY),
            variability(),
            List.of(
                    "sampling ended at 152 min: the terminal half-life of 1.3 h is too short, and later concentrations too low",
                    "the abstract says that at 10 min half of the children given 1 mg/kg were below 0.75 mg/L; the model gives 0.51"
                            + " mg/L, and 0.76 after 1.5 mg/kg",
                    "the oral and intranasal inputs are from other studies, whose dispositions are not this one",
                    "intranasal bioavailability is 0.36 here; other children had 0.50 (Malinovsky 1996)",
                    ChildDisposition.NO_MATURATION));

    private Herd2007() {}

    private static PublishedVariability variability() {
        RandomEffects effects = RandomEffects.builder()
                .logNormal("V1", Variance.ofCv(0.64))
                .logNormal("V2", Variance.ofCv(0.517))
                .logNormal("Q", Variance.ofCv(0.19))
                .logNormal("CL", Variance.ofCv(0.381))
                .logNormal(ChildInput.ORAL_RATE, ChildInput.ORAL_RATE_VARIANCE)
                .build();
        return PublishedVariability.from(ABSTRACT, Variability.of(effects))
                .withSource(ChildInput.ORAL_RATE, ChildInput.ORAL_RATE_SOURCE)
                .withMissing(ChildInput.WITHOUT_VARIANCE, "F_IN", "KA_IN", "F_PO")
                .withMissingResidual(ChildDisposition.NOT_IN_THE_ABSTRACT, "ketamine")
                .withRemark(ChildInput.LOG_NORMAL_CV);
    }

    static LinearModel model() {
        return new ChildDisposition(38.7, 102, 215, 90).model(CARD, List.of(ChildInput.INTRANASAL, ChildInput.ORAL));
    }
}
