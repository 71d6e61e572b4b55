package io.github.kinetamine.workbench;

import io.github.kinetamine.data.EventTableException;
import io.github.kinetamine.text.Suggestion;
import io.github.kinetamine.workbench.modelfile.ModelFileException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into one line on the error stream, a line for each fault of a file, and into the exit code. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final int COMPUTATION_FAILED = 1;
    private static final int INPUT_IS_WRONG = 2;
    private static final int LONGEST_LINE = 1000;

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        return say(e.getCommandLine(), message(e), INPUT_IS_WRONG);
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult parsed) {
        if (e instanceof EventTableException || e instanceof ModelFileException) {
            return sayAll(commandLine, e.getMessage());
        }
        boolean isInput = e instanceof IllegalArgumentException;
        return say(
                commandLine,
                e.getMessage() == null ? e.toString() : e.getMessage(),
                isInput ? INPUT_IS_WRONG : COMPUTATION_FAILED);
    }

    private static String message(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption()) {
            String option = unmatched.getUnmatched().get(0).split("=", 2)[0];
            List<String> known = e.getCommandLine().getCommandSpec().options().stream()
                    .map(o -> o.longestName())
                    .toList();
            return "unknown option '" + option + "': " + Suggestion.hint(option, known);
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unknownWord(unmatched);
        }
        return e.getMessage();
    }

    private static String unknownWord(UnmatchedArgumentException e) {
        String word = e.getUnmatched().get(0);
        var commands = e.getCommandLine().getSubcommands().keySet();
        return commands.isEmpty()
                ? "unexpected '" + word + "': put a text with spaces into quotes, or ask for --help"
                : "unknown command '" + word + "': " + Suggestion.hint(word, commands);
    }

    /** For output that could not be written, or that nobody reads any more. */
    static int incompleteOutput(CommandLine commandLine) {
        return say(
                commandLine,
                "the output is incomplete: its reader has closed it, or the disk is full",
                COMPUTATION_FAILED);
    }

    /** For what the Java machine cannot do. */
    static int breakdown(CommandLine commandLine, Error e) {
        String advice = e instanceof OutOfMemoryError
                ? ": ask for fewer rows, or give Java more memory, as in 'java -Xmx4g -jar kinetamine.jar …'"
                : "";
        return say(commandLine, e + advice, COMPUTATION_FAILED);
    }

    /** A file's faults stand on a line each. */
    private static int sayAll(CommandLine commandLine, String message) {
        message.lines().forEach(line -> say(commandLine, line, INPUT_IS_WRONG));
        return INPUT_IS_WRONG;
    }

    private static int say(CommandLine commandLine, String message, int exitCode) {
        String line = message.replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cc}", "\uFFFD");
        commandLine.getErr().println("kinetamine: " + shortened(line));
        commandLine.getErr().flush();
        return exitCode;
    }

    /** A message that quotes a very long argument keeps its beginning and its end, where the advice stands. */
    static String shortened(String line) {
        return line.length() <= LONGEST_LINE
                ? line
                : line.substring(0, LONGEST_LINE / 2) + " … " + line.substring(line.length() - LONGEST_LINE / 2);
    }
}
