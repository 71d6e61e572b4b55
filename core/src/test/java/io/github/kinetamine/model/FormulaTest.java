package io.github.kinetamine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a formula computes, how it is written, and what is refused. */
class FormulaTest {

    private static final Map<String, Double> VALUES = Map.of("CL", 1.1, "WT", 35.0, "a", 7.0, "b", 2.0, "c", 3.0);

    private static double value(String formula) {
        return Formula.parse(formula).value(VALUES::get);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    7 - 2 - 3             | 2
                    7 - (2 - 3)           | 8
                    12 / 2 * 3            | 18
                    12 / (2 * 3)          | 2
                    1 + 2 * 3             | 7
                    (1 + 2) * 3           | 9
                    2^3^2                 | 512
                    (2^3)^2               | 64
                    -2^2                  | -4
                    (-2)^2                | 4
                    2^-1                  | 0.5
                    2^-2^2                | 0.0625
                    --2                   | 2
                    3 - -2                | 5
                    2 * -3                | -6
                    -a * b + c            | -11
                    a - b * c ^ b         | -11
                    exp(0) + log(exp(2))  | 3
                    log10(1e3) * sqrt(16) | 12
                    abs(b - a)            | 5
                    min(a, b)             | 2
                    min(a, c, b, 5)       | 2
                    max(b, a, c)          | 7
                    1e2 + 1.5E-1 + .5     | 100.65""")
    void arithmeticIsThatOfTheBlackboard(String formula, double expected) {
        assertEquals(expected, value(formula), Math.ulp(expected));
    }

    @Test
    void allometryIsTheValueOfItsJavaExpression() {
        assertEquals(1.1 * Math.pow(35.0 / 70, 0.75), value("CL * (WT/70)^0.75"));
    }

    @Test
    void impossibleArithmeticIsNotANumber() {
        assertEquals(Double.NaN, value("log(-1)"));
        assertEquals(Double.NaN, value("(-2)^0.5"));
        assertEquals(Double.NEGATIVE_INFINITY, value("log(0)"));
        assertEquals(Double.POSITIVE_INFINITY, value("1 / (a - 7)"));
        assertEquals(Double.NaN, value("min(1, 0/0)"));
    }

    @Test
    void namesComeInTheOrderOfFirstUseAndAreAskedForOnce() {
        Formula formula = Formula.parse("WT * CL / WT + _age2 * CL");
        assertEquals(List.of("WT", "CL", "_age2"), formula.names());
        List<String> asked = new ArrayList<>();
        formula.value(name -> asked.add(name) ? 1 : 0);
        assertEquals(formula.names(), asked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1.1*(WT/70)^.75        | 1.1 * (WT / 70)^0.75
                    ((a+b))+(c)            | a + b + c
                    a+(b+c)                | a + (b + c)
                    a-(b-c)                | a - (b - c)
                    (a*b)/(c*a)            | a * b / (c * a)
                    -(a*b)                 | -(a * b)
                    (-a)*b                 | -a * b
                    (-a)^2                 | (-a)^2
                    -(a^2)                 | -a^2
                    (a^b)^c                | (a^b)^c
                    a^(b^c)                | a^b^c
                    a^(-b)                 | a^-b
                    a^(b+c)                | a^(b + c)
                    a-(-b)                 | a - -b
                    max(a,(b),min(c,(1)))  | max(a, b, min(c, 1))
                    exp((a+b))             | exp(a + b)
                    1e20+0.00010           | 1e20 + 0.0001""")
    void theTextHasNoNeedlessParentheses(String written, String canonical) {
        assertEquals(canonical, Formula.parse(written).toString());
        assertEquals(canonical, Formula.parse(canonical).toString());
    }

