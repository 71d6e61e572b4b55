package io.github.kinetamine.population;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.random.NormalDesign;
import io.github.kinetamine.random.RandomStream;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Simulation;
import io.github.kinetamine.variability.Distribution;
import io.github.kinetamine.variability.RandomEffect;
import io.github.kinetamine.variability.RandomEffects;
import io.github.kinetamine.variability.ResidualError;
import io.github.kinetamine.variability.Variability;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Many subjects, one model, one regimen:
 *
 * <pre>{@code
 * PopulationResult result = Population.of(Ketamine.racemic())
 *     .give(Dose.mgPerKg(0.5).intravenous().over(minutes(40)))
 *     .like(Subject.weighing(kg(70)))
 *     .subjects(1_000).seed(42)
 *     .observe(every(minutes(10)).until(hours(24)))
 *     .run();
 * result.series("ketamine").quantiles(0.05, 0.5, 0.95);
 * }</pre>
 *
 * Subject i depends on the seed and on i alone: it is the same in any thread, batch or shard, and in every arm under one seed.
 * Each call returns a new population and leaves the old one as it was. Immutable and safe for use by many threads.
 */
public final class Population {

    private final Draft is;

    private Population(Draft draft) {
        this.is = draft;
    }

    private Population changed(Consumer<Draft> change) {
        Draft draft = is.copy();
        change.accept(draft);
        return new Population(draft);
    }

    /** A population of a model's typical subjects, varying as published for the model. */
    public static Population of(PkModel model) {
        return new Population(new Draft(
                model, Simulation.of(model), model.card().variability().subjects()));
    }

    /** Adds a dose at time zero. */
    public Population give(Dose dose) {
        return changed(draft -> draft.simulation = draft.simulation.give(dose));
    }

    /** Adds a dose that is repeated. */
    public Population give(Dose dose, Schedule schedule) {
        return changed(draft -> draft.simulation = draft.simulation.give(dose, schedule));
    }

    /** Adds a regimen to what is given already. */
    public Population give(Regimen more) {
        return changed(draft -> draft.simulation = draft.simulation.give(more));
    }

    /** Replaces a parameter's typical value, in the unit that the model declares. */
    public Population set(String parameter, double value, String unit) {
        Map<String, Double> more = new LinkedHashMap<>(is.typicalValues);
        more.put(parameter, value);
        return changed(draft -> {
            draft.simulation = draft.simulation.set(parameter, value, unit);
            draft.typicalValues = more;
        });
    }

    /**
     * This population with typical values as they may as well be: drawn around its own, as an estimate is uncertain. Subjects keep
     * the random numbers by which they differ from the typical one, so that replicates differ by the uncertainty alone; add
     * {@link #seed} for other subjects.
     *
     * <pre>{@code
     * RandomEffects uncertainty = RandomEffects.builder()
     *     .logNormal("CL", Variance.ofCv(0.05)).logNormal("V1", Variance.ofCv(0.1)).correlation("CL", "V1", 0.3).build();
     * for (int r = 1; r <= 200; r++) {
     *     population.replicate(uncertainty, r).run();
     * }
     * }</pre>
     *
     * @param uncertainty of the typical values, each on its scale, with their covariances
     * @param number the replicate's, which names its random numbers together with the seed
     * @throws IllegalArgumentException if the model has no such parameter
     */
    public Population replicate(RandomEffects uncertainty, long number) {
        double[] etas = uncertainty.etas(stream(number, "uncertainty").normals(uncertainty.size()));
        Population drawn = this;
        for (int i = 0; i < etas.length; i++) {
            RandomEffect effect = uncertainty.effects().get(i);
            for (String name : effect.parameters()) {
                Parameter declared = new Drawing(is).declared(name, "be uncertain");
                double typical = is.typicalValues.getOrDefault(name, declared.value());
                effect.scale().requireTypical("typical value of " + name, typical);
                double value = effect.scale().individual(typical, etas[i]);
                drawn = drawn.set(name, value, declared.unit().symbol());
            }
        }
        return drawn;
    }

    /** The covariates that all subjects share, unless they are drawn. */
    public Population like(Subject subject) {
        Objects.requireNonNull(subject, "subject");
        return changed(draft -> draft.like = subject);
    }

