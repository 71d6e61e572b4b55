package io.github.kinetamine.workbench;

import io.github.kinetamine.data.ConcentrationTable;
import io.github.kinetamine.data.SubjectSamples;
import io.github.kinetamine.nca.Nca;
import io.github.kinetamine.nca.NcaFindings;
import io.github.kinetamine.nca.NcaProfile;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.workbench.output.CsvWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
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
            "each subject under its CDISC name, with the reason where it is missing. The table has the columns ID, TIME",
            "(h) and DV, and perhaps BLQ (1: below the limit of quantification), AMT (mg, the dose of the subject) and",
            "MDV (1: DV does not count). DV may be BLQ or <0.5, and '.' where it is missing."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  printf 'ID,TIME,DV\\n1,0,0\\n1,0.5,41\\n1,1,63\\n1,2,52\\n1,4,30\\n1,8,11\\n1,12,BLQ\\n' > samples.csv",
            "  kinetamine nca --data samples.csv --dose \"50 mg im\" --lambda-points 3-6",
            "",
            "Without a dose there are areas and a half-life, but no clearance, volume or C0."
        })
final class NcaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", required = true, paramLabel = "FILE.csv", description = "the concentrations")
    private Path data;

    @Option(
            names = "--unit",
            paramLabel = "ng/mL|ug/mL|mg/L",
            defaultValue = "ng/mL",
            description = "the unit of DV; results are in ng/mL")
    private String unit;

    @Mixin
    private NcaDoseOptions dose;

    @Mixin
    private NcaMethodOptions method;

    @Override
    public Integer call() {
        Nca nca = method.nca();
        ConcentrationTable table = ConcentrationTable.read(data, unit());
        Map<String, NcaFindings> found = new LinkedHashMap<>();
        for (SubjectSamples subject : table.subjects()) {
            found.put(subject.id(), analysed(nca, subject));
        }
        PrintWriter err = spec.commandLine().getErr();
        found.forEach((id, findings) ->
                findings.warnings().forEach(warning -> err.println("note: subject " + id + ": " + warning)));
        write(found);
        return 0;
    }

    private NcaFindings analysed(Nca nca, SubjectSamples subject) {
        try {
            NcaProfile profile = dose.given(NcaProfile.of(subject.samples()), subject);
            return nca.analyse(method.limited(profile, unit()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("subject " + subject.id() + ": " + e.getMessage(), e);
        }
    }

    private Unit unit() {
        return Stream.of(Unit.NG_PER_ML, Unit.UG_PER_ML, Unit.MG_PER_L)
                .filter(one -> one.symbol().equalsIgnoreCase(unit))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--unit must be ng/mL, ug/mL or mg/L, got '" + unit.toLowerCase(Locale.ROOT) + "'"));
    }

    private void write(Map<String, NcaFindings> found) {
        CsvWriter csv = CsvWriter.to(spec.commandLine().getOut(), "ID", "PPTESTCD", "PPORRES", "PPORRESU", "reason");
        found.forEach((id, findings) -> findings.values()
                .forEach((parameter, value) -> csv.text(id)
                        .text(parameter.name())
                        .number(value.value())
                        .text(value.unit().symbol())
                        .text(value.reason())
                        .endRow()));
        csv.flush();
    }
}
