package io.github.kinetamine.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One thread's share of a summary: simulates subjects a few at a time, counts what came out and forgets them. What it holds
 * depends on the range of the values, not on how many subjects there are. Mutable; for use by one thread.
 */
final class Tally implements Sharing.Worker {

    private final Population population;
    private final Shape shape;
    private final List<PerSubject> asked;
    private final Block block;
    private final SketchBuilder[][] series;
    private final Map<Measure, SketchBuilder> measures = new LinkedHashMap<>();
    private final Map<Target, long[]> targets = new LinkedHashMap<>();
    private final ResultMemory memory = new ResultMemory();
    private final FailureCount failures = new FailureCount();

    Tally(Population population, Shape shape, List<PerSubject> asked) {
        this.population = population;
        this.shape = shape;
        this.asked = asked;
        this.block = shape.block(population);
        this.series =
                new SketchBuilder[shape.names().size()][population.observed().size()];
        for (SketchBuilder[] times : series) {
            Arrays.setAll(times, i -> new SketchBuilder());
        }
        for (PerSubject one : asked) {
            if (one instanceof Measure measure) {
                measures.put(measure, new SketchBuilder());
            } else if (one instanceof Target target) {
                targets.put(target, new long[2]);
            }
        }
    }

    @Override
    public void work(long first, int count) {
        ResultMemory room = asked.isEmpty() ? memory : new ResultMemory(); // who is asked may keep the subject
        Columns columns = new Columns(first, count, series[0].length, series.length, room);
        List<Failure> failed = new ArrayList<>();
        block.simulate(first, count, columns, failed);
        failures.add(failed);
        for (int s = 0; s < series.length; s++) {
            for (int i = 0; i < columns.times; i++) {
                add(columns.series[s], i * count, count, series[s][i]);
            }
        }
        if (!asked.isEmpty()) {
            ask(columns, failed);
        }
    }

    private static void add(double[] values, int from, int count, SketchBuilder sketch) {
        for (int k = from; k < from + count; k++) {
            sketch.add(values[k]);
        }
    }

    private void ask(Columns columns, List<Failure> failed) {
        Set<Long> left = new HashSet<>();
        failed.stream().filter(Failure::isWhole).forEach(failure -> left.add(failure.id()));
        PopulationResult result = shape.result(population, columns, failed);
        for (int k = 0; k < columns.subjects; k++) {
            if (!left.contains(result.id(k))) {
                ask(new SubjectResult(result, k));
            }
        }
    }

    /** Who lacks a series that is asked for counts neither way. */
    private void ask(SubjectResult subject) {
        measures.forEach((measure, sketch) ->
                unlessMissing(() -> sketch.add(measure.value().applyAsDouble(subject))));
        targets.forEach((target, counts) -> unlessMissing(() -> {
            counts[0] += target.test().test(subject) ? 1 : 0;
            counts[1]++;
        }));
    }

    private static void unlessMissing(Runnable count) {
        try {
            count.run();
        } catch (MissingSeriesException e) {
            return; // a refused effect, which failures() names
        }
    }

    /** How many buckets there is room for. */
    long buckets() {
        return Arrays.stream(series)
                .flatMap(Arrays::stream)
                .mapToLong(SketchBuilder::buckets)
                .sum();
    }

    /** What was counted, as a summary of subjects. */
    PopulationSummary summary(SubjectRanges subjects) {
        List<SeriesSummary> all = new ArrayList<>();
        for (int s = 0; s < series.length; s++) {
            List<QuantileSketch> times =
                    Arrays.stream(series[s]).map(SketchBuilder::build).toList();
            all.add(new SeriesSummary(shape.names().get(s), shape.units().get(s), population.observed(), times));
        }
        Map<String, QuantileSketch> measured = new LinkedHashMap<>();
        measures.forEach((measure, sketch) -> measured.put(measure.name(), sketch.build()));
        Map<String, Counted> met = new LinkedHashMap<>();
        targets.forEach((target, counts) -> met.put(target.name(), new Counted(counts[0], counts[1])));
        return new PopulationSummary(
                population, subjects, all, measured, met, failures.count(), failures.kept(), shape.notes());
    }
}
