package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Analyte;
import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.ode.SolverException;
import io.github.kinetamine.pd.EffectIntegrator;
import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.text.Decimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One effect along one subject's course. A workspace, for one thread. */
final class EffectCourse {

    private final Effect effect;
    private final Grid grid;
    private final DriveCurve[] curves;
    private final EffectIntegrator integrator;
    private final double[][] plasma;
    private final double[][] plasmaBefore;
    private final double[][] values;
    private final double[][] before;
    private final double[] drive;
    private final double[] outputs;

    /**
     * An effect at its beginning.
     *
     * @param subject whose random effects may move the effect's parameters, named such as {@code MADRS.BETA}
     * @param sources where each driver is read
     */
    EffectCourse(Effect effect, Subject subject, List<PkCourse> sources, Grid grid) {
        this.effect = effect;
        this.grid = grid;
        int drivers = sources.size();
        this.drive = new double[drivers];
        this.curves = new DriveCurve[drivers];
        this.plasma = new double[drivers][];
        this.plasmaBefore = new double[drivers][];
        for (int i = 0; i < drivers; i++) {
            double[] weights = weights(effect.drivers().get(i), sources.get(i).model());
            Trajectory trajectory = sources.get(i).trajectory();
            Trajectory.Reading sum = (then, amounts, offset) -> DriveCurve.sum(weights, then, amounts, offset);
            curves[i] = new DriveCurve(sources.get(i), new double[][] {weights});
            plasma[i] = trajectory.after(sum);
            plasmaBefore[i] = trajectory.before(sum, plasma[i]);
        }
        this.integrator = new EffectIntegrator(effect, parameters(effect, subject));
        this.outputs = new double[effect.outputs().size()];
        this.values = new double[outputs.length][grid.size()];
        this.before = new double[outputs.length][grid.size()];
    }

    private static double[] parameters(Effect effect, Subject subject) {
        return effect.parameters().stream()
                .mapToDouble(p -> subject.effects().individual(effect.card().id() + "." + p.name(), p.value()))
                .toArray();
    }

    private static double[] weights(EffectDriver driver, PkModel model) {
        return model.analytes().stream()
                .map(Analyte::name)
                .mapToDouble(name -> driver.weights().getOrDefault(name, 0.0))
                .toArray();
    }

    /** Only effect sites, states and limits need to know what is between the observations. */
    private boolean isFollowed() {
        return !effect.states().isEmpty()
                || effect.drivers().stream()
                        .anyMatch(driver ->
                                driver.hasEffectSite() || driver.limit().isPresent());
    }

    void begin(long from, long to) {
        if (isFollowed()) {
            for (DriveCurve curve : curves) {
                curve.enter(from);
            }
            integrator.begin(Clock.hours(from), Clock.hours(to), this::drive);
        }
    }

    private void drive(double hours, double[] into) {
        for (int i = 0; i < curves.length; i++) {
            into[i] = curves[i].at(hours, 0);
        }
    }

    void advance(long to) {
        if (isFollowed()) {
            try {
                integrator.advance(Clock.hours(to));
            } catch (SolverException failure) {
                throw failure.of("effect " + effect.card().id());
            }
        }
    }

    /** Reads the outputs at a time of the grid, after and before the doses of that time. */
    void read(int observation) {
        advance(grid.nanos(observation));
        read(observation, plasma, values);
        read(observation, plasmaBefore, before);
    }

    private void read(int observation, double[][] concentrations, double[][] into) {
        for (int i = 0; i < drive.length; i++) {
            drive[i] = concentrations[i][observation];
        }
        integrator.read(Clock.hours(grid.nanos(observation)), drive, outputs);
        for (int i = 0; i < outputs.length; i++) {
            into[i][observation] = outputs[i];
        }
    }

    List<String> outputs() {
        return effect.outputs().stream().map(EffectOutput::name).toList();
    }

