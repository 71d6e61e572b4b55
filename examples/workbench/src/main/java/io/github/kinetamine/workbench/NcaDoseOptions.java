package io.github.kinetamine.workbench;

import io.github.kinetamine.data.SubjectSamples;
import io.github.kinetamine.dose.Bolus;
import io.github.kinetamine.dose.Devices;
import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Infusion;
import io.github.kinetamine.dose.RateInfusion;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.dose.TimedDose;
import io.github.kinetamine.nca.NcaDose;
import io.github.kinetamine.nca.NcaProfile;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Weight;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The dose behind measured concentrations: one for all, or that of each subject as the table tells it. */
final class NcaDoseOptions {

    @Option(
            names = "--dose",
            paramLabel = "DOSE",
            description = "the dose of all subjects, as \"30 mg im\" or \"35 mg iv bolus steady state every 12 h\"")
    private String dose;

    @Option(names = "--weight", paramLabel = "KG", description = "body weight in kg, for a dose per kg")
    private String weight;

    @Option(
            names = "--route",
            paramLabel = "ROUTE",
            description = "the route of the doses that the column AMT tells: iv, im, in, po, sl, pr or sc")
    private String route;

    @Option(names = "--over", paramLabel = "TIME", description = "the length of those doses where they are infusions")
    private String over;

    @Option(
            names = "--tau",
            paramLabel = "TIME",
            description = "the dosing interval, not at steady state; a dose says the one that is")
    private String tau;

    /** The profile after the dose of this subject. */
    NcaProfile given(NcaProfile profile, SubjectSamples subject) {
        NcaProfile dosed = subject.dose().isPresent() ? byTable(profile, subject) : byOption(profile);
        return tau == null ? dosed : dosed.withInterval(DurationText.parse(tau));
    }

    private NcaProfile byTable(NcaProfile profile, SubjectSamples subject) {
        if (dose != null) {
            throw new IllegalArgumentException("the dose is told by the column AMT and by --dose: keep one of them");
        }
        if (route == null) {
            throw new IllegalArgumentException(
                    "the column AMT tells a dose, but not its route: add --route, as in --route po");
        }
        Duration length = over == null ? Duration.ZERO : DurationText.parse(over);
        return profile.given(new NcaDose(subject.dose().get(), route(), subject.doseTime(), length));
    }

    private Route route() {
        return Stream.of(Route.values())
                .filter(one -> one.code().equalsIgnoreCase(route))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--route must be iv, im, in, po, sl, pr or sc, got '" + route + "'"));
    }

    private NcaProfile byOption(NcaProfile profile) {
        if (dose == null) {
            requireUnused("--route", route);
            requireUnused("--over", over);
            return profile;
        }
        List<TimedDose> doses = Regimen.parse(dose).doses();
        if (doses.size() != 1) {
            throw new IllegalArgumentException("--dose must be one dose, the one that the samples follow, got "
                    + doses.size() + " in '" + dose + "'; one of many is 'steady state every 12 h'");
        }
        TimedDose one = doses.get(0);
        NcaProfile after =
                profile.given(new NcaDose(amount(one.dose()), one.dose().route(), one.at(), duration(one.dose())));
        Optional<Duration> interval = one.steadyStateInterval();
        return interval.isPresent() ? after.atSteadyState(interval.get()) : after;
    }

    private static void requireUnused(String option, String value) {
        if (value != null) {
            throw new IllegalArgumentException(
                    option + " is for doses that the table tells in a column AMT, which it does not have");
        }
    }

    private Amount amount(Dose one) {
        if (one.isPerWeight() && weight == null) {
            throw new IllegalArgumentException("a dose per kg needs a body weight: add --weight, as in --weight 70");
        }
        Weight body = new Weight(weight == null ? 1 : NumberText.parse("--weight", weight));
        return amount(one, body);
    }

    private static Amount amount(Dose one, Weight body) {
        if (one instanceof Bolus bolus) {
            return bolus.amount().times(body);
        }
        if (one instanceof Infusion infusion) {
            return infusion.amount().times(body);
        }
        return one instanceof RateInfusion infusion ? infusion.amount().times(body) : ((Devices) one).amount();
    }

    private static Duration duration(Dose one) {
        if (one instanceof Infusion infusion) {
            return infusion.duration();
        }
        return one instanceof RateInfusion infusion ? infusion.duration() : Duration.ZERO;
    }
}
