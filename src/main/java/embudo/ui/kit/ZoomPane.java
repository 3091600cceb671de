package embudo.ui.kit;

import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows its content larger: text, controls, charts and spaces alike, drawn sharp at that size. The
 * content is laid out in the room that is left; where that is less than its least size, the pane
 * scrolls.
 */
public final class ZoomPane extends ScrollPane {
    private final double leastWidth;
    private final double leastHeight;
    private final Scale scale = new Scale();

    /** Least sizes are those of the content at 100 %, in pixels. */
    public ZoomPane(
            Node content, double leastWidth, double leastHeight, ObservableIntegerValue percent) {
        this.leastWidth = leastWidth;
        this.leastHeight = leastHeight;
        content.getTransforms().add(scale);
        Enlarged enlarged = new Enlarged(content);
        getStyleClass().add("zoom-pane");
        setFitToWidth(true);
        setFitToHeight(true);
        setFocusTraversable(false);
        setContent(enlarged);
        scale.setX(percent.get() / 100.0);
        scale.yProperty().bind(scale.xProperty());
        percent.addListener((o, was, is) -> {
            scale.setX(is.intValue() / 100.0);
            enlarged.requestLayout();
        });
    }

    /** True while all of the content is in sight. */
    public boolean fits() {
        Region content = (Region) getContent();
        return content.getWidth() <= getViewportBounds().getWidth() + 0.5
                && content.getHeight() <= getViewportBounds().getHeight() + 0.5;
    }

    /** As large on the outside as its content is when enlarged. */
    private final class Enlarged extends Region {
        private final Node content;

        Enlarged(Node content) {
            this.content = content;
            getChildren().add(content);
        }

        @Override
        protected double computeMinWidth(double height) {
            return leastWidth * scale.getX();
        }

        @Override
        protected double computeMinHeight(double width) {
            return leastHeight * scale.getY();
        }

        @Override
        protected double computePrefWidth(double height) {
            return minWidth(height);
        }

        @Override
        protected double computePrefHeight(double width) {
            return minHeight(width);
        }

        @Override
        protected void layoutChildren() {
            content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
        }
    }
}
