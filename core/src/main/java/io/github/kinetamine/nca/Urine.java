package io.github.kinetamine.nca;

import io.github.kinetamine.quantity.Volume;
import java.util.Comparator;
import java.util.List;

/** The urine of a subject, times in hours after the dose. Immutable. */
final class Urine {

    private final NcaProfile profile;
    private final List<UrineCollection> all;

    Urine(NcaProfile profile) {
        this.profile = profile;
        this.all = profile.urine();
    }

    double from() {
        return profile.hoursAfterDose(all.get(0).from());
    }

    double to() {
        return profile.hoursAfterDose(all.get(all.size() - 1).to());
    }

    /** Whether the collections follow each other without a gap. */
    boolean isUnbroken() {
        for (int i = 1; i < all.size(); i++) {
            if (!all.get(i).from().equals(all.get(i - 1).to())) {
                return false;
            }
        }
        return true;
    }

    /** mg. */
    double amount() {
        return all.stream().mapToDouble(one -> one.amount().milligrams()).sum();
    }

    /** L; NaN where a volume is not known. */
    double volume() {
        return all.stream()
                .mapToDouble(one -> one.volume().map(Volume::litres).orElse(Double.NaN))
                .sum();
    }

    /** The largest rate of excretion, mg/h. */
    double fastest() {
        return rate(fastestCollection());
    }

    /** The middle of the interval in which excretion is fastest, h. */
    double timeOfFastest() {
        UrineCollection one = fastestCollection();
        return (profile.hoursAfterDose(one.from()) + profile.hoursAfterDose(one.to())) / 2;
    }

    private UrineCollection fastestCollection() {
        return all.stream().max(Comparator.comparingDouble(this::rate)).orElseThrow();
    }

    private double rate(UrineCollection one) {
        return one.amount().milligrams() / (profile.hoursAfterDose(one.to()) - profile.hoursAfterDose(one.from()));
    }
}
