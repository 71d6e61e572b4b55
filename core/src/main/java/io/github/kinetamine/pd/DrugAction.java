package io.github.kinetamine.pd;

import java.util.Objects;

/**
 * Where a drug takes hold of a turnover: production kin or loss kout is multiplied by 1 − I(c) or 1 + S(c). These are the four
 * mechanisms I–IV of {@link IndirectResponse}. Immutable and safe for use by many threads.
 */
public final class DrugAction {

    private static final double ALL = Double.POSITIVE_INFINITY;

    private final ConcentrationEffect function;
    private final double sign;
    private final boolean isOnLoss;

    private DrugAction(ConcentrationEffect function, double sign, boolean isOnLoss) {
        this.function = Objects.requireNonNull(function, "function");
        this.sign = sign;
        this.isOnLoss = isOnLoss;
    }

    /** I: kin · (1 − I(c)). The function must stay within 0 and 1, as {@link Inhibition} does. */
    public static DrugAction inhibitingProduction(ConcentrationEffect inhibition) {
        return new DrugAction(inhibiting(inhibition), -1, false);
    }

    /** II: kout · (1 − I(c)). The function must stay within 0 and 1, as {@link Inhibition} does. */
    public static DrugAction inhibitingLoss(ConcentrationEffect inhibition) {
        return new DrugAction(inhibiting(inhibition), -1, true);
    }

    /** III: kin · (1 + S(c)). The function must not be negative. */
    public static DrugAction stimulatingProduction(ConcentrationEffect stimulation) {
        return new DrugAction(stimulating(stimulation), 1, false);
    }

    /** IV: kout · (1 + S(c)). The function must not be negative. */
    public static DrugAction stimulatingLoss(ConcentrationEffect stimulation) {
        return new DrugAction(stimulating(stimulation), 1, true);
    }

    private static ConcentrationEffect inhibiting(ConcentrationEffect function) {
        double most = function.of(ALL);
        if (!(most >= 0 && most <= 1)) {
            throw new IllegalArgumentException("an inhibition must stay within 0 and 1, got " + most
                    + " at the highest concentrations: use" + " Inhibition.of(imax, ic50) with Imax from 0 to 1");
        }
        return function;
    }

    private static ConcentrationEffect stimulating(ConcentrationEffect function) {
        double most = function.of(ALL);
        if (!(most >= 0)) {
            throw new IllegalArgumentException(
                    "a stimulation must not be negative, got " + most + " at the highest concentrations: use Emax or"
                            + " Linear with a positive number, or an inhibition");
        }
        return function;
    }

    /** By what production is multiplied. */
    double production(Placed placed, double c, double[] p) {
        return isOnLoss ? 1 : 1 + sign * placed.of(c, p);
    }

    /** By what loss is multiplied. */
    double loss(Placed placed, double c, double[] p) {
        return isOnLoss ? 1 + sign * placed.of(c, p) : 1;
    }

    boolean isOnLoss() {
        return isOnLoss;
    }

    ConcentrationEffect function() {
        return function;
    }
}
