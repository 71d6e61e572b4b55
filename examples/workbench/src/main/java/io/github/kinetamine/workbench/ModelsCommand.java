package io.github.kinetamine.workbench;

import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.text.Suggestion;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the models or the effects, or shows one with every number and its source. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists the models or the effects, or shows one with its equations and every number's source.",
        footerHeading = "%nExample:%n",
        footer = {
            "  kinetamine models perez-ruixo-2021",
            "  kinetamine models --effects",
            "  kinetamine models MADRS",
            "  kinetamine models perez-ruixo-2021 --diagram perez-ruixo-2021.svg"
        })
final class ModelsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            completionCandidates = Completions.Views.class,
            description = "the model or effect to show; none: list all models")
    private String name;

    @Option(names = "--effects", description = "lists the effects in place of the models")
    private boolean effects;

    @Option(
            names = "--evidence",
            description =
                    "adverse events in trials, and what is known of circumstances: tables that no simulation applies")
    private boolean evidence;

    @Option(names = "--latex", description = "only the equations of the model and its covariates, as LaTeX")
    private boolean latex;

    @Option(
            names = "--diagram",
            paramLabel = "FILE.svg",
            description = "only a diagram of the compartments, into a file")
    private String diagram;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        requireOneView();
        if (effects) {
            out.print(EffectList.text());
        } else if (evidence) {
            out.print(EvidencePage.text());
        } else if (name == null) {
            requireNoView();
            out.print(ModelList.of(Ketamine.models()));
        } else if (KetamineEffects.ids().contains(name)) {
            requireNoView();
            out.print(EffectPage.of(name));
        } else {
            requireNoEffectMeant();
            show(Ketamine.model(name), out);
        }
        return 0;
    }

    private void requireOneView() {
        boolean isList = effects || evidence;
        if (effects && evidence || isList && (name != null || latex || diagram != null)) {
            throw new IllegalArgumentException("--effects and --evidence stand alone: leave out the rest"
                    + (name == null ? "" : ", or leave them out to see " + name));
        }
    }

    /** A mistyped effect is not looked for among the models. */
    private void requireNoEffectMeant() {
        List<String> effectIds = KetamineEffects.ids();
        List<String> all = Stream.concat(
                        Ketamine.models().stream().map(model -> model.card().id()), effectIds.stream())
                .toList();
        Optional<String> nearest = all.contains(name) ? Optional.empty() : Suggestion.nearest(name, all);
        if (nearest.filter(effectIds::contains).isPresent()) {
            throw new IllegalArgumentException("unknown model or effect '" + name + "': "
                    + Suggestion.hint(name, effectIds) + "; 'kinetamine models' lists the models");
        }
    }

    private void requireNoView() {
        if (latex || diagram != null) {
            throw new IllegalArgumentException("--latex and --diagram are of one model: name it, such as models "
                    + Ketamine.esketamine().card().id() + " --latex");
        }
    }

    private void show(PkModel model, PrintWriter out) {
        if (diagram != null) {
            DiagramFile.write(model, diagram);
        }
        if (latex) {
            out.print(LatexEquations.of(model));
        } else if (diagram == null) {
            out.print(ModelPage.of(model));
        } else {
            out.println("written to " + diagram);
        }
    }
}
