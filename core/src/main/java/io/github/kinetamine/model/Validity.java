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
    public record WeightRange(Weight lightest, Weight heaviest) {

        boolean holds(Weight weight) {
            return weight.kilograms() >= lightest.kilograms() && weight.kilograms() <= heaviest.kilograms();
        }

        /** The range in words, such as {@code 39–170 kg}. */
        @Override
        public String toString() {
            return Decimal.shortest(lightest.kilograms()) + "–" + heaviest;
        }
    }

    /**
     * Ages, both ends included; at least one end is known. Immutable.
     *
     * @param youngest the smallest, where there is one
     * @param oldest the largest, where there is one
     */
    public record AgeRange(Optional<Age> youngest, Optional<Age> oldest) {

        private static final Age MAJORITY = new Age(18);

        public AgeRange {
            if (youngest.isEmpty() && oldest.isEmpty()) {
                throw new IllegalArgumentException("a range of ages needs an end: give the youngest or the oldest");
            }
        }

        /** From one age to another. */
        public static AgeRange between(Age youngest, Age oldest) {
            return new AgeRange(Optional.of(youngest), Optional.of(oldest));
        }

        /** 18 years and older: what a source means that says adults and no more. */
        public static AgeRange adults() {
            return new AgeRange(Optional.of(MAJORITY), Optional.empty());
        }

        /** Up to 18 years: what a source means that says children and no more. */
        public static AgeRange children() {
            return new AgeRange(Optional.empty(), Optional.of(MAJORITY));
        }

        boolean holds(Age age) {
            return age.years() >= youngest.map(Age::years).orElse(0.0)
                    && age.years() <= oldest.map(Age::years).orElse(Double.POSITIVE_INFINITY);
        }

        /** The range in words, such as {@code 18–86 years} or {@code 18 years and older}. */
        @Override
        public String toString() {
            if (oldest.isEmpty()) {
                return youngest.orElseThrow() + " and older";
            }
            return youngest.map(age -> Decimal.shortest(age.years()) + "–").orElse("up to ") + oldest.get();
        }
    }

    /** A range without anything to say of maturation. */
    public Validity(String text, Optional<WeightRange> weights, Optional<AgeRange> ages) {
        this(text, weights, ages, Optional.empty());
    }

    /** This range of a model that follows size alone, though elimination may still mature below an age. */
    public Validity withoutMaturationBelow(Age age) {
        return new Validity(text, weights, ages, Optional.of(age));
    }

    /** The range of adults, of whom the source states neither weights nor ages. */
    public static Validity ofAdults(String text) {
        return new Validity(text, Optional.empty(), Optional.of(AgeRange.adults()));
    }

    /** The range of children, of whom the source states neither weights nor ages. */
    public static Validity ofChildren(String text) {
        return new Validity(text, Optional.empty(), Optional.of(AgeRange.children()));
    }

    /** A range known in words alone. */
    public static Validity described(String text) {
        return new Validity(text, Optional.empty(), Optional.empty());
    }

    /** One sentence for each respect in which the subject is outside; none if inside or not known. */
    public List<String> warnings(Subject subject) {
        List<String> warnings = new ArrayList<>();
        weights.ifPresent(range -> subject.weight()
                .filter(weight -> !range.holds(weight))
                .ifPresent(weight -> warnings.add("weight " + weight + " is outside the model's range, " + range)));
        ages.ifPresent(range -> subject.age()
                .filter(age -> !range.holds(age))
                .ifPresent(age -> warnings.add("age " + age + " is outside the model's range, " + range)));
        maturity.ifPresent(mature -> subject.age()
                .filter(a -> a.years() < mature.years())
                .ifPresent(a -> warnings.add("age " + a + " is below " + mature
                        + ": elimination may still mature there, and the model follows size alone")));
        return warnings;
    }
}
