package io.github.kinetamine.workbench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code kinetamine} command line: models, simulations, comparisons of regimens, populations, analysis of measurements, data sets and validation from the shell, and the explorer in a browser. */
@Command(
        name = "kinetamine",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ModelsCommand.class,
            SimulateCommand.class,
            CompareCommand.class,
            PopulationCommand.class,
            NcaCommand.class,
            DatasetCommand.class,
            ValidateCommand.class,
            CompletionCommand.class,
            ServeCommand.class
        },
        description = "Simulates ketamine in plasma and its effects. For research and teaching; not for clinical use.",
        footerHeading = "%nExample:%n",
        footer = {
            "  kinetamine simulate --model otto-2021-racemate --weight 70 \\",
            "      --dose \"0.5 mg/kg iv over 40 min\" --until 24h --every 10min"
        })
public final class Workbench implements Runnable {

    /** Wide enough for the grammar of doses. */
    private static final int HELP_WIDTH = 120;

    @Spec
    private CommandSpec spec;

    /** Runs a command and ends the process: 0 done, 1 a computation failed, 2 the user's input is wrong. */
    public static void main(String[] args) {
        System.setProperty("jdk.console", "java.base"); // no console where output goes into a pipe, on any JDK
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exitCode = run(out, err, args);
        System.exit(exitCode);
    }

    /** Runs a command; everything it says goes to the two writers. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine commandLine = commandLine(args)
                .registerConverter(Path.class, new FileName())
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(HELP_WIDTH)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(new Failures())
                .setExecutionExceptionHandler(new Failures());
        int exitCode = execute(commandLine, args);
        return out.checkError() ? Failures.incompleteOutput(commandLine) : exitCode;
    }

    /** With the command alone that is meant, where one is named: reading the options of all takes a third of a second. */
    private static CommandLine commandLine(String... args) {
        for (Class<?> command : Workbench.class.getAnnotation(Command.class).subcommands()) {
            if (args.length > 0 && args[0].equals(nameOf(command))) {
                return new CommandLine(CommandSpec.create().name(nameOf(Workbench.class)))
                        .addSubcommand(new CommandLine(command));
            }
        }
        return new CommandLine(new Workbench());
    }

    private static String nameOf(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    /** What picocli lets through is not an exception but an error, such as too little memory. */
    private static int execute(CommandLine commandLine, String... args) {
        try {
            return commandLine.execute(args);
        } catch (Error e) {
            return Failures.breakdown(commandLine, e);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "no command: name one of "
                        + String.join(", ", spec.subcommands().keySet()) + ", or ask for --help");
    }
}
