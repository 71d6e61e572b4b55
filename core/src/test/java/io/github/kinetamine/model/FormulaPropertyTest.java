package io.github.kinetamine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** What holds for every formula, and for every text that is none. */
class FormulaPropertyTest {

    private static final ToDoubleFunction<String> VALUES = name -> 0.25 + name.hashCode() % 7;

    @Property(tries = 1000)
    void aFormulaHasTheValueOfItsTree(@ForAll long seed, @ForAll @IntRange(max = 6) int depth) {
        ArbitraryFormulas formulas = new ArbitraryFormulas(seed);
        ArbitraryFormulas.Tree tree = formulas.tree(depth);
        Formula formula = Formula.parse(formulas.inParentheses(tree));
        assertEquals(tree.value(VALUES), formula.value(VALUES), formula.toString());
        assertEquals(List.copyOf(namesOf(tree, new LinkedHashSet<>())), formula.names());
    }

    @Property(tries = 1000)
    void itsTextParsesToAnEqualFormula(@ForAll long seed, @ForAll @IntRange(max = 6) int depth) {
        ArbitraryFormulas formulas = new ArbitraryFormulas(seed);
        Formula formula = Formula.parse(formulas.inParentheses(formulas.tree(depth)));
        Formula again = Formula.parse(formula.toString());
        assertEquals(formula, again);
        assertEquals(formula.hashCode(), again.hashCode());
        assertEquals(formula.toString(), again.toString());
        assertEquals(formula.value(VALUES), again.value(VALUES));
    }

    @Property(tries = 1000)
    void noParenthesesOfItsTextCanBeLeftOut(@ForAll long seed, @ForAll @IntRange(max = 4) int depth) {
        ArbitraryFormulas formulas = new ArbitraryFormulas(seed);
        Formula formula = Formula.parse(formulas.inParentheses(formulas.tree(depth)));
        String text = formula.toString();
        for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
            if (open > 0 && Character.isLetterOrDigit(text.charAt(open - 1))) {
                continue;
            }
            int close = closing(text, open);
            String without = text.substring(0, open) + text.substring(open + 1, close) + text.substring(close + 1);
            assertFalse(Formula.parse(without).equals(formula), text + " equals " + without);
        }
    }

    @Property(tries = 1000)
    void piecesOfFormulasAreReadOrRefusedOnOneLine(@ForAll long seed) {
        readOrRefuse(new ArbitraryFormulas(seed).garbage());
    }

    @Property(tries = 1000)
    void anyTextIsReadOrRefusedOnOneLine(@ForAll @StringLength(max = 40) String text) {
        readOrRefuse(text);
    }

    private static void readOrRefuse(String text) {
        try {
            Formula formula = Formula.parse(text);
            assertEquals(formula, Formula.parse(formula.toString()));
        } catch (IllegalArgumentException refused) {
            String message = refused.getMessage();
            assertTrue(
                    message.contains(": allowed: ")
                            || message.contains("write as in")
                            || message.contains("did you mean"),
                    message);
            assertTrue(message.codePoints().noneMatch(FormulaPropertyTest::breaksLine), message);
        }
    }

    private static boolean breaksLine(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static Set<String> namesOf(ArbitraryFormulas.Tree tree, Set<String> names) {
        tree.parts().forEach(part -> namesOf(part, names));
        if (tree.parts().isEmpty()
                && !Character.isDigit(tree.head().charAt(0))
                && tree.head().charAt(0) != '.') {
            names.add(tree.head());
        }
        return names;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; ; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
    }
}
