package io.github.kinetamine.simulation;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.Individual;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Timeline.Rank;
import io.github.kinetamine.text.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts a subject's history on a timeline, record by record, before anything is computed: covariates, switches, resets, doses
 * with all that they imply, and what resets and steady states undo of it.
 */
final class History implements Observations {

    private final PkModel model;
    private final Subject subject;
    private final Map<String, Double> typicalValues;
    private final List<EventRecord> records;
    private final Interpolation interpolation;
    private final CovariateCourse covariates;
    private final Set<String> entered;
    private final List<Epoch> epochs = new ArrayList<>();
    private final int[] epochOf;

    History(
            PkModel model,
            Subject subject,
            Map<String, Double> typicalValues,
            List<EventRecord> records,
            Interpolation interpolation) {
        this.model = model;
        this.subject = subject;
        this.typicalValues = typicalValues;
        this.records = inOrder(records);
        this.interpolation = interpolation;
        this.covariates = new CovariateCourse(this.records, interpolation);
        this.entered = entered();
        this.epochOf = new int[records.size()];
        enterEpochs();
    }

    private static List<EventRecord> inOrder(List<EventRecord> records) {
        if (records.isEmpty()) {
            throw new IllegalArgumentException("a history needs at least one record");
        }
        for (int i = 1; i < records.size(); i++) {
            if (records.get(i).at().compareTo(records.get(i - 1).at()) < 0) {
                throw new IllegalArgumentException("records must be in the order of time, but record " + (i + 1)
                        + " at " + Clock.hours(records.get(i).at()) + " h comes after record " + i + " at "
                        + Clock.hours(records.get(i - 1).at()) + " h");
            }
        }
        return gathered(records);
    }

    /**
     * What one of several neighbouring observations of the same time tells of the subject, all of them tell: they have no order
     * among themselves.
     */
    private static List<EventRecord> gathered(List<EventRecord> records) {
        List<EventRecord> gathered = new ArrayList<>(records);
        for (int first = 0, next; first < records.size(); first = next) {
            next = first + 1;
            while (next < records.size() && areUnordered(records.get(first), records.get(next))) {
                next++;
            }
            Covariates all = records.get(first).covariates();
            for (EventRecord record : records.subList(first + 1, next)) {
                requireNoContradiction(all, record);
                all = all.orElse(record.covariates());
            }
            for (int i = first; i < next; i++) {
                gathered.set(
                        i, new EventRecord(records.get(i).at(), records.get(i).action(), all));
            }
        }
        return List.copyOf(gathered);
    }

    private static boolean areUnordered(EventRecord one, EventRecord other) {
        return one.action() instanceof EventRecord.Observation
                && other.action() instanceof EventRecord.Observation
                && one.at().equals(other.at());
    }

    private static void requireNoContradiction(Covariates told, EventRecord record) {
        Covariates here = record.covariates();
        if (!told.orElse(here).equals(here.orElse(told))) {
            throw new IllegalArgumentException("observations at " + Clock.hours(record.at())
                    + " h tell different covariates, " + told + " and " + here
                    + ", but have no order: let a record of another kind change them");
        }
    }

