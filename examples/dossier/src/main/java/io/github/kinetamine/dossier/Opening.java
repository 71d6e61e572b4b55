package io.github.kinetamine.dossier;

import java.util.ArrayList;
import java.util.List;

/** The lines with which a dossier begins: the outcome, what was built, and everything that is not well. Stateless. */
final class Opening {

    private Opening() {}

    static String outcome(Dossier dossier) {
        return dossier.shown() + " of " + dossier.verdicts().size() + " requirements are shown";
    }

    static List<String> lines(Dossier dossier) {
        List<String> lines = new ArrayList<>();
        lines.add(outcome(dossier) + ".");
        lines.add("Commit " + dossier.build().commit() + ", tested on Java "
                + String.join(", ", dossier.build().javas()) + ", "
                + dossier.build().system() + ", until " + dossier.build().tested() + ".");
        lines.add(
                "For research and teaching; not for clinical use. Tests show that the program does what is written here; they"
                        + " do not show that it is fit for a use of your own.");
        return lines;
    }
}
