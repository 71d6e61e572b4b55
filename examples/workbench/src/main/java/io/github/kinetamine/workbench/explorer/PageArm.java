package io.github.kinetamine.workbench.explorer;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.EffectOptions;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.text.Suggestion;
import io.github.kinetamine.workbench.asked.ArmLabel;
import io.github.kinetamine.workbench.asked.AskedEffects;
import io.github.kinetamine.workbench.asked.AskedSubject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One arm of a page, as it was asked for. Immutable and safe for use by many threads.
 *
 * @param path its place in the request
 * @param label its name
 * @param model the model, still without effects
 * @param regimen what is given
 * @param asked to whom
 * @param effects the effects of the page with the options of this arm; those that can't be had are left out
 */
record PageArm(String path, String label, PkModel model, Regimen regimen, AskedSubject asked, AskedEffects effects) {

    private static final List<String> NAMES =
            List.of("label", "model", "dose", "weight", "age", "covariates", "context", "baselines");

    /**
     * Reads an arm.
     *
     * @param effects the names of the page's effects, all known
     */
    static PageArm read(JsonValue arm, List<String> effects) {
        arm.withOnly(NAMES);
        JsonValue dose = arm.member("dose");
        Regimen regimen = dose.as(PageArm::regimen);
        Subject subject = subject(arm);
        if (subject.weight().isEmpty()) {
            arm.as(any -> {
                AskedSubject.requireNoDosePerWeight(regimen, "give the arm a weight in kg");
                return regimen;
            });
        }
        return new PageArm(
                arm.path(),
                arm.member("label").as(PageArm::label),
                arm.member("model").as(model -> Ketamine.model(model.text(Limits.MAX_LABEL_LENGTH))),
                regimen,
                AskedSubject.completed(subject, Set.of()),
                new AskedEffects(effects, true, options(arm)));
    }

    private static String label(JsonValue label) {
        return ArmLabel.checked(label.path(), label.text(Limits.MAX_LABEL_LENGTH), "give the arm a name");
    }

    private static Regimen regimen(JsonValue dose) {
        Regimen regimen = Regimen.parse(dose.text(Limits.MAX_TEXT_LENGTH));
        int doses = regimen.doses().size();
        if (doses > Limits.MAX_DOSES) {
            throw new IllegalArgumentException("an arm must have at most " + Limits.MAX_DOSES + " doses, got " + doses
                    + ": take a shorter course");
        }
        return regimen;
    }

    private static Subject subject(JsonValue arm) {
        Subject subject = with(Subject.typical(), Covariates.WT, arm.optional("weight"), Limits.MAX_WEIGHT_KG);
        subject = with(subject, Covariates.AGE, arm.optional("age"), Limits.MAX_AGE_YEARS);
        Map<String, JsonValue> others =
                arm.optional("covariates").map(JsonValue::members).orElse(Map.of());
        for (Map.Entry<String, JsonValue> other : others.entrySet()) {
            String name = other.getKey();
            requireOther(name, other.getValue());
            subject = with(subject, name, Optional.of(other.getValue()), Limits.MAX_FACTOR);
        }
        return subject;
    }

    /** Weight and age have fields of their own, so that nothing is said twice. */
    private static void requireOther(String name, JsonValue value) {
        List<String> others = AskedSubject.COVARIATES.stream()
                .filter(known -> !known.equals(Covariates.WT) && !known.equals(Covariates.AGE))
                .toList();
        if (!others.contains(name)) {
            throw Problem.in(
                    value.path(), "unknown covariate '" + name + "': " + Suggestion.hint(name, others), others);
        }
    }

    private static Subject with(Subject subject, String name, Optional<JsonValue> value, double most) {
        return value.map(one -> one.as(v -> v.isText()
                        ? subject.with(name, v.text(Limits.MAX_LABEL_LENGTH))
                        : subject.with(name, v.numberUpTo(most))))
                .orElse(subject);
    }

    private static EffectOptions options(JsonValue arm) {
        EffectOptions options = EffectOptions.standard();
        Map<String, JsonValue> baselines =
                arm.optional("baselines").map(JsonValue::members).orElse(Map.of());
        for (Map.Entry<String, JsonValue> baseline : baselines.entrySet()) {
            EffectOptions before = options;
            requireScale(baseline.getKey(), baseline.getValue());
            options = baseline.getValue().as(value -> before.baseline(baseline.getKey(), value.number()));
        }
        EffectOptions settled = options;
        return arm.optional("context")
                .map(context -> context.as(value -> settled.inContext(value.number())))
                .orElse(settled);
    }

    private static void requireScale(String name, JsonValue value) {
        List<String> scales = KetamineEffects.ids().stream()
                .flatMap(id -> KetamineEffects.baselineScale(id).stream())
                .distinct()
                .toList();
        if (!scales.contains(name)) {
            throw Problem.in(
                    value.path(),
                    "no effect begins at a baseline of '" + name + "': " + Suggestion.hint(name, scales),
                    scales);
        }
    }
}