    List<Series> series() {
        return IntStream.range(0, outputs.length)
                .mapToObj(i -> {
                    EffectOutput output = effect.outputs().get(i);
                    return new Series(output.name(), output.unit(), grid, values[i], before[i]);
                })
                .toList();
    }

    /** Why the effect must not be read here, if there is a reason. */
    Optional<String> refusal() {
        EffectCard card = effect.card();
        if (card.longest().isPresent() && grid.end().compareTo(card.longest().get()) > 0) {
            return Optional.of(card.id() + " holds for "
                    + DurationText.render(card.longest().get())
                    + " after the beginning, got observations until " + DurationText.render(grid.end())
                    + ": observe no longer");
        }
        return IntStream.range(0, curves.length)
                .mapToObj(this::refusal)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> refusal(int driver) {
        EffectDriver declared = effect.drivers().get(driver);
        double peak = declared.hasEffectSite() ? integrator.peak(driver) : peakInPlasma(driver);
        return declared.limit()
                .filter(limit -> peak > limit.nanogramsPerMillilitre())
                .map(limit -> effect.card().id() + " is refused: " + declared.name() + " reaches "
                        + apart(peak, limit.nanogramsPerMillilitre()) + " ng/mL, above "
                        + Decimal.shortest(limit.nanogramsPerMillilitre()) + " ng/mL, " + limit.reason());
    }

    private double peakInPlasma(int driver) {
        double observed = Arrays.stream(plasma[driver]).max().orElse(0);
        return Math.max(observed, curves[driver].peak(0));
    }

    /** A value beyond a limit, with all its digits where rounding would hide that it is beyond. */
    private static String apart(double value, double limit) {
        return rounded(value).equals(rounded(limit)) ? Decimal.shortest(value) : rounded(value);
    }

    private static String rounded(double value) {
        return Decimal.shortest(Math.round(10 * value) / 10.0);
    }

    /**
     * What a reader should know of this effect here.
     *
     * @param isSteady true if doses before the beginning are supposed
     */
    List<String> notes(boolean isSteady) {
        String id = effect.card().id();
        if (refusal().isPresent()) {
            return List.of(refusal().get());
        }
        List<String> notes = new ArrayList<>();
        Tier tier = effect.card().tier();
        notes.add(id + " is " + tier + " (" + tier.sentence() + "): "
                + effect.card().title());
        if (!effect.card().validity().isEmpty()) {
            notes.add(id + ": made for " + effect.card().validity());
        }
        effect.card().filledGaps().forEach(gap -> notes.add(id + ": " + gap));
        effect.notes().forEach(note -> notes.add(id + ": " + note));
        if (isSteady && isFollowed()) {
            notes.add(
                    id + " begins without any effect of the doses before the beginning that the steady state supposes");
        }
        for (int i = 0; i < outputs.length; i++) {
            addGap(i, notes);
            addBounds(i, notes);
        }
        return notes;
    }

    private void addGap(int index, List<String> notes) {
        for (int i = 0; i < grid.size(); i++) {
            if (Double.isNaN(values[index][i])) {
                notes.add(effect.outputs().get(index).name() + " is no number at " + DurationText.render(grid.time(i))
                        + ": check the equation that reads it, and its parameters");
                return;
            }
        }
    }

    private void addBounds(int index, List<String> notes) {
        EffectOutput output = effect.outputs().get(index);
        output.bounds().ifPresent(bounds -> {
            for (int i = 0; i < grid.size(); i++) {
                double value = values[index][i];
                if (value < bounds.least() || value > bounds.most()) {
                    double left = value < bounds.least() ? bounds.least() : bounds.most();
                    notes.add(output.name() + " leaves its scale of " + Decimal.shortest(bounds.least()) + " to "
                            + Decimal.shortest(bounds.most()) + " " + output.unit() + ": the model gives "
                            + apart(value, left) + " at " + DurationText.render(grid.time(i)) + ", and is not clipped");
                    return;
                }
            }
        });
    }
}
