package io.github.kinetamine.workbench;

import io.github.kinetamine.validation.Validation;
import io.github.kinetamine.workbench.asked.ShellWords;
import io.github.kinetamine.workbench.output.OutputFolder;
import java.util.List;
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
                        + " prints how far each model is off by each route; writes validation.csv, goodness.png, goodness.svg and validation.html.",
        footerHeading = "%nExample:%n",
        footer = "  kinetamine validate --out results")
final class ValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputOption outputOption;

    @Mixin
    private FormatOption formatOption;

    @Override
    public Integer call() {
        write();
        return 0;
    }

    /** The folder is opened first: a run that has nowhere to go need not begin. */
    private void write() {
        try (OutputFolder output = OutputFolder.at(outputOption.path())) {
            ValidationFiles files = new ValidationFiles(Validation.published(), ShellWords.command(spec));
            files.writeTo(output, new TableFiles(output, formatOption.ofFiles()));
            say(files.validation(), output.publish());
        }
    }

    private void say(Validation validation, List<String> names) {
        ClosingWords closing = new ClosingWords(spec.commandLine(), formatOption.asked());
        closing.tables(List.of(validation.summary()), target -> ClosingWords.rows(validation.summary(), target));
        closing.lines(ValidationText.findings(validation));
        closing.written(outputOption.text(), names);
    }
}
