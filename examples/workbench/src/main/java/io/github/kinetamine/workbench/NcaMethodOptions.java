package io.github.kinetamine.workbench;

import io.github.kinetamine.nca.BlqRules;
import io.github.kinetamine.nca.Nca;
import io.github.kinetamine.nca.NcaProfile;
import io.github.kinetamine.nca.TerminalChoice;
import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Unit;
import java.time.Duration;
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
            defaultValue = "linuplogdown",
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
            paramLabel = "0h-12h",
            description = "the times after the dose between which an area is asked for (AUCINT)")
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
        Nca nca = rule().withBlq(rules()).withTerminal(choice());
        if (part == null) {
            return nca;
        }
        List<Duration> times = span("--part", part);
        return nca.withPart(times.get(0), times.get(1));
    }

    NcaProfile limited(NcaProfile profile, Unit unit) {
        return limit == null ? profile : profile.withLimit(NumberText.parse("--lloq", limit), unit);
    }

    private Nca rule() {
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
            List<Duration> times = span("--lambda-window", window);
            return TerminalChoice.best().window(times.get(0), times.get(1));
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

    private static List<Duration> span(String option, String text) {
        String[] times = text.split("-", -1);
        if (times.length != 2) {
            throw new IllegalArgumentException(
                    option + " takes two times after the dose, as in 8h-24h, got '" + text + "'");
        }
        return List.of(DurationText.parse(times[0]), DurationText.parse(times[1]));
    }
}
