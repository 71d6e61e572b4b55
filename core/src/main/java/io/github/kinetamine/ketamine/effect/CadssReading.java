package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.pd.Hill;
import io.github.kinetamine.quantity.Concentration;
import io.github.kinetamine.quantity.Unit;

/**
 * One way in which the two anchors of {@link Cadss} were met:
 *
 * <pre>CADSS = most·x^γ/(1 + x^γ),  x = C/121 ng/mL</pre>
 *
 * with C the arterial effect site or the venous plasma of S-ketamine. The constants keep the order of the sites and of the
 * score that was assumed at 80 min, 0.5 or 1. Immutable, as every enum.
 */
public enum CadssReading {
    /** Arterial effect site, 0.5 points at 80 min. */
    ARTERIAL(SamplingSite.ARTERIAL, 0.5, 3.18, 14.7),
    /** Arterial effect site, 1 point at 80 min. */
    ARTERIAL_SLOW(SamplingSite.ARTERIAL, 1, 2.50, 14.8),
    /** Venous plasma, 0.5 points at 80 min. */
    VENOUS(SamplingSite.VENOUS, 0.5, 4.14, 52.9),
    /** Venous plasma, 1 point at 80 min. */
    VENOUS_SLOW(SamplingSite.VENOUS, 1, 3.22, 38.2);

    static final double C50 = 121;

    final double scoreAt80Minutes;
    final double gamma;
    final double most;
    private final SamplingSite site;

    CadssReading(SamplingSite site, double scoreAt80Minutes, double gamma, double most) {
        this.site = site;
        this.scoreAt80Minutes = scoreAt80Minutes;
        this.gamma = gamma;
        this.most = most;
    }

    /** The blood to which the constants belong. */
    public SamplingSite site() {
        return site;
    }

    /** The highest value for which it was made, ng/mL: 1.5 times its driver's peak after 0.5 mg/kg over 40 min. */
    double limit() {
        return site == SamplingSite.ARTERIAL ? 187 : 118;
    }

    /**
     * The function itself, in points, also beyond the concentrations for which it was made: there its maximum, which nothing
     * observed supports, decides.
     *
     * @param esketamine S-ketamine at the arterial effect site or in venous plasma, as {@link #site} says
     */
    public double score(Concentration esketamine) {
        double c = Unit.MG_PER_L.convert(esketamine.milligramsPerLitre(), Unit.NG_PER_ML);
        return most * Hill.share(c, C50, gamma);
    }
}
