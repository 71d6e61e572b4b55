package io.github.kinetamine.ode.event;

/**
 * One event on its way along the solution: on which side of zero g is, and where it crosses next.
 *
 * <p>Within a step g is a function of time alone, since the step's polynomial stands for the solution. It is looked at through
 * windows, from the start of the step on. In a window, g is sampled and written as a polynomial of two degrees more than the
 * solution has, in the basis of Bernstein. Coefficients that are all on one side prove that this polynomial has no root in the
 * window, coefficients that change sides once that it has one; else, or if the polynomial misses g at further points by as much
 * as would matter, the window is halved. So two crossings within one step are found although g has the same sign at its ends,
 * and the first one is found first.
 *
 * <p>For g = a(t)·y + b(t) with a of at most second degree in t this is a proof (about the polynomial of the step) for all that
 * is wider than 2⁻²⁰ of the step. For other g, what can be missed is a pair of crossings that leaves no trace in any of the
 * samples: a spike, narrower than their distance, in a g that is smooth elsewhere. Where g is rounding noise about zero, the
 * number of windows a step is bounded, and what remains is judged by its samples.
 *
 * <p>A contact without crossing is none: zero belongs to the side that g comes from. Right after a start or an event, the side
 * is unknown for an instant (1e-12 of the span, or less where steps are small): g may be zero there, or anything that
 * rounding makes of it; the side is read where the instant is over and g is more than rounding.
 */
final class EventTrack implements RootFinder.Curve {

    private static final int WINDOWS = 200;
    private static final double NARROWEST = 0x1p-20;
    private static final double ROUNDING = 1e-15;
    private static final double SAFETY = 4;
    private static final double NOISE_FACTOR = 8;
    private static final int NEIGHBOURS = 4;
    private static final double MOST_NOISE = 1e-14;
    private static final double LONGEST_STRIDE = 1e-3;

    /** What a window shows. */
    private enum Finding {
        NO_CROSSING,
        ONE_CROSSING,
        UNCLEAR
    }

    private final int index;
    private final RootEvent event;
    private final StepView view;
    private final RootFinder finder = new RootFinder();
    private final Recurrence recurrence = new Recurrence();
    private final double[] values;
    private final double[] coefficients;
    private int side;
    private int left;
    private double settled;
    private double position;
    private double crossing;
    private double residue;
    private boolean isPiledUp;

    EventTrack(int index, RootEvent event, StepView view) {
        this.index = index;
        this.event = event;
        this.view = view;
        this.values = new double[view.basis().size()];
        this.coefficients = new double[view.basis().degree() + 1];
        forget();
    }

    RootEvent event() {
        return event;
    }

    /** Where g crosses next in the step, in a direction that counts; NaN if it does not. */
    double crossing() {
        return crossing;
    }

    /** All begins anew. */
    void start() {
        recurrence.clear();
        forget();
    }

    /** The solution begins anew. */
    void forget() {
        side = 0;
        settled = Double.NaN;
        residue = Double.NaN;
        crossing = Double.NaN;
        isPiledUp = false;
    }

    /** Looks for the first crossing in a new step. */
    void open() {
        position = view.from();
        if (Double.isNaN(settled)) {
            settled = position + view.instant();
        }
        search();
    }

    /** True if the event changes the state so often that its next happenings cannot be told apart. */
    boolean isPiledUp() {
        return isPiledUp;
    }

    /** True if the event happens at an instant. */
    boolean isDueAt(double t) {
        return !Double.isNaN(crossing) && view.isPast(t + view.instant(), crossing);
    }

    /** The event happens: from now on the side is unknown for an instant. */
    void happen() {
        left = side;
        side = 0;
        settled = crossing + view.instant();
        crossing = Double.NaN;
    }

    /** The event has happened and changed the state. */
    void changed(double t) {
        recurrence.add(t, left);
    }

    /** Looks for the next crossing in the step. */
    void search() {
        crossing = Double.NaN;
        if (side == 0) {
            findSide();
            isPiledUp = side != 0 && recurrence.isBeyondResolution(side, view.instant(), view.span());
        }
        if (!isFoundWithin() && side != 0 && counts() && view.isLeftAtEnd(event.function(), side)) {
            crossing = view.to();
            residue = Double.NaN;
        }
    }

    private boolean isFoundWithin() {
        double width = view.to() - position;
        int windows = 0;
        while (side != 0 && position != view.to()) {
            double left = view.to() - position;
            double end = Math.abs(left) <= 1.5 * Math.abs(width) ? view.to() : position + width;
            Finding finding = inspect(end);
            boolean isLast = Math.abs(end - position) <= narrowest() || ++windows > WINDOWS;
            if (finding == Finding.UNCLEAR && !isLast) {
                width = (end - position) / 2;
            } else if (passed(end)) {
                return true;
            } else {
                width *= 2;
            }
        }
        return false;
    }

