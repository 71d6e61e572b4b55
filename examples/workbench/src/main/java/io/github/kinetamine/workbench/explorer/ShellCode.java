package io.github.kinetamine.workbench.explorer;

import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.text.Decimal;
import io.github.kinetamine.workbench.asked.ShellWords;
import java.util.ArrayList;
import java.util.List;

/** A page as lines of a shell: for each arm the curves of its typical subject, and the files of its population. */
final class ShellCode {

    private final PageRequest request;

    private ShellCode(PageRequest request) {
        this.request = request;
    }

    static String of(PageRequest request, List<ArmResult> results) {
        ShellCode code = new ShellCode(request);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < results.size(); i++) {
            ArmSettings settings = ArmSettings.of(results.get(i));
            lines.append(code.simulate(settings));
            if (request.band().isPresent()) {
                lines.append(code.population(settings, request.band().get(), "arm-" + (i + 1)));
            }
        }
        return lines.toString();
    }

    private String simulate(ArmSettings settings) {
        List<String> words = new ArrayList<>(List.of("simulate"));
        words.addAll(arm(settings));
        if (request.isArterial()) {
            words.addAll(List.of("--site", "arterial"));
        }
        words.addAll(times());
        return line(words);
    }

    private String population(ArmSettings settings, PageRequest.Band band, String folder) {
        List<String> words = new ArrayList<>(List.of("population"));
        words.addAll(arm(settings));
        words.addAll(List.of("--subjects", "" + band.subjects(), "--seed", "" + band.seed()));
        words.addAll(times());
        words.addAll(List.of("--out", folder));
        return line(words);
    }

    private static List<String> arm(ArmSettings settings) {
        PageArm arm = settings.arm();
        List<String> words = new ArrayList<>(List.of(
                "--model", arm.model().card().id(), "--dose", arm.regimen().toString()));
        Covariates known = arm.asked().subject().covariates();
        for (String name : known.names()) {
            String value = known.number(name).isPresent()
                    ? Decimal.shortest(known.number(name).getAsDouble())
                    : known.category(name);
            switch (name) {
                case Covariates.WT -> words.addAll(List.of("--weight", value));
                case Covariates.AGE -> words.addAll(List.of("--age", value));
                default -> words.addAll(List.of("--covariate", name + "=" + value));
            }
        }
        if (!settings.effects().isEmpty()) {
            words.addAll(List.of("--effect", String.join(",", settings.effects())));
        }
        settings.baselines()
                .forEach((scale, value) -> words.addAll(List.of("--baseline", scale + "=" + Decimal.shortest(value))));
        if (settings.hasContext()) {
            words.addAll(List.of("--context", Decimal.shortest(settings.context())));
        }
        return words;
    }

    private List<String> times() {
        return List.of(
                "--until", DurationText.render(request.until()), "--every", DurationText.render(request.every()));
    }

    private static String line(List<String> words) {
        return "java -jar kinetamine.jar " + ShellWords.join(words) + "\n";
    }
}
