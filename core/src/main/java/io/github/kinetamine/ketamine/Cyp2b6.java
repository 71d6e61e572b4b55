package io.github.kinetamine.ketamine;

import io.github.kinetamine.model.CovariateEffect.InCategory;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.LinearModelBuilder;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import java.util.Set;

/**
 * The genotype of cytochrome P450 2B6 as an option on the whole clearance of ketamine. One study saw the clearance fall with
 * each {@code *6} allele during a subcutaneous infusion, two others saw nothing; so it is off until the genotype is given.
 *
 * <p>The ratios are those of a systemic clearance at steady state. They are put on models of adults that have the clearance of
 * ketamine as one parameter, and on no intrinsic clearance: a liver limited by its flow would turn them into others.
 */
final class Cyp2b6 {

    private static final Source LI = new Source(
            "Li et al. Br J Clin Pharmacol 2015;80:276",
            "",
            "clearance at steady state 68.1, 40.6 and 21.6 L/h: ratios 1, 0.60 and 0.32",
            Tier.ASSUMED,
            Reading.QUOTED);

    private static final String CAVEAT =
            "CYP2B6 scales the clearance by 1, 0.60 or 0.32 for *1/*1, *1/*6 or *6/*6 after Li 2015 (49 patients with chronic pain,"
                    + " subcutaneous infusion over 24 h, read in a secondary source), *1/*1 being taken for the typical value"
                    + " (ASSUMED); Rao 2016 (30 volunteers, 0.4 mg/kg oral: no effect on any outcome) and Zarate 2012 (67"
                    + " patients, 0.5 mg/kg intravenous: no relationship of P450 genotypes with any metabolite level) contradict"
                    + " it; both enantiomers are scaled alike and bioavailability stays as it is";

    private Cyp2b6() {}

    /** Puts the option on a clearance. */
    static void declareOn(LinearModelBuilder m, String clearance) {
        m.option(clearance, new InCategory(Covariates.CYP2B6, Set.of("*1/*6"), 0.60), LI, CAVEAT)
                .option(clearance, new InCategory(Covariates.CYP2B6, Set.of("*6/*6"), 0.32), LI, CAVEAT);
    }
}
