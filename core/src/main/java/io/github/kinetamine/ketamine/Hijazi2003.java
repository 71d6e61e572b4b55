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
 * Racemic ketamine in intensive care (Hijazi and Boulieu 2003), in the rate constants of an infusion program. Clearance,
 * terminal volume and half-life agree with the paper's abstract; its tables were not seen.
 */
final class Hijazi2003 {

    private static final Source SOFTWARE = new Source(
            "Hijazi and Boulieu. Br J Anaesth 2003;90:155, PMID 12538370, as coded in opentiva",
            "",
            "opentiva, ketamine.py",
            Tier.PUBLISHED,
            Reading.QUOTED);

    private static final ModelCard CARD = new ModelCard(
            "hijazi-2003",
            "racemic ketamine in intensive care",
            "racemic ketamine",
            SOFTWARE,
            "12 intensive care patients with brain or spinal injury",
            SamplingSite.UNSTATED,
            "one substance, no metabolite",
            Validity.ofAdults("adults in intensive care; intravenous only"),
            MicroConstants.withoutVariability(SOFTWARE, "none in the program; the tables of the paper were not seen")
                    .withRemark(
                            "mean and standard deviation in the paper's abstract, of none of these parameters: clearance 36.0±13.3"
                                    + " mL/min/kg, terminal volume 16.0±8.6 L/kg, half-life 4.9±1.6 h"),
            List.of(
                    "the 16 L/kg of the abstract is the terminal volume CL/β; at steady state it is 4.2 L/kg",
                    "the program gives 18 years as the upper age, which is an error: the patients were adults",
                    "the program's ke0 of 4.773 /min follows from an assumed peak after 1 min, and is left out",
                    "clearance is 151 L/h at 70 kg, against 79 L/h (69 to 90) in a meta-analysis of 18 studies (Kamp 2020)"));

    private Hijazi2003() {}

    static LinearModel model() {
        return new MicroConstants("1.08", "0.0333", "0.0088", "0.0030").model(CARD);
    }
}
