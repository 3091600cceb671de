package embudo.ui.builder;

import embudo.plot.FlowLayout.Place;
import embudo.ui.charts.FlowCards;
import embudo.ui.kit.ChartCanvas;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/** The canvas: shows a scene, moves and enlarges it, and tells what was pressed. */
final class FlowBoard extends Region {
    private static final double LEAST = 0.25;
    private static final double MOST = 2;
    private static final double STEP = 1.2;
    private static final double MOVE = 60;

    /** What a person does on the board. */
    interface Hand {
        void select(String id);

        /** A step is wanted on a way. */
        void add(FlowBoard on, FlowCards.Spot way, Point2D onScreen);

        /** A way was drawn to a step, or to the end. */
        void connect(FlowCards.Spot way, String to);

        /** A step was drawn onto a way. */
        void move(String step, FlowCards.Spot way);

        /** A key that the board has no use for itself. */
        void key(KeyEvent e);
    }

    private final ChartCanvas canvas = new ChartCanvas();

    /** From what is drawn somewhere to the pointer. */
    private final Line pull = new Line();

    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
    private final Hand hand;
    private BoardScene scene;
    private String picked = BuilderModel.WHOLE;
    private double x;
    private double y;
    private double pressedX;
    private double pressedY;
    private FlowCards.Spot pulled;
    private String carried;
    private boolean moved;
    private boolean placed;

