package io.github.kinetamine.nca;

import java.util.function.Predicate;

/** Which studies a parameter exists for; for the others there is a reason. */
enum NcaScope {
    ANY(c -> true, ""),
    DOSED(NcaScope::isDosed, "needs the dose"),
    BOLUS(c -> isDosed(c) && c.dose().isBolus(), "is for an intravenous bolus"),
    EXTRAVASCULAR(c -> isDosed(c) && !c.dose().isIntravenous(), "is for an extravascular dose"),
    INTRAVENOUS(
            c -> isDosed(c) && c.dose().isIntravenous() && !c.profile().followsUnsteadily(),
            "is for a single intravenous dose or one at steady state"),
    SINGLE_INTRAVENOUS(
            c -> INTRAVENOUS.holds(c) && c.profile().isSingle(),
            "is for a single intravenous dose, since after earlier ones, as at steady state, the area to infinity counts"
                    + " these too"),
    RESIDENT_EXTRAVASCULAR(
            c -> EXTRAVASCULAR.holds(c) && !c.profile().followsUnsteadily(),
            "is for a single extravascular dose or one at steady state"),
    SINGLE_EXTRAVASCULAR(
            c -> EXTRAVASCULAR.holds(c) && c.profile().isSingle(),
            "is for a single extravascular dose, since after earlier ones, as at steady state, the area to infinity counts"
                    + " these too"),
    STEADY_INTRAVENOUS(
            c -> INTRAVENOUS.holds(c) && c.profile().isSteadyState(), "is for an intravenous dose at steady state"),
    STEADY_EXTRAVASCULAR(
            c -> EXTRAVASCULAR.holds(c) && c.profile().isSteadyState(), "is for an extravascular dose at steady state"),
    INTERVAL(c -> c.profile().interval().isPresent(), "needs the dosing interval"),
    DOSED_INTERVAL(c -> isDosed(c) && INTERVAL.holds(c), "needs the dose and the dosing interval"),
    PARTIAL(NcaCase::hasPart, "needs the times between which the area is asked for"),
    DOSED_PARTIAL(c -> isDosed(c) && c.hasPart(), "needs the dose and the times between which the area is asked for"),
    URINE(c -> !c.profile().urine().isEmpty(), "needs urine collections"),
    DOSED_URINE(c -> isDosed(c) && URINE.holds(c), "needs the dose and urine collections"),
    COMPARED(NcaCase::hasFirst, "needs the results of the first dose");

    private final Predicate<NcaCase> condition;
    private final String reason;

    NcaScope(Predicate<NcaCase> condition, String reason) {
        this.condition = condition;
        this.reason = reason;
    }

    boolean holds(NcaCase one) {
        return condition.test(one);
    }

    String reason() {
        return reason;
    }

    private static boolean isDosed(NcaCase one) {
        return one.profile().dose().isPresent();
    }
}
