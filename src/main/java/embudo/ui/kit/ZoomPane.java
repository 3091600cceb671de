package embudo.ui.kit;

import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;

/**
 * Shows its content larger: text, controls, charts and spaces alike, drawn sharp at that size. The
 * content is laid out in the room that is left; where that is less than its least size, the pane
 * scrolls.
 */
public final class ZoomPane extends StackPane {
    private final double leastWidth;
    private final double leastHeight;
    private final ScrollPane scroll = new ScrollPane();
    private final Scale scale = new Scale();
    private final Enlarged enlarged;

    /** Least sizes are those of the content at 100 %, in pixels. */
    public ZoomPane(
            Node content, double leastWidth, double leastHeight, ObservableIntegerValue percent) {
        this.leastWidth = leastWidth;
        this.leastHeight = leastHeight;
        content.getTransforms().add(scale);
        enlarged = new Enlarged(content);
        getStyleClass().add("zoom-pane");
        scroll.getStyleClass().add("zoom-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        percent.addListener((o, was, is) -> zoom(is.intValue()));
        zoom(percent.get());
    }

    private void zoom(int percent) {
        double by = percent / 100.0;
        scale.setX(by);
        scale.setY(by);
        // At the usual size there is nothing to scroll, and no layer between window and screens.
        if (percent == 100) {
            scroll.setContent(null);
            getChildren().setAll(enlarged);
        } else {
            getChildren().setAll(scroll);
            scroll.setContent(enlarged);
        }
        enlarged.requestLayout();
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
            return scale.getX() == 1 ? 0 : leastWidth * scale.getX();
        }

        @Override
        protected double computeMinHeight(double width) {
            return scale.getY() == 1 ? 0 : leastHeight * scale.getY();
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