    FlowBoard(Hand hand) {
        this.hand = hand;
        getStyleClass().add("flow-board");
        setId("board");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PARENT);
        canvas.setMouseTransparent(true);
        // The board itself takes the mouse and the keys, and opens what a box counts.
        canvas.getStyleClass().add("its-own-source");
        pull.getStyleClass().add("flow-pull");
        pull.setMouseTransparent(true);
        pull.setManaged(false);
        pull.setVisible(false);
        getChildren().addAll(canvas, pull);
        setMinSize(80, 80);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
    }

    /** Shows a scene with a step picked; the view stays where it was. */
    void show(BoardScene now, String pick) {
        scene = now;
        picked = pick;
        canvas.show((w, h) -> scene.drawing(picked));
        if (!placed && getWidth() > 0) fit();
    }

    /** The next scene is fitted into the board. */
    void refit() {
        placed = false;
        if (scene != null && getWidth() > 0) fit();
    }

    /** Picks a step and brings it into sight. */
    void pick(String id) {
        picked = id;
        if (scene == null) return;
        canvas.show((w, h) -> scene.drawing(picked));
        Place p = scene.place(id);
        if (p == null) return;
        double w = getWidth() / scale.get();
        double h = getHeight() / scale.get();
        if (p.x() < x || p.x() + p.width() > x + w) x = p.centre() - w / 2;
        if (p.y() < y || p.bottom() > y + h) y = p.y() - h / 2;
        look();
    }

    /** All of it in sight, not larger than drawn and not too small to be read. */
    void fit() {
        if (scene == null) return;
        double room = Math.min(getWidth() / scene.width(), getHeight() / scene.height());
        scale.set(Math.clamp(room, 0.85, 1));
        double w = getWidth() / scale.get();
        Place begin = scene.place(BuilderModel.WHOLE);
        x = scene.width() <= w ? (scene.width() - w) / 2 : begin.centre() - w / 2;
        y = 0;
        placed = true;
        look();
    }

    void larger() {
        zoom(scale.get() * STEP, getWidth() / 2, getHeight() / 2);
    }

    void smaller() {
        zoom(scale.get() / STEP, getWidth() / 2, getHeight() / 2);
    }

    private void zoom(double to, double atX, double atY) {
        double now = Math.clamp(to, LEAST, MOST);
        x += atX / scale.get() - atX / now;
        y += atY / scale.get() - atY / now;
        scale.set(now);
        look();
    }

    private void look() {
        canvas.look(x, y, scale.get());
    }

    /** How much larger than drawn; 1 is as drawn. */
    ReadOnlyDoubleProperty scale() {
        return scale.getReadOnlyProperty();
    }

    /** Where a way's dot is on the screen. */
    Point2D onScreen(FlowCards.Spot way) {
        return localToScreen(dot(way));
    }

    private Point2D dot(FlowCards.Spot way) {
        double[] dot = scene.dot(way);
        return new Point2D((dot[0] - x) * scale.get(), (dot[1] - y) * scale.get());
    }

    /** Where the middle of a box is on the board. */
    Point2D middle(String box) {
        Place p = scene.place(box);
        double middle = (p.y() + p.bottom()) / 2;
        return new Point2D((p.centre() - x) * scale.get(), (middle - y) * scale.get());
    }

    private double worldX(MouseEvent e) {
        return x + e.getX() / scale.get();
    }

    private double worldY(MouseEvent e) {
        return y + e.getY() / scale.get();
    }

    private void pressed(MouseEvent e) {
        requestFocus();
        if (scene == null || e.getButton() != MouseButton.PRIMARY) return;
        pressedX = e.getX();
        pressedY = e.getY();
        moved = false;
        pulled = scene.dotAt(worldX(e), worldY(e));
        String box = pulled == null ? scene.boxAt(worldX(e), worldY(e)) : null;
        carried = BuilderModel.WHOLE.equals(box) ? null : box;
        if (box != null) hand.select(box);
        e.consume();
    }

    private void dragged(MouseEvent e) {
        if (scene == null) return;
        double dx = e.getX() - pressedX;
        double dy = e.getY() - pressedY;
        moved |= Math.hypot(dx, dy) > 4;
        if (pulled != null || carried != null) {
            Point2D from = pulled != null ? dot(pulled) : middle(carried);
            pull.setVisible(moved);
            pull.setStartX(from.getX());
            pull.setStartY(from.getY());
            pull.setEndX(e.getX());
            pull.setEndY(e.getY());
            return;
        }
        x -= dx / scale.get();
        y -= dy / scale.get();
        pressedX = e.getX();
        pressedY = e.getY();
        look();
    }

    private void released(MouseEvent e) {
        FlowCards.Spot way = pulled;
        String box = carried;
        pulled = null;
        carried = null;
        pull.setVisible(false);
        if (scene == null) return;
        if (box != null && moved) {
            FlowCards.Spot onto = scene.dotAt(worldX(e), worldY(e));
            if (onto != null) hand.move(box, onto);
        } else if (way != null && !moved) {
            hand.add(this, way, new Point2D(e.getScreenX(), e.getScreenY()));
        } else if (way != null && way.step() != null) {
            String to = scene.targetAt(worldX(e), worldY(e));
            if (to != null) hand.connect(way, to);
        }
    }

    private void scrolled(ScrollEvent e) {
        if (e.isShortcutDown())
            zoom(scale.get() * (e.getDeltaY() > 0 ? STEP : 1 / STEP), e.getX(), e.getY());
        else {
            x -= e.getDeltaX() / scale.get();
            y -= e.getDeltaY() / scale.get();
            look();
        }
        e.consume();
    }

    private void typed(KeyEvent e) {
        if (scene == null) return;
        int dx = 0;
        int dy = 0;
        switch (e.getCode()) {
            case LEFT -> dx = -1;
            case RIGHT -> dx = 1;
            case UP -> dy = -1;
            case DOWN -> dy = 1;
            case PLUS, ADD, EQUALS -> larger();
            case MINUS, SUBTRACT -> smaller();
            case DIGIT0, NUMPAD0 -> fit();
            default -> {
                hand.key(e);
                return;
            }
        }
        if (e.isShiftDown() && dx + dy != 0) {
            x += dx * MOVE;
            y += dy * MOVE;
            look();
        } else if (e.isShortcutDown() || e.isAltDown()) {
            hand.key(e);
            return;
        } else if (dx + dy != 0) hand.select(scene.near(picked, dx, dy));
        e.consume();
    }

    @Override
    protected void layoutChildren() {
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
        if (!placed && scene != null) fit();
    }

    /** For those who hear the board: the picked step and what is around it. */
    void said(String text) {
        setAccessibleText(text);
    }
}