    /** A covariate that each subject draws for itself, such as {@code WT} (kg). */
    public Population covariate(String name, Distribution distribution) {
        Map<String, Distribution> more = new LinkedHashMap<>(is.covariates);
        more.put(name, Objects.requireNonNull(distribution, "distribution"));
        return changed(draft -> draft.covariates = more);
    }

    /** Covariates from a table: each subject takes a row that its number draws, so that what belongs together stays together. */
    public Population drawnFrom(List<Subject> table) {
        if (table.isEmpty()) {
            throw new IllegalArgumentException("a table of subjects needs at least one row");
        }
        List<Subject> rows = List.copyOf(table);
        return changed(draft -> draft.table = rows);
    }

    /**
     * How parameters vary, instead of as published for the model; {@link Variability#none()} for not at all. Those of an effect
     * are named after it, such as {@code MADRS.BETA}. Effects between occasions are drawn anew on each dosing occasion: see {@link
     * Simulation#onOccasions}.
     */
    public Population vary(Variability variability) {
        Objects.requireNonNull(variability, "variability");
        return changed(draft -> draft.variability = variability);
    }

    /**
     * Adds a series of observations, named such as {@code ketamine observed}: each prediction with an error of its own. Predictions
     * and other random numbers stay as they are.
     *
     * @param analyte a series of concentrations
     * @param error in any unit of its dimension
     */
    public Population withResidualError(String analyte, ResidualError error) {
        Map<String, ResidualError> more = new LinkedHashMap<>(is.residualErrors);
        more.put(analyte, Objects.requireNonNull(error, "error"));
        return changed(draft -> draft.residualErrors = more);
    }

    /**
     * Adds a series of observations of each analyte whose residual error is published for the model.
     *
     * @throws IllegalStateException if none is published
     */
    public Population withPublishedResidualErrors() {
        Map<String, ResidualError> published = is.model.card().variability().residuals();
        if (published.isEmpty()) {
            throw new IllegalStateException("no residual error is published for model "
                    + is.model.card().id() + ": add .withResidualError(…) of your own");
        }
        Map<String, ResidualError> more = new LinkedHashMap<>(is.residualErrors);
        more.putAll(published);
        return changed(draft -> draft.residualErrors = more);
    }

    /**
     * How the normals of random effects between subjects are laid out, instead of independently. Subjects are then simulated one by
     * one. What is drawn otherwise (covariates, rows of a table, occasions, residual errors) stays independent.
     */
    public Population design(NormalDesign design) {
        Objects.requireNonNull(design, "design");
        return changed(draft -> draft.design = design);
    }

