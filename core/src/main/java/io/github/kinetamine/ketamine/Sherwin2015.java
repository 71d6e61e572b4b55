package io.github.kinetamine.ketamine;

import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.ModelCard;
import io.github.kinetamine.model.PublishedVariability;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.model.Validity;
import io.github.kinetamine.variability.Variability;
import java.util.List;

/** Racemic ketamine in children (Sherwin et al. 2015): an alternative to Herd and Anderson 2007. */
final class Sherwin2015 {

    private static final Source ABSTRACT = new Source(
            "Sherwin et al. Paediatr Anaesth 2015;25:211",
            "10.1111/pan.12521",
            "abstract",
            Tier.PUBLISHED,
            Reading.VERIFIED);

    private static final ModelCard CARD = new ModelCard(
            "sherwin-2015",
            "racemic ketamine in children, an alternative",
            "racemic ketamine",
            ABSTRACT,
            "57 children, 1 to 1.5 mg/kg intravenously",
            SamplingSite.UNSTATED,
            "one substance, no metabolite",
            Validity.ofChildren("children, intravenous only").withoutMaturationBelow(ChildDisposition.MATURITY),
            PublishedVariability.from(ABSTRACT, Variability.none())
                    .withMissing(
                            "CV 34 to 98 %; which parameter has which is not in the abstract", "CL", "V1", "Q", "V2")
                    .withMissingResidual(ChildDisposition.NOT_IN_THE_ABSTRACT, "ketamine"),
            List.of(
                    "early peaks are too high (central volume 20.5 L at 70 kg): 3 min after 2 mg/kg in a child of 16 kg 3701 ng/mL, where"
                            + " 1860±883 were observed after S-ketamine (Weber 2004)",
                    ChildDisposition.NO_MATURATION));

    private Sherwin2015() {}

    static LinearModel model() {
        return new ChildDisposition(20.5, 220, 87.3, 87.9).model(CARD, List.of());
    }
}
