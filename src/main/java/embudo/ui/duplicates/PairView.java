package embudo.ui.duplicates;

import embudo.domain.Contact;
import embudo.domain.Event;
import embudo.domain.MergeField;
import embudo.text.Texts;
import embudo.ui.kit.Badge;
import embudo.ui.kit.Desk;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.Icons;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** Two people side by side, with a choice for each field in which they differ. */
final class PairView {
    private final DuplicatesViewModel model;
    private final Desk desk;
    private final Supplier<ZoneId> zone;
    @FXML private VBox content;
    @FXML private EmptyState pick;
    @FXML private Label reason;
    @FXML private Badge strength;
    @FXML private Label keepHead;
    @FXML private Label goneHead;
    @FXML private Label keepName;
    @FXML private Label goneName;
    @FXML private Button swap;
    @FXML private GridPane fields;
    @FXML private Label historyHead;
    @FXML private VBox keepHistory;
    @FXML private VBox goneHistory;
    @FXML private Label promise;
    @FXML private Button different;
    @FXML private Button merge;

    PairView(DuplicatesViewModel model, Desk desk, Supplier<ZoneId> zone) {
        this.model = model;
        this.desk = desk;
        this.zone = zone;
    }

    @FXML
    private void initialize() {
        var w = desk.words();
        w.bind(keepHead.textProperty(), "ui.duplicates.keep");
        w.bind(goneHead.textProperty(), "ui.duplicates.gone");
        w.bind(historyHead.textProperty(), "ui.duplicates.history");
        w.bind(promise.textProperty(), "ui.duplicates.promise");
        w.bind(different.textProperty(), "ui.duplicates.different");
        w.bind(merge.textProperty(), "ui.duplicates.merge");
        w.bind(swap.textProperty(), "ui.duplicates.swap");
        swap.setGraphic(Icons.of("fth-repeat"));
        merge.setGraphic(Icons.of("fth-git-merge", "on-accent"));
        swap.setOnAction(e -> model.open().swap());
        merge.setOnAction(e -> model.merge());
        different.setOnAction(e -> model.different());
        content.managedProperty().bind(content.visibleProperty());
        model.open().pair().addListener((p, was, is) -> show());
        w.textsProperty().addListener((p, was, is) -> show());
        show();
    }

    private void show() {
        Pair pair = model.open().pair().get();
        Texts texts = desk.words().now();
        content.setVisible(pair != null);
        pick.setVisible(pair == null);
        pick.show("fth-users", texts.get("ui.duplicates.pick"), "", () -> {});
        if (pair == null) return;
        var proposal = pair.proposal();
        reason.setText(
                texts.get("intake.match." + proposal.reason().key()) + ": " + proposal.shared());
        strength.show(
                texts.get("intake.strength." + proposal.strength().key()),
                ProposalCell.tone(proposal.strength()));
        keepName.setText(pair.survivor().name());
        goneName.setText(pair.absorbed().name());
        fields.getChildren().clear();
        int row = 0;
        for (MergeField field : pair.fields()) field(field, row++, texts);
        history(keepHistory, pair.survivor(), pair.survivorHistory(), texts);
        history(goneHistory, pair.absorbed(), pair.absorbedHistory(), texts);
    }

    private void field(MergeField field, int row, Texts texts) {
        Label name = new Label(FieldWords.name(field.key(), texts));
        name.getStyleClass().addAll("small", "text-2");
        name.setWrapText(true);
        String mine = FieldWords.value(field.key(), field.survivor(), texts, zone.get());
        String theirs = FieldWords.value(field.key(), field.absorbed(), texts, zone.get());
        if (!field.differs()) {
            add(row, false, name, plain(mine), plain(theirs));
            return;
        }
        ToggleGroup group = new ToggleGroup();
        RadioButton keep = choice(mine, name.getText(), group);
        RadioButton take = choice(theirs, name.getText(), group);
        group.selectToggle(model.open().taken(field) ? take : keep);
        group.selectedToggleProperty()
                .addListener((p, was, is) -> model.open().choose(field, is == take));
        add(row, true, name, keep, take);
    }

    /** A differing row is marked by its ground, in each cell because a grid has no rows. */
    private void add(int row, boolean differs, Node... cells) {
        for (int column = 0; column < cells.length; column++) {
            HBox cell = new HBox(cells[column]);
            cell.getStyleClass().add("pair-cell");
            if (differs) cell.getStyleClass().add("differs");
            fields.add(cell, column, row);
        }
    }

    private static Label plain(String value) {
        Label label = new Label(value);
        label.getStyleClass().add("no-figure");
        label.getStyleClass().add("text-1");
        label.setWrapText(true);
        return label;
    }

    private static RadioButton choice(String value, String field, ToggleGroup group) {
        RadioButton button = new RadioButton(value);
        button.setToggleGroup(group);
        button.setWrapText(true);
        button.setAccessibleText(field + ": " + value);
        return button;
    }

    private void history(VBox box, Contact contact, List<Event> deeds, Texts texts) {
        box.getChildren().clear();
        Label name = new Label(contact.name());
        name.getStyleClass().addAll("small", "medium", "text-1");
        name.setWrapText(true);
        box.getChildren().add(name);
        for (Event deed : deeds) {
            Label line =
                    new Label(
                            texts.formats().moment(deed.occurredAt(), zone.get())
                                    + "  "
                                    + texts.get("domain.event." + deed.type().key()));
            line.getStyleClass().addAll("small", "text-2");
            line.setWrapText(true);
            box.getChildren().add(line);
        }
        if (deeds.isEmpty()) {
            Label none = new Label(texts.get("ui.duplicates.history.none"));
            none.getStyleClass().addAll("small", "text-3");
            box.getChildren().add(none);
        }
    }
}
