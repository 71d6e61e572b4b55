package io.github.kinetamine.ketamine;

import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.ModelCard;
import io.github.kinetamine.model.PublishedVariability;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.model.Validity;
import io.github.kinetamine.quantity.Age;
import io.github.kinetamine.variability.RandomEffects;
import io.github.kinetamine.variability.Variability;
import java.util.List;
import java.util.Optional;

/** Racemic ketamine in children with heart disease, followed for 8 h (Elkomy et al. 2015). */
final class Elkomy2015 {

    private static final Source ABSTRACT = new Source(
            "Elkomy et al. Int J Pharm 2015;478:223",
            "10.1016/j.ijpharm.2014.11.026",
            "abstract",
            Tier.PUBLISHED,
            Reading.VERIFIED);

    private static final ModelCard CARD = new ModelCard(
            "elkomy-2015",
            "racemic ketamine in children, infusions and late concentrations",
            "racemic ketamine",
            ABSTRACT,
            "21 children, 6 months to 18 years, in a study of congenital heart disease; plasma for 8 h after 2 mg/kg intravenously",
            SamplingSite.UNSTATED,
            "one substance, no metabolite",
            new Validity(
                            "children, intravenous boluses and infusions",
                            Optional.empty(),
                            Optional.of(Validity.AgeRange.between(new Age(0.5), new Age(18))))
                    .withoutMaturationBelow(ChildDisposition.MATURITY),
            variability(),
            List.of(
                    "clearance is 60.6 L/h at 70 kg, below the other studies of children (88 to 112 L/h)",
                    "the intramuscular and oral inputs are from other studies, whose dispositions are not this one",
                    "intramuscular bioavailability is 0.41 here (Hornik 2018); a study of adults found 0.93",
                    ChildDisposition.NO_MATURATION));

    private Elkomy2015() {}

    private static PublishedVariability variability() {
        RandomEffects oralRate = RandomEffects.builder()
                .logNormal(ChildInput.ORAL_RATE, ChildInput.ORAL_RATE_VARIANCE)
                .build();
        return PublishedVariability.from(ABSTRACT, Variability.of(oralRate))
                .withSource(ChildInput.ORAL_RATE, ChildInput.ORAL_RATE_SOURCE)
                .withMissing(ChildDisposition.NOT_IN_THE_ABSTRACT, "CL", "V1", "Q", "V2")
                .withMissing(ChildInput.WITHOUT_VARIANCE, "F_IM", "KA_IM", "F_PO")
                .withMissingResidual(ChildDisposition.NOT_IN_THE_ABSTRACT, "ketamine")
                .withRemark(ChildInput.LOG_NORMAL_CV);
    }

    static LinearModel model() {
        return new ChildDisposition(57.3, 152, 73.2, 60.6)
                .model(CARD, List.of(ChildInput.INTRAMUSCULAR, ChildInput.ORAL));
    }
}
