package embudo.ui.leads;

import embudo.domain.sales.LeadNote;
import embudo.text.Texts;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Icons;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** Notes about the lead, newest first, and a field to write another. */
final class NotesBox extends VBox {
    private static final int FEW = 3;
    private static final KeyCombination KEEP =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private final LeadsViewModel model;
    private final Desk desk;
    private final Supplier<ZoneId> zone;
    private final Label title = new Label();
    private final Label room = new Label();
    private final TextArea text = new TextArea();
    private final Button add = new Button();
    private final Button all = new Button();
    private final VBox notes = new VBox(8);
    private LeadDetail detail;
    private boolean whole;

    NotesBox(LeadsViewModel model, Desk desk, Supplier<ZoneId> zone) {
        this.model = model;
        this.desk = desk;
        this.zone = zone;
        setSpacing(8);
        getStyleClass().add("part");
        title.getStyleClass().add("h2");
        room.getStyleClass().addAll("caption", "text-3");
        text.setId("note-text");
        text.setWrapText(true);
        text.setPrefRowCount(2);
        add.setId("note-add");
        add.getStyleClass().add("compact-button");
        add.setMinWidth(Region.USE_PREF_SIZE);
        all.getStyleClass().add("link");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, room, gap, add);
        foot.setAlignment(Pos.CENTER_LEFT);
        notes.setId("notes");
        getChildren().addAll(title, text, foot, notes, all);
        text.textProperty().addListener((p, was, is) -> typed());
        text.setOnKeyPressed(e -> {
            if (!KEEP.match(e)) return;
            e.consume();
            keep();
        });
        add.setOnAction(e -> keep());
        all.setOnAction(e -> {
            whole = !whole;
            show(detail, desk.words().now());
        });
    }

    /** What is being written about one lead does not end up with the next. */
    void show(LeadDetail lead, Texts texts) {
        if (detail == null || detail.row().id() != lead.row().id()) {
            text.clear();
            whole = false;
        }
        detail = lead;
        List<LeadNote> known = lead.sales().notes();
        title.setText(
                known.isEmpty()
                        ? texts.get("ui.leads.notes.title")
                        : texts.get("ui.leads.notes.count", known.size()));
        text.setPromptText(texts.get("ui.leads.notes.prompt"));
        text.setAccessibleText(texts.get("ui.leads.notes.prompt"));
        add.setText(texts.get("ui.leads.notes.add"));
        List<LeadNote> shown = whole || known.size() <= FEW ? known : known.subList(0, FEW);
        notes.getChildren().setAll(shown.stream().map(n -> note(n, texts)).toList());
        notes.setManaged(!known.isEmpty());
        all.setVisible(known.size() > FEW);
        all.setManaged(all.isVisible());
        all.setText(
                whole
                        ? texts.get("ui.leads.panel.fewer")
                        : texts.get("ui.leads.notes.all", known.size()));
        typed();
    }

    private void typed() {
        int length = text.getText().length();
        add.setDisable(text.getText().isBlank() || length > LeadNote.LONGEST);
        boolean tight = length > LeadNote.LONGEST - 200;
        room.setText(
                tight ? desk.words().get("ui.leads.notes.room", LeadNote.LONGEST - length) : "");
    }

    private void keep() {
        if (add.isDisabled()) return;
        String person = detail.contact().name();
        model.edits()
                .note(
                        detail.row().id(),
                        text.getText(),
                        t -> t.get("ui.leads.notes.written", person),
                        edit -> {
                            text.clear();
                            desk.edits().said(edit);
                        });
    }

    private Node note(LeadNote note, Texts texts) {
        String at = texts.formats().moment(note.at(), zone.get());
        Label by = new Label(note.author().isEmpty() ? at : note.author() + " · " + at);
        by.getStyleClass().addAll("caption", "text-3", "may-cut");
        by.setMinWidth(0);
        HBox.setHgrow(by, Priority.ALWAYS);
        by.setMaxWidth(Double.MAX_VALUE);
        Button remove = new Button(null, Icons.of("fth-x"));
        remove.getStyleClass().addAll("quiet", "icon-button");
        remove.setAccessibleText(texts.get("ui.leads.notes.remove"));
        remove.setOnAction(e -> remove(note));
        HBox head = new HBox(8, by, remove);
        head.setAlignment(Pos.CENTER_LEFT);
        Label words = new Label(note.text());
        words.getStyleClass().addAll("small", "text-1");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(2, head, words);
    }

    private void remove(LeadNote note) {
        String person = detail.contact().name();
        model.edits()
                .remove(note, t -> t.get("ui.leads.notes.removed", person), desk.edits()::said);
    }
}
