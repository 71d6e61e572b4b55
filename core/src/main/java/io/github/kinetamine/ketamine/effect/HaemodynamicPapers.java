package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;

/** Where the anchors of the haemodynamic effects come from. */
final class HaemodynamicPapers {

    static final Source INFUSIONS = new Source(
            "series of 741 infusions in 135 patients (authors not seen)",
            "",
            "0.5 mg/kg over 40 min: +7.4/+6.0 mmHg and +1.9/min at 30 to 40 min",
            Tier.PUBLISHED,
            Reading.QUOTED);

    static final Source LANGSJO = new Source(
            "Långsjö 2005, Anesthesiology 103:258",
            "",
            "S-ketamine 159±21 and 1959±442 ng/mL: MAP +27 %, HR +43.5 %, cerebral blood flow +13.7 and +36.4 %",
            Tier.PUBLISHED,
            Reading.VERIFIED);

    static final Source SIGTERMANS = new Source(
            "Sigtermans 2009, Anesthesiology 111:892",
            "",
            "S-ketamine 320 ng/mL: cardiac output +40 to 50 %",
            Tier.PUBLISHED,
            Reading.VERIFIED);

    static final Source KAMP = new Source(
            "Kamp 2021, Br J Anaesth 127:23", "", "direction only, 20 subjects", Tier.PUBLISHED, Reading.VERIFIED);

    static final Source LABEL = new Source(
            "esketamine label",
            "",
            "rise by 40 mmHg or more systolic in 8 % (placebo 0.5 %), by 25 mmHg or more diastolic in 13 % (3 %)",
            Tier.PUBLISHED,
            Reading.VERIFIED);

    private HaemodynamicPapers() {}

    /** The constants of a card's effect: fitted to its first source. */
    static Source fitted(EffectCard card) {
        return card.sources().get(0).as(Tier.CALIBRATED, Reading.COMPUTED);
    }
}
