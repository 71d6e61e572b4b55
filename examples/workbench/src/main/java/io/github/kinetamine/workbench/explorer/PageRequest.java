package io.github.kinetamine.workbench.explorer;

import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Units;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.text.Suggestion;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a page asks for: arms observed at the same times. Immutable and safe for use by many threads.
 *
 * @param arms at least one, each with a label of its own
 * @param every the time from one observation to the next
 * @param until the last observation
 * @param isArterial whether concentrations are corrected to arterial plasma; otherwise each model's own site
 * @param band the subjects around the typical one, if they are asked for
 */
record PageRequest(List<PageArm> arms, Duration every, Duration until, boolean isArterial, Optional<Band> band) {

    private static final List<String> NAMES = List.of("arms", "untilH", "everyMin", "effects", "site", "band");
    private static final List<String> SITES = List.of("venous", "arterial");
    private static final double MINUTES_PER_HOUR = 60;

    /** The largest whole number that a page can write. */
    private static final long MAX_SEED = 9_007_199_254_740_991L;

    /**
     * Subjects who differ as published.
     *
     * @param subjects how many
     * @param seed names the random numbers
     */
    record Band(int subjects, long seed) {}

    PageRequest {
        arms = List.copyOf(arms);
    }

    /** Reads a request; whatever is wrong with it is refused, naming the place. */
    static PageRequest read(JsonValue request) {
        request.withOnly(NAMES);
        List<String> effects =
                request.optional("effects").map(PageRequest::effects).orElse(List.of());
        List<PageArm> arms = request.member("arms").items(Limits.MAX_ARMS).stream()
                .map(arm -> PageArm.read(arm, effects))
                .toList();
        requireDistinct(arms);
        JsonValue end = request.member("untilH");
        Duration until = Units.hours(end.positive(Limits.MAX_HOURS, "h"));
        Duration every = request.optional("everyMin").map(PageRequest::every).orElseGet(() -> TimeSteps.usual(until));
        requireFewPoints(end, every, until);
        return new PageRequest(arms, every, until, isArterial(request), band(request));
    }

    private static Duration every(JsonValue step) {
        return Units.minutes(step.positive(Limits.MAX_HOURS * MINUTES_PER_HOUR, "min"));
    }

    private static void requireFewPoints(JsonValue end, Duration every, Duration until) {
        if (every.isZero() || until.compareTo(every) < 0) {
            throw Problem.in(
                    end.path(),
                    "untilH is " + DurationText.render(until) + " and must be at least one step, which is "
                            + DurationText.render(every) + ": choose a later end or a shorter step");
        }
        long points = until.dividedBy(every) + 1;
        if (points > Limits.MAX_POINTS) {
            throw Problem.in(
                    "everyMin",
                    points + " points are more than the " + Limits.MAX_POINTS
                            + " that an answer may have: choose a longer step or an earlier end");
        }
    }

    private static void requireDistinct(List<PageArm> arms) {
        if (arms.isEmpty()) {
            throw Problem.in("arms", "arms must have at least one item: say what is given");
        }
        Set<String> labels = new HashSet<>();
        for (PageArm arm : arms) {
            if (!labels.add(arm.label())) {
                throw Problem.in(
                        arm.path() + ".label",
                        "there are two arms '" + arm.label() + "'; give each a label of its own");
            }
        }
    }

    private static List<String> effects(JsonValue names) {
        List<String> known = KetamineEffects.ids();
        Set<String> seen = new HashSet<>();
        return names.items(known.size()).stream()
                .map(item -> effect(item, known, seen))
                .toList();
    }

    private static String effect(JsonValue item, List<String> known, Set<String> seen) {
        String name = item.text(Limits.MAX_LABEL_LENGTH);
        if (!known.contains(name)) {
            throw Problem.in(item.path(), "unknown effect '" + name + "': " + Suggestion.hint(name, known), known);
        }
        if (!seen.add(name)) {
            throw Problem.in(item.path(), "effects names " + name + " twice: keep one");
        }
        return name;
    }

    private static boolean isArterial(JsonValue request) {
        Optional<JsonValue> site = request.optional("site");
        if (site.isEmpty()) {
            return false;
        }
        String word = site.get().text(Limits.MAX_LABEL_LENGTH);
        if (!SITES.contains(word)) {
            throw Problem.in("site", "site must be venous or arterial, got '" + word + "'", SITES);
        }
        return word.equals("arterial");
    }

    private static Optional<Band> band(JsonValue request) {
        Optional<JsonValue> band = request.optional("band");
        if (band.isPresent() && isArterial(request)) {
            throw Problem.in(
                    "band", "site arterial is of the typical subject alone: leave it out, or leave out the band");
        }
        return band.map(one -> {
            one.withOnly(List.of("subjects", "seed"));
            return new Band(
                    (int) one.member("subjects").whole(1, Limits.MAX_SUBJECTS),
                    one.member("seed").whole(0, MAX_SEED));
        });
    }

    /** The times of observation. */
    Grid grid() {
        return Grid.every(every).until(until);
    }

    /** The same of typical subjects alone. */
    PageRequest withoutBand() {
        return new PageRequest(arms, every, until, isArterial, Optional.empty());
    }
}
