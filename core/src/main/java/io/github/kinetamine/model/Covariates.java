package io.github.kinetamine.model;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is known of a subject beside the model's parameters: numbers such as {@code WT} (kg) and {@code AGE} (years), and
 * categories such as {@code RACE}. What is not known is absent, and a relation that asks for it leaves the typical value.
 * Immutable and safe for use by many threads.
 */
public final class Covariates {

    /** Body weight, kg. */
    public static final String WT = "WT";

    /** Age, years. */
    public static final String AGE = "AGE";

    /** {@code female} or {@code male}. */
    public static final String SEX = "SEX";

    /** {@code caucasian}, {@code asian} or {@code japanese} (which implies asian). */
    public static final String RACE = "RACE";

    /** {@code *1/*1}, {@code *1/*6} or {@code *6/*6}: the genotype of cytochrome P450 2B6. */
    public static final String CYP2B6 = "CYP2B6";

    /** A factor on the liver's intrinsic clearance, not negative; 1 changes nothing, 0.5 is an inhibition by half. */
    public static final String CLINT = "CLINT";

    /** The number of the device within one dose, from 1; known only while a dose enters. */
    public static final String DEVICE = "DEVICE";

    private static final Covariates NONE = new Covariates(Map.of(), Map.of());

    private final Map<String, Double> numbers;
    private final Map<String, String> categories;

    private Covariates(Map<String, Double> numbers, Map<String, String> categories) {
        this.numbers = numbers;
        this.categories = categories;
    }

    /** Nothing known. */
    public static Covariates none() {
        return NONE;
    }

    /** These covariates with a number; it must be finite. */
    public Covariates with(String name, double value) {
        Names.requireName("covariate", name);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("covariate " + name + " must be finite, got " + value);
        }
        Map<String, Double> more = new TreeMap<>(numbers);
        more.put(name, value);
        return new Covariates(more, categories);
    }

    /** These covariates with a category, which is kept in lower case. */
    public Covariates with(String name, String category) {
        Names.requireName("covariate", name);
        Names.requireName("category of " + name, category);
        Map<String, String> more = new TreeMap<>(categories);
        more.put(name, category.toLowerCase(java.util.Locale.ROOT));
        return new Covariates(numbers, more);
    }

    /** The names of all that is known, in their order. */
    public Set<String> names() {
        return asText().keySet();
    }

    /** These covariates, and those of the others that are not known here. */
    public Covariates orElse(Covariates others) {
        Map<String, Double> moreNumbers = new TreeMap<>(others.numbers);
        Map<String, String> moreCategories = new TreeMap<>(others.categories);
        moreNumbers.keySet().removeAll(categories.keySet());
        moreCategories.keySet().removeAll(numbers.keySet());
        moreNumbers.putAll(numbers);
        moreCategories.putAll(categories);
        return new Covariates(moreNumbers, moreCategories);
    }

    /** The number, if it is known. */
    public OptionalDouble number(String name) {
        Double value = numbers.get(name);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The category, or the empty string where it is not known. */
    public String category(String name) {
        return categories.getOrDefault(name, "");
    }

    /** Whether the subject belongs to a category; a Japanese subject belongs to the Asian ones as well. */
    public boolean isIn(String name, String category) {
        String actual = category(name);
        return actual.equals(category) || name.equals(RACE) && actual.equals("japanese") && category.equals("asian");
    }

    /** Name and value of everything known, in the order of the names. */
    public Map<String, String> asText() {
        Map<String, String> all = new TreeMap<>(categories);
        numbers.forEach((name, value) -> all.put(name, Double.toString(value)));
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Covariates covariates
                && numbers.equals(covariates.numbers)
                && categories.equals(covariates.categories);
    }

    @Override
    public int hashCode() {
        return 31 * numbers.hashCode() + categories.hashCode();
    }

    @Override
    public String toString() {
        return asText().toString();
    }
}
