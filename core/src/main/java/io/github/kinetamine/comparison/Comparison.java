package io.github.kinetamine.comparison;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.model.ArterialFlow;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.nca.Nca;
import io.github.kinetamine.nca.NcaResult;
import io.github.kinetamine.ode.SolverException;
import io.github.kinetamine.quantity.Finding;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import io.github.kinetamine.text.TextTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Several regimens given to the same subject, each an arm with its own model, observed at the same times:
 *
 * <pre>{@code
 * Comparison result = Comparison.of(Subject.weighing(kg(70)))
 *     .arm("IV", Ketamine.racemic(), Dose.mgPerKg(0.5).intravenous().over(minutes(40)))
 *     .arm("IM", Ketamine.racemic(), Dose.mgPerKg(0.5).intramuscular())
 *     .over(every(minutes(1)).until(hours(24)))
 *     .run();
 * }</pre>
 *
 * Immutable and safe for use by many threads.
 */
public final class Comparison {

    private static final MathContext SHOWN = new MathContext(4);

    /** Half-lives that differ by less, relative to the later one, are of one phase. */
    private static final double SAME_PHASE = 0.05;

    private final List<Arm> arms;

    private Comparison(List<Arm> arms) {
        this.arms = List.copyOf(arms);
    }

    /**
     * One arm and what came out of it. Immutable and safe for use by many threads.
     *
     * @param label the name of the arm
     * @param regimen what is given
     * @param profile what came out
     */
    public record Arm(String label, Regimen regimen, Profile profile) {

        /** The non-compartmental results of an analyte, with areas by the linear-up log-down rule. */
        public NcaResult exposure(String analyte) {
            return Nca.linearUpLogDown().analyse(profile.series(analyte), profile.doses());
        }

        /**
         * What to know of the half-life of an analyte where the curve has not come to its last phase: its steepness still changes
         * from one half-life before its end to the end, and a longer curve would show another half-life and another area beyond
         * the last time. Empty where it does not change, or there is no half-life.
         */
        public Optional<String> cautionOfHalfLife(String analyte) {
            Finding halfLife = exposure(analyte).halfLife();
            if (!halfLife.isPresent()) {
                return Optional.empty();
            }
            Series curve = profile.series(analyte);
            int last = curve.size() - 1;
            double atEnd = localHalfLife(curve, last);
            double before = localHalfLife(curve, lastAt(curve, curve.hours(last) - halfLife.value()));
            return Math.abs(atEnd - before) <= SAME_PHASE * atEnd
                    ? Optional.empty()
                    : Optional.of("the half-life is " + hours(before) + " one half-life before the last time and "
                            + hours(atEnd) + " at it: observe for longer to see that of the last phase");
        }

        private static String hours(double halfLife) {
            return halfLife > 0 && halfLife < Double.POSITIVE_INFINITY ? shown(halfLife) + " h" : "not to be seen";
        }

        /** The last of the times up to a time; 0 if there is none. */
        private static int lastAt(Series curve, double hours) {
            int i = curve.size() - 1;
            while (i > 0 && curve.hours(i) > hours) {
                i--;
            }
            return i;
        }

        /** By the value at a time and that before it; NaN at the first time, not positive where the curve does not fall. */
        private static double localHalfLife(Series curve, int i) {
            return i == 0
                    ? Double.NaN
                    : (curve.hours(i) - curve.hours(i - 1))
                            * Math.log(2)
                            / Math.log(curve.value(i - 1) / curve.value(i));
        }
    }

    /** A comparison in this subject, still without arms. */
    public static Plan of(Subject subject) {
        return new Plan(Objects.requireNonNull(subject, "subject"), List.of(), null, Optional.empty());
    }

    /** A comparison that has not run yet. Immutable and safe for use by many threads. */
    public static final class Plan {

        private record PlannedArm(String label, Regimen regimen, Simulation simulation) {

            String name() {
                return "arm '" + label + "'";
            }
        }

        private final Subject subject;
        private final List<PlannedArm> planned;
        private final @Nullable Grid grid;
        private final Optional<ArterialFlow> arterial;

        private Plan(Subject subject, List<PlannedArm> planned, @Nullable Grid grid, Optional<ArterialFlow> arterial) {
            this.subject = subject;
            this.planned = planned;
            this.grid = grid;
            this.arterial = arterial;
        }

        /** Adds an arm that gives one dose. */
        public Plan arm(String label, PkModel model, Dose dose) {
            return arm(label, model, Regimen.of(dose));
        }

