package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Units;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Doses in time: what is given, how often, and what follows.
 *
 * <p>The smallest regimen is one dose on one schedule. {@link #at}, {@link #skip}, {@link #late}, {@link #after} and
 * {@link #steadyState} refine it; {@link #and} lays regimens over each other from a common start;
 * {@link #then(Regimen)} lets one follow another, starting where the next dose of the first would have fallen, and
 * {@link #then(Duration, Regimen)} a time after its last dose. A regimen holds at most 100 000 doses (each device
 * counts) and its last dose falls within 100 years; all times are whole nanoseconds and exact.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Regimen {

    /** The grammar of a regimen's text, in EBNF: what {@link #parse} reads and {@link #toString} writes. */
    public static final String GRAMMAR = """
            regimen  = segment { "then" [ "after" duration ] segment } ;
            segment  = part { "+" part } ;
            part     = dose { option } ;                      (* each option at most once, in any order *)
            dose     = amount "iv" ( "bolus" | infused )
                     | amount "sc" [ "bolus" | infused ]
                     | amount other [ "bolus" ]
                     | rate ( "iv" | "sc" ) infused
                     | "1" devices [ duration "apart" ]
                     | count devices duration "apart" ;
            devices  = ( "device" | "devices" ) "of" number mass ( "sc" | other ) ;
            infused  = "over" duration ;
            other    = "im" | "in" | "po" | "sl" | "pr" ;
            option   = "at" duration
                     | schedule
                     | "steady" "state" "every" duration [ times ]
                     | "skip" count { "," count }
                     | "late" count "by" duration { "," count "by" duration }
                     | "lag" duration ;
            schedule = "every" duration times
                     | pattern times
                     | "on" days number { "," number } [ "every" duration times ] ;
            pattern  = "daily" | "weekly" | "fortnightly" | "twice" "weekly" | "three" "times" "weekly" ;
            times    = ( "x" | "×" ) count ;                  (* doses in all *)
            days     = "days" | "hours" | "minutes" | "seconds" ;
            amount   = number ( mass | "ug/kg" | "mg/kg" ) { limit } ;
            limit    = "max" number mass                      (* each limit at most once *)
                     | "to" "nearest" number mass ;
            mass     = "ug" | "mg" | "g" ;
            rate     = number ( "ug/h" | "ug/min" | "mg/h" | "mg/min"
                              | "ug/kg/h" | "ug/kg/min" | "mg/kg/h" | "mg/kg/min" ) ;
            duration = number ( "s" | "min" | "h" | "d" | "wk" ) ;
            number   = count [ "." { digit } ] [ "e" [ "-" ] count ] ;
            count    = digit { digit } ;
            digit    = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" ;
            """;

    private final List<Segment> segments;

    Regimen(List<Segment> segments) {
        this.segments = List.copyOf(segments);
        checkCount();
        checkEnd();
    }

    /** One dose at the start. */
    public static Regimen of(Dose dose) {
        return of(dose, Schedule.once());
    }

    /** The same dose at each time of a schedule. */
    public static Regimen of(Dose dose, Schedule schedule) {
        return of(Part.of(dose, schedule));
    }

    /**
     * A fixed regimen of these doses, each at its own time with its own lag and steady state, such as the ledger of a
     * course that was decided on the way. Doses at one time keep their order. The numbers are not kept: each dose is the
     * first of a schedule of its own, so {@code Regimen.of(regimen.doses())} gives the doses of {@code regimen} at the
     * same nanoseconds, in the same amounts to the last bit, all of them numbered 1.
     *
     * @throws IllegalArgumentException if there is none, or a lag is longer than its dose's steady-state interval
     */
    public static Regimen of(List<TimedDose> doses) {
        if (doses.isEmpty()) {
            throw new IllegalArgumentException("doses must not be empty: name at least one");
        }
        return new Regimen(List.of(Segment.of(doses.stream().map(Part::of).toList())));
    }

    /**
     * The regimen that {@code text} describes; {@link #GRAMMAR} says how it is written.
     *
     * <p>Case is ignored, and so are spaces except between words. {@code ug}, {@code mcg} and {@code µg} are one unit;
     * {@code x} and {@code ×} are one sign; routes and units of time may be written out ({@code intramuscular},
     * {@code minutes}). {@code x n} counts the doses in all; {@code at} counts from the start of the {@code then} segment;
     * {@code skip 3} leaves out the third dose and {@code late 3 by 2 h} gives it later; neither moves any other.
     * {@code steady state every 12 h} is one dose of an endless series, {@code steady state every 12 h x 5} the same with
     * five doses in all. {@code then after 12 h} counts from the last dose before it. {@code max 84 mg} and
     * {@code to nearest 28 mg} are the limits of {@link PendingAmount}: {@code 50 mg to nearest 28 mg in} is
     * {@code 56 mg in}.
     *
     * <p>{@link #toString} writes what this method reads: {@code parse(r.toString())} gives the doses of {@code r} at the
     * same nanoseconds, in the same amounts to the last bit.
     *
     * @throws IllegalArgumentException if the text is no regimen; the message is one line that says what is wrong, where,
     *     and what is allowed
     */
    public static Regimen parse(String text) {
        return RegimenParser.parse(text);
    }

    static Regimen of(Part part) {
        return new Regimen(List.of(Segment.of(List.of(part))));
    }

    /** The same regimen, started {@code start} after the start of its segment. */
    public Regimen at(Duration start) {
        return refined("at", part -> part.at(start));
    }

    /** The same regimen without the doses of these numbers, counted from 1; other doses keep their times. */
    public Regimen skip(int... numbers) {
        return refined("skip", part -> part.with(part.deviations().skip(numbers)));
    }

    /**
     * The same regimen, whose dose of this number, counted from 1, is given {@code delay} later than scheduled; other
     * doses keep their times.
     *
     * <p>A dose may be so late that it meets the next one or passes it: doses come in the order in which they are given,
     * and at one time in the order of their numbers. What follows by {@code then(…)} does not move, not even after the
     * last dose. A delay of zero puts the dose back on time.
     *
     * @throws IllegalArgumentException if the schedule has no such dose, it is skipped, or it is the first one and
     *     carries a steady state
     */
    public Regimen late(int number, Duration delay) {
        return refined("late", part -> part.with(part.deviations().late(number, delay)));
    }

    /** The same regimen, each dose of which enters {@code lag} after its nominal time. */
    public Regimen after(Duration lag) {
        return refined("after", part -> part.after(lag));
    }

    /** The same regimen, whose first dose is one of an endless series at {@code interval}. */
    public Regimen steadyState(Duration interval) {
        return refined("steadyState", part -> part.steadyState(interval));
    }

    /**
     * Many regimens from a common start: what {@link #and} does, in one go.
     *
     * @throws IllegalArgumentException if there is none
     * @throws IllegalStateException if one of them is a sequence made by {@code then(…)}
     */
    public static Regimen together(List<Regimen> regimens) {
        if (regimens.isEmpty()) {
            throw new IllegalArgumentException("regimens must not be empty: name at least one");
        }
        List<Part> all = new ArrayList<>();
        for (Regimen regimen : regimens) {
            all.addAll(regimen.onlySegment().parts());
        }
        return new Regimen(List.of(Segment.of(all)));
    }

    private Segment onlySegment() {
        if (segments.size() > 1) {
            throw new IllegalStateException("and(…) joins what starts together, but one side is a sequence: "
                    + "call and(…) before then(…), or place doses with at(…)");
        }
        return segments.get(0);
    }

    /**
     * Both regimens from a common start.
     *
     * @throws IllegalStateException if one of them is a sequence made by {@code then(…)}
     */
    public Regimen and(Regimen other) {
        return together(List.of(this, other));
    }

    /**
     * This regimen, and the other from where this one's next dose would have fallen.
     *
     * @throws IllegalArgumentException if this regimen's last segment has no next dose
     */
    public Regimen then(Regimen other) {
        return new Regimen(
                Stream.concat(segments.stream(), other.segments.stream()).toList());
    }

    /**
     * This regimen, and the other from {@code gap} after this one's last dose: a loading dose, then maintenance.
     *
     * <p>The gap counts from the scheduled time of that last dose, even if it is skipped or given late; how long the dose
     * takes and its lag have no say. The gap may be zero.
     */
    public Regimen then(Duration gap, Regimen other) {
        List<Segment> all = new ArrayList<>(segments);
        all.add(other.segments.get(0).after(gap));
        all.addAll(other.segments.subList(1, other.segments.size()));
        return new Regimen(all);
    }

    /** Every dose in the order of its time; doses at one time stand in the order in which they were added. */
    public List<TimedDose> doses() {
        List<TimedDose> doses = new ArrayList<>();
        List<Duration> starts = starts();
        for (int i = 0; i < starts.size(); i++) {
            for (Part part : segments.get(i).parts()) {
                part.addDosesTo(doses, starts.get(i));
            }
        }
        doses.sort(Comparator.comparing(TimedDose::at));
        return List.copyOf(doses);
    }

    /** Whether a body weight is needed to know the amounts. */
    public boolean isPerWeight() {
        return parts().anyMatch(part -> part.dose().isPerWeight());
    }

    private Stream<Part> parts() {
        return segments.stream().flatMap(segment -> segment.parts().stream());
    }

    private Regimen refined(String method, UnaryOperator<Part> change) {
        if (parts().count() > 1) {
            throw new IllegalStateException(method + "(…) is for one dose on one schedule, but this regimen has "
                    + parts().count() + " parts: call it before and(…) and then(…)");
        }
        return of(change.apply(segments.get(0).parts().get(0)));
    }

    private void checkCount() {
        long count = 0;
        for (Segment segment : segments) {
            for (Part part : segment.parts()) {
                count += part.count();
            }
        }
        if (count > Allowed.MOST_DOSES) {
            throw new IllegalArgumentException(
                    "a regimen must have at most " + Allowed.MOST_DOSES + " doses, got " + count);
        }
    }

    private void checkEnd() {
        List<Duration> starts = starts();
        for (int i = 0; i < starts.size(); i++) {
            Duration last = starts.get(i).plus(segments.get(i).lastGiven());
            if (last.compareTo(Units.LONGEST_DURATION) > 0) {
                throw new IllegalArgumentException(
                        "the last dose must fall within 100 years (36525 d), got " + DurationText.render(last));
            }
        }
    }

    /** When each segment starts, which the segment before it may have to tell. */
    private List<Duration> starts() {
        List<Duration> starts = new ArrayList<>();
        Duration start = Duration.ZERO;
        starts.add(start);
        for (int i = 1; i < segments.size(); i++) {
            start = start.plus(segments.get(i).startAfter(segments.get(i - 1)));
            starts.add(start);
        }
        return starts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Regimen regimen && segments.equals(regimen.segments);
    }

    @Override
    public int hashCode() {
        return segments.hashCode();
    }

    /** The regimen as text that {@link #parse} reads, such as {@code 0.5 mg/kg iv over 40 min twice weekly x 8}. */
    @Override
    public String toString() {
        return RegimenText.of(segments);
    }
}
