package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;

/** The papers with arterial blood on which the acute effects of S-ketamine rest. */
final class LeidenPapers {

    static final Source OLOFSEN_2022 = new Source(
            "Olofsen 2022, Anesthesiology 136:792",
            "10.1097/aln.0000000000004176",
            "abstract, 17 healthy volunteers",
            Tier.PUBLISHED,
            Reading.VERIFIED);

    static final Source OLOFSEN_2012 = new Source(
            "Olofsen 2012, Anesthesiology 117:353",
            "",
            "abstract, 12 healthy volunteers",
            Tier.PUBLISHED,
            Reading.VERIFIED);

    static final Source SIMONS_2022 = new Source(
            "Simons 2022, Front Pain Res 3:946487",
            "10.3389/fpain.2022.946487",
            "abstract, 20 healthy volunteers",
            Tier.PUBLISHED,
            Reading.VERIFIED);

    /** The rate of the effect site of Olofsen 2022. */
    static final Parameter KE0 = new Parameter(
            "KE0",
            perHour(8.3),
            ParameterUnit.PER_HOUR,
            "rate at which the effect site follows arterial plasma",
            OLOFSEN_2022.as(Tier.PUBLISHED, Reading.COMPUTED),
            "ln 2 / 8.3 min; printed is the half-life with 5.1 to 13.0 min");

    private LeidenPapers() {}

    /** The rate of a half-life. */
    static double perHour(double halfLifeMinutes) {
        return 60 * Math.log(2) / halfLifeMinutes;
    }

    /** The same rate where the paper that the effect rests on does not tell its own. */
    static Parameter borrowedKe0() {
        return new Parameter(
                KE0.name(),
                KE0.value(),
                KE0.unit(),
                KE0.meaning(),
                KE0.source().as(Tier.ASSUMED, Reading.COMPUTED),
                "ASSUMED: borrowed from Olofsen 2022, ln 2 / 8.3 min");
    }
}
