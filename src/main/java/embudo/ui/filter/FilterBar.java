package embudo.ui.filter;

import embudo.catalog.condition.Audience;
import embudo.domain.Actor;
import embudo.domain.Segment;
import embudo.measure.SegmentDesk;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Icons;
import embudo.ui.kit.Lane;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The condition above a list, and the way from it to a segment. */
public final class FilterBar extends VBox {
    private final FilterModel model;
    private final SegmentDesk segments;
    private final Desk desk;
    private final TextField name = new TextField();
    private final HBox naming;
    private final Lane<Segment> making;

    public FilterBar(Audience audience, SegmentDesk segments, Desk desk) {
        super(8);
        this.segments = segments;
        this.desk = desk;
        model = new FilterModel(audience, segments.book(), desk.async(), desk::fail);
        making = desk.async().lane(this::made, desk::fail);
        ConditionEditor editor = new ConditionEditor(model, desk, true);
        Button make = new Button(null, Icons.of("fth-layers"));
        make.setId("make-segment");
        make.getStyleClass().add("add-part");
        make.setMinWidth(USE_PREF_SIZE);
        desk.words().bind(make.textProperty(), "ui.filter.make");
        make.visibleProperty().bind(model.applied().isNotEmpty());
        make.managedProperty().bind(make.visibleProperty());
        editor.tool(make);
        naming = naming();
        make.setOnAction(e -> {
            naming.setVisible(true);
            name.requestFocus();
        });
        getChildren().addAll(editor, naming);
    }

    private HBox naming() {
        desk.words().bind(name.promptTextProperty(), "ui.filter.name");
        desk.words().bind(name.accessibleTextProperty(), "ui.filter.name");
        name.setId("segment-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        Button keep = new Button();
        keep.setId("keep-segment");
        keep.getStyleClass().add("primary");
        keep.setMinWidth(USE_PREF_SIZE);
        desk.words().bind(keep.textProperty(), "ui.filter.keep");
        keep.disableProperty().bind(name.textProperty().isEmpty());
        keep.setOnAction(e -> keep());
        name.setOnAction(e -> keep());
        Button cancel = new Button();
        cancel.setMinWidth(USE_PREF_SIZE);
        desk.words().bind(cancel.textProperty(), "ui.filter.cancel");
        HBox row = new HBox(8, name, keep, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setVisible(false);
        row.managedProperty().bind(row.visibleProperty());
        cancel.setOnAction(e -> row.setVisible(false));
        return row;
    }

    private void keep() {
        String wanted = name.getText();
        String where = model.applied().get();
        making.ask(() -> segments.create(wanted, where, Actor.WINDOW));
    }

    private void made(Segment made) {
        naming.setVisible(false);
        name.clear();
        model.load();
        desk.edits().said(SegmentEdit.made(segments, null, made).telling(model::load));
    }

    /** Keeps a list's condition and this one the same. */
    public void bind(StringProperty where) {
        model.applied().addListener((p, was, is) -> where.set(is));
        where.addListener((p, was, is) -> {
            if (!is.equals(model.applied().get())) model.show(is);
        });
    }

    /** The list comes to sight. */
    public void load() {
        model.load();
    }

    public boolean settled() {
        return model.settled() && !making.busy();
    }
}
