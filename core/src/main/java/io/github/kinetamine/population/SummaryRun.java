package io.github.kinetamine.population;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Simulates the subjects of a population chunk by chunk and keeps how values are distributed. */
final class SummaryRun {

    static final int CHUNK = 256;

    private final Population population;
    private final long first;
    private final long count;
    private final List<PerSubject> asked;

    SummaryRun(Population population, long first, long count, List<PerSubject> asked) {
        this.population = population;
        this.first = first;
        this.count = count;
        this.asked = List.copyOf(asked);
        Set<String> names = new HashSet<>();
        for (PerSubject one : asked) {
            if (!names.add(one.name())) {
                throw new IllegalArgumentException("'" + one.name() + "' is asked for twice: name what differs apart");
            }
        }
    }

    PopulationSummary run(int threads, int chunk, Progress progress) {
        SubjectRanges none = new SubjectRanges(List.of());
        List<Tally> tallies = tallies(threads, chunk, progress);
        PopulationSummary summary = tallies.get(0).summary(SubjectRanges.of(first, count));
        for (Tally tally : tallies.subList(1, tallies.size())) {
            summary = summary.and(tally.summary(none));
        }
        return summary;
    }

    /** What each thread has counted. */
    List<Tally> tallies(int threads, int chunk, Progress progress) {
        Shape shape = Shape.of(population);
        return new Sharing(first, count, chunk, progress).run(threads, () -> new Tally(population, shape, asked));
    }
}
