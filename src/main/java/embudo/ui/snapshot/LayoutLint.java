package embudo.ui.snapshot;

import embudo.ui.kit.ZoomPane;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for what no picture shows: things that lie over one another, buttons nobody can reach,
 * controls without a name. Rows of lists and tables come and go by scrolling and are left out.
 */
final class LayoutLint {
    /** Neighbours may share their borders. */
    private static final double TOUCH = 1.5;

    private final List<Finding> findings;
    private final Set<Node> labelled = new HashSet<>();

    LayoutLint(List<Finding> findings) {
        this.findings = findings;
    }

    void look(Scene scene) {
        labels(scene.getRoot());
        walk(scene.getRoot(), new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
    }

    private void labels(Node node) {
        if (node instanceof Label label && label.getLabelFor() != null)
            labelled.add(label.getLabelFor());
        if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(this::labels);
    }

    /** {@code reach} is the part of the scene that can be seen here, after scrolling if need be. */
    private void walk(Node node, Bounds reach) {
        if (!node.isVisible() || node.getStyleClass().contains("virtual-flow")) return;
        if (node instanceof ButtonBase button) reached(button, reach);
        named(node);
        if (!(node instanceof Parent parent)) return;
        if (node instanceof HBox
                || node instanceof VBox
                || node instanceof GridPane
                || node instanceof FlowPane
                || node instanceof TilePane) apart(parent);
        Bounds inside = reach(node, reach);
        for (Node child : parent.getChildrenUnmodifiable()) walk(child, inside);
    }

    /** What scrolls reaches as far as its content; a clip ends the reach. */
    private static Bounds reach(Node node, Bounds reach) {
        if (node instanceof ZoomPane zoom)
            return zoom.getContent().localToScene(zoom.getContent().getLayoutBounds());
        if (node instanceof ScrollPane scroll && scroll.getContent() != null) {
            Bounds content =
                    scroll.getContent().localToScene(scroll.getContent().getLayoutBounds());
            Bounds view = scroll.localToScene(scroll.getLayoutBounds());
            boolean across = scroll.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER;
            Bounds width = across ? content : view;
            return new BoundingBox(
                    width.getMinX(),
                    Math.min(view.getMinY(), content.getMinY()),
                    width.getWidth(),
                    Math.max(view.getHeight(), content.getHeight()));
        }
        return reach;
    }

    private void reached(ButtonBase button, Bounds reach) {
        if (!button.isManaged() || button.getParent() instanceof ScrollBar) return;
        Bounds b = button.localToScene(button.getLayoutBounds());
        boolean whole =
                b.getWidth() >= 1
                        && b.getHeight() >= 1
                        && b.getMinX() >= reach.getMinX() - 1
                        && b.getMinY() >= reach.getMinY() - 1
                        && b.getMaxX() <= reach.getMaxX() + 1
                        && b.getMaxY() <= reach.getMaxY() + 1;
        if (!whole)
            add(
                    Finding.Check.HIDDEN_BUTTON,
                    button,
                    "%.0f,%.0f to %.0f,%.0f of %.0f,%.0f to %.0f,%.0f"
                            .formatted(
                                    b.getMinX(),
                                    b.getMinY(),
                                    b.getMaxX(),
                                    b.getMaxY(),
                                    reach.getMinX(),
                                    reach.getMinY(),
                                    reach.getMaxX(),
                                    reach.getMaxY()));
    }

    private void apart(Parent parent) {
        List<Node> children =
                parent.getChildrenUnmodifiable().stream()
                        .filter(n -> n.isVisible() && n.isManaged())
                        .toList();
        for (int i = 0; i < children.size(); i++)
            for (int j = i + 1; j < children.size(); j++) {
                Bounds a = box(children.get(i));
                Bounds b = box(children.get(j));
                double width =
                        Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
                double height =
                        Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
                if (width > TOUCH && height > TOUCH)
                    add(
                            Finding.Check.OVERLAP,
                            children.get(i),
                            "and %s share %.0f×%.0f"
                                    .formatted(ScreenLint.name(children.get(j)), width, height));
            }
    }

    /** Without shadows, which may fall on neighbours. */
    private static Bounds box(Node node) {
        return node.localToParent(node.getLayoutBounds());
    }

    /** Whatever keys can stand on must say what it is. */
    private void named(Node node) {
        if (!node.isFocusTraversable() || node instanceof ScrollPane) return;
        boolean named =
                labelled.contains(node)
                        || full(node.getAccessibleText())
                        || node instanceof Labeled l && full(l.getText())
                        || node instanceof TextInputControl t
                                && (full(t.getPromptText())
                                        || labelled.contains(node.getParent())
                                        || full(node.getParent().getAccessibleText()))
                        || node instanceof ComboBoxBase<?> c && full(c.getPromptText());
        if (!named) add(Finding.Check.NO_NAME, node, node.getClass().getSimpleName());
    }

    private static boolean full(String text) {
        return text != null && !text.isBlank();
    }

    private void add(Finding.Check check, Node node, String detail) {
        findings.add(new Finding(check, ScreenLint.name(node), detail));
    }
}
