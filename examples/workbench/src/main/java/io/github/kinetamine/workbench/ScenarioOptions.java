package io.github.kinetamine.workbench;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.model.ArterialFlow;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.workbench.asked.AskedEffects;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;

/** What all commands that simulate have in common: in whom, in which blood, with which effects, and when. */
final class ScenarioOptions {

    @Mixin
    private SubjectOptions subjectOptions;

    @Mixin
    private SiteOption siteOption;

    @Mixin
    private EffectOption effectOption;

    @Mixin
    private GridOptions gridOptions;

    /** The subject for these regimens. */
    Subject subject(List<Regimen> regimens) {
        return subjectOptions.subject(regimens);
    }

    /** What the subjects have in common that draw these covariates. */
    Subject subject(List<Regimen> regimens, Set<String> drawn) {
        return subjectOptions.subject(regimens, drawn);
    }

    /** What was filled in for the subject, and which times are not those that were asked for. */
    List<String> notes() {
        return Stream.of(subjectOptions.notes(), gridOptions.notes())
                .flatMap(List::stream)
                .toList();
    }

    Optional<ArterialFlow> arterial() {
        return siteOption.arterial();
    }

    /** Refuses another site, which many subjects do not have. */
    void requireOwnSite(String advice) {
        siteOption.requireOwn(advice);
    }

    AskedEffects effects() {
        return effectOption.effects();
    }

    /** The times, few enough for so many series in one output. */
    Grid grid(int seriesInAll) {
        return gridOptions.grid(seriesInAll);
    }
}
