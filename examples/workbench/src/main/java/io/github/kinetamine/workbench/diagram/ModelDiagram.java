package io.github.kinetamine.workbench.diagram;

import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.ModelCard;
import io.github.kinetamine.model.OdeModel;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.workbench.output.XmlText;
import java.util.List;
import java.util.Locale;

/**
 * The compartment diagram of a model as the text of an SVG file, to be stored as UTF-8: doses, compartments and every flow with
 * its rate constant, from left to right.
 *
 * <p>A box with a broken border has no volume; a line to the word {@code out} leaves the body. Lines may cross; labels meet nothing. The
 * text of a model is the same wherever it is made. Stateless and safe for use by many threads.
 */
public final class ModelDiagram {

    private static final double LABEL_RISE = 5;
    private static final double LABEL_DROP = 14;

    private final DiagramLayout layout;
    private final StringBuilder svg = new StringBuilder();

    private ModelDiagram(ModelCard card, List<Node> boxes) {
        this.layout = new DiagramLayout(new Columns(boxes));
        String heading = card.id() + ": " + card.title();
        double width = Math.max(layout.width(), TextSize.width(heading) * 1.4 + 2 * DiagramLayout.MARGIN);
        open(heading, width);
        layout.edges().forEach(this::draw);
        layout.nodes().stream().filter(Node::isBox).forEach(this::draw);
        svg.append("</svg>\n");
    }

    /**
     * The diagram of a model.
     *
     * @throws IllegalArgumentException if it declares neither flows nor equations whose terms are flows
     */
    public static String svg(PkModel model) {
        if (model instanceof LinearModel linear) {
            return svg(linear);
        }
        if (model instanceof OdeModel equations) {
            return svg(equations);
        }
        throw new IllegalArgumentException(
                "model " + model.card().id() + " has no diagram: it declares neither flows nor equations");
    }

    /** The diagram of a model. */
    public static String svg(LinearModel model) {
        return new ModelDiagram(model.card(), FlowGraph.of(model)).svg.toString();
    }

    /**
     * The diagram of a model of equations, as far as they are flows.
     *
     * @throws IllegalArgumentException if a term of its printed equations is no flow, or there are none
     */
    public static String svg(OdeModel model) {
        return new ModelDiagram(model.card(), FlowGraph.of(model)).svg.toString();
    }

    private void open(String heading, double width) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %1$s %2$s\""
                        + " font-family=\"Helvetica, Arial, sans-serif\" font-size=\"%s\" fill=\"#1b1f24\">",
                number(width), number(layout.height()), TextSize.FONT);
        add("<title>%s</title>", XmlText.escaped(heading));
        add("<desc>Boxes with a broken border have no volume. Rates are in 1/h.</desc>");
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>");
        add(
                "<text class=\"heading\" x=\"%s\" y=\"%s\" font-size=\"16\" font-weight=\"bold\">%s</text>",
                number(DiagramLayout.MARGIN), number(DiagramLayout.MARGIN + TextSize.FONT), XmlText.escaped(heading));
    }

    private void draw(Node node) {
        String round = node.kind == Node.Kind.DOSE ? "18" : "4";
        String fill = node.kind == Node.Kind.DOSE ? "#fff4e0" : "#eaf3fb";
        String broken = node.kind == Node.Kind.DEPOT ? " stroke-dasharray=\"5 3\"" : "";
        add(
                "<rect class=\"box\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\" stroke=\"#57606a\"%s/>",
                number(node.x), number(node.y), number(node.width()), number(node.height()), round, fill, broken);
        double baseline = node.middle() - node.lines.size() * TextSize.LINE / 2 + TextSize.FONT;
        for (String line : node.lines) {
            text("name", node.x + TextSize.PADDING, baseline, line);
            baseline += TextSize.LINE;
        }
    }

    private void draw(Edge edge) {
        double from = edge.left.x + edge.left.width();
        double to = edge.leavesBody() ? edge.laneX : edge.right.x;
        String turn = edge.isStraight() ? "" : "H" + number(edge.laneX) + "V" + number(edge.rightY);
        add(
                "<path class=\"flow\" d=\"M%s %s%sH%s\" fill=\"none\" stroke=\"#1b1f24\"/>",
                number(from), number(edge.leftY), turn, number(to));
        if (edge.pointsRight) {
            arrow(to, edge.leavesBody() ? edge.leftY : edge.rightY, -DiagramLayout.ARROW);
        }
        if (edge.leavesBody()) {
            text("label", to + 4, edge.leftY + 4, Flow.OUT);
        }
        if (edge.pointsLeft) {
            arrow(from, edge.leftY, DiagramLayout.ARROW);
        }
        text("label", from + DiagramLayout.ARROW + 3, edge.leftY - LABEL_RISE, edge.above);
        text("label", from + DiagramLayout.ARROW + 3, edge.leftY + LABEL_DROP, edge.below);
    }

    /** A tip at (x, y), with its base at a distance to the left or right. */
    private void arrow(double x, double y, double base) {
        add("<path d=\"M%s %sl%s -4v8z\"/>", number(x), number(y), number(base));
    }

    private void text(String kind, double x, double y, String text) {
        if (!text.isEmpty()) {
            add("<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>", kind, number(x), number(y), XmlText.escaped(text));
        }
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
