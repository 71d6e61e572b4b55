package io.github.kinetamine.ketamine;

import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.ModelCard;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.model.Validity;
import java.util.List;

/**
 * Racemic ketamine after a bolus of 0.25 mg/kg (Clements and Nimmo 1981), in the rate constants of an infusion program. The
 * paper was not seen.
 */
final class Clements1981 {

    private static final Source SOFTWARE = new Source(
            "Clements JA, Nimmo WS. Br J Anaesth 1981;53:27, PMID 7459184, as coded in opentiva",
            "",
            "opentiva, ketamine.py, Clements-250",
            Tier.PUBLISHED,
            Reading.QUOTED);

    private static final ModelCard CARD = new ModelCard(
            "clements-1981",
            "racemic ketamine for target-controlled infusion, after 0.25 mg/kg",
            "racemic ketamine",
            SOFTWARE,
            "subjects unknown: the paper was not seen; given 0.25 mg/kg as a bolus",
            SamplingSite.UNSTATED,
            "one substance, no metabolite",
            Validity.described("a preset of infusion programs; intravenous only"),
            MicroConstants.withoutVariability(SOFTWARE, "none in the program, the only source that was read"),
            List.of(
                    "read in an infusion program alone: no abstract or table of the paper confirms it",
                    "the program's ke0 of 5.2 /min follows from an assumed peak after 1 min, and is left out",
                    "at the end of 0.5 mg/kg over 40 min it predicts 177 ng/mL, beside the venous 185 ng/mL of Zarate 2006"));

    private Clements1981() {}

    static LinearModel model() {
        return new MicroConstants("1.7522", "0.0109", "0.0186", "0.0137").model(CARD);
    }
}