        /**
         * Adds an arm.
         *
         * @param label the name of the arm, unlike that of any other
         */
        public Plan arm(String label, PkModel model, Regimen regimen) {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(regimen, "regimen");
            if (label.isBlank()) {
                throw new IllegalArgumentException("an arm needs a label");
            }
            if (planned.stream().anyMatch(arm -> arm.label().equals(label))) {
                throw new IllegalArgumentException("there are two arms '" + label + "'; give each a label of its own");
            }
            List<PlannedArm> more = new ArrayList<>(planned);
            more.add(new PlannedArm(label, regimen, Simulation.of(model).give(regimen)));
            return new Plan(subject, List.copyOf(more), grid, arterial);
        }

        /** The times at which every arm is observed. */
        public Plan over(Grid times) {
            return new Plan(subject, planned, Objects.requireNonNull(times, "grid"), arterial);
        }

        /** Reads what is infused by vein in arterial plasma, as {@link Simulation#arterial} does, in every arm. */
        public Plan arterial(ArterialFlow flow) {
            return new Plan(subject, planned, grid, Optional.of(flow));
        }

        /**
         * Runs every arm.
         *
         * @throws IllegalStateException if there is no arm or no time; or naming the arm, if it has no steady state
         * @throws IllegalArgumentException naming the arm, if a regimen does not fit its model or the subject
         * @throws SolverException naming the arm, if its amounts overflow
         */
        public Comparison run() {
            if (planned.isEmpty()) {
                throw new IllegalStateException("nothing is compared: add .arm(label, model, dose)");
            }
            if (grid == null) {
                throw new IllegalStateException("no time is observed: add .over(every(minutes(…)).until(hours(…)))");
            }
            Grid times = grid;
            return new Comparison(planned.stream().map(arm -> run(arm, times)).toList());
        }

        private Arm run(PlannedArm arm, Grid times) {
            try {
                Simulation given = arm.simulation().to(subject).observe(times);
                Profile profile = arterial.map(given::arterial).orElse(given).run();
                return new Arm(arm.label(), arm.regimen(), profile);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(messageOf(arm, e), e);
            } catch (IllegalStateException e) {
                throw new IllegalStateException(messageOf(arm, e), e);
            } catch (SolverException e) {
                throw e.of(arm.name());
            }
        }

        private static String messageOf(PlannedArm arm, RuntimeException e) {
            return arm.name() + ": " + e.getMessage();
        }
    }

    /** The arms, in the order in which they were added. */
    public List<Arm> arms() {
        return arms;
    }

    /** The analytes that any arm has, in the order of their first appearance. */
    public List<String> analytes() {
        return arms.stream()
                .flatMap(arm -> arm.profile().analytes().stream())
                .distinct()
                .toList();
    }

    /** Peak, time of the peak, exposure and half-life of each analyte in each arm, as text to be read on a terminal. */
    public String table() {
        return summary().text();
    }

    /** The same as a table; a missing value is empty. */
    public TextTable summary() {
        List<List<String>> rows = new ArrayList<>();
        for (Arm arm : arms) {
            for (String analyte : arm.profile().analytes()) {
                rows.add(row(arm, analyte));
            }
        }
        return TextTable.of(
                        TextTable.Column.left("arm"),
                        TextTable.Column.left("analyte"),
                        TextTable.Column.right("Cmax ng/mL"),
                        TextTable.Column.right("Tmax h"),
                        TextTable.Column.right("AUClast ng·h/mL"),
                        TextTable.Column.right("AUCinf ng·h/mL"),
                        TextTable.Column.right("half-life h"))
                .withRows(rows);
    }

    private static List<String> row(Arm arm, String analyte) {
        NcaResult nca = arm.exposure(analyte);
        return List.of(
                arm.label(),
                analyte,
                rounded(nca.cmax()),
                rounded(nca.tmax()),
                rounded(nca.aucLast()),
                rounded(nca.aucInf()),
                rounded(nca.halfLife()));
    }

    private static String rounded(Finding value) {
        if (!value.isPresent()) {
            return "";
        }
        return shown(value.value());
    }

    private static String shown(double value) {
        BigDecimal rounded = new BigDecimal(value).round(SHOWN);
        boolean isPlain = value == 0 || value >= 1e-4 && value < 1e9;
        return isPlain ? rounded.toPlainString() : rounded.toString();
    }
}
