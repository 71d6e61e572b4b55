package io.github.kinetamine.simulation;

import io.github.kinetamine.dose.TimedDose;
import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The effects above one subject's course. The concentrations are there already, exact where the model is linear, and nothing
 * here changes them; effects are integrated along them, each on its own, all in one pass from stretch to stretch.
 */
final class EffectRun {

    private final Grid grid;
    private final Map<PkModel, PkCourse> courses = new LinkedHashMap<>();
    private final List<EffectCourse> effects = new ArrayList<>();
    private final Map<String, String> refusals = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private EffectRun(Grid grid) {
        this.grid = grid;
    }

    static EffectRun of(PkCourse below, Subject subject, List<TimedDose> doses, Grid grid) {
        EffectRun run = new EffectRun(grid);
        if (below.model().effects().isEmpty()) {
            return run;
        }
        run.courses.put(below.model(), below);
        for (Effect effect : below.model().effects()) {
            run.add(effect, below.model(), subject, doses);
        }
        run.follow();
        boolean isSteady =
                doses.stream().anyMatch(dose -> dose.steadyStateInterval().isPresent());
        for (EffectCourse effect : run.effects) {
            effect.refusal().ifPresent(reason -> effect.outputs().forEach(name -> run.refusals.put(name, reason)));
        }
        run.effects.forEach(effect -> run.notes.addAll(effect.notes(isSteady)));
        return run;
    }

    /** An effect that reads another model too is refused where that model can't take the doses. */
    private void add(Effect effect, PkModel below, Subject subject, List<TimedDose> doses) {
        try {
            List<PkCourse> sources = effect.drivers().stream()
                    .map(driver -> source(driver, below, subject, doses))
                    .toList();
            effects.add(new EffectCourse(effect, subject, sources, grid));
        } catch (IllegalArgumentException e) {
            String reason = effect.card().id() + " is refused: it reads another model too, and " + e.getMessage();
            effect.outputs().forEach(output -> refusals.put(output.name(), reason));
            notes.add(reason);
        }
    }

    /** The course in which a driver is read. */
    private PkCourse source(EffectDriver driver, PkModel below, Subject subject, List<TimedDose> doses) {
        PkModel model = driver.from().orElse(below);
        return courses.computeIfAbsent(
                model, other -> PkCourse.of(other, subject, Map.of(), doses, grid, Stretches.kept()));
    }

    /** Lets all effects go through the stretches, and read the times of observation on the way. */
    private void follow() {
        TreeSet<Long> ends = new TreeSet<>();
        courses.values().forEach(course -> course.stretches().all().forEach(stretch -> ends.add(stretch.to())));
        long from = 0;
        int next = 0;
        for (long to : ends) {
            for (EffectCourse effect : effects) {
                effect.begin(from, to);
            }
            while (next < grid.size() && grid.nanos(next) < to) {
                read(next++);
            }
            for (EffectCourse effect : effects) {
                effect.advance(to);
            }
            from = to;
        }
        while (next < grid.size()) {
            read(next++);
        }
    }

    private void read(int observation) {
        effects.forEach(effect -> effect.read(observation));
    }

    /** What all effects give that are not refused. */
    List<Series> series() {
        List<Series> series = new ArrayList<>();
        for (EffectCourse effect : effects) {
            if (effect.refusal().isEmpty()) {
                series.addAll(effect.series());
            }
        }
        return List.copyOf(series);
    }

    /** Why effects are refused, by the names of their series. */
    Map<String, String> refusals() {
        return refusals;
    }

    List<String> notes() {
        return notes;
    }
}
