package io.github.kinetamine.workbench.explorer;

import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.text.Decimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page as a Java class that prints the same numbers, with nothing but the library. */
final class JavaCode {

    /** What the class is called, and so its file. */
    static final String CLASS_NAME = "ExplorerPage";

    private static final String FRAME = """
            import static io.github.kinetamine.quantity.Units.kg;
            import static io.github.kinetamine.quantity.Units.years;

            import io.github.kinetamine.dose.Regimen;
            import io.github.kinetamine.ketamine.Ketamine;
            import io.github.kinetamine.ketamine.effect.EffectOptions;
            import io.github.kinetamine.ketamine.effect.KetamineEffects;
            import io.github.kinetamine.model.PkModel;
            import io.github.kinetamine.model.Subject;
            import io.github.kinetamine.population.Population;
            import io.github.kinetamine.simulation.Grid;
            import io.github.kinetamine.simulation.Series;
            import io.github.kinetamine.simulation.Simulation;
            import java.time.Duration;

            /** What the explorer showed: a row for each arm, series and time. Needs kinetamine-core alone. */
            public final class ExplorerPage {

                private static final Grid TIMES = Grid.every(@EVERY@).until(@UNTIL@);

                private ExplorerPage() {}

                public static void main(String[] args) {
                    System.out.println("arm,time_h,series,unit,value");
            @CALLS@
                }

            @ARMS@
                private static void print(String arm, String name, Series series) {
                    String quoted = '"' + arm.replace("\\"", "\\"\\"") + '"';
                    for (int i = 0; i < series.size(); i++) {
                        System.out.println(String.join(
                                ",",
                                quoted,
                                Double.toString(series.hours(i)),
                                name,
                                series.unit().symbol(),
                                Double.toString(series.value(i))));
                    }
                }
            }
            """;

    private static final String ARM = """
                private static void arm@NUMBER@() {
                    PkModel model = @MODEL@;
                    Regimen regimen = Regimen.parse(@DOSE@);
                    Subject subject = @SUBJECT@;
                    Simulation simulation = Simulation.of(model).give(regimen).to(subject).observe(TIMES)@SITE@;
                    simulation.run().series().forEach(series -> print(@LABEL@, series.name(), series));
            @BAND@    }

            """;

    private static final String BAND = """
                    Population.of(model)
                            .give(regimen)
                            .like(subject)
                            .observe(TIMES)
                            .subjects(@SUBJECTS@)
                            .seed(@SEED@L)
                            .run()
                            .series()
                            .forEach(series -> {
                                Series[] quantiles = series.quantiles(@PROBABILITIES@);
            @PRINTS@
                            });
            """;

    private final PageRequest request;

    private JavaCode(PageRequest request) {
        this.request = request;
    }

    static String of(PageRequest request, List<ArmResult> results) {
        JavaCode code = new JavaCode(request);
        StringBuilder calls = new StringBuilder();
        StringBuilder arms = new StringBuilder();
        for (int i = 1; i <= results.size(); i++) {
            calls.append(i == 1 ? "" : "\n").append("        arm").append(i).append("();");
            arms.append(code.arm(i, ArmSettings.of(results.get(i - 1))));
        }
        return withoutUnusedImports(FRAME.replace("@EVERY@", duration(request.every()))
                .replace("@UNTIL@", duration(request.until()))
                .replace("@CALLS@", calls)
                .replace("@ARMS@\n", arms));
    }

    private static String withoutUnusedImports(String code) {
        String body = code.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        return code.lines()
                .filter(line -> !line.startsWith("import ") || isUsed(line, body))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static boolean isUsed(String importLine, String body) {
        String name = importLine.substring(importLine.lastIndexOf('.') + 1, importLine.length() - 1);
        return Pattern.compile("\\b" + name + "[.( ]").matcher(body).find();
    }

    /** What a user has written goes in last, so that nothing in it is taken for a place to fill. */
    private String arm(int number, ArmSettings settings) {
        PageArm arm = settings.arm();
        String label = literal(arm.label());
        return ARM.replace("@BAND@", request.band().map(band -> band(band)).orElse(""))
                .replace("@NUMBER@", "" + number)
                .replace("@MODEL@", model(settings))
                .replace("@DOSE@", literal(arm.regimen().toString()))
                .replace("@SUBJECT@", subject(arm.asked().subject().covariates()))
                .replace("@SITE@", request.isArterial() ? ".arterial(Ketamine.arterialFlow())" : "")
                .replace("@LABEL@", label);
    }

    private static String band(PageRequest.Band band) {
        StringBuilder prints = new StringBuilder();
        for (int i = 0; i < Quantiles.NAMES.size(); i++) {
            prints.append(i == 0 ? "" : "\n")
                    .append("                    print(@LABEL@, series.name() + ")
                    .append(literal("_" + Quantiles.NAMES.get(i)))
                    .append(", quantiles[" + i + "]);");
        }
        return BAND.replace("@SUBJECTS@", "" + band.subjects())
                .replace("@SEED@", "" + band.seed())
                .replace(
                        "@PROBABILITIES@",
                        Quantiles.PROBABILITIES.stream().map(String::valueOf).collect(Collectors.joining(", ")))
                .replace("@PRINTS@", prints);
    }

    private static String model(ArmSettings settings) {
        String model = "Ketamine.model(" + literal(settings.arm().model().card().id()) + ")";
        if (settings.effects().isEmpty()) {
            return model;
        }
        String options = options(settings);
        return model
                + settings.effects().stream()
                        .map(id -> "\n                        KetamineEffects.effect(" + literal(id) + ", " + options
                                + ")")
                        .collect(Collectors.joining(",", "\n                .with(", ")"));
    }

    private static String options(ArmSettings settings) {
        StringBuilder options = new StringBuilder("EffectOptions.standard()");
        settings.baselines()
                .forEach((scale, value) ->
                        options.append(".baseline(" + literal(scale) + ", " + Decimal.shortest(value) + ")"));
        return settings.hasContext()
                ? options.append(".inContext(" + Decimal.shortest(settings.context()) + ")")
                        .toString()
                : options.toString();
    }

    private static String subject(Covariates known) {
        StringBuilder subject = new StringBuilder("Subject.typical()");
        for (String name : known.names()) {
            boolean isNumber = known.number(name).isPresent();
            String value =
                    isNumber ? Decimal.shortest(known.number(name).getAsDouble()) : literal(known.category(name));
            subject.append(
                    switch (name) {
                        case Covariates.WT -> ".withWeight(kg(" + value + "))";
                        case Covariates.AGE -> ".aged(years(" + value + "))";
                        default -> ".with(" + literal(name) + ", " + value + ")";
                    });
        }
        return subject.toString();
    }

    /** In the largest unit of which it is a whole number. */
    private static String duration(Duration duration) {
        if (duration.toNanosPart() != 0) {
            return "Duration.ofNanos(" + duration.toNanos() + "L)";
        }
        if (duration.toSecondsPart() != 0) {
            return "Duration.ofSeconds(" + duration.toSeconds() + ")";
        }
        return duration.toMinutesPart() != 0
                ? "Duration.ofMinutes(" + duration.toMinutes() + ")"
                : "Duration.ofHours(" + duration.toHours() + ")";
    }

    /** A text as Java reads it, whatever the encoding of the file. */
    private static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                literal.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                literal.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                literal.append(c);
            }
        }
        return literal.append('"').toString();
    }
}
