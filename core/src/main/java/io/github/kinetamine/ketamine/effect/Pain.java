package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.pd.Hill;
import io.github.kinetamine.quantity.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is left of an acute pain under S-ketamine:
 *
 * <pre>
 *   E = E0·(1 − Ce^γ/(C50^γ + Ce^γ))       dCe/dt = ke0·(C − Ce),  Ce(0) = 0
 * </pre>
 *
 * with arterial S-ketamine C (ng/mL), γ = 1 and ke0 = ln 2/8.3 min. E0 is 100 % unless a baseline of {@code PAIN} is said.
 * Without drug E = E0; it falls towards 0 and never reaches it. R-ketamine does not contribute.
 *
 * <p>The readings of C50 differ by a factor of 3: 121 ng/mL (Olofsen 2022, {@code PAIN}, the one to begin with) and 285 to
 * 404 ng/mL (Simons 2022, {@code PAIN_SIMONS_285} and {@code PAIN_SIMONS_404}); {@link PainWithNorketamine} is the third, a
 * linear one of Olofsen 2012. Above a model that is not arterial there is no effect-site delay, and the notes say so.
 *
 * <p>Stateless and safe for use by many threads.
 */
public final class Pain {

    static final String ID = "PAIN";
    static final String SIMONS_ID = "PAIN_SIMONS";

    private static final String SPREAD =
            "the C50 of pain differs by a factor of 3 between papers: PAIN takes 121 ng/mL (Olofsen"
                    + " 2022), PAIN_SIMONS 285 to 404 ng/mL (Simons 2022), PAIN_VAS has a slope instead (Olofsen 2012)";

    private static final String GAMMA = "a steepness of 1 is ASSUMED: none was seen";

    private static final String START = "the form of the equation and the pain without drug are ASSUMED";

    private static final String VALIDITY =
            "healthy volunteers, experimental pain, S-ketamine or the racemate by vein; group"
                    + " values, no variability between subjects was seen";

    private Pain() {}

    /** The reading of Olofsen 2022, C50 = 121 ng/mL. */
    public static EffectModel olofsen2022(EffectOptions options) {
        EffectCard card = new EffectCard(
                ID,
                "acute pain under S-ketamine, C50 121 ng/mL",
                Tier.PUBLISHED,
                List.of(LeidenPapers.OLOFSEN_2022),
                List.of(GAMMA, START, SPREAD),
                VALIDITY,
                Optional.empty());
        Source source = LeidenPapers.OLOFSEN_2022;
        return BySite.ofArterialConstants(
                card,
                LeidenPapers.KE0,
                (m, ce) -> declare(m, ce, "", c50("C50", 121, source, "0.51 (0.38 to 0.66) nmol/mL"), options));
    }

    /** The reading of Simons 2022: two series, at the ends of the range of C50 from 285 to 404 ng/mL. */
    public static EffectModel simons2022(EffectOptions options) {
        EffectCard card = new EffectCard(
                SIMONS_ID,
                "acute pain under S-ketamine, C50 285 to 404 ng/mL",
                Tier.PUBLISHED,
                List.of(LeidenPapers.SIMONS_2022, LeidenPapers.OLOFSEN_2022),
                List.of(
                        GAMMA,
                        START,
                        "the effect site's half-life of 8.3 min is ASSUMED: borrowed from Olofsen 2022",
                        SPREAD),
                VALIDITY,
                Optional.empty());
        Source source = LeidenPapers.SIMONS_2022;
        return BySite.ofArterialConstants(card, LeidenPapers.borrowedKe0(), (m, ce) -> {
            declare(m, ce, "_SIMONS_285", c50("C50_LOW", 285, source, "1.2 nmol/mL"), options);
            declare(m, ce, "_SIMONS_404", c50("C50_HIGH", 404, source, "1.7 nmol/mL"), options);
        });
    }

    private static Parameter c50(String name, double value, Source source, String printed) {
        return new Parameter(
                name,
                value,
                ParameterUnit.named("ng/mL"),
                "S-ketamine that halves the pain",
                source,
                "printed: " + printed);
    }

    private static void declare(EffectBuilder m, int ce, String suffix, Parameter c50, EffectOptions options) {
        OptionalDouble baseline = options.positiveBaseline(ID, "points");
        boolean said = baseline.isPresent();
        int e0 = m.parameter(new Parameter(
                "E0" + suffix,
                baseline.orElse(100),
                ParameterUnit.named(said ? "points" : "%"),
                "pain without drug",
                said ? Source.modelAuthor() : LeidenPapers.OLOFSEN_2022.as(Tier.ASSUMED, Reading.GIVEN)));
        int half = m.parameter(c50);
        int gamma = m.parameter(new Parameter(
                "GAMMA" + suffix,
                1,
                ParameterUnit.ONE,
                "steepness",
                LeidenPapers.OLOFSEN_2022.as(Tier.ASSUMED, Reading.GIVEN),
                "ASSUMED"));
        m.output(
                EffectOutput.of(
                        ID + suffix,
                        Unit.named(said ? "points" : "%"),
                        said ? "pain, on the scale of its baseline" : "pain, in percent of the pain without drug"),
                (t, d, p, y) -> p[e0] * (1 - Hill.share(d[ce], p[half], p[gamma])));
    }
}
