package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How often an adverse event was reported in trials of intranasal esketamine: a table, no model. No concentration, dose or time is
 * in it, and nothing of it may be read for a single patient. Immutable and safe for use by many threads.
 *
 * @param event such as {@code nausea}
 * @param drugPercent percent of those who had esketamine, 0 to 100
 * @param controlPercent percent of those who had placebo; empty where it was not seen
 * @param trial the trials and the period
 * @param source where it was read
 */
public record AdverseEventIncidence(
        String event, double drugPercent, OptionalDouble controlPercent, String trial, Source source) {

    private static final Source ASPIRE = published("PMC8407443", "table 2");
    private static final Source LABEL = published("esketamine label", "");
    private static final Source TRANSFORM = published("TRANSFORM trials", "adverse events of week 1");

    private static final String POOLED = "ASPIRE I and II, pooled";
    private static final String RESISTANT = "trials in treatment-resistant depression, label";
    private static final String LABELLED = "trials of the label";
    private static final String WEEK_1 = "TRANSFORM, week 1";

    private static final List<AdverseEventIncidence> PUBLISHED = List.of(
            row("dizziness", 38.3, 13.8, POOLED, ASPIRE),
            row("dissociation", 33.9, 5.8, POOLED, ASPIRE),
            row("nausea", 26.9, 13.8, POOLED, ASPIRE),
            row("vomiting", 11.5, 5.3, POOLED, ASPIRE),
            row("blood pressure increased", 11.5, 4.0, POOLED, ASPIRE),
            row("sedation", 10.1, 2.2, POOLED, ASPIRE),
            row("nausea", 28, 9, RESISTANT, LABEL),
            row("vomiting", 9, 2, RESISTANT, LABEL),
            row("dissociation", 41, 9, LABELLED, LABEL),
            row("sedation", 23, 9, LABELLED, LABEL),
            row("systolic pressure risen by 40 mmHg or more", 8, 0.5, LABELLED, LABEL),
            row("diastolic pressure risen by 25 mmHg or more", 13, 3, LABELLED, LABEL),
            row("dizziness", 20.6, WEEK_1, TRANSFORM),
            row("vertigo", 12.1, WEEK_1, TRANSFORM),
            row("nausea", 14.0, WEEK_1, TRANSFORM),
            row("sedation", 3.8, WEEK_1, TRANSFORM),
            row("blood pressure increased", 4.3, WEEK_1, TRANSFORM));

    public AdverseEventIncidence {
        requirePercent(event, drugPercent);
        controlPercent.ifPresent(percent -> requirePercent(event, percent));
        Objects.requireNonNull(trial, "trial");
        Objects.requireNonNull(source, "source");
    }

    private static void requirePercent(String event, double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException(
                    "incidence of " + event + " must be 0 to 100 %, got " + percent + " %: say it in percent");
        }
    }

    /** All that were read, trial by trial. */
    public static List<AdverseEventIncidence> published() {
        return PUBLISHED;
    }

    private static Source published(String citation, String place) {
        return new Source(citation, "", place, Tier.PUBLISHED, Reading.VERIFIED);
    }

    private static AdverseEventIncidence row(String event, double drug, double control, String trial, Source source) {
        return new AdverseEventIncidence(event, drug, OptionalDouble.of(control), trial, source);
    }

    private static AdverseEventIncidence row(String event, double drug, String trial, Source source) {
        return new AdverseEventIncidence(event, drug, OptionalDouble.empty(), trial, source);
    }
}
