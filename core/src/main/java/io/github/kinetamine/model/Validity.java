package io.github.kinetamine.model;

import io.github.kinetamine.quantity.Age;
import io.github.kinetamine.quantity.Weight;
import io.github.kinetamine.text.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * For whom a model was made. A subject outside is simulated all the same, with a warning. Immutable and safe for use by
 * many threads.
 *
 * @param text the range in words: doses, ages, duration, what is not covered
 * @param weights the lightest and the heaviest subject, where the source states them
 * @param ages the youngest and the oldest subject, where the source states them
 * @param maturity the age below which elimination may still mature, where the model follows size alone
 */
public record Validity(String text, Optional<WeightRange> weights, Optional<AgeRange> ages, Optional<Age> maturity) {

    /**
     * Body weights, both ends included. Immutable.
     *
     * @param lightest the smallest
     * @param heaviest the largest
     */
    public record WeightRange(Weight lightest, Weight heaviest) {}

    /**
     * Ages, both ends included. Immutable.
     *
     * @param youngest the smallest
     * @param oldest the largest
     */
    public record AgeRange(Age youngest, Age oldest) {}

    /** A range without anything to say of maturation. */
    public Validity(String text, Optional<WeightRange> weights, Optional<AgeRange> ages) {
        this(text, weights, ages, Optional.empty());
    }

    /** This range of a model that follows size alone, though elimination may still mature below an age. */
    public Validity withoutMaturationBelow(Age age) {
        return new Validity(text, weights, ages, Optional.of(age));
    }

    /** A range known in words alone. */
    public static Validity described(String text) {
        return new Validity(text, Optional.empty(), Optional.empty());
    }

    /** One sentence for each respect in which the subject is outside; none if inside or not known. */
    public List<String> warnings(Subject subject) {
        List<String> warnings = new ArrayList<>();
        weights.ifPresent(range -> subject.weight()
                .filter(w -> w.kilograms() < range.lightest.kilograms() || w.kilograms() > range.heaviest.kilograms())
                .ifPresent(w -> warnings.add("weight " + w + " is outside the model's "
                        + Decimal.shortest(range.lightest.kilograms()) + "–" + range.heaviest)));
        ages.ifPresent(range -> subject.age()
                .filter(a -> a.years() < range.youngest.years() || a.years() > range.oldest.years())
                .ifPresent(a -> warnings.add("age " + a + " is outside the model's "
                        + Decimal.shortest(range.youngest.years()) + "–" + range.oldest)));
        maturity.ifPresent(mature -> subject.age()
                .filter(a -> a.years() < mature.years())
                .ifPresent(a -> warnings.add("age " + a + " is below " + mature
                        + ": elimination may still mature there, and the model follows size alone")));
        return warnings;
    }
}
