package embudo.ui.filter;

import embudo.catalog.condition.Completion;
import embudo.catalog.condition.Fault;
import embudo.ui.kit.Desk;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.List;

/** The text of a condition: completion at the caret, a line under what is wrong. */
final class ConditionText extends StackPane {
    private static final double LINE = 2;
    private final FilterModel model;
    private final TextArea area = new TextArea();
    private final Region wrong = new Region();
    private final CompletionPopup popup;

    /** True while the text is changed by us, which offers nothing. */
    private boolean quiet;

    ConditionText(FilterModel model, Desk desk) {
        this.model = model;
        popup = new CompletionPopup(model, desk, this::insert);
        area.setId("condition-text");
        area.getStyleClass().add("condition-text");
        area.setWrapText(true);
        area.setPrefRowCount(2);
        desk.words().bind(area.promptTextProperty(), "ui.filter.prompt");
        desk.words().bind(area.accessibleTextProperty(), "ui.filter.text");
        wrong.getStyleClass().add("condition-wrong");
        wrong.setManaged(false);
        wrong.setVisible(false);
        Pane marks = new Pane(wrong);
        marks.setMouseTransparent(true);
        getChildren().addAll(area, marks);
        area.setText(model.text().get());
        area.textProperty()
                .addListener((p, was, is) -> {
                    if (!is.equals(model.text().get())) model.text().set(is);
                });
        model.text()
                .addListener((p, was, is) -> {
                    if (is.equals(area.getText())) return;
                    quiet = true;
                    area.setText(is);
                    quiet = false;
                });
        area.caretPositionProperty().addListener((p, was, is) -> offer());
        area.focusedProperty()
                .addListener((p, was, is) -> {
                    if (!is) popup.hide();
                });
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.reading().addListener((p, was, is) -> requestLayout());
        area.widthProperty().addListener((p, was, is) -> requestLayout());
    }

    TextArea area() {
        return area;
    }

    CompletionPopup popup() {
        return popup;
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.SPACE && e.isControlDown()) {
            complete();
            e.consume();
            return;
        }
        if (!popup.showing()) {
            // Enter ends the text rather than breaking a line; Tab goes on to the next control.
            if (e.getCode() == KeyCode.ENTER) {
                model.settle();
                e.consume();
            }
            return;
        }
        switch (e.getCode()) {
            case DOWN -> popup.move(1);
            case UP -> popup.move(-1);
            case ENTER, TAB -> insert(popup.chosen());
            case ESCAPE -> popup.hide();
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void offer() {
        if (quiet || !area.isFocused()) return;
        int caret = area.getCaretPosition();
        List<Completion> offers = model.complete(caret);
        boolean begun = offers.stream().anyMatch(c -> c.from() < c.to());
        boolean done =
                offers.size() == 1
                        && area.getText()
                                .substring(offers.getFirst().from(), caret)
                                .equals(offers.getFirst().insert());
        // Unasked, only what was begun or what a comparison still lacks is offered.
        boolean lacks = !area.getText().isBlank() && model.reading().get().condition() == null;
        if (done || !begun && !lacks) popup.hide();
        else show(offers);
    }

    /** Offers everything that may stand at the caret. */
    void complete() {
        show(model.complete(area.getCaretPosition()));
    }

    private void show(List<Completion> offers) {
        int from = offers.isEmpty() ? 0 : offers.getFirst().from();
        Rectangle2D at = place(from);
        popup.show(area, offers, at.getMinX(), at.getMaxY() + 4);
    }

    private void insert(Completion c) {
        String text = area.getText();
        int to = c.to();
        String added = c.insert();
        // A quote that was closed already is taken over.
        if (added.endsWith("'") && to < text.length() && text.charAt(to) == '\'') to++;
        boolean word = !added.endsWith("(") && !added.equals("!");
        boolean space = word && (to == text.length() || text.charAt(to) != ' ');
        area.replaceText(c.from(), to, added + (space ? " " : ""));
        area.positionCaret(c.from() + added.length() + (word ? 1 : 0));
        popup.hide();
        offer();
    }

    /** Where a character stands in the text area. */
    private Rectangle2D place(int index) {
        if (area.getSkin() instanceof TextAreaSkin skin && !area.getText().isEmpty()) {
            int last = area.getText().length() - 1;
            Rectangle2D at = skin.getCharacterBounds(Math.min(index, last));
            return index > last
                    ? new Rectangle2D(at.getMaxX(), at.getMinY(), 0, at.getHeight())
                    : at;
        }
        return new Rectangle2D(10, 8, 0, 16);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Fault fault = model.reading().get().fault();
        wrong.setVisible(fault != null && !area.getText().isEmpty());
        if (!wrong.isVisible()) return;
        Rectangle2D from = place(fault.from());
        Rectangle2D to = place(Math.max(fault.from(), fault.to() - 1));
        double width =
                to.getMinY() == from.getMinY() ? to.getMaxX() - from.getMinX() : from.getWidth();
        wrong.resizeRelocate(from.getMinX(), from.getMaxY(), Math.max(8, width), LINE);
    }
}
