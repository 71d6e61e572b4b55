package io.github.kinetamine.workbench.output;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula in LaTeX's mathematics, read from the text in which models print their equations: sums of products of numbers, names,
 * {@code A[compartment]}, functions and brackets, with {@code ·}, {@code /}, {@code +}, {@code −}, {@code ^}.
 *
 * <p>{@code CL / V1 · A[gut]} becomes {@code \frac{\mathrm{CL}}{\mathrm{V1}} \, A_{\text{gut}}}; a name is divided at its first
 * underscore into a symbol and its index. Used by one thread.
 */
public final class LatexFormula {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:([A-Za-z]\\w*)(\\[[^\\]]*\\])?|(\\d[\\d.eE]*(?:(?<=[eE])-\\d+)?)|(\\S))");

    private final String text;
    private final Matcher tokens;
    private String token = "";

    private LatexFormula(String text) {
        this.text = text;
        this.tokens = TOKEN.matcher(text);
        advance();
    }

    /**
     * The formula in LaTeX.
     *
     * @throws IllegalArgumentException if the text is no formula
     */
    public static String of(String text) {
        return String.join(" ", terms(text));
    }

    /**
     * The terms of the formula in LaTeX, each but the first with its sign in front: between them a long one may be broken.
     *
     * @throws IllegalArgumentException if the text is no formula
     */
    public static List<String> terms(String text) {
        LatexFormula formula = new LatexFormula(text);
        List<String> terms = formula.terms();
        if (!formula.token.isEmpty()) {
            throw formula.unreadable();
        }
        return terms;
    }

    /** Words within a formula. */
    public static String words(String text) {
        return "\\text{" + escaped(text) + "}";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\u0000")
                .replaceAll("([#$%&_{}])", "\\\\$1")
                .replace("^", "\\textasciicircum{}")
                .replace("~", "\\textasciitilde{}")
                .replace("≥", "$\\geq$")
                .replace("\u0000", "\\textbackslash{}");
    }

    private String sum() {
        return String.join(" ", terms());
    }

    /** The terms of a sum, each but the first with its sign in front. */
    private List<String> terms() {
        List<String> terms = new ArrayList<>();
        terms.add(leadingSign() + product());
        while (token.equals("+") || isMinus()) {
            String sign = isMinus() ? "- " : "+ ";
            advance();
            terms.add(sign + product());
        }
        return terms;
    }

    private String leadingSign() {
        if (!isMinus()) {
            return "";
        }
        advance();
        return "-";
    }

    private boolean isMinus() {
        return token.equals("−") || token.equals("-");
    }

    private String product() {
        String product = power();
        while (token.equals("·") || token.equals("/")) {
            boolean fraction = token.equals("/");
            advance();
            // a number after a factor would read as part of it without a dot
            String times = tokens.group(3) == null ? " \\, " : " \\cdot ";
            product = fraction ? "\\frac{" + product + "}{" + unbracketed(power()) + "}" : product + times + power();
        }
        return product;
    }

    /** A denominator needs no brackets of its own; what stands in one pair is a factor that was one pair as a whole. */
    private static String unbracketed(String factor) {
        String open = "\\left(";
        String close = "\\right)";
        boolean whole = factor.startsWith(open)
                && factor.indexOf(close) == factor.length() - close.length()
                && factor.lastIndexOf(open) == 0;
        return whole ? factor.substring(open.length(), factor.length() - close.length()) : factor;
    }

    private String power() {
        String base = factor();
        if (!token.equals("^")) {
            return base;
        }
        advance();
        return base + "^{" + factor() + "}";
    }

    private String factor() {
        if (token.equals("(")) {
            return brackets();
        }
        boolean name = tokens.group(1) != null;
        boolean readable = !token.isEmpty() && (name || tokens.group(3) != null);
        if (!readable) {
            throw unreadable();
        }
        String factor = name ? name(tokens.group(1), tokens.group(2)) : token;
        advance();
        return name && token.equals("(") ? factor + brackets() : factor;
    }

    private String brackets() {
        advance();
        StringBuilder inside = new StringBuilder(sum());
        while (token.equals(",")) {
            advance();
            inside.append(", ").append(sum());
        }
        if (!token.equals(")")) {
            throw unreadable();
        }
        advance();
        return "\\left(" + inside + "\\right)";
    }

    private static String name(String name, String index) {
        if (index != null) {
            return name + "_{" + words(index.substring(1, index.length() - 1)) + "}";
        }
        if (name.equals("t")) {
            return name;
        }
        int underscore = name.indexOf('_');
        return underscore <= 0
                ? "\\mathrm{" + escaped(name) + "}"
                : "\\mathrm{" + name.substring(0, underscore) + "}_{\\mathrm{" + escaped(name.substring(underscore + 1))
                        + "}}";
    }

    private void advance() {
        token = tokens.find() ? tokens.group().strip() : "";
    }

    private IllegalArgumentException unreadable() {
        return new IllegalArgumentException("formula '" + text + "' can't be read at '" + token
                + "': a sum of products of numbers, names and brackets is allowed");
    }
}
