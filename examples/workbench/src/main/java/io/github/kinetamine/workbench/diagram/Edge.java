package io.github.kinetamine.workbench.diagram;

import io.github.kinetamine.model.Flow;

/**
 * A line of the diagram, from a box to one farther right or, where {@code right} is null, out of the body. It begins at the left
 * box's height {@code leftY}, turns at {@code laneX} and ends at {@code rightY}. Used by one thread.
 */
final class Edge {

    static final double ARRIVAL_HEIGHT = 18;
    /** From the top of an edge's room to its line: what the label above takes. */
    static final double LABEL_ABOVE = 18;

    /** From the end of a label to the beginning of the word at a line's free end. */
    static final double TIP = 16;

    private static final double ONE_LABEL = 27;
    private static final double TWO_LABELS = 45;

    final Node left;
    final Node right;
    /** The label of what goes to the right, or of the only flow. */
    final String above;
    /** The label of what comes back; empty for a flow in one direction. */
    final String below;

    final boolean pointsLeft;
    final boolean pointsRight;
    double leftY;
    double rightY;
    double laneX;

    Edge(Node left, Node right, String above, String below, boolean pointsLeft, boolean pointsRight) {
        this.left = left;
        this.right = right;
        this.above = above;
        this.below = below;
        this.pointsLeft = pointsLeft;
        this.pointsRight = pointsRight;
    }

    /** The part up to a waypoint, which keeps the labels. */
    Edge firstPart(Node waypoint) {
        return new Edge(left, waypoint, above, below, pointsLeft, false);
    }

    /** The part between a waypoint and what follows. */
    Edge laterPart(Node waypoint, Node next) {
        return new Edge(waypoint, next, "", "", false, next == right && pointsRight);
    }

    boolean leavesBody() {
        return right == null;
    }

    boolean isStraight() {
        return leavesBody() || leftY == rightY;
    }

    double height() {
        return below.isEmpty() ? ONE_LABEL : TWO_LABELS;
    }

    double labelWidth() {
        return Math.max(TextSize.width(above), TextSize.width(below));
    }

    /** What a line out of the body takes beyond its label: its tip, and the word that says so. */
    double endWidth() {
        return leavesBody() ? TIP + TextSize.width(Flow.OUT) : 0;
    }

    void attach() {
        left.leaving.add(this);
        if (right != null) {
            right.arriving.add(this);
        }
    }
}
