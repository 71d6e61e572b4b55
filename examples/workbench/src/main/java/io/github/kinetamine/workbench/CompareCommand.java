package io.github.kinetamine.workbench;

import io.github.kinetamine.comparison.Comparison;
import io.github.kinetamine.comparison.PopulationArm;
import io.github.kinetamine.comparison.PopulationComparison;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.population.Population;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.workbench.asked.AskedEffects;
import io.github.kinetamine.workbench.asked.ShellWords;
import io.github.kinetamine.workbench.output.OutputFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares regimens in one subject, or in a population: curves, a summary, a figure and a report. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Compares regimens in one subject: prints a summary; writes curves.csv, summary.csv, effects.csv (with --effect),"
                        + " curves.png, curves.svg and report.html. With --subjects, in a population too, whose subjects"
                        + " differ as published for each model: bands, quantiles.csv, subjects.csv, and differences.csv with"
                        + " the differences from the first arm, subject by subject, drawn in forest.png and forest.svg;"
                        + " with --effect, exposure-response.csv, .png and .svg too.",
        footerHeading = "%nExample:%n",
        footer = {
            "  kinetamine compare --weight 70 --until 24h --every 1min --out results \\",
            "      --arm \"IV=otto-2021-racemate: 0.5 mg/kg iv over 40 min\" \\",
            "      --arm \"nasal=perez-ruixo-2021: 56 mg in\" --effect MADRS,CADSS,SBP --baseline SBP=120",
            "",
            FilesText.COMPARE,
            "Doses as text:",
            Regimen.GRAMMAR
        })
final class CompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--arm",
            required = true,
            paramLabel = "\"LABEL=MODEL: DOSE\"",
            description = "a regimen to compare; repeat it for each")
    private List<String> armTexts;

    @Mixin
    private PopulationOptions populationOptions;

    @Mixin
    private OutputOption outputOption;

    @Mixin
    private ScenarioOptions scenario;

    @Mixin
    private FormatOption formatOption;

    private final ArmNotes notes = new ArmNotes();

    @Override
    public Integer call() {
        AskedEffects effects = scenario.effects();
        List<ArmText> arms = armTexts.stream()
                .map(ArmText::parse)
                .map(arm -> driven(arm, effects))
                .toList();
        Subject subject = scenario.subject(arms.stream().map(ArmText::regimen).toList());
        int series = arms.stream().mapToInt(CompareCommand::series).sum();
        Grid grid = scenario.grid(series);
        Comparison.Plan plan = Comparison.of(subject).over(grid);
        Map<String, Population> populations = new LinkedHashMap<>();
        if (populationOptions.isGiven()) {
            scenario.requireOwnSite("leave it out, or leave out --subjects");
            populationOptions.requireRoom(grid, series);
        }
        for (ArmText arm : arms) {
            plan = plan.arm(arm.label(), arm.model(), arm.regimen());
            if (populationOptions.isGiven()) {
                populations.put(arm.label(), population(arm, subject, grid));
            }
        }
        write(scenario.arterial().map(plan::arterial).orElse(plan), populations, effects);
        return 0;
    }

    private Population population(ArmText arm, Subject like, Grid grid) {
        Population population = populationOptions
                .applied(Population.of(arm.model()))
                .give(arm.regimen())
                .like(like)
                .observe(grid);
        notes.add(arm.label(), VaryOption.asPublished().notes(arm.model()));
        return population;
    }

    /** The arm with its effects above its model. */
    private ArmText driven(ArmText arm, AskedEffects effects) {
        try {
            AskedEffects.Driven driven = effects.above(arm.model(), arm.regimen());
            notes.add(arm.label(), driven.notes());
            return new ArmText(arm.label(), driven.model(), arm.regimen());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("arm '" + arm.label() + "': " + e.getMessage(), e);
        }
    }

    private static int series(ArmText arm) {
        return arm.model().analytes().size()
                + (int) EffectSeries.of(arm.model()).count();
    }

    /** The folder is opened first: a run that has nowhere to go need not begin. */
    private void write(Comparison.Plan plan, Map<String, Population> populations, AskedEffects effects) {
        try (OutputFolder output = OutputFolder.at(outputOption.path())) {
            Comparison comparison = plan.run();
            comparison.arms().forEach(arm -> requireEffects(arm, effects));
            List<String> assumptions = Stream.of(
                            scenario.notes(),
                            populations.isEmpty() ? List.<String>of() : List.of(populationOptions.note()),
                            notes.texts(),
                            effects.notes(scenario.arterial()))
                    .flatMap(List::stream)
                    .toList();
            ComparisonFiles files =
                    new ComparisonFiles(comparison, simulated(populations), assumptions, ShellWords.command(spec));
            files.writeTo(output, new TableFiles(output, formatOption.ofFiles()));
            say(files, output.publish());
        }
    }

    private Optional<PopulationComparison> simulated(Map<String, Population> populations) {
        if (populations.isEmpty()) {
            return Optional.empty();
        }
        PopulationProgress progress = PopulationProgress.on(spec.commandLine().getErr());
        List<PopulationArm> arms = new ArrayList<>();
        populations.forEach((label, population) ->
                arms.add(PopulationArm.of(label, progress.run("arm '" + label + "'", population))));
        return Optional.of(PopulationComparison.of(arms));
    }

    private static void requireEffects(Comparison.Arm arm, AskedEffects effects) {
        try {
            effects.requireGiven(arm.profile());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("arm '" + arm.label() + "': " + e.getMessage(), e);
        }
    }

    private void say(ComparisonFiles files, List<String> names) {
        ClosingWords closing = new ClosingWords(spec.commandLine(), formatOption.asked());
        closing.tables(files.tables(), files::writeSummary);
        closing.notes(files.notes());
        closing.written(outputOption.text(), names);
    }
}
