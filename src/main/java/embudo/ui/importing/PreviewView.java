package embudo.ui.importing;

import embudo.intake.FileFacts;
import embudo.intake.Importer;
import embudo.intake.Preview;
import embudo.intake.RowOutcome;
import embudo.plot.StackedBar;
import embudo.text.Texts;
import embudo.ui.kit.Card;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Icons;
import embudo.ui.kit.ProgressStrip;
import embudo.ui.kit.SegmentedControl;
import embudo.ui.kit.Toast;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The preview: facts of the file, what would happen, the columns, row by row, and the go. */
final class PreviewView {
    private final ImportViewModel model;
    private final Desk desk;
    private final Supplier<List<Importer.Kind>> kinds;
    private final Naming naming;
    private final SegmentedControl<RowFilter> filter = new SegmentedControl<>();
    private final SegmentedControl<Boolean> winner = new SegmentedControl<>();
    @FXML private Label name;
    @FXML private Label size;
    @FXML private Label kindHead;
    @FXML private ComboBox<String> kind;
    @FXML private Label charsetHead;
    @FXML private Label charset;
    @FXML private Label delimiterHead;
    @FXML private Label delimiter;
    @FXML private Label timesHead;
    @FXML private Label times;
    @FXML private Label rowsHead;
    @FXML private Label rowCount;
    @FXML private Card outcome;
    @FXML private ProgressStrip looking;
    @FXML private VBox counted;
    @FXML private ChartCanvas bar;
    @FXML private HBox counts;
    @FXML private Label summary;
    @FXML private Card columnsCard;
    @FXML private VBox mapping;
    @FXML private CheckBox rest;
    @FXML private HBox choices;
    @FXML private Label choicesHead;
    @FXML private Card rowsCard;
    @FXML private TableView<RowOutcome> table;
    @FXML private TableColumn<RowOutcome, RowOutcome> result;
    @FXML private TableColumn<RowOutcome, RowOutcome> line;
    @FXML private TableColumn<RowOutcome, RowOutcome> subject;
    @FXML private TableColumn<RowOutcome, RowOutcome> reason;
    @FXML private Label listed;
    @FXML private Label undoHead;
    @FXML private Label undoHow;
    @FXML private Button save;
    @FXML private Button back;
    @FXML private Button go;

    /** {@code kinds} is asked once a file is shown. */
    PreviewView(
            ImportViewModel model, Desk desk, Supplier<List<Importer.Kind>> kinds, Naming naming) {
        this.model = model;
        this.desk = desk;
        this.kinds = kinds;
        this.naming = naming;
    }

    @FXML
    private void initialize() {
        words();
        filter.choices(List.of(RowFilter.values()), f -> desk.words().of(t -> filterName(f, t)));
        filter.setId("filter");
        filter.valueProperty().bindBidirectional(model.filter());
        rowsCard.getTools().add(filter);
        RowCells.set(table, result, line, subject, reason, desk.words(), this::why);
        table.setItems(model.rows());
        kind.valueProperty().bindBidirectional(model.choices().kind());
        rest.selectedProperty().bindBidirectional(model.choices().keepRest());
        winner.choices(
                List.of(false, true),
                theirs ->
                        desk.words()
                                .of(t ->
                                        t.get(
                                                theirs
                                                        ? "ui.import.conflicts.take"
                                                        : "ui.import.conflicts.keep")));
        winner.setId("winner");
        winner.valueProperty().addListener((p, was, is) -> model.choices().takeTheirs().set(is));
        model.choices().takeTheirs().addListener((p, was, is) -> winner.valueProperty().set(is));
        choices.getChildren().add(winner);
        save.setGraphic(Icons.of("fth-download"));
        go.setGraphic(Icons.of("fth-check", "on-accent"));
        save.setOnAction(e -> save());
        back.setOnAction(e -> model.reset());
        go.setOnAction(e -> model.publish());
        model.choices().columns().addListener((ListChangeListener<ColumnChoice>) c -> columns());
        model.rows().addListener((ListChangeListener<RowOutcome>) c -> listed());
        model.facts().addListener((p, was, is) -> show());
        model.preview().addListener((p, was, is) -> show());
        model.job().addListener((p, was, is) -> show());
        desk.words().textsProperty().addListener((p, was, is) -> spoken());
    }

    private void words() {
        var w = desk.words();
        w.bind(kindHead.textProperty(), "ui.import.facts.kind");
        w.bind(charsetHead.textProperty(), "ui.import.facts.encoding");
        w.bind(delimiterHead.textProperty(), "ui.import.facts.delimiter");
        w.bind(timesHead.textProperty(), "ui.import.facts.times");
        w.bind(rowsHead.textProperty(), "ui.import.facts.rows");
        w.bind(outcome.title().textProperty(), "ui.import.nothing");
        w.bind(columnsCard.title().textProperty(), "ui.import.columns");
        w.bind(rowsCard.title().textProperty(), "ui.import.rows");
        w.bind(rest.textProperty(), "ui.import.columns.rest");
        w.bind(choicesHead.textProperty(), "ui.import.conflicts");
        w.bind(undoHead.textProperty(), "ui.import.undo.promise");
        w.bind(undoHow.textProperty(), "ui.import.undo.how");
        w.bind(save.textProperty(), "ui.import.save");
        w.bind(back.textProperty(), "ui.import.back");
        w.bind(kind.promptTextProperty(), "ui.import.facts.kind.choose");
        w.bind(kind.accessibleTextProperty(), "ui.import.facts.kind");
    }

