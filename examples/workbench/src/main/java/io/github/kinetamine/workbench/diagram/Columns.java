package io.github.kinetamine.workbench.diagram;

import io.github.kinetamine.workbench.diagram.Node.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The boxes in columns, so that every line leads from one column to the next: a longer line passes waypoints. Within its column a
 * box stands where the mean of its neighbours does (Sugiyama's method). Used by one thread.
 */
final class Columns {

    private static final int SWEEPS = 8;

    final List<List<Node>> all = new ArrayList<>();

    /** @param nodes from left to right */
    Columns(List<Node> nodes) {
        for (Node node : nodes) {
            node.leaving.stream()
                    .filter(edge -> !edge.leavesBody())
                    .forEach(edge -> edge.right.column = Math.max(edge.right.column, node.column + 1));
        }
        moveNextToWhatFollows(nodes);
        nodes.forEach(node -> column(node.column).add(node));
        nodes.forEach(this::addWaypoints);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            sort(all.subList(1, all.size()), node -> node.arriving.stream().map(edge -> edge.left));
            List<List<Node>> leftward = new ArrayList<>(all);
            Collections.reverse(leftward);
            sort(leftward.subList(1, leftward.size()), Columns::followers);
        }
        all.forEach(column -> column.forEach(this::sortEdges));
    }

    static Stream<Node> followers(Node node) {
        return node.leaving.stream().filter(edge -> !edge.leavesBody()).map(edge -> edge.right);
    }

    private static void moveNextToWhatFollows(List<Node> nodes) {
        for (int i = nodes.size() - 1; i >= 0; i--) {
            Node node = nodes.get(i);
            followers(node).mapToInt(next -> next.column).min().ifPresent(column -> node.column = column - 1);
        }
    }

    private List<Node> column(int index) {
        while (all.size() <= index) {
            all.add(new ArrayList<>());
        }
        return all.get(index);
    }

    private void addWaypoints(Node node) {
        for (Edge edge : List.copyOf(node.leaving)) {
            if (!edge.leavesBody() && edge.right.column > node.column + 1) {
                node.leaving.remove(edge);
                edge.right.arriving.remove(edge);
                divide(edge);
            }
        }
    }

    private void divide(Edge edge) {
        Node from = edge.left;
        for (int column = edge.left.column + 1; column < edge.right.column; column++) {
            Node waypoint = new Node(Kind.WAYPOINT, List.of());
            waypoint.column = column;
            column(column).add(waypoint);
            (from == edge.left ? edge.firstPart(waypoint) : edge.laterPart(from, waypoint)).attach();
            from = waypoint;
        }
        edge.laterPart(from, edge.right).attach();
    }

    private void sort(List<List<Node>> columns, Function<Node, Stream<Node>> neighbours) {
        for (List<Node> column : columns) {
            Map<Node, Double> means = new HashMap<>();
            for (Node node : column) {
                means.put(
                        node,
                        neighbours.apply(node).mapToInt(this::index).average().orElse(index(node)));
            }
            column.sort(Comparator.comparing(means::get));
        }
    }

    private int index(Node node) {
        return all.get(node.column).indexOf(node);
    }

    private void sortEdges(Node node) {
        node.arriving.sort(Comparator.comparing(edge -> index(edge.left)));
        node.leaving.sort(Comparator.comparing(edge -> edge.leavesBody() ? Integer.MAX_VALUE : index(edge.right)));
    }
}
