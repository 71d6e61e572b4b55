package io.github.kinetamine.workbench;

import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.PkModel;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the models, or shows one with every number and its source. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists the models, or shows one with its equations and every number's source.",
        footerHeading = "%nExample:%n",
        footer = {
            "  kinetamine models perez-ruixo-2021",
            "  kinetamine models perez-ruixo-2021 --diagram perez-ruixo-2021.svg"
        })
final class ModelsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "the model to show; none: list all")
    private String name;

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
        if (name == null) {
            requireNoView();
            out.print(ModelList.of(Ketamine.models()));
        } else {
            show(Ketamine.model(name), out);
        }
        return 0;
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
