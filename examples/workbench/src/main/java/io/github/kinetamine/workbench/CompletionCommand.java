package io.github.kinetamine.workbench;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete commands, options, and the names of models and effects. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Prints a script for bash or zsh, which then complete commands, options, and the names of models and effects",
            "behind the word 'kinetamine'."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  kinetamine completion",
            "",
            "Where the shell starts, as in ~/.bashrc:",
            "  kinetamine() { java -jar /path/to/kinetamine.jar \"$@\"; }",
            "  source <(kinetamine completion)",
            "In zsh, 'autoload -U compinit bashcompinit; compinit; bashcompinit' comes before."
        })
final class CompletionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine all = new CommandLine(new Workbench());
        spec.commandLine().getOut().print(AutoComplete.bash(all.getCommandName(), all));
        return 0;
    }
}
