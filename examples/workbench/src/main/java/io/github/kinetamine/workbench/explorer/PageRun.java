package io.github.kinetamine.workbench.explorer;

import io.github.kinetamine.comparison.Comparison;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.nca.NcaResult;
import io.github.kinetamine.ode.SolverException;
import io.github.kinetamine.population.Failure;
import io.github.kinetamine.population.Population;
import io.github.kinetamine.population.PopulationResult;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Simulation;
import io.github.kinetamine.workbench.asked.AskedEffects;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/** Simulates what a page asks for, through the public API. Ends early where its thread is interrupted. */
final class PageRun {

    private final PageRequest request;
    private final Grid grid;

    private final Shares shares;

    private PageRun(PageRequest request, Shares shares) {
        this.request = request;
        this.shares = shares;
        this.grid = request.grid();
    }

    /**
     * Every arm, one after the other.
     *
     * @param shares what simulates the subjects of a band
     * @throws Problem if an arm does not fit its model, or can't be computed
     * @throws CancellationException if the thread was interrupted
     */
    static List<ArmResult> of(PageRequest request, Shares shares) {
        PageRun run = new PageRun(request, shares);
        return request.arms().stream().map(run::result).toList();
    }

    private ArmResult result(PageArm arm) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
        try {
            return simulated(arm);
        } catch (IllegalArgumentException e) {
            throw Problem.in(arm.path(), e);
        } catch (IllegalStateException | ArithmeticException | SolverException e) {
            if (e instanceof CancellationException) {
                throw e;
            }
            throw Problem.inComputing(arm.path(), e);
        }
    }

    private ArmResult simulated(PageArm arm) {
        AskedEffects.Driven driven = arm.effects().above(arm.model(), arm.regimen());
        PkModel model = driven.model();
        new Workload(arm, model, request.until())
                .require(request.band().map(PageRequest.Band::subjects).orElse(1));
        Profile profile = typical(arm, model);
        Map<String, String> refusals = new LinkedHashMap<>(driven.leftOut());
        refusals.putAll(refused(profile));
        Optional<PopulationResult> population = request.band().map(band -> population(arm, model, band));
        List<String> notes = Stream.of(
                        arm.asked().notes(),
                        population.map(PageRun::notes).orElse(List.of()),
                        profile.notes(),
                        arm.effects()
                                .notes(request.isArterial() ? Optional.of(Ketamine.arterialFlow()) : Optional.empty()))
                .flatMap(List::stream)
                .distinct()
                .toList();
        return new ArmResult(arm, profile, profile.series(), exposures(arm, profile), population, refusals, notes);
    }

    private Profile typical(PageArm arm, PkModel model) {
        Simulation simulation = Simulation.of(model)
                .give(arm.regimen())
                .to(arm.asked().subject())
                .observe(grid);
        return (request.isArterial() ? simulation.arterial(Ketamine.arterialFlow()) : simulation).run();
    }

    private static Map<String, NcaResult> exposures(PageArm arm, Profile profile) {
        Comparison.Arm compared = new Comparison.Arm(arm.label(), arm.regimen(), profile);
        Map<String, NcaResult> exposures = new LinkedHashMap<>();
        profile.analytes().forEach(analyte -> exposures.put(analyte, compared.exposure(analyte)));
        return exposures;
    }

    /** The effects that the run itself refused, each once. */
    private static Map<String, String> refused(Profile profile) {
        Map<String, String> refused = new LinkedHashMap<>();
        for (Effect effect : profile.model().effects()) {
            effect.outputs().stream()
                    .flatMap(output -> Stream.ofNullable(profile.refusals().get(output.name())))
                    .findFirst()
                    .ifPresent(reason -> refused.put(effect.card().id(), reason));
        }
        return refused;
    }

    private PopulationResult population(PageArm arm, PkModel model, PageRequest.Band band) {
        requireRoom(model, band);
        return shares.run(Population.of(model)
                .give(arm.regimen())
                .like(arm.asked().subject())
                .observe(grid)
                .subjects(band.subjects())
                .seed(band.seed()));
    }

    private void requireRoom(PkModel model, PageRequest.Band band) {
        long series = model.analytes().size()
                + model.effects().stream()
                        .mapToLong(effect -> effect.outputs().size())
                        .sum();
        long values = series * grid.size() * band.subjects();
        if (values > Limits.MAX_BAND_VALUES) {
            throw Problem.in(
                    "band.subjects",
                    band.subjects() + " subjects at " + grid.size() + " times of " + series
                            + " series are more than the " + Limits.MAX_BAND_VALUES
                            + " values that an arm may have: take fewer subjects, fewer effects or a longer step");
        }
    }

    private static List<String> notes(PopulationResult result) {
        long whole = result.failures().stream().filter(Failure::isWhole).count();
        String failed = whole == 0 ? "" : "; " + whole + " of them could not be simulated";
        boolean isTypicalOnly = result.population()
                .model()
                .card()
                .variability()
                .subjects()
                .parameters()
                .isEmpty();
        String who = result.size() + " subjects of seed " + result.population().seed() + failed;
        return Stream.concat(
                        Stream.of(
                                isTypicalOnly
                                        ? who + ", who do not differ: no variability is published for the model"
                                        : who + ", who differ as published for the model"),
                        result.notes().stream())
                .toList();
    }
}
