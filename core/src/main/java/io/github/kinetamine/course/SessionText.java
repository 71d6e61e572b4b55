package io.github.kinetamine.course;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.simulation.GivenDose;
import io.github.kinetamine.text.Decimal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The doses of a session in the words of a regimen, amounts to six digits. Stateless. */
final class SessionText {

    private static final MathContext DIGITS = new MathContext(6);

    private SessionText() {}

    static String of(List<GivenDose> doses) {
        Duration start = doses.get(0).at();
        return sprays(doses).stream().map(group -> group(group, start)).collect(Collectors.joining(" + "));
    }

    /** The devices of one dose together, all other doses alone. */
    private static List<List<GivenDose>> sprays(List<GivenDose> doses) {
        List<List<GivenDose>> groups = new ArrayList<>();
        for (GivenDose dose : doses) {
            if (groups.isEmpty() || !isNextDevice(groups.get(groups.size() - 1), dose)) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(dose);
        }
        return groups;
    }

    private static boolean isNextDevice(List<GivenDose> group, GivenDose dose) {
        GivenDose last = group.get(group.size() - 1);
        Duration distance = dose.at().minus(last.at());
        boolean isSameDose = dose.device() == last.device() + 1
                && dose.number() == last.number()
                && dose.route() == last.route()
                && dose.amount().equals(last.amount());
        return isSameDose
                && !distance.isZero()
                && (group.size() == 1
                        || distance.equals(
                                last.at().minus(group.get(group.size() - 2).at())));
    }

    private static String group(List<GivenDose> group, Duration start) {
        GivenDose first = group.get(0);
        String text = group.size() == 1 ? dose(first) : devices(group);
        return first.at().equals(start)
                ? text
                : text + " at " + DurationText.render(first.at().minus(start));
    }

    private static String dose(GivenDose dose) {
        String given = amount(dose) + " " + dose.route().code();
        if (dose.isInfusion()) {
            return given + " over " + DurationText.render(dose.duration());
        }
        return dose.route() == Route.INTRAVENOUS ? given + " bolus" : given;
    }

    private static String devices(List<GivenDose> group) {
        GivenDose first = group.get(0);
        Duration apart = group.get(1).at().minus(first.at());
        return group.size() + " devices of " + amount(first) + " "
                + first.route().code() + " " + DurationText.render(apart) + " apart";
    }

    private static String amount(GivenDose dose) {
        double milligrams = dose.amount().milligrams();
        return Decimal.shortest(new BigDecimal(milligrams).round(DIGITS).doubleValue()) + " mg";
    }
}
