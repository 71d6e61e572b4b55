package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.mg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.quantity.Units.years;
import static io.github.kinetamine.testing.Closeness.assertClose;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Subject;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Profiles of mixed regimens against the equations as the papers print them, written out by hand and integrated numerically
 * to 1e-12. Subject: 70 kg and 45 years, where every covariate relation is nil.
 */
class PrintedEquationsTest {

    private static final double TOLERANCE = 1e-9;
    private static final Subject SUBJECT = Subject.weighing(kg(70)).aged(years(45));
    private static final Grid GRID = Grid.every(minutes(7)).until(hours(28));
    private static final double[] TIMES =
            IntStream.range(0, GRID.size()).mapToDouble(i -> i * 7 / 60.0).toArray();

    @Test
    void dominoFollowsItsMicroConstants() {
        DormandPrince equations = new DormandPrince(3, (y, d) -> {
            d[0] += 60 * (0.247 * y[1] + 0.0146 * y[2] - (0.438 + 0.592 + 0.590) * y[0]);
            d[1] += 60 * (0.592 * y[0] - 0.247 * y[1]);
            d[2] += 60 * (0.590 * y[0] - 0.0146 * y[2]);
        });
        equations.infuse(0, 2 / 3.0, 0, 35).bolus(2, 0, 20).infuse(2.5, 3, 0, 90);
        assertFollows("domino-1984", intravenous(), "ketamine", equations, y -> y[0] / (0.063 * 70));
    }

    @Test
    void ottoFollowsItsClearances() {
        DormandPrince equations = new DormandPrince(5, (y, d) -> otto(y, d, 0, 95.2));
        equations.infuse(0, 2 / 3.0, 0, 35).bolus(2, 0, 20).infuse(2.5, 3, 0, 90);
        assertFollows("otto-2021", intravenous(), "esketamine", equations, y -> y[0] / 133);
        assertFollows("otto-2021", intravenous(), "noresketamine", equations, y -> y[3] / 98.638);
    }

    private static Regimen intravenous() {
        return Regimen.of(Dose.mg(35).intravenous().over(minutes(40)))
                .and(Regimen.of(Dose.mg(20).bolus()).at(hours(1.5)).after(minutes(30)))
                .and(Regimen.of(Dose.mgPerHour(30).intravenous().over(hours(3))).at(hours(2.5)));
    }

    /** Parent in three compartments from {@code p} on, metabolite in the two after them; mg, h, L. */
    private static void otto(double[] y, double[] d, int p, double cl) {
        double toFirst = 23.2 * (y[p] / 133 - y[p + 1] / 187);
        double toSecond = 157 * (y[p] / 133 - y[p + 2] / 98.8);
        double formed = cl * y[p] / 133;
        double metabolite = 42.778 * (y[p + 3] / 98.638 - y[p + 4] / 160.04);
        d[p] -= toFirst + toSecond + formed;
        d[p + 1] += toFirst;
        d[p + 2] += toSecond;
        d[p + 3] += formed - metabolite - 57.72 * y[p + 3] / 98.638;
        d[p + 4] += metabolite;
    }

    /** S: 0–4, R: 5–9, intramuscular depots S and R: 10, 11, nasal depots S, R and their norketamine: 12–15. */
    @Test
    void theRacemateIsTwoEnantiomersWithFirstOrderInputs() {
        DormandPrince equations = new DormandPrince(16, (y, d) -> {
            otto(y, d, 0, 95.2);
            otto(y, d, 5, 95.2 * 0.86);
            int[] targets = {0, 5, 0, 5, 3, 8};
            for (int depot = 10; depot < 16; depot++) {
                d[depot] -= 3 * y[depot];
                d[targets[depot - 10]] += 3 * y[depot];
            }
        });
        equations.infuse(0, 2 / 3.0, 0, 17.5).infuse(0, 2 / 3.0, 5, 17.5);
        equations.bolus(2, 10, 0.93 * 15).bolus(2, 11, 0.93 * 15);
        nasal(equations, 4.25);
        nasal(equations, 4.25 + 10 / 60.0);
        Regimen regimen = Regimen.of(Dose.mg(35).intravenous().over(minutes(40)))
                .and(Regimen.of(Dose.mg(30).intramuscular()).at(hours(2)))
                .and(Regimen.of(Dose.devices(2, mg(25)).every(minutes(10)).intranasal())
                        .at(hours(4))
                        .after(minutes(15)));
        ToDoubleFunction<double[]> ketamine = y -> (y[0] + y[5]) / 133;
        assertFollows("otto-2021-racemate", regimen, "ketamine", equations, ketamine);
        assertFollows("otto-2021-racemate", regimen, "arketamine", equations, y -> y[5] / 133);
        assertFollows("otto-2021-racemate", regimen, "norketamine", equations, y -> (y[3] + y[8]) / 98.638);
    }

