package embudo.ui.reports;

import embudo.kernel.Language;
import embudo.kernel.Period;
import embudo.report.Reports;
import embudo.report.pdf.PageImages;
import embudo.ui.kit.Desk;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.Icons;
import embudo.ui.kit.Note;
import embudo.ui.kit.SegmentedControl;
import embudo.ui.kit.Tone;
import embudo.ui.kit.range.RangePicker;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;

/** The open report as pages, with how it is set above and what can be done with it. */
final class PreviewView {
    private final ReportsViewModel model;
    private final Desk desk;
    private final RangePicker picker;
    private final SegmentedControl<Language> languages = new SegmentedControl<>();
    private final SegmentedControl<Reports.Paper> papers = new SegmentedControl<>();
    @FXML private HBox choices;
    @FXML private Label fixed;
    @FXML private Note note;
    @FXML private ScrollPane scroll;
    @FXML private VBox pages;
    @FXML private EmptyState waiting;
    @FXML private Label count;
    @FXML private Button refresh;
    @FXML private Button folder;
    @FXML private Button remove;
    @FXML private Button save;

    PreviewView(ReportsViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        picker = new RangePicker(desk);
    }

    @FXML
    private void initialize() {
        var words = desk.words();
        languages.choices(
                List.of(Language.values()),
                l -> words.of(t -> t.get("ui.reports.language." + l.code())));
        papers.choices(
                List.of(Reports.Paper.values()),
                p -> words.of(t -> t.get("ui.reports.paper." + p.key())));
        languages.valueProperty().bindBidirectional(model.language());
        papers.valueProperty().bindBidirectional(model.paper());
        picker.valueProperty().bindBidirectional(model.period());
        choices.getChildren().addAll(picker, languages, papers);
        button(refresh, "ui.reports.refresh", "fth-refresh-cw");
        button(folder, "ui.reports.folder", "fth-folder");
        button(remove, "ui.reports.remove", "fth-trash-2");
        words.bind(save.textProperty(), "ui.reports.save");
        save.setGraphic(Icons.of("fth-download", "on-accent"));
        save.setId("save-report");
        refresh.setOnAction(e -> model.take());
        folder.setOnAction(e -> model.archive().openFolder());
        remove.setOnAction(e -> model.archive().remove());
        save.setOnAction(e -> save());
        for (var node : List.of(refresh, folder, remove, picker, fixed))
            node.managedProperty().bind(node.visibleProperty());
        model.draft().addListener((p, was, is) -> show());
        model.run().addListener((p, was, is) -> show());
        model.failure().addListener((p, was, is) -> show());
        model.period().addListener((p, was, is) -> offer(is));
        model.pages().addListener((ListChangeListener<PageImages.Image>) this::drawn);
        words.textsProperty().addListener((p, was, is) -> show());
        words.bind(scroll.accessibleTextProperty(), "ui.reports.preview");
        show();
    }

    private void button(Button button, String key, String icon) {
        desk.words().bind(button.textProperty(), key);
        button.setGraphic(Icons.of(icon));
    }

    /** The usual ranges that end where the shown one ends. */
    private void offer(Period shown) {
        if (shown != null) picker.offer(shown, List.of());
    }

    private void show() {
        boolean archived = model.run().get() != null;
        boolean set = model.draft().get() != null;
        var words = desk.words();
        picker.setVisible(!archived);
        fixed.setVisible(archived);
        fixed.setText(archived ? words.formats().period(model.run().get().period()) : "");
        refresh.setVisible(!archived);
        folder.setVisible(archived && !model.run().get().file().isEmpty());
        remove.setVisible(archived);
        for (Button button : List.of(save, refresh, folder, remove)) button.setDisable(!set);
        count.setText(set ? words.get("ui.reports.pages", model.draft().get().pages()) : "");
        Throwable failure = model.failure().get();
        if (failure == null) note.hide();
        else
            note.show(
                    Tone.DANGER,
                    words.get("ui.reports.failed"),
                    desk.explain(failure),
                    words.get("ui.reports.again"),
                    model::take);
        waiting.show("fth-clock", words.get("ui.reports.setting"), "", () -> {});
        waiting.setVisible(model.pages().isEmpty() && failure == null);
    }

    /** A first page means another report: its pages are shown from the top. */
    private void drawn(ListChangeListener.Change<? extends PageImages.Image> change) {
        int from = model.pages().size() <= 1 ? 0 : pages.getChildren().size();
        if (from == 0) {
            pages.getChildren().clear();
            scroll.setVvalue(0);
        }
        for (int i = from; i < model.pages().size(); i++)
            pages.getChildren()
                    .add(
                            new PageView(
                                    model.pages().get(i),
                                    desk.words().get("ui.reports.page", i + 1)));
        show();
    }

    private void save() {
        String name = model.fileName();
        desk.files()
                .save(
                        save.getScene().getWindow(),
                        desk.words().get("ui.reports.save"),
                        name.endsWith(".pdf") ? name.substring(0, name.length() - 4) : name,
                        "pdf")
                .ifPresent(model::save);
    }
}