    /** How many subjects, numbered from 1. */
    public Population subjects(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("a population needs at least 1 subject, got " + number);
        }
        return changed(draft -> draft.subjects = number);
    }

    /** What names the random numbers: the same seed gives the same subjects. */
    public Population seed(long seed) {
        return changed(draft -> draft.seed = seed);
    }

    /** The times of observation. */
    public Population observe(Grid grid) {
        Objects.requireNonNull(grid, "grid");
        return changed(draft -> draft.grid = grid);
    }

    /** How many threads share the work, all cores unless told otherwise; the result does not depend on it. */
    public Population threads(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("a population needs at least 1 thread, got " + number);
        }
        return changed(draft -> draft.threads = number);
    }

    /** How many subjects stand side by side; the result does not depend on it. */
    Population lanes(int number) {
        return changed(draft -> draft.lanes = number);
    }

    /** Who is told how many subjects are done, and may cancel. */
    public Population watchedBy(Progress progress) {
        Objects.requireNonNull(progress, "progress");
        return changed(draft -> draft.progress = progress);
    }

    /** The model. */
    public PkModel model() {
        return is.model;
    }

    /** The times of observation. */
    public @Nullable Grid grid() {
        return is.grid;
    }

    /** The times of observation, of a population that is run. */
    Grid observed() {
        if (is.grid == null) {
            throw new IllegalStateException("no time is observed: add .observe(every(minutes(…)).until(hours(…)))");
        }
        return is.grid;
    }

    /** How observations differ from predictions, by analyte. */
    Map<String, ResidualError> residualErrors() {
        return is.residualErrors;
    }

    /** The seed. */
    public long seed() {
        return is.seed;
    }

    /** How many subjects were asked for. */
    public int size() {
        return is.subjects;
    }

    /**
     * A subject: its covariates, and how it differs from the typical one. {@link Simulation#to} takes it like any other.
     *
     * @param id its number, from 1
     */
    public Subject subject(long id) {
        return new Drawing(is).subject(id);
    }

    /**
     * One subject's simulation, as it is run in the population; without residual errors.
     *
     * @param id its number, from 1
     */
    public Simulation simulation(long id) {
        return new Drawing(is).simulation(id);
    }

    /** The typical subject's simulation: covariates as all have them or at their medians, of a table the first row. */
    public Simulation typical() {
        return new Drawing(is).typicalSimulation();
    }

    /** How its subjects are drawn and simulated. */
    Drawing drawing() {
        return new Drawing(is);
    }

    private RandomStream stream(long id, String purpose) {
        return RandomStream.of(is.seed, id, purpose);
    }

    /**
     * All subjects.
     *
     * @throws IllegalStateException if there is nothing to give, no time to observe or no number of subjects
     * @throws IllegalArgumentException if the regimen, the covariates or the variability do not fit the model
     * @throws java.util.concurrent.CancellationException if the thread was interrupted, or who watches has cancelled
     */
    public PopulationResult run() {
        return simulate(1, requireSubjects());
    }

    private int requireSubjects() {
        if (is.subjects == 0) {
            throw new IllegalStateException("the number of subjects is not known: add .subjects(…)");
        }
        return is.subjects;
    }

    /** All subjects, their values in memory that is used again: what an earlier result in it held is gone. */
    public PopulationResult run(ResultMemory memory) {
        return simulate(1, requireSubjects(), memory);
    }

    /**
     * Some of the subjects: the same as among all. A pure function of this population and the numbers, so that any machine can
     * take a share; {@link PopulationResult#and} joins what comes back.
     *
     * @param first the number of the first, from 1
     * @param count how many
     */
    public PopulationResult simulate(long first, int count) {
        return simulate(first, count, new ResultMemory());
    }

    private PopulationResult simulate(long first, int count, ResultMemory memory) {
        requireFit(first, count);
        return new PopulationRun(this, first, count).run(is.threads, is.progress, memory);
    }

    /**
     * How the series of all subjects are distributed, without keeping the subjects: memory does not grow with their number.
     * Quantiles are known to {@link QuantileSketch#RELATIVE_ERROR}; the summary does not depend on threads or shares.
     *
     * <pre>{@code
     * PopulationSummary summary = population.summarise(
     *     Measure.max("ketamine"), Measure.area("ketamine"),
     *     new Target("above 100", subject -> subject.series("ketamine").max() > 100));
     * summary.series("ketamine").quantiles(0.05, 0.5, 0.95);
     * summary.measure("AUC ketamine").quantile(0.5);
     * summary.target("above 100");
     * }</pre>
     *
     * @param asked what is asked of each subject beside the series; each under a name of its own
     * @throws IllegalStateException if there is nothing to give, no time to observe or no number of subjects
     * @throws IllegalArgumentException if the regimen, the covariates or the variability do not fit the model
     * @throws java.util.concurrent.CancellationException if the thread was interrupted, or who watches has cancelled
     */
    public PopulationSummary summarise(PerSubject... asked) {
        return summarise(1, requireSubjects(), asked);
    }

    /**
     * The summary of some of the subjects; {@link PopulationSummary#and} joins what comes back.
     *
     * @param first the number of the first, from 1
     * @param count how many
     */
    public PopulationSummary summarise(long first, long count, PerSubject... asked) {
        requireFit(first, count);
        return new SummaryRun(this, first, count, List.of(asked)).run(is.threads, SummaryRun.CHUNK, is.progress);
    }

    private void requireFit(long first, long count) {
        observed();
        if (first < 1 || count < 1) {
            throw new IllegalArgumentException("subjects are numbered from 1, and there is at least one: got " + count
                    + " from number " + first + " on");
        }
        new Drawing(is).requireKnownParameters();
    }
}
