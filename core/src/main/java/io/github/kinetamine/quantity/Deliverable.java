package io.github.kinetamine.quantity;

import java.util.Optional;

/**
 * The amounts that may and can be given: at most a cap, and in whole numbers of what a device or a vial holds.
 *
 * <p>Where w is wanted, with a cap c and a content s, n · s is given with n = max(1, min(⌊w/s + ½⌋, ⌊c/s⌋)): the nearest
 * multiple that the cap allows, the upper one at halfway, and at least one, however little is wanted (but nothing where
 * nothing is). Without a content min(w, c) is given. It does not matter in which order the two are said. Amounts that
 * miss a multiple, or the middle between two, only by the rounding of doubles (8 units in the last place) count as if
 * they met it. Where w is more than 10¹² contents, min(w, c) is given: rounding would not show.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param cap the most that may be given; positive; empty for no limit
 * @param content what one device or vial holds; positive, at most the cap; empty where any amount can be given
 */
public record Deliverable(Optional<Amount> cap, Optional<Amount> content) {

    /** Any amount at all. */
    public static final Deliverable ANYTHING = new Deliverable(Optional.empty(), Optional.empty());

    private static final double ROUNDING = 8;
    /** A content this much smaller than the dose is finer than what rounding leaves of the dose. */
    private static final double MOST_MULTIPLES = 1e12;

    /** Checks that the cap allows one multiple. */
    public Deliverable {
        cap.ifPresent(amount -> Checked.positive("cap of a dose", amount.milligrams(), "mg"));
        content.ifPresent(amount -> Checked.positive("content of a device or vial", amount.milligrams(), "mg"));
        if (cap.isPresent() && content.isPresent()) {
            checkOneFits(cap.get(), content.get());
        }
    }

    /** The same, but never more than {@code most}, which replaces an earlier cap. */
    public Deliverable atMost(Amount most) {
        return new Deliverable(Optional.of(most), content);
    }

    /** The same, but in multiples of {@code one}, which replaces an earlier content. */
    public Deliverable inMultiplesOf(Amount one) {
        return new Deliverable(cap, Optional.of(one));
    }

    /** Whether any amount can be given. */
    public boolean isAnything() {
        return cap.isEmpty() && content.isEmpty();
    }

    /** What is given where {@code wanted} is wanted. */
    public Amount nearest(Amount wanted) {
        double multiple = content.map(one -> nearestMultiple(wanted.milligrams(), one.milligrams()))
                .orElse(wanted.milligrams());
        return new Amount(Math.min(multiple, most()));
    }

    private double nearestMultiple(double wanted, double one) {
        double multiples = wanted / one;
        if (wanted == 0 || multiples > MOST_MULTIPLES) {
            return wanted;
        }
        double nearest = Math.floor(mended(multiples) + 0.5);
        return Math.max(1, Math.min(nearest, Math.floor(mended(most() / one)))) * one;
    }

    private double most() {
        return cap.map(Amount::milligrams).orElse(Double.MAX_VALUE);
    }

    private static double mended(double multiples) {
        return multiples + ROUNDING * Math.ulp(multiples);
    }

    private static void checkOneFits(Amount cap, Amount content) {
        if (cap.milligrams() < content.milligrams()) {
            throw new IllegalArgumentException("cap of a dose must allow one device or vial of " + content + ", got "
                    + cap + ": raise the cap or round to less");
        }
    }

    /** The limits as they stand in a dose's text, such as {@code max 84 mg to nearest 28 mg}; empty if there are none. */
    @Override
    public String toString() {
        String most = cap.map(amount -> "max " + amount).orElse("");
        String multiples = content.map(amount -> "to nearest " + amount).orElse("");
        return most + (most.isEmpty() || multiples.isEmpty() ? "" : " ") + multiples;
    }
}
