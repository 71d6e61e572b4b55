package io.github.kinetamine.workbench.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where every box and line stands, in pixels. Between two columns there is first the room for the labels of the lines that leave
 * the left one, each at a height of its own, and then a lane for every line that turns: so no label meets a box, a turn or another
 * label. Used by one thread.
 */
final class DiagramLayout {

    static final double MARGIN = 24;
    static final double HEADING = 44;
    static final double ARROW = 8;

    private static final double GAP = 22;
    private static final double LANE = 9;
    private static final double LABEL_GAP = 8;
    private static final int PASSES = 6;
    /** Ports that differ by less are drawn as one straight line. */
    private static final double STRAIGHT = 7;
    /**
     * Lines leave boxes at multiples of this height, arrive at a third of it beyond one and pass waypoints at two thirds: two that
     * go different ways never lie on each other.
     */
    private static final double RASTER = 9;

    private final Columns columns;
    private double width;
    private double height;

    DiagramLayout(Columns columns) {
        this.columns = columns;
        placeDown();
        columns.all.forEach(column -> column.forEach(DiagramLayout::placePorts));
        edges().forEach(DiagramLayout::straighten);
        placeAcross();
    }

    List<Node> nodes() {
        return columns.all.stream().flatMap(List::stream).toList();
    }

    List<Edge> edges() {
        return nodes().stream().flatMap(node -> node.leaving.stream()).toList();
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    private void placeDown() {
        columns.all.forEach(column -> stack(column, List.of()));
        for (int pass = 0; pass < PASSES; pass++) {
            for (List<Node> column : columns.all) {
                List<Double> wanted = column.stream().map(DiagramLayout::wanted).toList();
                stack(column, wanted);
            }
        }
        double top = nodes().stream().mapToDouble(node -> node.y).min().orElse(0);
        nodes().forEach(node -> node.y += MARGIN + HEADING - top);
        height = nodes().stream()
                        .mapToDouble(node -> node.y + node.height())
                        .max()
                        .orElse(0)
                + MARGIN;
    }

    /** The upper edge that puts a box at the height of its neighbours. */
    private static double wanted(Node node) {
        Stream<Node> neighbours = Stream.concat(node.arriving.stream().map(edge -> edge.left), Columns.followers(node));
        return neighbours.mapToDouble(Node::middle).average().orElse(node.middle()) - node.height() / 2;
    }

    /** Sets a column out downwards, as near to what is wanted as its order and the gaps allow. */
    private static void stack(List<Node> column, List<Double> wanted) {
        double free = Double.NEGATIVE_INFINITY;
        double excess = 0;
        for (int i = 0; i < column.size(); i++) {
            Node node = column.get(i);
            double target = wanted.isEmpty() ? 0 : wanted.get(i);
            node.y = Math.max(target, free);
            free = node.y + node.height() + GAP;
            excess += node.y - target;
        }
        double shift = wanted.isEmpty() ? 0 : excess / column.size();
        column.forEach(node -> node.y -= shift);
    }

    private static void placePorts(Node node) {
        if (!node.isBox()) {
            double y = onRaster(node.middle(), 2 * RASTER / 3);
            node.leaving.forEach(edge -> edge.leftY = y);
            node.arriving.forEach(edge -> edge.rightY = y);
            return;
        }
        double leaving = node.leaving.stream().mapToDouble(Edge::height).sum();
        double y = onRaster(node.middle() - leaving / 2, 0);
        for (Edge edge : node.leaving) {
            edge.leftY = y + Edge.LABEL_ABOVE;
            y += edge.height();
        }
        double arrival = onRaster(node.middle() - (node.arriving.size() - 1) * Edge.ARRIVAL_HEIGHT / 2, RASTER / 3);
        for (Edge edge : node.arriving) {
            edge.rightY = arrival;
            arrival += Edge.ARRIVAL_HEIGHT;
        }
    }

    private static double onRaster(double y, double offset) {
        return Math.rint((y - offset) / RASTER) * RASTER + offset;
    }

    private static void straighten(Edge edge) {
        boolean near = Math.abs(edge.leftY - edge.rightY) < STRAIGHT;
        if (!edge.leavesBody() && edge.right.isBox() && near) {
            edge.rightY = edge.leftY;
        }
    }

    private void placeAcross() {
        double x = MARGIN;
        for (List<Node> column : columns.all) {
            double columnWidth = column.stream().mapToDouble(Node::width).max().orElse(0);
            for (Node node : column) {
                node.x = x;
            }
            x = placeGutter(column, x + columnWidth);
        }
        width = x - LABEL_GAP + MARGIN;
    }

    /** Gives the lines that leave a column their lanes; where the next column begins. */
    private static double placeGutter(List<Node> column, double from) {
        List<Edge> leaving =
                column.stream().flatMap(node -> node.leaving.stream()).toList();
        if (leaving.isEmpty()) {
            return from + LABEL_GAP;
        }
        double x = from
                + ARROW
                + LABEL_GAP
                + leaving.stream()
                        .mapToDouble(edge -> edge.labelWidth() + edge.endWidth())
                        .max()
                        .orElse(0);
        for (Edge edge : inLanes(leaving)) {
            x += LANE;
            edge.laneX = x;
        }
        double end = x + LANE + ARROW + LABEL_GAP;
        leaving.stream().filter(Edge::isStraight).forEach(edge -> edge.laneX = freeEnd(edge));
        return end;
    }

    private static double freeEnd(Edge edge) {
        return edge.left.x + edge.left.width() + ARROW + edge.labelWidth() + Edge.TIP - 4;
    }

    /** In this order lines cross least: those that rise, the uppermost first, then those that fall, the uppermost last. */
    private static List<Edge> inLanes(List<Edge> edges) {
        Comparator<Edge> byHeight = Comparator.comparing(edge -> edge.leftY);
        List<Edge> lanes = new ArrayList<>(edges.stream()
                .filter(edge -> !edge.isStraight() && edge.rightY < edge.leftY)
                .sorted(byHeight)
                .toList());
        edges.stream()
                .filter(edge -> !edge.isStraight() && edge.rightY > edge.leftY)
                .sorted(byHeight.reversed())
                .forEach(lanes::add);
        return lanes;
    }
}
