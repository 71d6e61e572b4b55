package io.github.kinetamine.workbench.modelfile;

import io.github.kinetamine.model.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A product of parameters as a flow names it: {@code CL}, {@code CL/V}, {@code 3/MTT}. A number can only come first.
 *
 * @param text as it stands in the file
 * @param coefficient the number; 1 where there is none
 * @param factors the parameters above the line
 * @param divisors the parameters below the line
 */
record ProductText(String text, double coefficient, List<String> factors, List<String> divisors) {

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*+";
    private static final Pattern SIGN_AND_NAME = Pattern.compile("\\s*+([*/])\\s*+(" + NAME + ")\\s*+");
    private static final Pattern FIRST =
            Pattern.compile("\\s*+(?:(" + NAME + ")|(\\d++\\.?\\d*+(?:[eE][+-]?\\d++)?)(?=\\s*+[*/]))\\s*+");

    /** The product; anything else is a fault of the field. */
    static Optional<ProductText> read(Field field, String what) {
        Optional<ProductText> product = field.line(what).flatMap(ProductText::parse);
        if (product.isEmpty() && field.line(what).isPresent()) {
            field.fault(what + " must be a parameter or a product of parameters, as in 'CL', 'CL/V' or '3/MTT', got "
                    + Fault.quoted(field.line(what).orElseThrow()));
        }
        return product;
    }

    private static Optional<ProductText> parse(String text) {
        Matcher first = FIRST.matcher(text);
        if (!first.lookingAt()) {
            return Optional.empty();
        }
        List<String> factors = new ArrayList<>();
        List<String> divisors = new ArrayList<>();
        double coefficient = 1;
        if (first.group(1) != null) {
            factors.add(first.group(1));
        } else {
            coefficient = Double.parseDouble(first.group(2));
        }
        Matcher next = SIGN_AND_NAME.matcher(text).region(first.end(), text.length());
        while (next.lookingAt()) {
            (next.group(1).equals("*") ? factors : divisors).add(next.group(2));
            next.region(next.end(), text.length());
        }
        return next.regionStart() == text.length() && Double.isFinite(coefficient)
                ? Optional.of(new ProductText(text.strip(), coefficient, factors, divisors))
                : Optional.empty();
    }

    List<String> names() {
        return Stream.concat(factors.stream(), divisors.stream()).toList();
    }

    Product toProduct() {
        Product product = Product.of(coefficient);
        for (String factor : factors) {
            product = product.times(factor);
        }
        for (String divisor : divisors) {
            product = product.over(divisor);
        }
        return product;
    }
}
