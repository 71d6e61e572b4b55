package io.github.kinetamine.workbench;

import io.github.kinetamine.text.Suggestion;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into one line on the error stream, and into the exit code. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final int COMPUTATION_FAILED = 1;
    private static final int INPUT_IS_WRONG = 2;

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        return say(e.getCommandLine(), message(e), INPUT_IS_WRONG);
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult parsed) {
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

    private static int say(CommandLine commandLine, String message, int exitCode) {
        commandLine.getErr().println("kinetamine: " + message.replaceAll("\\s*\\R\\s*", " "));
        return exitCode;
    }
}
