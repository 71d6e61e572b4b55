package io.github.kinetamine.model;

import io.github.kinetamine.variability.ResidualError;
import io.github.kinetamine.variability.Variability;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the literature says of how subjects and observations differ from a model's typical prediction, and what it does not say.
 *
 * <p>A value that is blank, misprinted or unread stays missing, with the reason; none is filled in. Every number has a source: the
 * common one, or one of its own. Immutable and safe for use by many threads.
 *
 * @param source where the numbers come from, unless said otherwise
 * @param subjects the random effects on parameters, and all that is missing
 * @param residuals by analyte, how an observation differs from its prediction
 * @param otherSources by parameter or analyte, the source of a number that comes from elsewhere
 * @param remarks what a reader should know of the numbers: how they were read, where they are in doubt
 */
public record PublishedVariability(
        Source source,
        Variability subjects,
        Map<String, ResidualError> residuals,
        Map<String, Source> otherSources,
        List<String> remarks) {

    private static final PublishedVariability NONE = from(Source.modelAuthor(), Variability.none());

    public PublishedVariability {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(subjects, "subjects");
        residuals = Collections.unmodifiableMap(new LinkedHashMap<>(residuals));
        otherSources = Collections.unmodifiableMap(new LinkedHashMap<>(otherSources));
        remarks = List.copyOf(remarks);
        Set<String> numbers = names(subjects, residuals);
        for (String name : otherSources.keySet()) {
            if (!numbers.contains(name)) {
                throw new IllegalArgumentException("source of the variability of '" + name
                        + "', which has no number: declare its random effect or residual error first");
            }
        }
    }

    /** Nothing is said of variability, as of a model of one's own. */
    public static PublishedVariability none() {
        return NONE;
    }

    /** The variability of subjects, from a source. */
    public static PublishedVariability from(Source source, Variability subjects) {
        return new PublishedVariability(source, subjects, Map.of(), Map.of(), List.of());
    }

    /** The same with the residual error of an analyte. */
    public PublishedVariability withResidual(String analyte, ResidualError error) {
        return new PublishedVariability(source, subjects, plus(residuals, analyte, error), otherSources, remarks);
    }

    /** The same with a source of its own for the random effect on a parameter, or the residual error of an analyte. */
    public PublishedVariability withSource(String name, Source own) {
        return new PublishedVariability(source, subjects, residuals, plus(otherSources, name, own), remarks);
    }

    /** The same, without a number for these parameters, for one reason. */
    public PublishedVariability withMissing(String reason, String... parameters) {
        Variability more = subjects;
        for (String parameter : parameters) {
            more = more.withMissing(parameter, reason);
        }
        return new PublishedVariability(source, more, residuals, otherSources, remarks);
    }

    /** The same, without a residual error of these analytes, for one reason. */
    public PublishedVariability withMissingResidual(String reason, String... analytes) {
        PublishedVariability more = this;
        for (String analyte : analytes) {
            more = more.withMissing(reason, residualOf(analyte));
        }
        return more;
    }

    /** The same with one remark more. */
    public PublishedVariability withRemark(String remark) {
        List<String> more = new ArrayList<>(remarks);
        more.add(remark);
        return new PublishedVariability(source, subjects, residuals, otherSources, more);
    }

    /** Every parameter with a random effect, and every analyte with a residual error. */
    public Set<String> numbers() {
        return Collections.unmodifiableSet(names(subjects, residuals));
    }

    /** Where the number of a parameter's random effect, or of an analyte's residual error, comes from. */
    public Source source(String name) {
        return otherSources.getOrDefault(name, source);
    }

    /** Whether a reason is given for having no residual error of this analyte. */
    public boolean lacksResidual(String analyte) {
        return lacks(residualOf(analyte));
    }

    /** Whether a reason is given for having no random effect on this parameter. */
    public boolean lacks(String parameter) {
        return subjects.missing().stream().anyMatch(missing -> missing.what().equals(parameter));
    }

    /** What is known and what is missing, line by line, for a model of these parameters; none where nothing is said. */
    public List<String> text(Collection<String> modelParameters) {
        List<String> lines = new ArrayList<>();
        if (!numbers().isEmpty() || !subjects.missing().isEmpty()) {
            lines.addAll(subjects.text(modelParameters));
        }
        residuals.forEach((analyte, error) -> lines.add(residualOf(analyte) + ": " + error.text()));
        lines.addAll(remarks);
        return lines;
    }

    private static String residualOf(String analyte) {
        return "residual error of " + analyte;
    }

    private static Set<String> names(Variability subjects, Map<String, ResidualError> residuals) {
        Set<String> names = new LinkedHashSet<>(subjects.parameters());
        names.addAll(residuals.keySet());
        return names;
    }

    private static <T> Map<String, T> plus(Map<String, T> map, String name, T value) {
        Map<String, T> more = new LinkedHashMap<>(map);
        if (more.putIfAbsent(name, value) != null) {
            throw new IllegalArgumentException("'" + name + "' is declared twice");
        }
        return more;
    }
}
