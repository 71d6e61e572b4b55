package io.github.kinetamine.workbench.explorer;

import io.github.kinetamine.nca.NcaResult;
import io.github.kinetamine.population.PopulationResult;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came out of an arm.
 *
 * @param arm as it was asked for
 * @param profile of the typical subject
 * @param series its curves
 * @param exposures the non-compartmental results of its analytes, by their names
 * @param population of the subjects around it
 * @param refusals why effects are missing, by their names
 * @param notes what a reader should know
 */
record ArmResult(
        PageArm arm,
        Profile profile,
        List<Series> series,
        Map<String, NcaResult> exposures,
        Optional<PopulationResult> population,
        Map<String, String> refusals,
        List<String> notes) {

    /** The quantiles of a series over the subjects, by their names; empty where there are no subjects, or none that has it. */
    Map<String, Series> band(String name) {
        return population
                .filter(result -> isGiven(name, result))
                .map(result -> Quantiles.of(result.series(name)))
                .orElse(Map.of());
    }

    private static boolean isGiven(String name, PopulationResult result) {
        long missing = result.failures().stream()
                .filter(failure -> failure.isWhole() || failure.missing().contains(name))
                .count();
        return result.names().contains(name) && missing < result.size();
    }
}
