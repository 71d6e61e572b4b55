package io.github.kinetamine.ketamine;

import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.ModelCard;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.model.Validity;
import java.util.List;

/** Racemic ketamine in children for short procedures (Herd and Anderson 2007). */
final class Herd2007 {

    private static final ModelCard CARD = new ModelCard(
            "herd-2007",
            "racemic ketamine in children, short procedures",
            "racemic ketamine",
            new Source(
                    "Herd and Anderson. Paediatr Anaesth 2007;17:622",
                    "10.1111/j.1460-9592.2006.02145.x",
                    "abstract",
                    Tier.PUBLISHED,
                    Reading.VERIFIED),
            "54 children, 8.3±3.5 years, 32.5±15.6 kg, 188 serum samples 14 to 152 min after 1 to 1.5 mg/kg intravenously",
            SamplingSite.UNSTATED,
            "one substance, no metabolite",
            Validity.described("children, the first 3 h after a dose")
                    .withoutMaturationBelow(ChildDisposition.MATURITY),
            List.of("between subjects, CV: V1 64 %, V2 51.7 %, Q 19 %, CL 38.1 %"),
            List.of(
                    "sampling ended at 152 min: the terminal half-life of 1.3 h is too short, and later concentrations too low",
                    "the abstract says that at 10 min half of the children given 1 mg/kg were below 0.75 mg/L; the model gives 0.51"
                            + " mg/L, and 0.76 after 1.5 mg/kg",
                    "the oral and intranasal inputs are from other studies, whose dispositions are not this one",
                    "intranasal bioavailability is 0.36 here; other children had 0.50 (Malinovsky 1996)",
                    ChildDisposition.NO_MATURATION));

    private Herd2007() {}

    static LinearModel model() {
        return new ChildDisposition(38.7, 102, 215, 90).model(CARD, List.of(ChildInput.INTRANASAL, ChildInput.ORAL));
    }
}
