package io.github.kinetamine.workbench;

import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.workbench.output.LatexFormula;
import java.util.stream.Collectors;

/** A model's equations as a LaTeX fragment, for a document with the package amsmath. */
final class LatexEquations {

    private static final String ARROW = " → ";

    private LatexEquations() {}

    static String of(PkModel model) {
        String lines = model.equations().stream().map(LatexEquations::line).collect(Collectors.joining(" \\\\\n"));
        return "% " + model.card().id() + ": " + model.card().title() + "\n"
                + "% amounts A in mg, concentrations C in mg/L, time t in h; needs \\usepackage{amsmath}\n"
                + "\\begin{align*}\n" + lines + "\n\\end{align*}\n";
    }

    /** An equation has two sides; what happens to a dose has a route, an amount and a target; all else is words. */
    private static String line(String text) {
        int equals = text.indexOf(" = ");
        int arrow = text.indexOf(ARROW);
        int colon = text.indexOf(": ");
        if (arrow >= 0 && colon >= 0 && colon < arrow) {
            return LatexFormula.words(text.substring(0, colon + 1)) + "\\quad & "
                    + LatexFormula.of(text.substring(colon + 2, arrow)) + " \\to "
                    + LatexFormula.words(text.substring(arrow + ARROW.length()));
        }
        if (equals >= 0) {
            return leftSide(text.substring(0, equals)) + " &= " + LatexFormula.of(text.substring(equals + 3));
        }
        return "& " + LatexFormula.words(text);
    }

    private static String leftSide(String text) {
        String rateEnd = "/dt";
        return text.startsWith("d") && text.endsWith(rateEnd)
                ? "\\frac{d" + LatexFormula.of(text.substring(1, text.length() - rateEnd.length())) + "}{dt}"
                : LatexFormula.of(text);
    }
}
