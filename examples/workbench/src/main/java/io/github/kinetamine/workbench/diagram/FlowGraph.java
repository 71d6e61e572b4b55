package io.github.kinetamine.workbench.diagram;

import io.github.kinetamine.model.Compartment;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.OdeModel;
import io.github.kinetamine.workbench.diagram.Node.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The boxes and lines of a model, every line pointed so that none leads in a circle: what a dose meets first stands left. A flow
 * and its way back are one line. Used by one thread.
 */
final class FlowGraph {

    private static final int LONGEST_LINE = 20;

    private final Map<String, Node> compartments = new LinkedHashMap<>();
    private final List<Node> doses = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Set<Node> begun = new HashSet<>();
    private final Set<Node> finished = new HashSet<>();
    private final List<Node> fromRightToLeft = new ArrayList<>();

    /** What connects two boxes, before it is known which one stands left. */
    private record Link(Node from, Node to, String label, String back) {}

    private FlowGraph(List<Compartment> boxes, List<Input> inputs, List<DrawnFlow> flows) {
        boxes.forEach(c -> compartments.put(c.name(), box(c)));
        inputs.forEach(this::addDose);
        flows.forEach(this::addFlow);
        Set<Link> placed = Collections.newSetFromMap(new IdentityHashMap<>());
        doses.forEach(dose -> follow(dose, placed));
        compartments.values().forEach(compartment -> follow(compartment, placed));
    }

    /** The boxes of a model with their lines attached, from left to right. */
    static List<Node> of(LinearModel model) {
        return new FlowGraph(model.compartments(), model.inputs(), DrawnFlow.of(model)).ordered();
    }

    /** The same of a model whose printed equations are flows; see {@link PrintedFlows}. */
    static List<Node> of(OdeModel model) {
        return new FlowGraph(model.compartments(), model.inputs(), PrintedFlows.of(model.equations())).ordered();
    }

    private List<Node> ordered() {
        List<Node> ordered = new ArrayList<>(fromRightToLeft);
        Collections.reverse(ordered);
        return ordered;
    }

    private static Node box(Compartment compartment) {
        List<String> lines = new ArrayList<>(nameLines(compartment.name()));
        if (compartment.hasVolume()) {
            lines.add("volume " + compartment.volume());
        }
        return new Node(compartment.hasVolume() ? Kind.COMPARTMENT : Kind.DEPOT, lines);
    }

    /** A long name goes on below its first word: a narrow box makes a narrow picture. */
    private static List<String> nameLines(String name) {
        int blank = name.indexOf(' ');
        return name.length() <= LONGEST_LINE || blank < 0
                ? List.of(name)
                : List.of(name.substring(0, blank), name.substring(blank + 1));
    }

    private void addDose(Input input) {
        Node dose = new Node(
                Kind.DOSE,
                List.of("dose, " + input.route().code(), input.route().word()));
        doses.add(dose);
        for (InputPath path : input.paths()) {
            links.add(new Link(dose, compartments.get(path.compartment()), label(path), ""));
        }
    }

    private static String label(InputPath path) {
        List<String> parts = new ArrayList<>();
        for (String factor :
                List.of(path.share().toString(), path.bioavailability().toString())) {
            if (!factor.equals("1")) {
                parts.add(factor);
            }
        }
        String label = String.join(" · ", parts);
        label += path.duration().isEmpty() ? "" : " over " + path.duration();
        label += path.rate().isEmpty() ? "" : " at " + path.rate();
        label += path.lag().isEmpty() ? "" : " after " + path.lag();
        return label.strip();
    }

    private void addFlow(DrawnFlow flow) {
        Node from = compartments.get(flow.from());
        Node to = compartments.get(flow.to());
        String label = flow.rate();
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            if (link.from() == to && link.to() == from && link.back().isEmpty()) {
                links.set(i, new Link(to, from, link.label(), label));
                return;
            }
        }
        links.add(new Link(from, to, label, ""));
    }

    /** Depth first; a line back to a box on the way here is drawn from there. */
    private void follow(Node node, Set<Link> placed) {
        if (!begun.add(node)) {
            return;
        }
        for (Link link : links) {
            boolean outward =
                    link.from() == node || link.to() == node && !link.back().isEmpty();
            if (outward && placed.add(link)) {
                Node other = link.from() == node ? link.to() : link.from();
                edge(link, node, other).attach();
                if (other != null) {
                    follow(other, placed);
                }
            }
        }
        finished.add(node);
        fromRightToLeft.add(node);
    }

    private Edge edge(Link link, Node node, Node other) {
        boolean circle = begun.contains(other) && !finished.contains(other);
        Node left = circle ? other : node;
        Node right = circle ? node : other;
        if (link.back().isEmpty()) {
            return new Edge(left, right, link.label(), "", circle, !circle);
        }
        boolean forward = left == link.from();
        String rightward = forward ? link.label() : link.back();
        String leftward = forward ? link.back() : link.label();
        return new Edge(left, right, rightward + " →", "← " + leftward, true, true);
    }
}
