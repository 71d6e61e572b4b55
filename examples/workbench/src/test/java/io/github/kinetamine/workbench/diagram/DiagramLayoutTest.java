package io.github.kinetamine.workbench.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing lies on anything else. */
class DiagramLayoutTest {

    static Stream<LinearModel> models() {
        return Stream.concat(
                Ketamine.models().stream().filter(LinearModel.class::isInstance).map(LinearModel.class::cast),
                Stream.of(circle()));
    }

    /** One-way round through three compartments, as bile returns to the gut. */
    private static LinearModel circle() {
        return LinearModel.named("circle")
                .parameter("K", 1, "1/h")
                .parameter("V", 1, "L")
                .compartment("gut")
                .compartment("blood", "V")
                .compartment("bile")
                .flow("gut", "blood", "K")
                .flow("blood", "bile", "K")
                .flow("bile", "gut", "K")
                .flow("blood", Flow.OUT, "K")
                .input(Input.by(Route.ORAL, InputPath.into("gut")))
                .analyte("drug", "blood")
                .build();
    }

    private static DiagramLayout layout(LinearModel model) {
        return new DiagramLayout(new Columns(FlowGraph.of(model)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void noBoxOrLabelMeetsAnother(LinearModel model) {
        DiagramLayout layout = layout(model);
        List<Rectangle2D> areas = new ArrayList<>();
        layout.nodes().stream().filter(Node::isBox).forEach(node -> areas.add(box(node)));
        layout.edges().forEach(edge -> areas.addAll(labels(edge)));
        Rectangle2D page = new Rectangle2D.Double(0, 0, layout.width(), layout.height());
        for (int i = 0; i < areas.size(); i++) {
            assertTrue(page.contains(areas.get(i)), areas.get(i)::toString);
            for (int j = 0; j < i; j++) {
                assertFalse(areas.get(i).intersects(areas.get(j)), areas.get(i) + " meets " + areas.get(j));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aLongNameTakesTwoLines(LinearModel model) {
        layout(model).nodes().stream()
                .flatMap(node -> node.lines.stream())
                .forEach(line -> assertTrue(line.length() <= 20, line));
    }

    @ParameterizedTest
    @MethodSource("models")
    void noLineMeetsABoxOrALabelThatIsNotItsOwn(LinearModel model) {
        DiagramLayout layout = layout(model);
        for (Edge edge : layout.edges()) {
            for (Rectangle2D line : lines(edge)) {
                layout.nodes().stream()
                        .filter(node -> node.isBox() && node != edge.left && node != edge.right)
                        .forEach(node -> assertFalse(line.intersects(box(node)), () -> node.lines + " is crossed"));
                layout.edges().stream()
                        .flatMap(other -> labels(other).stream())
                        .forEach(label -> assertFalse(line.intersects(label), () -> edge.above + " crosses " + label));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void noLineLiesOnAnother(LinearModel model) {
        List<Edge> edges = layout(model).edges();
        for (Edge edge : edges) {
            for (Edge other : edges) {
                boolean continued = edge.right == other.left || other.right == edge.left;
                if (edge != other && !continued) {
                    assertFalse(shareAStretch(edge, other), () -> edge.above + " lies on " + other.above);
                }
            }
        }
    }

    private static boolean shareAStretch(Edge one, Edge other) {
        return lines(one).stream()
                .anyMatch(a -> lines(other).stream().anyMatch(b -> {
                    Rectangle2D common = a.createIntersection(b);
                    return !common.isEmpty() && Math.max(common.getWidth(), common.getHeight()) > 2;
                }));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyLineLeadsFromLeftToRight(LinearModel model) {
        for (Edge edge : layout(model).edges()) {
            assertTrue(edge.left.x + edge.left.width() < edge.laneX, edge.above);
            assertTrue(edge.leavesBody() || edge.isStraight() || edge.laneX < edge.right.x, edge.above);
            assertTrue(edge.leavesBody() || edge.right.column == edge.left.column + 1, edge.above);
        }
    }

    @Test
    void whatFlowsBackAloneIsDrawnBackwards() {
        List<Edge> backwards = layout(circle()).edges().stream()
                .filter(edge -> edge.pointsLeft && !edge.pointsRight)
                .toList();
        assertEquals(1, backwards.size());
        assertEquals(List.of("gut"), backwards.get(0).left.lines);
    }

    private static Rectangle2D box(Node node) {
        return new Rectangle2D.Double(node.x, node.y, node.width(), node.height());
    }

    private static List<Rectangle2D> labels(Edge edge) {
        double x = edge.left.x + edge.left.width() + DiagramLayout.ARROW + 3;
        List<Rectangle2D> labels = new ArrayList<>();
        if (!edge.above.isEmpty()) {
            labels.add(new Rectangle2D.Double(x, edge.leftY - 15, TextSize.width(edge.above), 13));
        }
        if (!edge.below.isEmpty()) {
            labels.add(new Rectangle2D.Double(x, edge.leftY + 4, TextSize.width(edge.below), 13));
        }
        if (edge.leavesBody()) {
            labels.add(new Rectangle2D.Double(edge.laneX + 4, edge.leftY - 7, TextSize.width(Flow.OUT), 13));
        }
        return labels;
    }

    /** The stretches of a line, half a pixel to each side. */
    private static List<Rectangle2D> lines(Edge edge) {
        double from = edge.left.x + edge.left.width();
        if (edge.isStraight()) {
            double to = edge.leavesBody() ? edge.laneX : edge.right.x;
            return List.of(new Rectangle2D.Double(from, edge.leftY - 0.5, to - from, 1));
        }
        double top = Math.min(edge.leftY, edge.rightY);
        return List.of(
                new Rectangle2D.Double(from, edge.leftY - 0.5, edge.laneX - from, 1),
                new Rectangle2D.Double(edge.laneX - 0.5, top, 1, Math.abs(edge.leftY - edge.rightY)),
                new Rectangle2D.Double(edge.laneX, edge.rightY - 0.5, edge.right.x - edge.laneX, 1));
    }
}
