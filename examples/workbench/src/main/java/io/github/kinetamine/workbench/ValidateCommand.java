package io.github.kinetamine.workbench;

import io.github.kinetamine.validation.Validation;
import io.github.kinetamine.workbench.output.OutputFolder;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Predicts every published observation with every model that can be asked for it. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Simulates the study of every published observation and sets what the models predict beside what was observed:"
                        + " prints how far each model is off by each route; writes validation.csv and validation.html.",
        footerHeading = "%nExample:%n",
        footer = "  kinetamine validate --out results")
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputOption outputOption;

    @Override
    public Integer call() {
        say(written());
        return 0;
    }

    /** The folder is opened first: a run that has nowhere to go need not begin. */
    private ValidationFiles written() {
        try (OutputFolder output = OutputFolder.at(outputOption.path())) {
            ValidationFiles files = new ValidationFiles(Validation.published(), ShellWords.command(spec));
            files.writeTo(output);
            output.publish();
            return files;
        }
    }

    private void say(ValidationFiles files) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(files.validation().summary().text());
        ValidationText.findings(files.validation()).forEach(out::println);
        out.println("written to " + outputOption.text() + ": " + String.join(", ", ValidationFiles.NAMES));
    }
}
