package io.github.kinetamine.ketamine;

import static io.github.kinetamine.model.ParameterUnit.ONE;
import static io.github.kinetamine.model.ParameterUnit.PER_HOUR;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModelBuilder;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.Product;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.variability.Variance;
import java.util.Locale;

/**
 * A first-order input of racemic ketamine in children, put on a disposition of another study. The bioavailability is
 * published; the rate is derived from observations, since no rate that could be read belongs to these dispositions.
 *
 * @param route the route
 * @param bioavailability F, the part of the dose that arrives as ketamine
 * @param sourceOfF where F comes from
 * @param ka the absorption rate constant, 1/h
 * @param sourceOfKa where the rate comes from
 */
record ChildInput(Route route, double bioavailability, Source sourceOfF, double ka, Source sourceOfKa) {

    static final ChildInput INTRAMUSCULAR = new ChildInput(
            Route.INTRAMUSCULAR,
            0.41,
            published("Hornik et al. J Clin Pharmacol 2018", "113 children, 50 of them intramuscular"),
            4,
            derived("Hornik 2018 (6 to 8 mg/kg keep above 750 ng/mL for up to 20 min) and Grant et al. Br J Anaesth"
                    + " 1983;55:1107 (absorption faster than in adults)"));

    static final ChildInput INTRANASAL = new ChildInput(
            Route.INTRANASAL,
            0.36,
            published("Nielsen et al. Paediatr Anaesth 2014;24:170, PMID 24118506", "35.8 %, 13 children of 35 kg"),
            6,
            derived("the peak of 102 ng/mL at 8.5 min after 0.5 mg/kg (Nielsen 2014)"));

    private static final Source BRUNETTE = published(
            "Brunette et al. Paediatr Anaesth 2011;21:653, PMID 21355949",
            "F 0.45 (90 % CI 0.33 to 0.58), 20 children with burns, 1 to 8 years, 5 to 10 mg/kg");

    static final ChildInput ORAL = new ChildInput(
            Route.ORAL,
            0.45,
            BRUNETTE,
            0.705,
            derived("the absorption half-time of 59 min (29 to 109) in Brunette 2011"));

    static final String ORAL_RATE = "KA_PO";

    /** Of the half-time, and so of the rate constant, {@code ln 2} divided by it. */
    static final Variance ORAL_RATE_VARIANCE = Variance.ofCv(1.48);

    static final Source ORAL_RATE_SOURCE = BRUNETTE.at("absorption half-time of 59 min, between subjects 148 %");

    static final String WITHOUT_VARIANCE = "no variance of the input was found";

    static final String LOG_NORMAL_CV = "coefficients of variation are read as log-normal, ω² = ln(1 + CV²)";

    /** Declares the route: a depot that empties into a compartment. */
    void declare(LinearModelBuilder m, String into) {
        String suffix = "_" + route.code().toUpperCase(Locale.ROOT);
        String depot = into + " depot, " + route.code();
        m.parameter(new Parameter(
                        "F" + suffix, bioavailability, ONE, "bioavailability in children, " + route.word(), sourceOfF))
                .parameter(new Parameter(
                        "KA" + suffix,
                        ka,
                        PER_HOUR,
                        "absorption rate constant in children, " + route.word(),
                        sourceOfKa))
                .compartment(depot)
                .flow(depot, into, "KA" + suffix)
                .input(Input.by(route, InputPath.into(depot).bioavailability(Product.of("F" + suffix))));
    }

    private static Source published(String citation, String place) {
        return new Source(citation, "", place, Tier.PUBLISHED, Reading.VERIFIED);
    }

    private static Source derived(String from) {
        return new Source("derived from " + from, "", "", Tier.DERIVED, Reading.COMPUTED);
    }
}
