package embudo.ui.shell;

import embudo.ui.kit.Theme;
import embudo.ui.kit.ZoomPane;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** Sidebar and screens side by side, layers over them, fitted to the window and the text size. */
final class FrameView {
    private static final double COMPACT_BELOW = 820;
    private static final double NARROW_BELOW = 1400;
    private static final double SLIM_BELOW = 1240;

    /**
     * With the slim sidebar the screens have the room they have at 1280 × 720 with the wide one.
     */
    private static final double LEAST_WIDTH = 1136;

    private static final double LEAST_HEIGHT = 720;
    private final StackPane frame;
    private final Sidebar sidebar;
    private final ZoomPane root;

    /** {@code layers} may be in {@code frame} already. */
    FrameView(StackPane frame, Sidebar sidebar, StackPane deck, Theme theme, Node... layers) {
        this.frame = frame;
        this.sidebar = sidebar;
        HBox.setHgrow(deck, Priority.ALWAYS);
        frame.getChildren().addFirst(new HBox(sidebar, deck));
        frame.getChildren().addAll(layers);
        frame.getStyleClass().add("shell");
        frame.heightProperty().addListener((o, was, is) -> fit());
        frame.widthProperty().addListener((o, was, is) -> fit());
        root = new ZoomPane(frame, LEAST_WIDTH, LEAST_HEIGHT, theme.textSizeProperty());
    }

    ZoomPane root() {
        return root;
    }

    private void fit() {
        mark("compact", frame.getHeight() < COMPACT_BELOW);
        mark("narrow", frame.getWidth() < NARROW_BELOW);
        sidebar.slim(frame.getWidth() < SLIM_BELOW);
    }

    private void mark(String styleClass, boolean on) {
        if (on == frame.getStyleClass().contains(styleClass)) return;
        if (on) frame.getStyleClass().add(styleClass);
        else frame.getStyleClass().remove(styleClass);
    }
}
