package io.github.kinetamine.differential;

import io.github.kinetamine.differential.Network.Link;
import io.github.kinetamine.differential.Network.Saturable;
import java.util.Arrays;
import java.util.List;

/** The equations of a {@link Network} as a user would write them for the library, for one subject and for lanes of subjects. */
final class Flows {

    private final List<Link> links;
    private final List<Saturable> saturables;
    private final int firstRate;
    private final int firstVmax;

    Flows(Network network, List<String> parameters) {
        this.links = network.links();
        this.saturables = network.saturables();
        this.firstRate = parameters.indexOf("K0");
        this.firstVmax = parameters.indexOf("VMAX0");
    }

    void write(double t, double[] y, double[] p, double[] dy) {
        Arrays.fill(dy, 0);
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            move(link.from(), link.to(), p[firstRate + i] * y[link.from()], dy);
        }
        for (int i = 0; i < saturables.size(); i++) {
            Saturable flow = saturables.get(i);
            double a = y[flow.from()];
            move(flow.from(), flow.to(), p[firstVmax + 2 * i] * a / (p[firstVmax + 2 * i + 1] + a), dy);
        }
    }

    private static void move(int from, int to, double flow, double[] dy) {
        dy[from] -= flow;
        if (to != Network.OUT) {
            dy[to] += flow;
        }
    }

    void write(int lanes, double[] t, double[][] y, double[][] p, double[][] dy) {
        for (double[] state : dy) {
            Arrays.fill(state, 0, lanes, 0);
        }
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            for (int l = 0; l < lanes; l++) {
                move(link.from(), link.to(), p[firstRate + i][l] * y[link.from()][l], l, dy);
            }
        }
        for (int i = 0; i < saturables.size(); i++) {
            Saturable flow = saturables.get(i);
            for (int l = 0; l < lanes; l++) {
                double a = y[flow.from()][l];
                double rate = p[firstVmax + 2 * i][l] * a / (p[firstVmax + 2 * i + 1][l] + a);
                move(flow.from(), flow.to(), rate, l, dy);
            }
        }
    }

    private static void move(int from, int to, double flow, int lane, double[][] dy) {
        dy[from][lane] -= flow;
        if (to != Network.OUT) {
            dy[to][lane] += flow;
        }
    }
}
