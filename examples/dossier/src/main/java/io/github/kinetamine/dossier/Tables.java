package io.github.kinetamine.dossier;

import io.github.kinetamine.text.TextTable;
import io.github.kinetamine.text.TextTable.Column;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The tables of a dossier: the same in the page, as Markdown and as CSV. Stateless. */
final class Tables {

    private Tables() {}

    static TextTable requirements(List<Verdict> verdicts) {
        return TextTable.of(
                        Column.left("id"),
                        Column.left("group"),
                        Column.left("requirement"),
                        Column.left("verdict"),
                        Column.right("tests passed"),
                        Column.right("figures"),
                        Column.left("classes of tests"))
                .withRows(verdicts.stream().map(Tables::requirement).toList());
    }

    private static List<String> requirement(Verdict verdict) {
        Requirement what = verdict.requirement();
        return List.of(
                what.id(),
                what.group(),
                what.sentence(),
                verdict.words(),
                Integer.toString(verdict.passed()),
                Integer.toString(verdict.figures().size()),
                String.join(" ", what.tests()));
    }

    /** The figures, each value as it is given to be read. */
    static TextTable figures(List<Verdict> verdicts, UnaryOperator<String> value) {
        return TextTable.of(
                        Column.left("id"),
                        Column.left("what must hold"),
                        Column.left("figure"),
                        Column.right("value"),
                        Column.left("bound"),
                        Column.left("unit"),
                        Column.left("measured by"))
                .withRows(verdicts.stream()
                        .flatMap(verdict -> verdict.figures().stream()
                                .map(figure -> figure(verdict.requirement().id(), figure, value)))
                        .toList());
    }

    private static List<String> figure(String id, Figure figure, UnaryOperator<String> value) {
        return List.of(
                id,
                figure.requirement(),
                figure.figure(),
                value.apply(figure.value()),
                figure.bound(),
                figure.unit().equals("1") ? "" : figure.unit(),
                figure.testClass());
    }

    static TextTable runs(List<TestRun> runs) {
        return TextTable.of(
                        Column.left("class of tests"),
                        Column.left("module"),
                        Column.right("tests"),
                        Column.right("failed"),
                        Column.right("skipped"),
                        Column.right("time (s)"))
                .withRows(runs.stream().map(Tables::run).toList());
    }

    private static List<String> run(TestRun run) {
        return List.of(
                run.testClass(),
                run.module(),
                Integer.toString(run.tests()),
                Integer.toString(run.failed()),
                Integer.toString(run.skipped()),
                String.format(Locale.ROOT, "%.1f", run.seconds()));
    }

    static TextTable files(List<BuiltFile> files) {
        return TextTable.of(Column.left("file"), Column.left("SHA-256"))
                .withRows(files.stream()
                        .map(one -> List.of(one.name(), one.sha256()))
                        .toList());
    }

    static TextTable components(List<Component> components) {
        return TextTable.of(Column.left("component"), Column.left("licence"), Column.left("used in"))
                .withRows(components.stream()
                        .map(one -> List.of(one.id(), String.join(" or ", one.licences()), places(one)))
                        .toList());
    }

    private static String places(Component component) {
        return component.places().stream().sorted().map(Place::word).collect(Collectors.joining(", "));
    }

    static TextTable inlined(List<Inlined> files) {
        return TextTable.of(
                        Column.left("file"), Column.left("of"), Column.left("licence"), Column.left("handed on within"))
                .withRows(files.stream()
                        .map(one -> List.of(one.file(), one.component(), one.licence(), one.into()))
                        .toList());
    }

    static TextTable mutations(List<MutationScore> scores) {
        return TextTable.of(
                        Column.left("module"),
                        Column.right("faults put in"),
                        Column.right("noticed"),
                        Column.right("%"))
                .withRows(scores.stream()
                        .map(one -> List.of(
                                one.module(),
                                Long.toString(one.faults()),
                                Long.toString(one.noticed()),
                                Long.toString(Math.round(100.0 * one.noticed() / one.faults()))))
                        .toList());
    }
}
