package embudo.ui.reports;

import embudo.catalog.ReportKind;
import embudo.domain.ReportRun;
import embudo.text.Texts;
import embudo.ui.kit.Card;
import embudo.ui.kit.Desk;
import embudo.ui.kit.ScreenHeader;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** Binds the lists of the reports screen. */
final class ReportsView {
    private final ReportsViewModel model;
    private final Desk desk;
    private final Supplier<ZoneId> zone;
    private final PlanLine plan;
    @FXML private ScreenHeader header;
    @FXML private Card kindsCard;
    @FXML private ListView<ReportKind> kinds;
    @FXML private Card runsCard;
    @FXML private ListView<ReportRun> runs;
    @FXML private Label none;

    ReportsView(ReportsViewModel model, Desk desk, Supplier<ZoneId> zone, PlanLine plan) {
        this.plan = plan;
        this.model = model;
        this.desk = desk;
        this.zone = zone;
    }

    @FXML
    private void initialize() {
        var words = desk.words();
        header.show(desk, "ui.reports.name", words.of(t -> t.get("ui.reports.title")));
        words.bind(kindsCard.title().textProperty(), "ui.reports.kinds");
        words.bind(runsCard.title().textProperty(), "ui.reports.archive");
        words.bind(none.textProperty(), "ui.reports.archive.none");
        words.bind(kinds.accessibleTextProperty(), "ui.reports.kinds");
        words.bind(runs.accessibleTextProperty(), "ui.reports.archive");
        kinds.getItems().setAll(model.kinds());
        kindsCard.getChildren().add(plan);
        kinds.setCellFactory(v ->
                new Entry<>(k -> k.name().get(words.language()), this::usually, this::description));
        runs.setItems(model.runs());
        runs.setCellFactory(v -> new Entry<>(this::name, this::made, ReportRun::file));
        none.visibleProperty().bind(javafx.beans.binding.Bindings.isEmpty(model.runs()));
        runs.visibleProperty().bind(none.visibleProperty().not());
        kinds.getSelectionModel()
                .selectedItemProperty()
                .addListener((p, was, is) -> {
                    if (is != null && is != model.kind().get()) model.open(is);
                });
        runs.getSelectionModel()
                .selectedItemProperty()
                .addListener((p, was, is) -> {
                    if (is != null && !is.equals(model.run().get())) model.open(is);
                });
        model.kind().addListener((p, was, is) -> select(kinds, is));
        model.run().addListener((p, was, is) -> select(runs, is));
        words.textsProperty()
                .addListener((p, was, is) -> {
                    kinds.refresh();
                    runs.refresh();
                });
    }

    private static <T> void select(ListView<T> list, T item) {
        if (item == null) list.getSelectionModel().clearSelection();
        else list.getSelectionModel().select(item);
    }

    /** When it is made and which period it tells of. */
    private String usually(ReportKind kind) {
        Texts texts = desk.words().now();
        String span = texts.get("ui.reports.span." + kind.span().name().toLowerCase(Locale.ROOT));
        ReportKind.Schedule schedule = kind.schedule();
        if (schedule == null) return span;
        Locale locale = desk.words().language().locale();
        String when =
                schedule.weekday() != null
                        ? texts.get(
                                "ui.reports.weekly",
                                schedule.weekday().getDisplayName(TextStyle.FULL, locale),
                                schedule.at().toString())
                        : schedule.day() > 0
                                ? texts.get(
                                        "ui.reports.monthly",
                                        schedule.day(),
                                        schedule.at().toString())
                                : texts.get("ui.reports.daily", schedule.at().toString());
        return when + " · " + span;
    }

    private String description(ReportKind kind) {
        return kind.description().get(desk.words().language());
    }

    private String name(ReportRun run) {
        String name =
                model.kinds().stream()
                        .filter(k -> k.key().equals(run.report()))
                        .map(k -> k.name().get(desk.words().language()))
                        .findFirst()
                        .orElse(run.report());
        return name + ", " + desk.words().formats().shortPeriod(run.period());
    }

    private String made(ReportRun run) {
        return desk.words()
                .get(
                        "ui.reports.made",
                        desk.words().formats().moment(run.madeAt(), zone.get()),
                        desk.words().get("ui.reports.language." + run.language().code()),
                        desk.words().get("ui.reports.paper." + run.paper()));
    }

    /** A name over a quiet line, the rest as a tip. */
    private static final class Entry<T> extends ListCell<T> {
        private final Function<T, String> name;
        private final Function<T, String> under;
        private final Function<T, String> rest;
        private final Label first = new Label();
        private final Label second = new Label();
        private final VBox lines = new VBox(2, first, second);

        Entry(Function<T, String> name, Function<T, String> under, Function<T, String> rest) {
            this.name = name;
            this.under = under;
            this.rest = rest;
            first.getStyleClass().addAll("medium", "text-1", "may-cut");
            second.getStyleClass().addAll("condensed", "text-2", "may-cut");
            lines.getStyleClass().add("report-entry");
            lines.setMinWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(item == null ? null : lines);
            setTooltip(null);
            if (item == null) return;
            if (!rest.apply(item).isEmpty()) setTooltip(new Tooltip(rest.apply(item)));
            first.setText(name.apply(item));
            second.setText(under.apply(item));
            setAccessibleText(first.getText() + ", " + second.getText());
        }
    }
}
