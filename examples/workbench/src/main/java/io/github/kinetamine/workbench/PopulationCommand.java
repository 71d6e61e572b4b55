package io.github.kinetamine.workbench;

import io.github.kinetamine.comparison.Comparison;
import io.github.kinetamine.comparison.PopulationArm;
import io.github.kinetamine.comparison.PopulationComparison;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.population.Population;
import io.github.kinetamine.population.PopulationResult;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.text.TextTable;
import io.github.kinetamine.workbench.asked.AskedEffects;
import io.github.kinetamine.workbench.asked.ShellWords;
import io.github.kinetamine.workbench.output.OutputFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Simulates many subjects under one regimen: percentiles, a row per subject, a figure and a report. */
@Command(
        name = "population",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Simulates many subjects under one regimen: prints percentiles; writes quantiles.csv, subjects.csv,"
                        + " effects.csv and exposure-response.csv, .png and .svg (with --effect), bands.png, bands.svg and"
                        + " report.html.",
        footerHeading = "%nExample:%n",
        footer = {
            "  kinetamine population --model otto-2021-racemate --dose \"0.5 mg/kg iv over 40 min\" \\",
            "      --subjects 1000 --seed 42 --vary iiv --vary \"WT:normal(75,15)\" \\",
            "      --until 24h --every 10min --out results",
            "",
            FilesText.POPULATION,
            "Doses as text:",
            Regimen.GRAMMAR
        })
final class PopulationCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private TreatmentOptions treatment;

    @Mixin
    private PopulationOptions populationOptions;

    @Mixin
    private VaryOption varyOption;

    @Mixin
    private OutputOption outputOption;

    @Mixin
    private ScenarioOptions scenario;

    @Mixin
    private FormatOption formatOption;

    @Override
    public Integer call() {
        scenario.requireOwnSite("a population is read at each model's own: leave it out");
        AskedEffects effects = scenario.effects();
        Regimen regimen = treatment.regimen();
        AskedEffects.Driven driven = treatment.driven(effects, regimen);
        PkModel model = driven.model();
        int series = model.analytes().size() + (int) EffectSeries.of(model).count();
        Grid grid = scenario.grid(series);
        populationOptions.requireRoom(grid, series);
        Population population = varyOption.applied(
                populationOptions
                        .applied(Population.of(model))
                        .give(regimen)
                        .like(scenario.subject(List.of(regimen), varyOption.covariates()))
                        .observe(grid),
                model);
        List<String> assumptions = Stream.of(
                        scenario.notes(),
                        List.of(populationOptions.note()),
                        varyOption.notes(model),
                        driven.notes(),
                        effects.notes(Optional.empty()))
                .flatMap(List::stream)
                .toList();
        write(population, regimen, effects, assumptions);
        return 0;
    }

    /** The folder is opened first: a run that has nowhere to go need not begin. */
    private void write(Population population, Regimen regimen, AskedEffects effects, List<String> assumptions) {
        try (OutputFolder output = OutputFolder.at(outputOption.path())) {
            String label = population.model().card().id();
            Profile typical = population.typical().run();
            effects.requireGiven(typical);
            PopulationResult result =
                    PopulationProgress.on(spec.commandLine().getErr()).run(label, population);
            PopulationFiles files = new PopulationFiles(
                    PopulationComparison.of(List.of(new PopulationArm(label, result, typical))),
                    Comparison.of(typical.subject())
                            .arm(label, population.model(), regimen)
                            .over(population.grid())
                            .run(),
                    assumptions,
                    ShellWords.command(spec));
            files.writeTo(output, new TableFiles(output, formatOption.ofFiles()));
            say(files, output.publish());
        }
    }

    private void say(PopulationFiles files, List<String> names) {
        List<TextTable> shown = new ArrayList<>(List.of(files.population().summary()));
        if (files.hasEffects()) {
            shown.add(EffectTables.table(EffectSpread.of(files.population())));
        }
        ClosingWords closing = new ClosingWords(spec.commandLine(), formatOption.asked());
        closing.tables(shown, target -> PopulationTexts.summary(files.population(), target));
        closing.notes(files.ofTypical().notes());
        closing.written(outputOption.text(), names);
    }
}
