package embudo.ui.builder;

import embudo.catalog.sketch.Sketch;
import embudo.catalog.sketch.SketchStep;
import embudo.catalog.sketch.Strokes;
import embudo.ui.charts.FlowCards;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** What mouse and keys do to the drawing, on the canvas and in the list. */
final class BoardHand implements FlowBoard.Hand {
    private final BuilderModel model;
    private final AddMenu adding;
    private final Runnable toForm;

    /**
     * @param toForm brings the keyboard to the form of what is selected
     */
    BoardHand(BuilderModel model, AddMenu adding, Runnable toForm) {
        this.model = model;
        this.adding = adding;
        this.toForm = toForm;
    }

    @Override
    public void select(String id) {
        model.selected().set(id);
    }

    @Override
    public void add(FlowBoard on, FlowCards.Spot way, Point2D onScreen) {
        adding.show(on, way, onScreen);
    }

    @Override
    public void connect(FlowCards.Spot way, String to) {
        model.stroke(
                s -> Strokes.connect(s, way.step(), way.path(), to),
                t -> t.get("ui.builder.edit.connect", way.step(), to));
    }

    @Override
    public void move(String step, FlowCards.Spot way) {
        model.stroke(
                s -> Strokes.move(s, step, way.step(), way.path()),
                t -> t.get("ui.builder.edit.move", step));
    }

    @Override
    public void key(KeyEvent e) {
        switch (e.getCode()) {
            case ENTER -> toForm.run();
            case INSERT -> insert((Node) e.getSource());
            case DELETE -> delete();
            case UP -> {
                if (!e.isAltDown()) return;
                lift(true);
            }
            case DOWN -> {
                if (!e.isAltDown()) return;
                lift(false);
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    /** Offers what can be put after the selected step. */
    private void insert(Node owner) {
        Sketch sketch = model.sketch().get();
        if (sketch == null) return;
        SketchStep step = sketch.step(model.selected().get());
        if (step != null && step.main() == null) return;
        FlowCards.Spot way =
                step == null
                        ? new FlowCards.Spot(null, "")
                        : new FlowCards.Spot(step.id(), step.main());
        adding.show(
                owner, way, owner instanceof FlowBoard board ? board.onScreen(way) : middle(owner));
    }

    private static Point2D middle(Node node) {
        Bounds b = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(b.getCenterX(), b.getMinY() + 40);
    }

    void delete() {
        String id = model.selected().get();
        if (model.sketch().get() == null || model.sketch().get().step(id) == null) return;
        String follows = model.sketch().get().step(id).follows();
        model.stroke(s -> Strokes.remove(s, id), t -> t.get("ui.builder.edit.remove", id));
        if (model.sketch().get().step(follows) != null) model.selected().set(follows);
    }

    void lift(boolean up) {
        String id = model.selected().get();
        if (model.sketch().get().step(id) == null) return;
        model.stroke(
                s -> up ? Strokes.up(s, id) : Strokes.down(s, id),
                t -> t.get("ui.builder.edit.move", id));
    }
}
