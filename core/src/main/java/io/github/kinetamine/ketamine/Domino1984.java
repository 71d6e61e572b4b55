package io.github.kinetamine.ketamine;

import static io.github.kinetamine.ketamine.MicroConstants.perKilogram;
import static io.github.kinetamine.ketamine.MicroConstants.perMinute;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.CovariateEffect.Power;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.ModelCard;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.model.Validity;
import java.util.List;

/**
 * Racemic ketamine by the rate constants that target-controlled infusion programs have used since STANPUMP: three
 * compartments, the central volume proportional to weight. The numbers are those of the software; the paper was not seen.
 */
final class Domino1984 {

    private static final Source SOFTWARE = new Source(
            "Domino EF et al. Clin Pharmacol Ther 1984;36:645-53, as coded in STANPUMP and stanpumpR",
            "",
            "stanpumpR, drugs_ketamine.R",
            Tier.PUBLISHED,
            Reading.VERIFIED);

    private static final ModelCard CARD = new ModelCard(
            "domino-1984",
            "racemic ketamine for target-controlled infusion (legacy)",
            "racemic ketamine",
            SOFTWARE,
            "subjects unknown: the paper was not seen",
            SamplingSite.UNSTATED,
            "one substance, no metabolite",
            Validity.described("a legacy preset; intravenous only"),
            MicroConstants.withoutVariability(
                    SOFTWARE, "none in the program; the paper was not seen", "V1", "K10", "K12", "K21", "K13", "K31"),
            List.of(
                    "the central volume of 4.4 L (70 kg) is unphysiological: a spike in the first minutes",
                    "no data-based ke0 exists: the effect-site constants of infusion programs follow from guessed peak times",
                    "at the end of 0.5 mg/kg over 40 min it predicts 240 ng/mL, above the venous 185 ng/mL of Zarate 2006"));

    private Domino1984() {}

    static LinearModel model() {
        return LinearModel.of(CARD)
                .parameter(perKilogram("V1", "0.063", "central volume", SOFTWARE))
                .parameter(perMinute("K10", "0.438", "elimination", SOFTWARE))
                .parameter(perMinute("K12", "0.592", "to the first peripheral compartment", SOFTWARE))
                .parameter(perMinute("K21", "0.247", "back from the first peripheral compartment", SOFTWARE))
                .parameter(perMinute("K13", "0.59", "to the second peripheral compartment", SOFTWARE))
                .parameter(perMinute("K31", "0.0146", "back from the second peripheral compartment", SOFTWARE))
                .relation("V1", new Power(Covariates.WT, 70, 1), SOFTWARE)
                .compartment("ketamine", "V1")
                .compartment("peripheral 1")
                .compartment("peripheral 2")
                .flow("ketamine", Flow.OUT, "K10")
                .flow("ketamine", "peripheral 1", "K12")
                .flow("peripheral 1", "ketamine", "K21")
                .flow("ketamine", "peripheral 2", "K13")
                .flow("peripheral 2", "ketamine", "K31")
                .input(Input.by(Route.INTRAVENOUS, InputPath.into("ketamine")))
                .analyte("ketamine", Ketamine.MOLAR_MASS, "ketamine")
                .build();
    }
}
