package embudo.ui.kit;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/**
 * A short tour over the window: one part at a time is framed and explained; it can be left at any
 * step, by a button or Escape. A step whose part is not in sight is passed over.
 */
public final class CoachMarks extends Pane {
    private static final double WIDTH = 320;
    private static final double GAP = 12;
    private final Words words;
    private final Region frame = new Region();
    private final Label count = new Label();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button next = new Button();
    private final Button back = new Button();
    private final VBox card = new VBox(8);
    private List<Step> steps = List.of();
    private int at;

    /** {@code anchor} is a CSS selector; the keys name title and text. */
    public record Step(String anchor, String titleKey, String textKey) {}

    public CoachMarks(Words words) {
        this.words = words;
        getStyleClass().add("coach");
        frame.getStyleClass().add("coach-frame");
        frame.setMouseTransparent(true);
        count.getStyleClass().addAll("caption", "text-3");
        title.getStyleClass().add("h2");
        title.setWrapText(true);
        text.getStyleClass().add("text-2");
        text.setWrapText(true);
        Button leave = new Button();
        leave.setId("coach-leave");
        leave.getStyleClass().addAll("quiet", "compact-button");
        words.bind(leave.textProperty(), "ui.kit.tour.leave");
        leave.setOnAction(e -> stop());
        next.setId("coach-next");
        next.getStyleClass().addAll("primary", "compact-button");
        next.setOnAction(e -> go(1));
        back.setId("coach-back");
        back.getStyleClass().add("compact-button");
        words.bind(back.textProperty(), "ui.kit.tour.back");
        back.setOnAction(e -> go(-1));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, leave, gap, back, next);
        foot.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("coach-card");
        card.setPrefWidth(WIDTH);
        card.getChildren().addAll(count, title, text, foot);
        getChildren().addAll(frame, card);
        setVisible(false);
        words.textsProperty().addListener((o, was, is) -> say());
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) stop();
                    else if (e.getCode() == KeyCode.RIGHT) go(1);
                    else if (e.getCode() == KeyCode.LEFT) go(-1);
                    else return;
                    e.consume();
                });
    }

    public void start(List<Step> all) {
        steps = List.copyOf(all);
        at = -1;
        setVisible(true);
        go(1);
    }

    private void stop() {
        setVisible(false);
        steps = List.of();
    }

    private void go(int by) {
        int to = at + by;
        while (to >= 0 && to < steps.size() && anchor(to) == null) to += by;
        if (to < 0) return;
        if (to >= steps.size()) {
            stop();
            return;
        }
        at = to;
        say();
        requestLayout();
        next.requestFocus();
    }

    private Node anchor(int step) {
        Node node = getParent().lookup(steps.get(step).anchor());
        return node != null && node.isVisible() && node.getLayoutBounds().getWidth() > 0
                ? node
                : null;
    }

    private void say() {
        if (!isVisible() || steps.isEmpty()) return;
        Step step = steps.get(at);
        count.setText(words.get("ui.kit.tour.step", at + 1, steps.size()));
        title.setText(words.get(step.titleKey()));
        text.setText(words.get(step.textKey()));
        next.setText(words.get(at == steps.size() - 1 ? "ui.kit.tour.done" : "ui.kit.tour.next"));
        back.setVisible(at > 0);
    }

    @Override
    protected void layoutChildren() {
        Node anchor = steps.isEmpty() ? null : anchor(at);
        if (anchor == null) return;
        Bounds b = sceneToLocal(anchor.localToScene(anchor.getLayoutBounds()));
        frame.resizeRelocate(b.getMinX() - 4, b.getMinY() - 4, b.getWidth() + 8, b.getHeight() + 8);
        double height = card.prefHeight(WIDTH);
        // Beside what is framed where there is room, else below it, else above.
        double x = b.getMaxX() + GAP;
        double y = b.getMinY();
        if (x + WIDTH > getWidth() - GAP) {
            x = b.getMinX();
            y = b.getMaxY() + GAP;
            if (y + height > getHeight() - GAP) y = b.getMinY() - GAP - height;
        }
        card.resizeRelocate(
                Math.clamp(x, GAP, Math.max(GAP, getWidth() - WIDTH - GAP)),
                Math.clamp(y, GAP, Math.max(GAP, getHeight() - height - GAP)),
                WIDTH,
                height);
    }
}
