package embudo.ui.segments;

import embudo.domain.LeadRow;
import embudo.kernel.Language;
import embudo.measure.SegmentDesk;
import embudo.text.Texts;
import embudo.ui.Services;
import embudo.ui.filter.ConditionEditor;
import embudo.ui.filter.PeopleExport;
import embudo.ui.kit.Badge;
import embudo.ui.kit.Desk;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.Icons;
import embudo.ui.kit.Tone;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.List;
import java.util.Set;

/** Binds the open segment: name, condition, set operations, members. */
final class SegmentEditorView {
    private final SegmentsViewModel model;
    private final Desk desk;
    private final Services services;
    private ConditionEditor editor;
    @FXML private VBox root;
    @FXML private TextField name;
    @FXML private Badge badge;
    @FXML private Button copy;
    @FXML private Button delete;
    @FXML private Label listed;
    @FXML private VBox condition;
    @FXML private HBox combine;
    @FXML private ComboBox<String> other;
    @FXML private Button both;
    @FXML private Button either;
    @FXML private Button without;
    @FXML private Label overlap;
    @FXML private TableView<LeadRow> table;
    @FXML private EmptyState nobody;
    @FXML private Label total;
    @FXML private Button show;
    @FXML private Button export;
    @FXML private Button send;
    @FXML private HBox changes;
    @FXML private Label unsaved;
    @FXML private Button discard;
    @FXML private Button save;

    SegmentEditorView(SegmentsViewModel model, Desk desk, Services services) {
        this.model = model;
        this.desk = desk;
        this.services = services;
    }

    @FXML
    private void initialize() {
        editor = new ConditionEditor(model.filter(), desk, false);
        condition.getChildren().add(editor);
        name.textProperty().bindBidirectional(model.name());
        MembersTable.set(
                table,
                model,
                desk.words(),
                services.settings()::zone,
                row -> desk.navigator().openLeads(MembersTable.name(row), Set.of(row.id())));
        words();
        icons();
        actions();
        other.setConverter(new Names());
        other.valueProperty().bindBidirectional(model.members().comparison().other());
        changes.managedProperty().bind(changes.visibleProperty());
        combine.managedProperty().bind(combine.visibleProperty());
        for (Label label : List.of(listed, overlap))
            label.managedProperty().bind(label.visibleProperty());
        condition.managedProperty().bind(condition.visibleProperty());
        model.rows().addListener((p, was, is) -> opened());
        model.open().addListener((p, was, is) -> opened());
        model.begun().addListener((p, was, is) -> name.requestFocus());
        model.name().addListener((p, was, is) -> touched());
        model.filter().reading().addListener((p, was, is) -> touched());
        model.filter().refusal().addListener((p, was, is) -> touched());
        model.members().found().addListener((p, was, is) -> members());
        model.members().comparison().overlap().addListener((p, was, is) -> compared());
        desk.words().textsProperty().addListener((p, was, is) -> opened());
        opened();
    }

    private void words() {
        var w = desk.words();
        w.bind(name.promptTextProperty(), "ui.segments.unnamed");
        w.bind(name.accessibleTextProperty(), "ui.filter.name");
        w.bind(copy.textProperty(), "ui.segments.copy");
        w.bind(delete.textProperty(), "ui.segments.delete");
        w.bind(listed.textProperty(), "ui.segments.list");
        w.bind(other.promptTextProperty(), "ui.segments.combine");
        w.bind(other.accessibleTextProperty(), "ui.segments.combine");
        w.bind(both.textProperty(), "ui.segments.both");
        w.bind(either.textProperty(), "ui.segments.either");
        w.bind(without.textProperty(), "ui.segments.without");
        w.bind(show.textProperty(), "ui.segments.show");
        w.bind(export.textProperty(), "ui.filter.export");
        w.bind(send.textProperty(), "ui.segments.send");
        w.bind(unsaved.textProperty(), "ui.segments.unsaved");
        w.bind(discard.textProperty(), "ui.segments.discard");
        w.bind(save.textProperty(), "ui.segments.save");
        w.bind(table.accessibleTextProperty(), "ui.segments.members");
    }

