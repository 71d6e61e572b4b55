package io.github.kinetamine.workbench;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import io.github.kinetamine.workbench.asked.AskedEffects;
import io.github.kinetamine.workbench.output.RowWriter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Simulates one subject and writes the curves as CSV. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Simulates one subject: CSV on standard output, a column per series.",
        footerHeading = "%nExample:%n",
        footer = {
            "  kinetamine simulate --model otto-2021-racemate --weight 70 \\",
            "      --dose \"0.5 mg/kg iv over 40 min\" --effect MADRS,CADSS --until 24h --every 10min",
            "",
            "Doses as text:",
            Regimen.GRAMMAR
        })
final class SimulateCommand implements Callable<Integer> {

    /** After so many rows it is asked whether anyone still reads them. */
    private static final int ROWS_BETWEEN_CHECKS = 10_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private TreatmentOptions treatment;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description =
                    "replaces a parameter's typical value, in the unit that 'kinetamine models NAME' shows; may be repeated")
    private List<String> settings = List.of();

    @Mixin
    private ScenarioOptions scenario;

    @Mixin
    private FormatOption formatOption;

    @Override
    public Integer call() {
        AskedEffects effects = scenario.effects();
        Regimen regimen = treatment.regimen();
        AskedEffects.Driven driven = treatment.driven(effects, regimen);
        PkModel model = driven.model();
        Simulation simulation = Simulation.of(model)
                .give(regimen)
                .to(scenario.subject(List.of(regimen)))
                .observe(scenario.grid(1));
        for (Assignment setting : Assignment.parseAll("--set", settings)) {
            simulation = set(simulation, model, setting);
        }
        Profile profile =
                scenario.arterial().map(simulation::arterial).orElse(simulation).run();
        effects.requireGiven(profile);
        PrintWriter err = spec.commandLine().getErr();
        Stream.of(scenario.notes(), driven.notes(), effects.notes(scenario.arterial()), profile.notes())
                .flatMap(List::stream)
                .forEach(note -> err.println("note: " + note));
        write(profile);
        return 0;
    }

    private static Simulation set(Simulation simulation, PkModel model, Assignment setting) {
        String unit = model.parameters().stream()
                .filter(parameter -> parameter.name().equals(setting.name()))
                .map((Parameter parameter) -> parameter.unit().symbol())
                .findFirst()
                .orElse("1");
        return simulation.set(setting.name(), setting.number(), unit);
    }

    private void write(Profile profile) {
        PrintWriter out = spec.commandLine().getOut();
        List<Series> all = profile.series();
        List<String> header = new ArrayList<>(List.of("time_h"));
        all.forEach(series -> header.add(column(series)));
        RowWriter rows = formatOption.on(out).columns(header.toArray(String[]::new));
        for (int i = 0; i < profile.grid().size(); i++) {
            rows.number(all.get(0).hours(i));
            for (Series series : all) {
                rows.number(series.value(i));
            }
            rows.endRow();
            if (i % ROWS_BETWEEN_CHECKS == 0 && out.checkError()) {
                return;
            }
        }
        rows.end();
    }

    private static String column(Series series) {
        String unit = series.unit().columnSuffix();
        return unit.isEmpty() ? series.name() : series.name() + "_" + unit;
    }
}
