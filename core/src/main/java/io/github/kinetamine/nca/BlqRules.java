package io.github.kinetamine.nca;

import java.util.Objects;

/**
 * What a concentration below the limit of quantification counts as: before the first measured one, between measured ones, and
 * after the last.
 *
 * <p>The usual rules take what is before the first as zero, leave out what is between, and take what is after the last as
 * zero, which only the areas up to the last sample (AUCALL) and the least concentration see. Values put in here never count
 * as points of the terminal phase. Immutable and safe for use by many threads.
 */
public record BlqRules(Rule beforeFirst, Rule between, Rule afterLast) {

    /** What stands for a concentration below the limit. Immutable, as every enum. */
    public enum Rule {
        /** Zero. */
        ZERO,
        /** Nothing: as if there had been no sample. */
        DROP,
        /** Half the limit of quantification, which must be known. */
        HALF_LIMIT
    }

    public BlqRules {
        Objects.requireNonNull(beforeFirst, "beforeFirst");
        Objects.requireNonNull(between, "between");
        Objects.requireNonNull(afterLast, "afterLast");
    }

    /** Zero before the first, nothing between, zero after the last. */
    public static BlqRules usual() {
        return new BlqRules(Rule.ZERO, Rule.DROP, Rule.ZERO);
    }

    /** One rule everywhere. */
    public static BlqRules all(Rule rule) {
        return new BlqRules(rule, rule, rule);
    }

    Rule at(int index, int firstMeasured, int lastMeasured) {
        return index < firstMeasured ? beforeFirst : index > lastMeasured ? afterLast : between;
    }
}
