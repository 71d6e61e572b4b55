package io.github.kinetamine.workbench;

import io.github.kinetamine.data.ConcentrationTable;
import io.github.kinetamine.data.SubjectSamples;
import io.github.kinetamine.data.UrineTable;
import io.github.kinetamine.nca.Nca;
import io.github.kinetamine.nca.Sample;
import io.github.kinetamine.nca.UrineCollection;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.workbench.NcaRows.Analysed;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Analyses measured concentrations without a model. */
@Command(
        name = "nca",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Non-compartmental analysis of measured concentrations: CSV on standard output, a row for each parameter of",
            "each subject under its CDISC name, with the reason where it is missing.",
            "",
            "The table of --data has the columns ID, TIME (h) and DV, and perhaps BLQ (1: below the limit of",
            "quantification), AMT (mg: a dose of the subject; a sample in the same row was taken before it) and MDV (1: DV",
            "does not count). DV may be BLQ or <0.5, and '.' where it is missing.",
            "",
            "The table of --urine has the columns ID, START (h), END (h) and AMOUNT (mg), or VOLUME (mL) and DV instead.",
            "",
            "After several doses every dosing interval that was sampled has rows of its own, with the number and the time of",
            "the dose in the columns dose and dose_time_h, and the ratios to the first dose where it was the same. Clearance,",
            "volume and residence are those of the first dose and of steady state, which --steady-from tells.",
            "",
            "With --sparse the subjects together have one curve, of the means at equal (nominal) times, under the ID mean.",
            "AUCLST then has a standard error (AUCLSTSE; Bailer 1988, Nedelman and Jia 1998), its degrees of freedom",
            "(AUCLSTDF) and the bounds of the 95 %% confidence interval (AUCLSTLO, AUCLSTHI), which have no CDISC names."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  printf 'ID,TIME,DV\\n1,0,0\\n1,0.5,41\\n1,1,63\\n1,2,52\\n1,4,30\\n1,8,11\\n1,12,BLQ\\n' > samples.csv",
            "  kinetamine nca --data samples.csv --dose \"50 mg im\" --lambda-points 3-6 --part 0h-4h,4h-12h",
            "",
            "Animals of which each gave one sample or a few, and their mean curve:",
            "  kinetamine nca --data animals.csv --sparse --dose \"5 mg po\" --means means.csv",
            "",
            "Several doses, and urine:",
            "  kinetamine nca --data course.csv --dose \"30 mg im every 12 h x 20\" --steady-from 15 --urine urine.csv",
            "",
            "Without a dose there are areas and a half-life, but no clearance, volume or C0."
        })
final class NcaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "FILE.csv", description = "the concentrations")
    private Path data;

    @Option(names = "--urine", paramLabel = "FILE.csv", description = "the urine, with or without concentrations")
    private Path urine;

    @Option(
            names = "--unit",
            paramLabel = "ng/mL|ug/mL|mg/L",
            defaultValue = "ng/mL",
            description = "the unit of DV, of urine too; results are in ng/mL")
    private String unit;

    @Mixin
    private NcaDoseOptions dose;

    @Mixin
    private NcaMethodOptions method;

    @Mixin
    private NcaSparseOptions sparse;

    @Mixin
    private FormatOption formatOption;

    @Override
    public Integer call() {
        if (data == null && urine == null) {
            throw new IllegalArgumentException(
                    "an analysis needs concentrations or urine: add --data FILE.csv or --urine FILE.csv");
        }
        if (sparse.isSparse()) {
            write(method.ofMeans(), List.of(ofMeans()));
        } else {
            Nca nca = method.nca();
            write(nca, ofEach(nca));
        }
        return 0;
    }

    private List<Analysed> ofEach(Nca nca) {
        Map<String, List<UrineCollection>> collected =
                urine == null ? Map.of() : UrineTable.read(urine, unit()).subjects();
        List<Analysed> all = new ArrayList<>();
        for (SubjectSamples subject : subjects(collected.keySet())) {
            all.addAll(of(
                    subject,
                    one -> dosed(one, collected.getOrDefault(one.id(), List.of()))
                            .analysed(nca)));
        }
        return all;
    }

    private Analysed ofMeans() {
        if (urine != null || data == null) {
            throw new IllegalArgumentException("--sparse is for concentrations: give --data, and leave out --urine");
        }
        List<NcaSubject> all = subjects(Set.of()).stream()
                .map(subject -> of(subject, one -> dosed(one, List.of())))
                .toList();
        return sparse.analysed(method.ofMeans(), method.inMeans(), all);
    }

    /** Those of the concentrations, then those of whom there is urine alone. */
    private List<SubjectSamples> subjects(Set<String> withUrine) {
        List<SubjectSamples> all = new ArrayList<>(
                data == null ? List.of() : ConcentrationTable.read(data, unit()).subjects());
        Set<String> sampled = all.stream().map(SubjectSamples::id).collect(Collectors.toSet());
        withUrine.stream()
                .filter(id -> !sampled.contains(id))
                .forEach(id -> all.add(new SubjectSamples(id, List.of(), List.of())));
        return all;
    }

    private NcaSubject dosed(SubjectSamples subject, List<UrineCollection> collected) {
        List<Sample> samples = method.limited(subject.samples(), unit());
        return dose.of(new SubjectSamples(subject.id(), samples, subject.doses()), collected);
    }

    /** What is made of a subject; an error says of which. */
    private static <T> T of(SubjectSamples subject, Function<SubjectSamples, T> action) {
        try {
            return action.apply(subject);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("subject " + subject.id() + ": " + e.getMessage(), e);
        }
    }

    private void write(Nca nca, List<Analysed> all) {
        boolean hasDoses = all.stream().anyMatch(one -> one.dose() > 0);
        new NcaRows(formatOption.on(spec.commandLine().getOut()), nca, method.parts(), hasDoses).write(all);
        PrintWriter err = spec.commandLine().getErr();
        all.forEach(one ->
                one.findings().warnings().forEach(warning -> err.println("note: " + one.name() + ": " + warning)));
    }

    private Unit unit() {
        return Stream.of(Unit.NG_PER_ML, Unit.UG_PER_ML, Unit.MG_PER_L)
                .filter(one -> one.symbol().equalsIgnoreCase(unit))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--unit must be ng/mL, ug/mL or mg/L, got '" + unit.toLowerCase(Locale.ROOT) + "'"));
    }
}
