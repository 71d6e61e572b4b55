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
import io.github.kinetamine.nca.UrineCollection;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Weight;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The doses behind measured concentrations: the same for all, or those of each subject as the table tells them. */
final class NcaDoseOptions {

    @Option(
            names = "--dose",
            paramLabel = "DOSE",
            description =
                    "the dose of all subjects, or their schedule, as \"30 mg im\", \"30 mg im every 12 h x 20\" or"
                            + " \"35 mg iv bolus steady state every 12 h\"")
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
            description = "the dosing interval after the only or the last dose, where the doses do not tell it")
    private String tau;

    @Option(
            names = "--steady-from",
            paramLabel = "DOSE",
            description = "the number of the dose from which on there is steady state; a curve alone does not tell")
    private Integer steadyFrom;

    /** A subject after its doses. */
    NcaSubject of(SubjectSamples subject, List<UrineCollection> urine) {
        return subject.doses().isEmpty() ? byOption(subject, urine) : byTable(subject, urine);
    }

    private NcaSubject byTable(SubjectSamples subject, List<UrineCollection> urine) {
        if (dose != null) {
            throw new IllegalArgumentException("the dose is told by the column AMT and by --dose: keep one of them");
        }
        if (route == null) {
            throw new IllegalArgumentException(
                    "the column AMT tells a dose, but not its route: add --route, as in --route po");
        }
        Duration length = over == null ? Duration.ZERO : DurationText.parse(over);
        List<NcaDose> doses = subject.doses().stream()
                .map(one -> new NcaDose(one.amount(), route(), one.time(), length))
                .toList();
        return subject(subject, urine, doses, steadyFrom(doses.size()), interval());
    }

    private static NcaSubject subject(
            SubjectSamples subject,
            List<UrineCollection> urine,
            List<NcaDose> doses,
            OptionalInt steadyFrom,
            Optional<Duration> tau) {
        if (doses.size() <= 1 && steadyFrom.isPresent() && tau.isEmpty()) {
            throw new IllegalArgumentException(
                    "one dose at steady state needs the dosing interval: add --tau, as in --tau 12h");
        }
        return new NcaSubject(subject.id(), subject.samples(), urine, doses, steadyFrom, tau);
    }

    private OptionalInt steadyFrom(int doses) {
        if (steadyFrom != null && (steadyFrom < 1 || steadyFrom > doses)) {
            throw new IllegalArgumentException(
                    "--steady-from must be the number of a dose, of which there are " + doses + ", got " + steadyFrom);
        }
        return steadyFrom == null ? OptionalInt.empty() : OptionalInt.of(steadyFrom);
    }

    private Optional<Duration> interval() {
        return Optional.ofNullable(tau).map(DurationText::parse);
    }

    private Route route() {
        return Stream.of(Route.values())
                .filter(one -> one.code().equalsIgnoreCase(route))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--route must be iv, im, in, po, sl, pr or sc, got '" + route + "'"));
    }

    private NcaSubject byOption(SubjectSamples subject, List<UrineCollection> urine) {
        requireUnused("--route", route);
        requireUnused("--over", over);
        if (dose == null) {
            return subject(subject, urine, List.of(), steadyFrom(0), interval());
        }
        List<TimedDose> timed = Regimen.parse(dose).doses();
        List<NcaDose> doses = timed.stream()
                .map(one -> new NcaDose(amount(one.dose()), one.dose().route(), one.at(), duration(one.dose())))
                .toList();
        for (int i = 0; i < timed.size(); i++) {
            Optional<Duration> steady = timed.get(i).steadyStateInterval();
            if (steady.isPresent()) {
                Optional<Duration> last = timed.size() == 1 ? steady : interval();
                return subject(subject, urine, doses, OptionalInt.of(i + 1), last);
            }
        }
        return subject(subject, urine, doses, steadyFrom(doses.size()), interval());
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
