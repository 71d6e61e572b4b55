package io.github.kinetamine.workbench.explorer;

import io.github.kinetamine.comparison.Comparison;
import io.github.kinetamine.population.PopulationResult;
import io.github.kinetamine.simulation.Profile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came out of an arm.
 *
 * @param arm as it was asked for
 * @param profile of the typical subject
 * @param population of the subjects around it
 * @param refusals why effects are missing, by their names
 * @param notes what a reader should know
 */
record ArmResult(
        PageArm arm,
        Profile profile,
        Optional<PopulationResult> population,
        Map<String, String> refusals,
        List<String> notes) {

    /** The arm as others of a comparison are: with its non-compartmental results. */
    Comparison.Arm compared() {
        return new Comparison.Arm(arm.label(), arm.regimen(), profile);
    }
}
