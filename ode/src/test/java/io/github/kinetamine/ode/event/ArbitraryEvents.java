package io.github.kinetamine.ode.event;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.event.RootEvent.Action.Next;
import io.github.kinetamine.ode.event.RootEvent.Direction;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** Random problems whose events are known in closed form. Each prints as its parameters. */
final class ArbitraryEvents {

    private ArbitraryEvents() {}

    /** y' = p'(t), g = y − level, p a cubic with three roots in the span, the gaps between them from 1e-4 to 0.3. */
    record Cubic(double first, double gap, double nextGap, double level, boolean isBackwards) {

        double[] roots() {
            double[] ascending = {first, first + gap, first + gap + nextGap};
            return isBackwards ? new double[] {ascending[2], ascending[1], ascending[0]} : ascending;
        }

        OdeProblem problem() {
            double[] r = roots();
            double from = isBackwards ? 1 : 0;
            double start = level + (from - r[0]) * (from - r[1]) * (from - r[2]);
            return OdeProblem.of((t, y, dydt) -> dydt[0] = slope(t), from, 1 - from, start)
                    .withEvent(Gates.watch((t, y) -> y[0] - level));
        }

        double slope(double t) {
            double[] r = roots();
            return (t - r[1]) * (t - r[2]) + (t - r[0]) * (t - r[2]) + (t - r[0]) * (t - r[1]);
        }

        /** How far g gets from zero between two roots, at least: half way, the product of the distances to all three. */
        double lowestHump() {
            double hump = gap * gap / 4 * (gap / 2 + nextGap);
            double nextHump = nextGap * nextGap / 4 * (nextGap / 2 + gap);
            return Math.min(hump, nextHump);
        }
    }

    /** y' = 0, g = y·sin(2π(t/period − phase)), rising: a step spans many periods. */
    record Wave(double period, double phase, double height) {

        private static final double END = 20;

        OdeProblem problem() {
            return OdeProblem.of((t, y, dydt) -> dydt[0] = 0, 0, END, height)
                    .withEvent(Gates.watch(
                            (t, y) -> y[0] * Math.sin(2 * Math.PI * (t / period - phase)), Direction.RISING));
        }

        double[] times() {
            return DoubleStream.iterate(phase, periods -> periods * period < END, periods -> periods + 1)
                    .map(periods -> periods * period)
                    .toArray();
        }

        boolean isDecided() {
            double cycles = END / period - phase;
            return Math.abs(cycles - Math.rint(cycles)) > 1e-9;
        }
    }

    /** A ball that falls on the ground and rebounds, until it is slow or the time is over. */
    record Ball(double gravity, double ground, double height, double rebound) {

        private static final double END = 5;
        private static final double SLOW = 0.05;

        OdeProblem problem() {
            return OdeProblem.of(
                            (t, y, dydt) -> {
                                dydt[0] = y[1];
                                dydt[1] = -gravity;
                            },
                            0,
                            END,
                            ground + height,
                            0)
                    .withEvent(new RootEvent((t, y) -> y[0] - ground, Direction.ANY, (t, y) -> {
                        y[1] = -rebound * y[1];
                        return y[1] < SLOW ? Next.STOP : Next.MODIFY;
                    }));
        }

        double[] times() {
            DoubleStream.Builder times = DoubleStream.builder();
            double speed = Math.sqrt(2 * gravity * height);
            for (double t = speed / gravity; t < END; t += 2 * speed / gravity) {
                times.add(t);
                speed *= rebound;
                if (speed < SLOW) {
                    break;
                }
            }
            return times.build().toArray();
        }

        /** False if rounding decides whether there is one more bounce. */
        boolean isDecided() {
            double speed = Math.sqrt(2 * gravity * height);
            double t = speed / gravity;
            for (; t < END + 1 && speed > SLOW / 2; t += 2 * speed / gravity) {
                speed *= rebound;
                if (Math.abs(t - END) < 1e-9 || Math.abs(speed - SLOW) < 1e-9) {
                    return false;
                }
            }
            return Math.abs(t - END) > 1e-9;
        }
    }

