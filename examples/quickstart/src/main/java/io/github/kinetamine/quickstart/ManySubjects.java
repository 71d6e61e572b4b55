package io.github.kinetamine.quickstart;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;

import io.github.kinetamine.comparison.PopulationComparison;
import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.nca.Nca;
import io.github.kinetamine.population.Population;
import io.github.kinetamine.population.PopulationResult;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;

/** A thousand subjects: median and 90 % interval, a target, the analysis of one of them, and two arms in the same subjects. */
public final class ManySubjects {

    private ManySubjects() {}

    public static void main(String[] args) {
        // region population
        Population people = Population.of(Ketamine.racemic())
                .like(Subject.weighing(kg(70)))
                .subjects(1_000)
                .seed(42)
                .observe(every(minutes(10)).until(hours(24)));
        PopulationResult result =
                people.give(Dose.mgPerKg(0.5).intravenous().over(minutes(40))).run();
        for (Series quantile : result.series("ketamine").quantiles(0.05, 0.5, 0.95)) {
            System.out.println(Math.round(quantile.at(minutes(40))) + " ng/mL");
        }
        System.out.println(
                result.probability(subject -> subject.series("ketamine").max() > 200));
        Profile seventh = result.subjects().get(6).profile();
        System.out.println(Nca.linearUpLogDown()
                .analyse(seventh.series("ketamine"), seventh.doses())
                .halfLife());
        // endregion
        // region arms
        PopulationComparison arms = PopulationComparison.of(1_000)
                .seed(42)
                .arm("IV", people.give(Dose.mgPerKg(0.5).intravenous().over(minutes(40))))
                .arm("IM", people.give(Dose.mgPerKg(0.5).intramuscular()))
                .over(every(minutes(10)).until(hours(24)))
                .run();
        System.out.println(arms.table());
        System.out.println(arms.forest().markdown());
        // endregion
    }
}
