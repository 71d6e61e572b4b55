package io.github.kinetamine.workbench.output;

import io.github.kinetamine.text.TextTable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a report says, without its looks; {@link HtmlReport} renders it.
 *
 * <p>Texts are plain: whatever they hold is shown, never read as markup. Only {@code figureSvg} is markup. Immutable and
 * safe for use by many threads.
 *
 * @param title heading of the page
 * @param question what is asked, in one or two sentences; empty for none
 * @param arms what is compared, in the order of the figure
 * @param figureSvg an {@code svg} element without an XML declaration, set in as it is; empty for none
 * @param figureNote what the figure shows, in a sentence; empty for none
 * @param tables results, each with a caption
 * @param effects the effects above the models
 * @param models the models behind the arms
 * @param notes what a reader must know to judge the results: defaults taken, warnings of the run
 * @param command the exact command that gives this report again
 * @param version name and version of the program
 * @param figureData the figure as data, for a page that draws it anew; empty for a page without scripts
 * @param moreFigures static figures below the first
 */
public record Report(
        String title,
        String question,
        List<Arm> arms,
        String figureSvg,
        String figureNote,
        List<CaptionedTable> tables,
        List<Effect> effects,
        List<Model> models,
        List<String> notes,
        String command,
        String version,
        Map<String, Object> figureData,
        List<CaptionedFigure> moreFigures) {

    /** One arm: its label in the figure, the model's id and the dose as text. */
    public record Arm(String label, String model, String dose) {}

    /** One more figure under a heading, its svg element with ids of its own. */
    public record CaptionedFigure(String caption, String svg) {}

    /** A table of results under its caption. */
    public record CaptionedTable(String caption, TextTable table) {}

    /**
     * A model.
     *
     * @param id its name
     * @param description what it is
     * @param scope who was studied, what was sampled, for whom it is valid
     * @param sources whence its numbers come
     * @param warnings where it must not be trusted
     */
    public record Model(
            String id, String description, List<String> scope, List<String> sources, List<String> warnings) {

        public Model {
            scope = List.copyOf(scope);
            sources = List.copyOf(sources);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * An effect.
     *
     * @param id its name
     * @param description what it is
     * @param figureSvg its curves, as {@link Report#figureSvg}, with ids of its own; empty for none
     * @param scope its tier, for whom it is valid, what drives it
     * @param sources what it rests on
     * @param gaps what the sources do not say and was filled in
     * @param notes what the run had to say of it
     */
    public record Effect(
            String id,
            String description,
            String figureSvg,
            List<String> scope,
            List<String> sources,
            List<String> gaps,
            List<String> notes) {

        public Effect {
            scope = List.copyOf(scope);
            sources = List.copyOf(sources);
            gaps = List.copyOf(gaps);
            notes = List.copyOf(notes);
        }
    }

    /** A report whose figure is static. */
    public Report(
            String title,
            String question,
            List<Arm> arms,
            String figureSvg,
            String figureNote,
            List<CaptionedTable> tables,
            List<Effect> effects,
            List<Model> models,
            List<String> notes,
            String command,
            String version) {
        this(
                title,
                question,
                arms,
                figureSvg,
                figureNote,
                tables,
                effects,
                models,
                notes,
                command,
                version,
                Map.of(),
                List.of());
    }

    /** The same with more figures. */
    public Report with(List<CaptionedFigure> figures) {
        return new Report(
                title,
                question,
                arms,
                figureSvg,
                figureNote,
                tables,
                effects,
                models,
                notes,
                command,
                version,
                figureData,
                figures);
    }

    /** The same with a figure to be zoomed and read off. */
    public Report interactive(Map<String, Object> data) {
        return new Report(
                title,
                question,
                arms,
                figureSvg,
                figureNote,
                tables,
                effects,
                models,
                notes,
                command,
                version,
                data,
                moreFigures);
    }

    /** A report of concentrations alone. */
    public Report(
            String title,
            String question,
            List<Arm> arms,
            String figureSvg,
            String figureNote,
            List<CaptionedTable> tables,
            List<Model> models,
            List<String> notes,
            String command,
            String version) {
        this(title, question, arms, figureSvg, figureNote, tables, List.of(), models, notes, command, version);
    }

    public Report {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a report needs a title, got a blank text");
        }
        arms = List.copyOf(arms);
        tables = List.copyOf(tables);
        effects = List.copyOf(effects);
        models = List.copyOf(models);
        notes = List.copyOf(notes);
        figureData = Collections.unmodifiableMap(new LinkedHashMap<>(figureData));
        moreFigures = List.copyOf(moreFigures);
    }
}
