package io.github.kinetamine.workbench;

import io.github.kinetamine.nca.DosingIntervals;
import io.github.kinetamine.nca.Nca;
import io.github.kinetamine.nca.NcaDose;
import io.github.kinetamine.nca.NcaFindings;
import io.github.kinetamine.nca.NcaProfile;
import io.github.kinetamine.nca.Sample;
import io.github.kinetamine.nca.UrineCollection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that is known of one subject.
 *
 * @param id the subject
 * @param samples in the order of time
 * @param urine in the order of time
 * @param doses in the order of time; none where they are not known
 * @param steadyFrom the number of the dose from which on there is steady state
 * @param tau the dosing interval where the doses do not tell it
 */
record NcaSubject(
        String id,
        List<Sample> samples,
        List<UrineCollection> urine,
        List<NcaDose> doses,
        OptionalInt steadyFrom,
        Optional<Duration> tau) {

    /** The results: one of a single dose, or of none; else one for each dose after which there are samples. */
    List<NcaRows.Analysed> analysed(Nca nca) {
        if (doses.size() > 1) {
            return ofIntervals(nca);
        }
        NcaProfile profile = NcaProfile.of(samples).withUrine(urine);
        NcaProfile dosed = doses.isEmpty() ? profile : profile.given(doses.get(0));
        NcaProfile within = tau.isPresent() ? within(dosed, tau.get()) : dosed;
        return List.of(NcaRows.Analysed.of(id, 0, within, nca.analyse(within)));
    }

    private NcaProfile within(NcaProfile profile, Duration interval) {
        return steadyFrom.isPresent() ? profile.atSteadyState(interval) : profile.withInterval(interval);
    }

    private List<NcaRows.Analysed> ofIntervals(Nca nca) {
        DosingIntervals all = DosingIntervals.of(samples, doses).withUrine(urine);
        DosingIntervals steady = steadyFrom.isPresent() ? all.steadyFrom(steadyFrom.getAsInt()) : all;
        DosingIntervals course = tau.isPresent() ? steady.withLastInterval(tau.get()) : steady;
        var profiles = course.profiles();
        if (profiles.isEmpty()) {
            throw new IllegalArgumentException("there is no sample after any of its " + doses.size()
                    + " doses: times of samples and doses must be on one clock");
        }
        var found = nca.analyse(course);
        return profiles.keySet().stream()
                .map(dose -> result(dose, profiles.get(dose), found.get(dose)))
                .toList();
    }

    private NcaRows.Analysed result(int dose, NcaProfile profile, NcaFindings findings) {
        return NcaRows.Analysed.of(id, dose, profile, findings);
    }
}