    private void icons() {
        copy.setGraphic(Icons.of("fth-copy"));
        delete.setGraphic(Icons.of("fth-trash-2"));
        show.setGraphic(Icons.of("fth-users"));
        export.setGraphic(Icons.of("fth-download"));
        send.setGraphic(Icons.of("fth-send"));
    }

    private void actions() {
        copy.setOnAction(e -> model.copy());
        delete.setOnAction(e -> model.delete());
        both.setOnAction(
                e -> model.members().comparison().combine(SegmentComparison.Combination.BOTH));
        either.setOnAction(
                e -> model.members().comparison().combine(SegmentComparison.Combination.EITHER));
        without.setOnAction(
                e -> model.members().comparison().combine(SegmentComparison.Combination.WITHOUT));
        show.setOnAction(e ->
                model.members().people(ids -> desk.navigator().openLeads(model.name().get(), ids)));
        send.setOnAction(e -> model.members().people(desk.navigator()::sendLeads));
        export.setOnAction(e -> export());
        discard.setOnAction(e -> model.discard());
        save.setOnAction(e -> model.save());
    }

    private void opened() {
        Texts texts = desk.words().now();
        SegmentRow row = model.open().get();
        boolean shipped = row != null && row.definition().shipped();
        boolean list = row != null && row.list();
        badge.show(
                texts.get(
                        row == null
                                ? "ui.segments.badge.new"
                                : shipped
                                        ? "ui.segments.badge.shipped"
                                        : list
                                                ? "ui.segments.badge.list"
                                                : "ui.segments.badge.own"),
                row == null ? Tone.INFO : Tone.NEUTRAL);
        name.setEditable(!shipped);
        editor.editable(!shipped);
        condition.setVisible(!list);
        listed.setVisible(list);
        combine.setVisible(!shipped && !list);
        copy.setVisible(row != null);
        delete.setVisible(row != null && !shipped);
        copy.setManaged(copy.isVisible());
        delete.setManaged(delete.isVisible());
        others(row);
        touched();
        members();
        compared();
    }

    private void others(SegmentRow open) {
        String chosen = model.members().comparison().other().get();
        List<SegmentRow> rows = model.rows().get() == null ? List.of() : model.rows().get();
        List<String> ids =
                rows.stream()
                        .map(SegmentRow::id)
                        .filter(id -> open == null || !id.equals(open.id()))
                        .toList();
        if (!other.getItems().equals(ids)) other.getItems().setAll(ids);
        other.setValue(ids.contains(chosen) ? chosen : null);
    }

    private void touched() {
        changes.setVisible(model.changed());
        save.setDisable(!model.ready());
    }

    private void members() {
        Texts texts = desk.words().now();
        SegmentMembers.Found now = model.members().found().get();
        long people = now == null ? 0 : now.page().total();
        table.getItems().setAll(now == null ? List.of() : now.page().rows());
        total.setText(now == null ? "" : texts.get("ui.filter.people", people));
        nobody.setVisible(now != null && people == 0);
        nobody.show("fth-users", texts.get("ui.segments.nobody"), "", () -> {});
        for (Button button : List.of(show, export, send)) button.setDisable(people == 0);
    }

    private void compared() {
        SegmentDesk.Overlap now = model.members().comparison().overlap().get();
        overlap.setVisible(now != null && combine.isVisible());
        for (Button button : List.of(both, either, without))
            button.setDisable(model.members().comparison().other().get() == null);
        if (now == null) return;
        overlap.setText(
                desk.words()
                        .get(
                                "ui.segments.overlap",
                                now.both(),
                                now.first() - now.both(),
                                now.second() - now.both()));
    }

    private void export() {
        new PeopleExport(services.exporter(), desk)
                .of(model.members().query(), root.getScene().getWindow());
    }

    /** Shows the name of a segment by its id. */
    private final class Names extends StringConverter<String> {
        @Override
        public String toString(String id) {
            Language language = desk.words().language();
            if (id == null || model.rows().get() == null) return "";
            return model.rows().get().stream()
                    .filter(r -> r.id().equals(id))
                    .map(r -> r.definition().name().get(language))
                    .findFirst()
                    .orElse(id);
        }

        @Override
        public String fromString(String text) {
            throw new IllegalStateException("the list is not typed into");
        }
    }
}
