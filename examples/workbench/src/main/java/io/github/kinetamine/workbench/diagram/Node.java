package io.github.kinetamine.workbench.diagram;

import java.util.ArrayList;
import java.util.List;

/** A box of the diagram, and where it stands. Used by one thread. */
final class Node {

    /** What a box is. */
    enum Kind {
        /** A dose by a route. */
        DOSE,
        /** A compartment with a volume. */
        COMPARTMENT,
        /** A compartment without one. */
        DEPOT,
        /** No box: a line on its way past a column. */
        WAYPOINT
    }

    final Kind kind;
    final List<String> lines;
    final List<Edge> arriving = new ArrayList<>();
    final List<Edge> leaving = new ArrayList<>();
    int column;
    double x;
    double y;

    Node(Kind kind, List<String> lines) {
        this.kind = kind;
        this.lines = List.copyOf(lines);
    }

    double width() {
        return lines.stream().mapToDouble(TextSize::width).max().orElse(0) + (isBox() ? 2 * TextSize.PADDING : 0);
    }

    double height() {
        if (!isBox()) {
            return 1;
        }
        double text = lines.size() * TextSize.LINE + 2 * TextSize.PADDING;
        double right = leaving.stream().mapToDouble(Edge::height).sum() + TextSize.PADDING;
        double left = arriving.size() * Edge.ARRIVAL_HEIGHT + TextSize.PADDING;
        return Math.max(text, Math.max(left, right));
    }

    boolean isBox() {
        return kind != Kind.WAYPOINT;
    }

    double middle() {
        return y + height() / 2;
    }
}