    private void spoken() {
        show();
        columns();
        table.refresh();
    }

    private String filterName(RowFilter f, Texts texts) {
        Preview preview = model.preview().get();
        return texts.get(
                "ui.import.filter." + f.key(), preview == null ? 0 : f.of(preview.counts()));
    }

    private void show() {
        FileFacts facts = model.facts().get();
        if (facts == null) return;
        Texts texts = desk.words().now();
        facts(facts, texts);
        Preview preview = model.preview().get();
        boolean busy = model.job().get() != null;
        shown(looking, busy);
        shown(counted, !busy && preview != null);
        if (busy) looking.show(model.job().get(), desk.words());
        if (preview == null) {
            outcome.remark().setText(texts.get("ui.import.columns.kind"));
            go.setDisable(true);
            go.setText(texts.get("ui.import.go.none"));
            save.setDisable(true);
            return;
        }
        counted(preview, texts, busy);
    }

    private void facts(FileFacts facts, Texts texts) {
        name.setText(facts.file().getFileName().toString());
        size.setText(texts.formats().bytes(facts.bytes()));
        List<String> keys = kinds.get().stream().map(Importer.Kind::key).toList();
        if (!kind.getItems().equals(keys)) kind.getItems().setAll(keys);
        kind.setConverter(MappingRows.converter(k -> naming.kind(k, texts)));
        String encoding = facts.charset().displayName(Locale.ROOT);
        charset.setText(
                facts.charsetSure()
                        ? texts.get("ui.import.facts.sure", encoding)
                        : texts.get("ui.import.facts.guess", encoding));
        delimiter.setText(Naming.table(facts, texts));
        times.setText(
                facts.dateOrder() == null
                        ? facts.zone().getId()
                        : facts.zone().getId()
                                + " · "
                                + texts.get(
                                        "ui.import.date."
                                                + facts.dateOrder().toLowerCase(Locale.ROOT)));
    }

    private void counted(Preview preview, Texts texts, boolean busy) {
        var c = preview.counts();
        rowCount.setText(texts.formats().count(c.rows()));
        outcome.remark()
                .setText(
                        texts.get(
                                "ui.import.read",
                                texts.formats().number(preview.millis() / 1000.0, 1)));
        bar.show((width, height) ->
                StackedBar.draw(CountRow.parts(c, texts), width, height, CountRow.words(c, texts)));
        counts.getChildren().setAll(CountRow.nodes(c, texts, model.filter()::set));
        summary.setText(Summary.of(preview.summary(), texts));
        filter.choices(List.of(RowFilter.values()), f -> desk.words().of(t -> filterName(f, t)));
        listed();
        save.setDisable(busy || c.rejected() == 0);
        shown(choices, c.conflicts() > 0 || model.choices().takeTheirs().get());
        long rows = c.fresh() + c.updated();
        long held = c.conflicts() + c.rejected();
        go.setDisable(busy || rows == 0);
        go.setText(
                rows == 0
                        ? texts.get("ui.import.go.none")
                        : held == 0
                                ? texts.get("ui.import.go", rows)
                                : texts.get("ui.import.go.hold", rows, held));
    }

    private void listed() {
        Preview preview = model.preview().get();
        if (preview != null)
            listed.setText(
                    desk.words()
                            .get(
                                    "ui.import.rows.shown",
                                    model.rows().size(),
                                    model.filter().get().of(preview.counts())));
    }

    private void columns() {
        Texts texts = desk.words().now();
        Importer.Kind now =
                kinds.get().stream()
                        .filter(k -> k.key().equals(model.choices().kind().get()))
                        .findFirst()
                        .orElse(null);
        List<String> targets = now == null ? List.of() : now.targets();
        shown(rest, now != null && now.keepsOwn());
        mapping.getChildren()
                .setAll(
                        MappingRows.nodes(
                                model.choices().columns(),
                                targets,
                                key -> naming.target(model.choices().kind().get(), key, texts),
                                texts));
        long matched =
                model.choices().columns().stream()
                        .filter(c -> !c.target().get().equals(ColumnChoice.LEFT_OUT))
                        .count();
        columnsCard
                .remark()
                .setText(
                        texts.get(
                                "ui.import.columns.matched",
                                matched,
                                model.choices().columns().size()));
    }

    private String why(RowOutcome row) {
        return naming.why(model.choices().kind().get(), row, desk.words().now());
    }

    private void save() {
        desk.files()
                .save(
                        table.getScene().getWindow(),
                        desk.words().get("ui.import.save"),
                        desk.words().get("ui.import.save.file"),
                        "csv")
                .ifPresent(this::saveTo);
    }

    private void saveTo(Path target) {
        Texts texts = desk.words().now();
        model.saveRejected(
                target,
                rows ->
                        desk.toaster()
                                .show(
                                        Toast.done(
                                                texts.get(
                                                        "ui.import.saved",
                                                        rows,
                                                        target.getFileName()))));
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
