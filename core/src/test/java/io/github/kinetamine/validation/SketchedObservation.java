package io.github.kinetamine.validation;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.ketamine.Observation;
import io.github.kinetamine.ketamine.ObservationSource;
import io.github.kinetamine.ketamine.ObservedQuantity;
import io.github.kinetamine.ketamine.ObservedStudy;
import io.github.kinetamine.ketamine.ObservedValue;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.quantity.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Observations that nobody made, of adults after racemic ketamine; the model {@code built} is built on them. */
final class SketchedObservation {

    private SketchedObservation() {}

    /** After 40 mg at once into a vein, one hour later where that matters. */
    static Observation of(ObservedQuantity quantity, double value, Unit unit) {
        return of("40 mg iv bolus", quantity, Optional.of(Duration.ofHours(1)), value, unit);
    }

    static Observation of(String dose, ObservedQuantity quantity, Optional<Duration> time, double value, Unit unit) {
        return of(dose, "ketamine", quantity, time, value, unit, SamplingSite.VENOUS, ObservedStudy.AgeGroup.ADULTS);
    }

    static Observation of(
            String dose,
            String analyte,
            ObservedQuantity quantity,
            Optional<Duration> time,
            double value,
            Unit unit,
            SamplingSite site,
            ObservedStudy.AgeGroup group) {
        Regimen regimen = Regimen.parse(dose);
        return new Observation(
                "sketched",
                new ObservationSource(
                        "nobody", "", ObservationSource.Flag.UNVERIFIED, ObservationSource.Basis.OBSERVED),
                new ObservedStudy(
                        ObservedStudy.Drug.RACEMIC_KETAMINE,
                        Optional.of(regimen),
                        "",
                        Optional.of(regimen.doses().get(0).dose().route()),
                        OptionalInt.empty(),
                        group,
                        "nobody",
                        Optional.empty(),
                        ObservedStudy.WeightBasis.UNSTATED,
                        site,
                        ""),
                new ObservedValue(
                        analyte, quantity, "", time, OptionalDouble.of(value), unit, ObservedValue.Statistic.MEAN, ""),
                "",
                List.of("built"),
                "",
                "");
    }
}