    private static void nasal(DormandPrince equations, double at) {
        for (int enantiomer = 0; enantiomer < 2; enantiomer++) {
            equations.bolus(at, 12 + enantiomer, 12.5 * 0.45).bolus(at, 14 + enantiomer, 12.5 * 0.35);
        }
    }

    /** Central, two peripheral, liver, metabolite, its peripheral, nasal cavity, gut of what is swallowed, gut of a solution. */
    @Test
    void perezRuixoFollowsItsLiverAndItsDevices() {
        DormandPrince equations = new DormandPrince(9, (y, d) -> {
            double c = y[0] / 192;
            double toFirst = 84.3 * (c - y[1] / 143);
            double toSecond = 37.6 * (c - y[2] / 417);
            double toLiver = 151 * (c - y[3] / 101);
            double toPeripheral = 26.1 * (y[4] / 70 - y[5] / 115);
            d[0] += 2.93 * y[6] - toFirst - toSecond - toLiver;
            d[1] += toFirst;
            d[2] += toSecond;
            d[3] += toLiver + 1.45 * y[7] + 0.97 * y[8] - (1.11 + 2.77) * y[3];
            d[4] += 2.77 * y[3] - toPeripheral - 38 * y[4] / 70;
            d[5] += toPeripheral;
            d[6] -= 2.93 * y[6];
            d[7] -= 1.45 * y[7];
            d[8] -= 0.97 * y[8];
        });
        for (double session : new double[] {0.25, 12.25}) {
            device(equations, session, 28, 0.54);
            device(equations, session + 5 / 60.0, 28, 0.54 * 0.62);
            device(equations, session + 10 / 60.0, 14, 0.54 * 0.62);
        }
        equations.infuse(5, 2 / 3.0, 0, 28).infuse(8, 0.32, 8, 0.64 * 84);
        Regimen regimen = Regimen.of(
                        Dose.mg(70).intranasal(), Schedule.every(hours(12)).times(2))
                .after(minutes(15))
                .and(Regimen.of(Dose.mg(28).intravenous().over(minutes(40))).at(hours(5)))
                .and(Regimen.of(Dose.mg(84).oral()).at(hours(8)));
        assertFollows("perez-ruixo-2021", regimen, "esketamine", equations, y -> y[0] / 192);
        assertFollows("perez-ruixo-2021", regimen, "noresketamine", equations, y -> y[4] / 70);
    }

    private static void device(DormandPrince equations, double at, double mg, double absorbed) {
        equations.bolus(at, 6, absorbed * mg).infuse(at, 0.53, 7, (1 - absorbed) * 0.64 * mg);
    }

    private static void assertFollows(
            String model,
            Regimen regimen,
            String series,
            DormandPrince equations,
            ToDoubleFunction<double[]> milligramsPerLitre) {
        Series actual = Simulation.of(Ketamine.model(model))
                .give(regimen)
                .to(SUBJECT)
                .observe(GRID)
                .run()
                .series(series);
        double[][] expected = equations.at(TIMES);
        for (int i = 0; i < TIMES.length; i++) {
            double nanograms = 1000 * milligramsPerLitre.applyAsDouble(expected[i]);
            assertClose(nanograms, actual.value(i), TOLERANCE, actual.max(), series + " at " + TIMES[i] + " h");
        }
    }
}
