package io.github.kinetamine.workbench;

import io.github.kinetamine.comparison.Comparison;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.workbench.output.OutputFolder;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares regimens in one subject: curves, a summary, a figure and a report. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Compares regimens in one subject: prints a summary; writes curves.csv, summary.csv, curves.png, curves.svg and"
                        + " report.html.",
        footerHeading = "%nExample:%n",
        footer = {
            "  kinetamine compare --weight 70 --until 24h --every 1min --out results \\",
            "      --arm \"IV=otto-2021-racemate: 0.5 mg/kg iv over 40 min\" \\",
            "      --arm \"nasal=perez-ruixo-2021: 56 mg in\"",
            "",
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
    private OutputOption outputOption;

    @Mixin
    private SubjectOptions subjectOptions;

    @Mixin
    private SiteOption siteOption;

    @Mixin
    private GridOptions gridOptions;

    @Override
    public Integer call() {
        List<ArmText> arms = armTexts.stream().map(ArmText::parse).toList();
        Subject subject =
                subjectOptions.subject(arms.stream().map(ArmText::regimen).toList());
        int series =
                arms.stream().mapToInt(arm -> arm.model().analytes().size()).sum();
        Grid grid = gridOptions.grid(series);
        Comparison.Plan plan = Comparison.of(subject).over(grid);
        for (ArmText arm : arms) {
            plan = plan.arm(arm.label(), arm.model(), arm.regimen());
        }
        say(written(siteOption.arterial().map(plan::arterial).orElse(plan)));
        return 0;
    }

    /** The folder is opened first: a run that has nowhere to go need not begin. */
    private ComparisonFiles written(Comparison.Plan plan) {
        try (OutputFolder output = OutputFolder.at(outputOption.path())) {
            ComparisonFiles files = new ComparisonFiles(plan.run(), subjectOptions.notes(), ShellWords.command(spec));
            files.writeTo(output);
            output.publish();
            return files;
        }
    }

    private void say(ComparisonFiles files) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(files.comparison().table());
        files.notes().forEach(note -> out.println("note: " + note));
        out.println("written to " + outputOption.text() + ": " + String.join(", ", ComparisonFiles.NAMES));
    }
}
