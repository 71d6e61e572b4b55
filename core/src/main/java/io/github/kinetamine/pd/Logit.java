package io.github.kinetamine.pd;

/** Log odds: logit P = ln(P / (1 − P)), from −∞ to ∞. Stateless and safe for use by many threads. */
public final class Logit {

    private Logit() {}

    /** The log odds of a probability, from 0 (−∞) to 1 (∞). */
    public static double of(double probability) {
        Numbers.share("probability", probability);
        return Math.log(probability) - Math.log1p(-probability);
    }

    /** The probability of log odds, 1 / (1 + exp(−x)); it never falls as x rises, not even by rounding. */
    public static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