    /** Elimination at rate k with a dose at a threshold, and a second event half way down. */
    record Maintenance(double k, double threshold, double dose) {

        private static final double END = 10;

        OdeProblem problem() {
            double middle = threshold + dose / 2;
            return OdeProblem.of((t, y, dydt) -> dydt[0] = -k * y[0], 0, END, threshold + dose)
                    .withEvent(Gates.watch((t, y) -> y[0] - middle))
                    .withEvent(Gates.dose((t, y) -> y[0] - threshold, Direction.FALLING, dose));
        }

        double[] times() {
            return candidates().filter(t -> t < END).toArray();
        }

        boolean isDecided() {
            return candidates().allMatch(t -> Math.abs(t - END) > 1e-9);
        }

        private DoubleStream candidates() {
            double whole = Math.log1p(dose / threshold) / k;
            double half = Math.log((threshold + dose) / (threshold + dose / 2)) / k;
            return DoubleStream.iterate(0, start -> start < END + whole, start -> start + whole)
                    .flatMap(start -> DoubleStream.of(start + half, start + whole));
        }
    }

    /** The sum of two oscillations, and a level. */
    record Beat(double frequency, double amplitude, double level) {

        OdeProblem problem() {
            return OdeProblem.of(
                            (t, y, dydt) -> {
                                dydt[0] = y[1];
                                dydt[1] = -y[0];
                                dydt[2] = frequency * y[3];
                                dydt[3] = -frequency * y[2];
                            },
                            0,
                            10,
                            1,
                            0,
                            0,
                            amplitude)
                    .withEvent(Gates.watch((t, y) -> y[0] + y[2] - level));
        }

        double at(double t) {
            return Math.cos(t) + amplitude * Math.sin(frequency * t) - level;
        }
    }

    static final class Cubics implements ArbitrarySupplier<Cubic> {
        @Override
        public Arbitrary<Cubic> get() {
            return Combinators.combine(
                            between(0.01, 0.39),
                            powers(-4, -0.53),
                            powers(-4, -0.53),
                            between(-1, 1).withoutEdgeCases(),
                            direction())
                    .as(Cubic::new);
        }
    }

    static final class Waves implements ArbitrarySupplier<Wave> {
        @Override
        public Arbitrary<Wave> get() {
            return Combinators.combine(powers(-0.5, 1.5), between(0.01, 0.99), powers(-6, 6))
                    .as(Wave::new)
                    .filter(Wave::isDecided);
        }
    }

    static final class Balls implements ArbitrarySupplier<Ball> {
        @Override
        public Arbitrary<Ball> get() {
            return Combinators.combine(between(1, 20), between(-3, 3), between(0.1, 5), between(0.5, 1))
                    .as(Ball::new)
                    .filter(Ball::isDecided);
        }
    }

    static final class Maintenances implements ArbitrarySupplier<Maintenance> {
        @Override
        public Arbitrary<Maintenance> get() {
            return Combinators.combine(between(0.2, 3), between(0.5, 2), between(0.5, 5))
                    .as(Maintenance::new)
                    .filter(Maintenance::isDecided);
        }
    }

    static final class Beats implements ArbitrarySupplier<Beat> {
        @Override
        public Arbitrary<Beat> get() {
            return Combinators.combine(between(1, 8), between(0.1, 2), between(-1, 1))
                    .as(Beat::new);
        }
    }

    private static Arbitrary<Boolean> direction() {
        return Arbitraries.of(false, true);
    }

    private static Arbitrary<Double> between(double low, double high) {
        return Arbitraries.doubles().between(low, high).ofScale(12).withDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Double> powers(double low, double high) {
        return between(low, high).map(exponent -> Math.pow(10, exponent));
    }
}
