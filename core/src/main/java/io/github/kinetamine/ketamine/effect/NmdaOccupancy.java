package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.quantity.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The share of NMDA receptors that ketamine and norketamine occupy:
 *
 * <pre>
 *   RO = x/(1 + x)
 *   x  = fu_K·Kp,uu·(S/0.3 + R/1.4) + fu_NK·B_NK·(SNK/1.7 + RNK/13)        plasma concentrations in µM
 * </pre>
 *
 * with the affinities of rat cortex (Ebert 1997, Ki in µM), the unbound fractions fu_K = 0.56 and fu_NK = 0.5, an unbound
 * share Kp,uu = 1 in the brain and B_NK = 0.2 of it for norketamine. RO is 0 without drug, grows with each concentration and
 * stays below 1. Affinities and exposure of the brain leave an uncertainty of a factor 2 to 3 in x. Substances that a model
 * does not give count as absent.
 *
 * <p>Stateless and safe for use by many threads.
 */
public final class NmdaOccupancy {

    static final String ID = "NMDA_OCCUPANCY";

    private static final Source EBERT = new Source(
            "Ebert 1997, Eur J Pharmacol",
            "",
            "PMID 9311667, abstract: Ki against [3H]MK-801, rat cortex",
            Tier.PUBLISHED,
            Reading.VERIFIED);

    private static final Source LABEL = new Source(
            "esketamine label",
            "",
            "protein binding 43 to 45 %; noresketamine's brain to plasma ratio 4 to 6 times lower than esketamine's",
            Tier.PUBLISHED,
            Reading.VERIFIED);

    private static final String NO_NORKETAMINE =
            "the model gives no norketamine: its share of the occupancy is left out";

    private static final EffectCard CARD = new EffectCard(
            ID,
            "occupancy of NMDA receptors, published affinities and assumed exposure of the brain",
            Tier.ASSUMED,
            List.of(EBERT, LABEL),
            List.of(
                    "an unbound brain to plasma ratio of 1 is ASSUMED: none was found",
                    "an unbound fraction of 0.5 is ASSUMED for norketamine",
                    "the affinities are those of rat cortex; x is uncertain by a factor of 2 to 3"),
            "any dose, as an order of magnitude; no human occupancy has confirmed it",
            Optional.empty());

    private NmdaOccupancy() {}

    /** The effect; no option changes it. */
    public static EffectModel of(EffectOptions options) {
        EffectBuilder m = EffectBuilder.of(CARD);
        int kiS = affinity(m, "KI_S", 0.3, "S-ketamine");
        int kiR = affinity(m, "KI_R", 1.4, "R-ketamine");
        int kiSnk = affinity(m, "KI_SNK", 1.7, "S-norketamine");
        int kiRnk = affinity(m, "KI_RNK", 13, "R-norketamine");
        Source assumed = LABEL.as(Tier.ASSUMED, Reading.GIVEN);
        int fuK = share(m, "FU_K", 0.56, "unbound ketamine in plasma", LABEL, "printed: 43 to 45 % bound");
        int kp = share(m, "KP_UU", 1, "unbound ketamine in the brain to that in plasma", assumed, "ASSUMED");
        int fuNk = share(m, "FU_NK", 0.5, "unbound norketamine in plasma", assumed, "ASSUMED");
        int brainNk = share(
                m, "B_NK", 0.2, "norketamine's way into the brain to ketamine's", LABEL, "printed: 4 to 6 times lower");
        int s = SKetamine.declareOn(m, "S", driver -> driver);
        int r = arketamine(m);
        int snk = norketamine(m, "SNK", "noresketamine");
        int rnk = norketamine(m, "RNK", "arnorketamine");
        return m.output(
                        EffectOutput.of(ID, Unit.ONE, "share of NMDA receptors occupied")
                                .between(0, 1),
                        (t, d, p, y) -> {
                            double ketamine = (d[s] / p[kiS] + d[r] / p[kiR]) / Ketamine.MOLAR_MASS;
                            double nor = (d[snk] / p[kiSnk] + d[rnk] / p[kiRnk]) / Ketamine.NORKETAMINE_MOLAR_MASS;
                            double x = p[fuK] * p[kp] * ketamine + p[fuNk] * p[brainNk] * nor;
                            return x / (1 + x);
                        })
                .build();
    }

    private static int affinity(EffectBuilder m, String name, double value, String of) {
        return m.parameter(new Parameter(name, value, ParameterUnit.named("umol/L"), "affinity (Ki) of " + of, EBERT));
    }

    private static int share(EffectBuilder m, String name, double value, String meaning, Source source, String note) {
        return m.parameter(new Parameter(name, value, ParameterUnit.ONE, meaning, source, note));
    }

    /** R-ketamine; none where S-ketamine alone is given. */
    private static int arketamine(EffectBuilder m) {
        int r = m.driver(driver("R", "arketamine", 1));
        m.otherwise(r, driver("R", "esketamine", 0), "").otherwise(r, driver("R", "ketamine", 0.5), SKetamine.HALF);
        return r;
    }

    private static int norketamine(EffectBuilder m, String name, String analyte) {
        int nk = m.driver(driver(name, analyte, 1));
        boolean isS = analyte.equals("noresketamine");
        if (!isS) {
            m.otherwise(nk, driver(name, "noresketamine", 0), "");
        }
        m.otherwise(
                        nk,
                        driver(name, "norketamine", 0.5),
                        "half of the norketamine is taken for S-norketamine (ASSUMED)")
                .otherwise(nk, driver(name, "esketamine", 0), NO_NORKETAMINE)
                .otherwise(nk, driver(name, "ketamine", 0), NO_NORKETAMINE);
        return nk;
    }

    private static EffectDriver driver(String name, String analyte, double weight) {
        return EffectDriver.of(name, Map.of(analyte, weight));
    }
}