    /** One epoch for each different set of covariates, and one of its own wherever they change on the way. */
    private void enterEpochs() {
        Map<Covariates, Integer> constant = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            Covariates now = covariates.at(i);
            if (covariates.changesAfter(i)) {
                int record = i;
                epochOf[i] = epochs.size();
                epochs.add(new Epoch.Changing(individual(now), hours -> individual(covariates.between(record, hours))));
            } else {
                epochOf[i] = constant.computeIfAbsent(now, unknown -> {
                    epochs.add(Epoch.of(individual(unknown)));
                    return epochs.size() - 1;
                });
            }
        }
    }

    /** The compartments that doses enter; where none is given, all of them. */
    private Set<String> entered() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < records.size(); i++) {
            try {
                EventRecord.dosing(records.get(i).action())
                        .ifPresent(dosing -> names.addAll(enteredBy(dosing.target())));
            } catch (IllegalArgumentException e) {
                throw new RecordException(i, records.get(i), e);
            }
        }
        return names.isEmpty() ? Set.copyOf(model.compartmentNames()) : names;
    }

    private Set<String> enteredBy(EventRecord.Target target) {
        if (target instanceof EventRecord.IntoCompartment into) {
            requireCompartment(into.compartment());
            return Set.of(into.compartment());
        }
        Route route = ((EventRecord.ByRoute) target).route();
        Administrations.requireRoute(model, route);
        return model.enteredBy(Set.of(route));
    }

    private Individual individual(Covariates now) {
        return model.individual(subject(now), typicalValues, entered);
    }

    private Subject subject(Covariates now) {
        Subject then = subject;
        for (String name : now.names()) {
            then = now.number(name).isPresent()
                    ? then.with(name, now.number(name).getAsDouble())
                    : then.with(name, now.category(name));
        }
        return then;
    }

    /** The subject as it is at a record. */
    Individual individual(int record) {
        return epochs.get(epochOf[record]).individual();
    }

    @Override
    public int size() {
        return records.size();
    }

    @Override
    public long nanos(int index) {
        return records.get(index).at().toNanos();
    }

    /** Records have even orders; what holds from a record on, but not yet at it, has the odd one that follows. */
    @Override
    public int order(int index) {
        return 2 * index;
    }

    /** Lets everything happen. */
    RecordProfile run() {
        Timeline.Builder timeline = new Timeline.Builder();
        addEpochs(timeline);
        DoseRecords doses = new DoseRecords(this, model, timeline, new Undone(records));
        for (int i = 0; i < records.size(); i++) {
            try {
                add(i, timeline, doses);
            } catch (IllegalArgumentException | IllegalStateException e) {
                throw new RecordException(i, records.get(i), e);
            }
        }
        Trajectory trajectory = timeline.build().run(nanos(0), epochs, model.initiallyOff(), this);
        return new RecordProfile(model, this, trajectory, doses.starts(), notes());
    }

    private List<String> notes() {
        return Notes.of(model, subject(covariates.at(0)), Set.of()).toList();
    }

    /** How the amounts are advanced. */
    String method() {
        return epochs.get(0).stepper(new boolean[compartments().size()]).method();
    }

    private void addEpochs(Timeline.Builder timeline) {
        for (int i = 1; i < records.size(); i++) {
            if (epochOf[i] == epochOf[i - 1]) {
                continue;
            }
            boolean isBackward = interpolation == Interpolation.NOCB;
            int order = isBackward ? order(i - 1) + 1 : order(i);
            timeline.at(nanos(isBackward ? i - 1 : i), Rank.RECORD, order, new Change.Enter(epochOf[i]));
        }
    }

    private void add(int record, Timeline.Builder timeline, DoseRecords doses) {
        EventRecord.Action action = records.get(record).action();
        if (action instanceof EventRecord.Reset) {
            reset(record, timeline);
        } else if (action instanceof EventRecord.ResetAndDose both) {
            reset(record, timeline);
            doses.add(record, both.dosing());
        } else if (action instanceof EventRecord.Dosing dosing) {
            doses.add(record, dosing);
        } else if (action instanceof EventRecord.SwitchOn on) {
            turn(record, timeline, on.compartment(), true);
        } else if (action instanceof EventRecord.SwitchOff off) {
            turn(record, timeline, off.compartment(), false);
        }
    }

    private void reset(int record, Timeline.Builder timeline) {
        timeline.at(nanos(record), Rank.RECORD, order(record), new Change.Reset());
    }

    private void turn(int record, Timeline.Builder timeline, String compartment, boolean on) {
        requireCompartment(compartment);
        int index = compartments().indexOf(compartment);
        if (index >= 0) {
            timeline.at(nanos(record), Rank.RECORD, order(record), new Change.Switch(index, on));
        }
    }

    /** The compartments, in the order of the amounts; those that no dose can reach are left out. */
    List<String> compartments() {
        return epochs.get(0).individual().compartments();
    }

    /** Fails unless the model has a compartment of that name. */
    void requireCompartment(String name) {
        if (!model.compartmentNames().contains(name)) {
            throw new IllegalArgumentException("model " + model.card().id() + " has no compartment '" + name + "': "
                    + Suggestion.hint(name, model.compartmentNames()));
        }
    }

    EventRecord record(int index) {
        return records.get(index);
    }
}
