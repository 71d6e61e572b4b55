package io.github.kinetamine.workbench;

import io.github.kinetamine.nca.BlqRules;
import io.github.kinetamine.nca.Nca;
import io.github.kinetamine.nca.NcaProfile;
import io.github.kinetamine.nca.Sample;
import io.github.kinetamine.nca.TerminalChoice;
import io.github.kinetamine.quantity.Unit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** How concentrations are analysed. */
final class NcaMethodOptions {

    private static final Pattern POINTS = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

    @Option(
            names = "--method",
            paramLabel = "linear|log|linuplogdown",
            description =
                    "areas by trapezoids, by logarithms, or by trapezoids up and logarithms down, as without this")
    private String method;

    @Option(
            names = "--lambda-points",
            paramLabel = "3-6",
            description = "how many points the terminal phase may have, or one number; without this, 3 or more")
    private String points;

    @Option(
            names = "--lambda-window",
            paramLabel = "8h-24h",
            description = "the times after the dose between which all points make the terminal phase")
    private String window;

    @Option(
            names = "--part",
            paramLabel = "0h-12h[,…]",
            description = "the times after the dose between which areas are asked for (AUCINT), as 0h-4h,4h-12h; the"
                    + " columns PPSTINT and PPENINT then tell them")
    private String part;

    @Option(
            names = "--blq",
            paramLabel = "usual|zero|drop|half",
            defaultValue = "usual",
            description = "what is below the limit counts as zero, as nothing, or as half the limit; usual: zero, but"
                    + " nothing between measured concentrations")
    private String blq;

    @Option(
            names = "--lloq",
            paramLabel = "LIMIT",
            description = "the limit of quantification in the unit of DV, where the table does not tell it")
    private String limit;

    Nca nca() {
        return rule(method == null ? "linuplogdown" : method).withBlq(rules()).withTerminal(choice());
    }

    /** For means, of which zero is zero: by trapezoids, whose weights have a standard error. */
    Nca ofMeans() {
        if (method != null && !method.equalsIgnoreCase("linear")) {
            throw new IllegalArgumentException(
                    "--sparse computes areas by trapezoids, whose error is known: leave out --method " + method);
        }
        return Nca.linear().withBlq(BlqRules.all(BlqRules.Rule.ZERO)).withTerminal(choice());
    }

    /** What is below the limit in a mean; zero unless the user says otherwise. */
    BlqRules.Rule inMeans() {
        return rules().beforeFirst();
    }

    List<NcaPart> parts() {
        return NcaPart.parseAll("--part", part);
    }

    List<Sample> limited(List<Sample> samples, Unit unit) {
        return limit == null
                ? samples
                : NcaProfile.of(samples)
                        .withLimit(NumberText.parse("--lloq", limit), unit)
                        .samples();
    }

    private static Nca rule(String method) {
        return switch (method.toLowerCase(Locale.ROOT)) {
            case "linear" -> Nca.linear();
            case "log" -> Nca.logarithmic();
            case "linuplogdown" -> Nca.linearUpLogDown();
            default ->
                throw new IllegalArgumentException(
                        "--method must be linear, log or linuplogdown, got '" + method + "'");
        };
    }

    private BlqRules rules() {
        return switch (blq.toLowerCase(Locale.ROOT)) {
            case "usual" -> BlqRules.usual();
            case "zero" -> BlqRules.all(BlqRules.Rule.ZERO);
            case "drop" -> BlqRules.all(BlqRules.Rule.DROP);
            case "half" -> BlqRules.all(BlqRules.Rule.HALF_LIMIT);
            default -> throw new IllegalArgumentException("--blq must be usual, zero, drop or half, got '" + blq + "'");
        };
    }

    private TerminalChoice choice() {
        if (points != null && window != null) {
            throw new IllegalArgumentException(
                    "--lambda-points and --lambda-window each choose the terminal phase: keep one of them");
        }
        if (window != null) {
            NcaPart span = NcaPart.parse("--lambda-window", window);
            return TerminalChoice.best().window(span.from(), span.to());
        }
        return points == null ? TerminalChoice.best() : choice(points);
    }

    private static TerminalChoice choice(String points) {
        Matcher numbers = POINTS.matcher(points);
        if (!numbers.matches()) {
            throw new IllegalArgumentException(
                    "--lambda-points takes a number of points or two, as in 4 or 3-6, got '" + points + "'");
        }
        int fewest = Integer.parseInt(numbers.group(1));
        int most = numbers.group(2) == null ? fewest : Integer.parseInt(numbers.group(2));
        return TerminalChoice.best().points(fewest, most);
    }
}
