package io.github.kinetamine.dossier;

import io.github.kinetamine.workbench.output.OutputFolder;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the dossier of the build in the current folder to {@code target/dossier}: {@code dossier.html}, {@code dossier.md},
 * {@code requirements.csv}, {@code figures.csv}, {@code tests.csv}, {@code files.csv} and {@code components.csv}.
 *
 * <p>The argument {@code strict} ends it with exit code 1 where a requirement is not shown, a test failed or a licence is not
 * allowed; {@code report-only} ends it with 0 all the same.
 */
public final class DossierProgram {

    private DossierProgram() {}

    public static void main(String[] args) {
        if (args.length != 1 || !List.of("strict", "report-only").contains(args[0])) {
            System.err.println("the dossier is either strict or report-only, got " + List.of(args));
            System.exit(2);
        }
        Path root = Path.of("").toAbsolutePath();
        Dossier dossier = of(root, Requirements.all());
        write(dossier, root.resolve("target").resolve("dossier"));
        System.out.println(Opening.outcome(dossier) + ": target/dossier/dossier.html");
        dossier.objections().forEach(System.err::println);
        if (args[0].equals("strict") && !dossier.objections().isEmpty()) {
            System.exit(1);
        }
    }

    /** What the build in a folder has shown of some requirements. */
    static Dossier of(Path root, List<Requirement> requirements) {
        Map<String, TestRun> runs = TestReports.below(root);
        List<Verdict> verdicts = new Judge(runs, Figures.below(root)).of(requirements);
        Set<String> named = new HashSet<>();
        requirements.forEach(requirement -> named.addAll(requirement.tests()));
        List<TestRun> others = runs.values().stream()
                .filter(run -> !named.contains(run.testClass()))
                .toList();
        return new Dossier(Build.of(root, runs.values()), verdicts, others, Supply.of(root), MutationScore.below(root));
    }

    /** Writes all files together. */
    static void write(Dossier dossier, Path target) {
        try (OutputFolder folder = OutputFolder.at(target)) {
            folder.write("dossier.html", HtmlPage.of(dossier));
            folder.write("dossier.md", MarkdownPage.of(dossier));
            folder.write(
                    "requirements.csv", Tables.requirements(dossier.verdicts()).csv());
            folder.write(
                    "figures.csv",
                    Tables.figures(dossier.verdicts(), value -> value).csv());
            folder.write("tests.csv", Tables.runs(allRuns(dossier)).csv());
            folder.write("files.csv", Tables.files(dossier.build().files()).csv());
            folder.write(
                    "components.csv",
                    Tables.components(dossier.supply().components()).csv());
            folder.publish();
        }
    }

    private static List<TestRun> allRuns(Dossier dossier) {
        Set<TestRun> all = new LinkedHashSet<>();
        dossier.verdicts().forEach(verdict -> all.addAll(verdict.runs()));
        all.addAll(dossier.others());
        return List.copyOf(all);
    }
}
