package io.github.kinetamine.ketamine;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import java.util.List;

/**
 * A first-order input of racemic ketamine in adults, to be put on a disposition of its own. No publication that could be
 * read prints an adult rate of absorption; where F is published, the rate still is derived.
 *
 * @param route the route
 * @param bioavailability F, the part of the dose that arrives as ketamine
 * @param sourceOfF where F comes from
 * @param ka the absorption rate constant, 1/h
 * @param sourceOfKa where the rate comes from
 * @param firstPassShare the part of the dose that arrives as norketamine, {@code 0.80 − F} where it meets gut and liver
 */
record ExtravascularInput(
        Route route, double bioavailability, Source sourceOfF, double ka, Source sourceOfKa, double firstPassShare) {

    private static final Source IM_F =
            new Source("Clements JA, Nimmo WS, Grant IS. J Pharm Sci 1982", "", "F 93 %", Tier.DERIVED, Reading.QUOTED);

    private static final Source IM_KA = derived(
            "median peaks of Hirlinger & Dick, Anaesthesist 1984;33:272 (0.5 and 1 mg/kg), bracketed by ka 2.5 to 4 /h");

    private static final Source YANAGIHARA = new Source(
            "Yanagihara Y et al. Biopharm Drug Dispos 2003;24:37-43",
            "10.1002/bdd.336",
            "three volunteers",
            Tier.PUBLISHED,
            Reading.VERIFIED);

    private static final Source ROLAN = new Source(
            "Rolan P et al. Br J Clin Pharmacol 2014;77:1011",
            "",
            "F 29 % (90 % CI 27 to 31)",
            Tier.PUBLISHED,
            Reading.VERIFIED);

    private static final Source NASAL_KA =
            derived("children after nasal racemate (Malinovsky 1996, Weber 2004) and the adult nasal"
                    + " 2.93 /h of Perez-Ruixo 2021");

    private static final Source ORAL =
            derived("oral F of 20 to 24 % (Chong 2006 and 2009, Yanagihara 2003) and times of the peak");

    private static final Source SUBLINGUAL_KA = derived("time of the peak in Rolan 2014 (0.75 h)");

    private static final Source RECTAL =
            derived("Malinovsky 1996 (F 0.25 in children) and Yanagihara 2003 (about 0.30)");

    private static final Source AS_INTRAMUSCULAR = new Source(
            "taken over from the intramuscular input: no human data could be read",
            "",
            "",
            Tier.ASSUMED,
            Reading.COMPUTED);

    /** The share of an oral dose that reaches norketamine: 0.80 in all, from the ratio of exposures in Fanta 2015. */
    static final Source FIRST_PASS =
            derived("0.80 − F, from the norketamine to ketamine exposure of 16.5 after oral S-ketamine (Fanta 2015)");

    static final List<ExtravascularInput> ALL = List.of(
            new ExtravascularInput(Route.INTRAMUSCULAR, 0.93, IM_F, 3, IM_KA, 0),
            new ExtravascularInput(Route.INTRANASAL, 0.45, YANAGIHARA, 3, NASAL_KA, 0.35),
            new ExtravascularInput(Route.ORAL, 0.20, ORAL, 1, ORAL, 0.60),
            new ExtravascularInput(Route.SUBLINGUAL, 0.29, ROLAN, 1.5, SUBLINGUAL_KA, 0.51),
            new ExtravascularInput(Route.RECTAL, 0.25, RECTAL, 1, RECTAL, 0.55),
            new ExtravascularInput(Route.SUBCUTANEOUS, 0.93, AS_INTRAMUSCULAR, 3, AS_INTRAMUSCULAR, 0));

    private static Source derived(String from) {
        return new Source("derived from " + from, "", "", Tier.DERIVED, Reading.COMPUTED);
    }
}
