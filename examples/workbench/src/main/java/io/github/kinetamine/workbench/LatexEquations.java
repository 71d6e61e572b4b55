package io.github.kinetamine.workbench;

import io.github.kinetamine.model.CovariateRelation;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.workbench.output.LatexFormula;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A model's equations and covariate relations as a LaTeX fragment, for a document with the package amsmath. */
final class LatexEquations {

    private static final String ARROW = " → ";
    private static final String END_OF_LINE = " \\\\\n";
    private static final int TERMS_IN_A_LINE = 3;
    private static final Pattern CONDITION = Pattern.compile(" (if|above) .*");

    private LatexEquations() {}

    static String of(PkModel model) {
        String relations =
                model.relations().stream().map(LatexEquations::line).collect(Collectors.joining(END_OF_LINE));
        return "% " + model.card().id() + ": " + model.card().title() + "\n"
                + "% amounts A in mg, concentrations C in mg/L, time t in h; needs \\usepackage{amsmath}\n"
                + "% after \\allowdisplaybreaks the lines may run over pages\n"
                + aligned(model.equations().stream().map(LatexEquations::line).collect(Collectors.joining(END_OF_LINE)))
                + (relations.isEmpty()
                        ? ""
                        : "% the parameters of a subject, from the typical values\n" + aligned(relations));
    }

    private static String aligned(String lines) {
        return "\\begin{align*}\n" + lines + "\n\\end{align*}\n";
    }

    /** The new value of a parameter, and in whom. */
    private static String line(CovariateRelation relation) {
        Matcher condition = CONDITION.matcher(relation.toString());
        boolean isConditional = condition.find();
        String value = isConditional ? relation.toString().substring(0, condition.start()) : relation.toString();
        String remark = (isConditional ? condition.group() : "") + (relation.isOption() ? " (an option)" : "");
        return LatexFormula.of(relation.parameter()) + " &\\leftarrow " + LatexFormula.of(value)
                + (remark.isEmpty() ? "" : " \\quad " + LatexFormula.words(remark.strip()));
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
            return leftSide(text.substring(0, equals)) + " &= "
                    + broken(LatexFormula.terms(text.substring(equals + 3)));
        }
        return "& " + LatexFormula.words(text);
    }

    /** A sum on as many lines as it needs. */
    private static String broken(List<String> terms) {
        StringBuilder sum = new StringBuilder(terms.get(0));
        for (int i = 1; i < terms.size(); i++) {
            sum.append(i % TERMS_IN_A_LINE == 0 ? END_OF_LINE + "&\\quad " : " ")
                    .append(terms.get(i));
        }
        return sum.toString();
    }

    private static String leftSide(String text) {
        String rateEnd = "/dt";
        return text.startsWith("d") && text.endsWith(rateEnd)
                ? "\\frac{d" + LatexFormula.of(text.substring(1, text.length() - rateEnd.length())) + "}{dt}"
                : LatexFormula.of(text);
    }
}