    @Test
    void equalFormulasComputeTheSameInTheSameOrder() {
        assertEquals(Formula.parse("(a+b)+c"), Formula.parse("a + b + c"));
        assertEquals(Formula.parse("70.0"), Formula.parse("7e1"));
        assertNotEquals(Formula.parse("a+(b+c)"), Formula.parse("a + b + c"));
        assertNotEquals(Formula.parse("a * 1"), Formula.parse("b * 1"));
        assertNotEquals(Formula.parse("min(a, min(b, c))"), Formula.parse("min(a, b, c)"));
        assertNotEquals(Formula.parse("a"), null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1 +          | unexpected the end at character 4 of "1 +": allowed: a number, a name, a function, '(' or '-'
                    2 WT         | unexpected 'WT' at character 3 of "2 WT": allowed: + - * / ^ or the end
                    1.2.3        | unexpected '.3' at character 4
                    0,75         | unexpected ',' at character 2
                    (WT/70       | '(' of character 1 is not closed, unexpected the end at character 7
                    (1, 2)       | '(' of character 1 is not closed, unexpected ',' at character 3
                    WT/70)       | unexpected ')' at character 6
                    WT**0.75     | unexpected '*' at character 4 of "WT**0.75": allowed: a number, a name, a function, '(' or '-'; a power is written with '^'
                    sqr(2)       | unknown function 'sqr' at character 1 of "sqr(2)": did you mean 'sqrt'? allowed: exp, log, log10, sqrt, abs, min, max
                    Exp(2)       | unknown function 'Exp' at character 1 of "Exp(2)": did you mean 'exp'?
                    CL(WT)       | a product is written with '*'
                    exp          | the function 'exp' stands alone at character 1 of "exp": write as in 'exp(a)'
                    exp + 1      | the function 'exp' stands alone
                    exp()        | unexpected ')' at character 5
                    log10(1, 2)  | 'log10' of 2 at character 1 of "log10(1, 2)": write as in 'log10(a)'
                    min(1)       | 'min' of 1 at character 1 of "min(1)": write as in 'min(a, b)'
                    max(1 2)     | '(' of character 4 is not closed, unexpected '2' at character 7 of "max(1 2)": allowed: + - * / ^ , or ')'
                    1 · 2        | unexpected character '·' at character 3 of "1 · 2": allowed: numbers
                    a == b       | unexpected character '=' at character 3
                    x.y          | unexpected character '.' at character 2
                    1e999        | too large a number, '1e999' at character 1
                    1e           | unexpected 'e' at character 2
                    +1           | unexpected '+' at character 1""")
    void whatIsNoFormulaIsRefusedWithItsPlace(String text, String message) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Formula.parse(text));
        assertTrue(e.getMessage().contains(message), e::getMessage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void anEmptyTextIsRefused(String text) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Formula.parse(text));
        assertTrue(e.getMessage().contains("write as in '1.1 * (WT / 70)^0.75'"), e::getMessage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "2^", "exp(", "min(1,", "2^-("})
    void nestingWithoutEndIsRefusedAndNotFollowed(String opening) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Formula.parse(opening.repeat(1_000_000)));
        assertTrue(e.getMessage().contains("too deep a formula"), e::getMessage);
        assertTrue(e.getMessage().contains("allowed: at most 100"), e::getMessage);
        assertTrue(e.getMessage().length() < 300, e::getMessage);
    }

    @Test
    void aHundredInsideOneAnotherAreAllowed() {
        assertEquals(7, value("(".repeat(100) + "a" + ")".repeat(100)));
        assertEquals(7, value("-".repeat(100) + "a"));
    }

    @Test
    void lengthIsBounded() {
        assertEquals(500, value("1" + "+1".repeat(499)));
        refuses("at most 1000 numbers, names and signs", "1" + "+1".repeat(1_000_000));
        refuses("a number or name of 101 characters", "x".repeat(101));
        refuses("a number or name of 1000000 characters", "0." + "1".repeat(999_998));
        assertEquals(7, value(" ".repeat(1_000_000) + "a"));
    }

    @Test
    void theTextOfTheLongestFormulaIsReadAgain() {
        Formula longest = Formula.parse("-1e14" + "+1e14".repeat(499));
        assertEquals(longest, Formula.parse(longest.toString()));
    }

    private static void refuses(String message, String text) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Formula.parse(text));
        assertTrue(e.getMessage().contains(message), e::getMessage);
        assertTrue(e.getMessage().length() < 300, e::getMessage);
    }

    @Test
    void theGrammarNamesEveryFunctionAndDefinesEveryRule() {
        String rules = Formula.GRAMMAR.replaceAll("\\(\\*.*?\\*\\)", "");
        TreeSet<String> words = new TreeSet<>();
        Matcher quoted = Pattern.compile("\"([a-z][a-z0-9]+)\"").matcher(rules);
        while (quoted.find()) {
            words.add(quoted.group(1));
        }
        assertEquals(new TreeSet<>(List.of("exp", "log", "log10", "sqrt", "abs", "min", "max")), words);
        TreeSet<String> defined = new TreeSet<>();
        Matcher left = Pattern.compile("(?m)^([a-z]+) +=").matcher(rules);
        while (left.find()) {
            defined.add(left.group(1));
        }
        TreeSet<String> used = new TreeSet<>();
        Matcher name = Pattern.compile("[a-z]+").matcher(rules.replaceAll("\"[^\"]*\"", ""));
        while (name.find()) {
            used.add(name.group());
        }
        assertEquals(defined, used);
    }
}
