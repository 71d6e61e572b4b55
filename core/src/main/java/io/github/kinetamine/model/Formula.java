package io.github.kinetamine.model;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Plain arithmetic on names, such as {@code 1.1 * (WT / 70)^0.75}: how a parameter follows from covariates and from other
 * parameters.
 *
 * <p>It has numbers, names, {@code + - * / ^}, parentheses and the functions {@code exp}, {@code log} (natural),
 * {@code log10}, {@code sqrt}, {@code abs}, {@code min} and {@code max}, and nothing else: no text can make it do more than
 * compute one number. A power binds tighter than a minus sign before it ({@code -2^2} is −4) and groups from the right
 * ({@code 2^3^2} is 512); everything else groups from the left. All of it is {@code double} arithmetic in the order in which
 * it is written. Names carry no unit: whoever places the formula says which unit its value has.
 *
 * <p>Two formulas are equal if they compute the same in the same order, so that {@code (a+b)+c} equals {@code a + b + c}, and
 * {@code a + (b+c)} does not. Immutable and safe for use by many threads.
 */
public final class Formula {

    /** The grammar of a formula's text, in EBNF: what {@link #parse} reads and {@link #toString} writes. */
    public static final String GRAMMAR = """
            formula  = product { ( "+" | "-" ) product } ;
            product  = signed { ( "*" | "/" ) signed } ;
            signed   = { "-" } power ;
            power    = operand [ "^" signed ] ;
            operand  = number | name | call | "(" formula ")" ;
            call     = one "(" formula ")"
                     | several "(" formula "," formula { "," formula } ")" ;
            one      = "exp" | "log" | "log10" | "sqrt" | "abs" ;     (* log is the natural logarithm *)
            several  = "min" | "max" ;
            number   = ( digits [ "." { digit } ] | "." digits ) [ ( "e" | "E" ) [ "+" | "-" ] digits ] ;
            name     = letter { letter | digit } ;                    (* not the name of a function *)
            digits   = digit { digit } ;
            digit    = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" ;
            letter   = "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M"
                     | "N" | "O" | "P" | "Q" | "R" | "S" | "T" | "U" | "V" | "W" | "X" | "Y" | "Z"
                     | "a" | "b" | "c" | "d" | "e" | "f" | "g" | "h" | "i" | "j" | "k" | "l" | "m"
                     | "n" | "o" | "p" | "q" | "r" | "s" | "t" | "u" | "v" | "w" | "x" | "y" | "z" | "_" ;
            """;

    private final List<String> names;
    private final List<FormulaStep> steps;
    private final int stackSize;

    /** The steps are in postfix order, and leave one number. */
    Formula(List<String> names, List<FormulaStep> steps) {
        this.names = List.copyOf(names);
        this.steps = List.copyOf(steps);
        this.stackSize = stackSize(steps);
    }

    private static int stackSize(List<FormulaStep> steps) {
        int size = 0;
        int most = 0;
        for (FormulaStep step : steps) {
            size += 1 - step.operands();
            most = Math.max(most, size);
        }
        return most;
    }

    /**
     * The formula that {@code text} describes; {@link #GRAMMAR} says how it is written. Spaces are ignored except within
     * numbers and names; case is kept.
     *
     * @throws IllegalArgumentException if the text is no formula, holds more than 1000 numbers, names and signs, a number or
     *     name of more than 100 characters, or more than 100 parentheses, powers and minus signs inside one another; the
     *     message is one line that says what is wrong, where, and what is allowed
     */
    public static Formula parse(String text) {
        return FormulaParser.parse(text);
    }

    /** Every name that the formula reads, in the order of first use. */
    public List<String> names() {
        return names;
    }

    /**
     * The value for these values of the names; each is asked for once. It is NaN or infinite where the arithmetic is, as in
     * the logarithm of a negative number or a division by zero.
     */
    public double value(ToDoubleFunction<String> valueOf) {
        double[] values = names.stream().mapToDouble(valueOf).toArray();
        double[] stack = new double[stackSize];
        int top = 0;
        for (FormulaStep step : steps) {
            top -= step.operands();
            stack[top] = step.value(stack, top, values);
            top++;
        }
        return stack[0];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula that && names.equals(that.names) && steps.equals(that.steps);
    }

    @Override
    public int hashCode() {
        return 31 * names.hashCode() + steps.hashCode();
    }

    /** The formula with as few parentheses as it can have; {@link #parse} turns it back into an equal one. */
    @Override
    public String toString() {
        FormulaText text = new FormulaText(names);
        steps.forEach(step -> step.writeTo(text));
        return text.finished();
    }
}
