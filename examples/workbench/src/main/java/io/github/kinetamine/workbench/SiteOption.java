package io.github.kinetamine.workbench;

import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.ArterialFlow;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the blood is taken, if not where the model's was. */
final class SiteOption {

    @Option(
            names = "--site",
            paramLabel = "SITE",
            completionCandidates = Completions.Sites.class,
            description =
                    "arterial: adds infusion rate / 7.59 L/min to what is infused by vein in venous models; otherwise each model's own"
                            + " site")
    private String site;

    /** The correction that is asked for. */
    Optional<ArterialFlow> arterial() {
        if (site == null) {
            return Optional.empty();
        }
        if (!site.strip().equalsIgnoreCase("arterial")) {
            throw new IllegalArgumentException("--site must be arterial, got '" + site
                    + "': leave it out for each model's own site, which 'kinetamine models' lists");
        }
        return Optional.of(Ketamine.arterialFlow());
    }

    /** Refuses another site where there is none. */
    void requireOwn(String advice) {
        if (arterial().isPresent()) {
            throw new IllegalArgumentException("--site arterial is of the typical subject alone; " + advice);
        }
    }
}
