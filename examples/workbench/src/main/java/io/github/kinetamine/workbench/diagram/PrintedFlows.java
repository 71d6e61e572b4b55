package io.github.kinetamine.workbench.diagram;

import io.github.kinetamine.model.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The flows of a model as its printed equations tell them. Each term of {@code dA[x]/dt} is a rate times the amount of a
 * compartment: what is added to one compartment must be taken from another at the same rate, and what is taken and added nowhere
 * leaves the body. Used by one thread.
 */
final class PrintedFlows {

    private static final Pattern EQUATION = Pattern.compile("dA\\[([^\\]]+)\\]/dt = (.+)");
    private static final Pattern TERM = Pattern.compile("(.+) · A\\[([^\\]]+)\\]");
    private static final String MINUS = "− ";

    private final List<DrawnFlow> gains = new ArrayList<>();
    private final List<DrawnFlow> losses = new ArrayList<>();

    private PrintedFlows() {}

    /**
     * The flows between compartments, then those out of the body.
     *
     * @throws IllegalArgumentException if there is no flow, a term is none, or a flow comes from nowhere
     */
    static List<DrawnFlow> of(List<String> equations) {
        PrintedFlows printed = new PrintedFlows();
        equations.stream()
                .map(EQUATION::matcher)
                .filter(Matcher::matches)
                .forEach(equation -> printed.read(equation.group(1), equation.group(2)));
        if (printed.gains.isEmpty() && printed.losses.isEmpty()) {
            throw new IllegalArgumentException("a diagram needs printed equations with flows, such as"
                    + " 'dA[x]/dt = − K · A[x]', got " + equations);
        }
        return printed.matched();
    }

    private void read(String compartment, String sum) {
        for (String signed : terms(sum)) {
            boolean isLoss = signed.startsWith(MINUS);
            Matcher term = TERM.matcher(isLoss ? signed.substring(MINUS.length()) : signed);
            if (!term.matches() || isLoss && !term.group(2).equals(compartment)) {
                throw new IllegalArgumentException("'" + signed + "' in the equation of " + compartment
                        + " is no flow: a rate times the amount of the compartment that it leaves is allowed");
            }
            (isLoss ? losses : gains).add(new DrawnFlow(term.group(2), isLoss ? Flow.OUT : compartment, term.group(1)));
        }
    }

    /** The terms of a sum, those that are taken away with their sign. */
    private static List<String> terms(String sum) {
        List<String> terms = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < sum.length(); i++) {
            char character = sum.charAt(i);
            depth += "([".indexOf(character) >= 0 ? 1 : ")]".indexOf(character) >= 0 ? -1 : 0;
            boolean isSign = i > 0 && depth == 0 && (sum.startsWith(" + ", i) || sum.startsWith(" − ", i));
            if (isSign) {
                terms.add(sum.substring(begin, i));
                begin = sum.startsWith(" + ", i) ? i + 3 : i + 1;
            }
        }
        terms.add(sum.substring(begin));
        return terms;
    }

    private List<DrawnFlow> matched() {
        for (DrawnFlow gain : gains) {
            if (!losses.remove(new DrawnFlow(gain.from(), Flow.OUT, gain.rate()))) {
                throw new IllegalArgumentException(
                        "what enters " + gain.to() + " at " + gain.rate() + " is not taken from " + gain.from()
                                + ": a flow must leave one compartment and enter another");
            }
        }
        List<DrawnFlow> flows = new ArrayList<>(gains);
        flows.addAll(losses);
        return flows;
    }
}
