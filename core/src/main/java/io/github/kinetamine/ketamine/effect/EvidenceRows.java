package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import java.util.List;
import java.util.OptionalDouble;

/** The rows of evidence: what was seen, and what may be made of it. Stateless. */
final class EvidenceRows {

    static final List<Evidence> CIRCUMSTANCES = List.of(
            row(
                    "naltrexone",
                    "50 mg before ketamine blocked the antidepressant effect, but not dissociation; with placebo before, 7 of 12 responded",
                    0,
                    "ASSUMED: blocked is taken for none at all",
                    seen("Williams et al. 2018")),
            row(
                    "benzodiazepine",
                    "more than 8 mg of diazepam or its equivalent went with non-response (sensitivity 80 %, specificity 85 %); in ASPIRE"
                            + " the interaction was 1.1 points (-2.24 to 4.45), not significant",
                    0.8,
                    "ASSUMED: only the direction is supported",
                    seen("Andrashko et al. 2020; ASPIRE, PMC8289440")),
            without(
                    "lamotrigine",
                    "attenuated neither adverse effects nor efficacy",
                    "no change was seen",
                    seen("Mathew et al. 2010")),
            row(
                    "bipolar depression",
                    "d 0.52 at 40 min, at most 0.80 on day 2, significant to day 3; 71 against 6 % responded; n 18",
                    1,
                    "ASSUMED: as in unipolar depression",
                    seen("Diazgranados et al. 2010, PMC3000408")),
            without(
                    "post-traumatic stress disorder",
                    "six infusions: 67 against 20 % responded, lost after a median of 27.5 d; in 158 soldiers no effect; pooled g 0.27",
                    "small trials for, a larger one against: no model",
                    seen("Feder et al. 2021; Abdallah et al. 2022; meta-analysis")),
            without(
                    "inflammation",
                    "interleukin-6 after operations lower by 71 pg/mL (41 to 101); n 331",
                    "nothing ties it to mood: a text alone",
                    seen("Dale et al. 2012")),
            without(
                    "abuse",
                    "34 users of several drugs liked it about as much as intravenous ketamine; 23 others were neutral and had no craving;"
                            + " 17 % of 1285 recreational users are dependent",
                    "no hazard of dependence is modelled",
                    seen("Spravato label; Winstock et al. 2012, PMID 22416998")),
            without(
                    "hydroxynorketamine",
                    "more (2R,6R)-hydroxynorketamine went with less improvement (r 0.37, n 53); ketamine and norketamine with neither",
                    "it points away from a drive by hydroxynorketamine",
                    seen("Grunebaum et al., PMC6746183")),
            without(
                    "BDNF Val66Met",
                    "an effect on response is remembered, but no number could be read",
                    "no number was read",
                    new Source("from memory", "", "", Tier.ILLUSTRATIVE, Reading.REMEMBERED)));

    static final List<Evidence> CONTROLS = List.of(
            row(
                    "saline, stable treatment",
                    "pooled standardised difference at 24 h -0.87 (-1.26 to -0.48), 9.6 points at a standard deviation of 11; the model"
                            + " gives 8.5",
                    1.1,
                    "9.6/8.5; 1 in the trials of the calibration",
                    derived("Cochrane review 2021, PMC8434915")),
            row(
                    "midazolam",
                    "pooled standardised difference at 24 h -0.49 (-0.87 to -0.10), 5.4 points at a standard deviation of 11",
                    0.6,
                    "5.4/8.5; in one trial alone 0.9",
                    derived("Cochrane review 2021, PMC8434915")),
            row(
                    "new oral antidepressant or full care in both arms",
                    "ASPIRE at 24 h 3.85 points where the model gives 11.8; TRANSFORM at day 28 4.0 where it gives 13.6",
                    0.31,
                    "between 0.33 and 0.29",
                    derived("ASPIRE I and II; TRANSFORM-1 and -2, PMC8921149")),
            row(
                    "general anaesthesia, negative trials",
                    "during anaesthesia 25.1 to 12.7 against 29.9 to 16.4 at day 1, not significant",
                    0,
                    "no difference",
                    derived("PMC10769130, table 4")));

    private EvidenceRows() {}

    private static Evidence row(String topic, String finding, double multiplier, String note, Source source) {
        return new Evidence(topic, finding, OptionalDouble.of(multiplier), note, source);
    }

    private static Evidence without(String topic, String finding, String note, Source source) {
        return new Evidence(topic, finding, OptionalDouble.empty(), note, source);
    }

    private static Source seen(String citation) {
        return new Source(citation, "", "", Tier.ILLUSTRATIVE, Reading.VERIFIED);
    }

    private static Source derived(String citation) {
        return new Source(citation, "", "", Tier.DERIVED, Reading.COMPUTED);
    }
}