    private double narrowest() {
        return Math.max(NARROWEST * Math.abs(view.to() - view.from()), 64 * view.resolution());
    }

    /** Reads the side where the instant after a start or an event is over and g is more than rounding; else it stays unknown. */
    private void findSide() {
        position = view.isPast(settled, view.from()) ? settled : view.from();
        double noise = noise();
        double longest = LONGEST_STRIDE * Math.abs(view.to() - view.from());
        for (double stride = view.instant(); Math.abs(stride) < longest; stride *= 4) {
            if (view.isPast(position, view.to())) {
                break;
            }
            double g = at(position);
            if (Math.abs(g) > noise) {
                side = g > 0 ? 1 : -1;
                return;
            }
            position += stride;
        }
        findSideAtNodes();
    }

    /** What g may be from rounding alone: several times what it was at the crossing or the start, but little of what it becomes. */
    private double noise() {
        sample(view.from(), view.to());
        double largest = 0;
        for (double g : values) {
            largest = Math.max(largest, Math.abs(g));
        }
        double seen = Double.isNaN(residue) ? Math.max(Math.abs(values[0]), Math.ulp(largest)) : residue;
        return Math.min(NOISE_FACTOR * seen, MOST_NOISE * largest);
    }

    private void findSideAtNodes() {
        if (!view.isPast(position, view.to())) {
            sample(position, view.to());
            for (int j = 0; j <= view.basis().degree(); j++) {
                if (values[j] != 0) {
                    side = values[j] > 0 ? 1 : -1;
                    position = view.time(position, view.to(), j);
                    return;
                }
            }
        }
        position = view.to();
    }

    /** Goes on to the end of the window, over the crossing that its samples show; true to stop at one that counts. */
    private boolean passed(double end) {
        int j = firstOnOtherSide();
        if (j < 0) {
            position = end;
            return false;
        }
        double before = view.time(position, end, Math.max(0, j - 1));
        double after = view.time(position, end, j);
        position = after;
        if (counts()) {
            locate(before, after);
            return true;
        }
        side = -side;
        return false;
    }

    private void locate(double before, double after) {
        if (before == after) {
            crossing = after;
            residue = Double.NaN;
        } else {
            crossing = finder.find(this, side, before, after, view.resolution());
            residue = Math.max(finder.residue(), largestBeside(crossing));
        }
    }

    /** How far g strays from zero at the doubles beside a crossing: by its rounding, for it has no time to change. */
    private double largestBeside(double t) {
        double largest = 0;
        for (int k = -NEIGHBOURS; k <= NEIGHBOURS; k++) {
            double beside = t + k * view.resolution();
            if (view.isPast(beside, view.from()) && view.isPast(view.to(), beside)) {
                largest = Math.max(largest, Math.abs(at(beside)));
            }
        }
        return largest;
    }

    private int firstOnOtherSide() {
        for (int j = 0; j <= view.basis().degree(); j++) {
            if (side * values[j] < 0) {
                return j;
            }
        }
        return -1;
    }

    private boolean counts() {
        return switch (event.direction()) {
            case RISING -> side < 0;
            case FALLING -> side > 0;
            case ANY -> true;
        };
    }

    private Finding inspect(double end) {
        sample(position, end);
        view.basis().coefficients(values, coefficients);
        double doubt = SAFETY * view.basis().misfit(coefficients, values) + ROUNDING * largestCoefficient();
        int last = view.basis().degree();
        int changes = 0;
        boolean isOld = true;
        for (int i = 0; i <= last; i++) {
            double b = side * coefficients[i];
            if (i > 0 && i < last && !(Math.abs(b) >= doubt)) {
                return Finding.UNCLEAR;
            }
            if (b >= 0 != isOld) {
                isOld = !isOld;
                changes++;
            }
        }
        return changes == 0 ? Finding.NO_CROSSING : changes == 1 ? Finding.ONE_CROSSING : Finding.UNCLEAR;
    }

    private double largestCoefficient() {
        double largest = 0;
        for (double b : coefficients) {
            largest = Math.max(largest, Math.abs(b));
        }
        return largest;
    }

    private void sample(double start, double end) {
        view.sample(event.function(), start, end, values);
        for (double g : values) {
            requireNumber(g);
        }
    }

    private void requireNumber(double g) {
        if (Double.isNaN(g)) {
            throw new IllegalStateException("the function of event " + index + " is NaN between t = " + view.from()
                    + " and t = " + view.to() + "; it must be a number wherever the solution goes");
        }
    }

    @Override
    public double at(double t) {
        return view.value(event.function(), t);
    }
}
