package embudo.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A panel at the right edge over the screen: a title, a way out, and content that scrolls. */
public final class SidePanel extends VBox {
    private final Label title = new Label();
    private final Button close = new Button(null, Icons.of("fth-x"));
    private final ScrollPane scroll = new ScrollPane();
    private Runnable onClose = () -> {};

    public SidePanel(Words words) {
        getStyleClass().add("side-panel");
        title.getStyleClass().add("h2");
        close.getStyleClass().addAll("quiet", "icon-only");
        close.setId("panel-close");
        words.bind(close.accessibleTextProperty(), "ui.kit.close");
        close.setOnAction(e -> onClose.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("side-panel-head");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() != KeyCode.ESCAPE) return;
                    e.consume();
                    onClose.run();
                });
    }

    /** {@code onClose} when the cross or Escape is pressed. */
    public void show(String titleText, Node content, Runnable whenClosed) {
        title.setText(titleText);
        VBox held = new VBox(content);
        held.getStyleClass().add("side-panel-content");
        scroll.setContent(held);
        scroll.setVvalue(0);
        onClose = whenClosed;
    }

    /** Where keys go first. */
    public void focus() {
        close.requestFocus();
    }
}
