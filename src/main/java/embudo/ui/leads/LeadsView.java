package embudo.ui.leads;

import embudo.domain.Band;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.intake.export.Exporter;
import embudo.intake.export.Format;
import embudo.intake.export.Since;
import embudo.learn.Advice;
import embudo.text.Texts;
import embudo.ui.Services;
import embudo.ui.filter.FilterBar;
import embudo.ui.kit.Chip;
import embudo.ui.kit.Desk;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.Icons;
import embudo.ui.kit.ScreenHeader;
import embudo.ui.kit.Toast;

import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Duration;

import java.io.File;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Binds the layout of the leads screen to its view model. */
final class LeadsView {
    /** A keystroke waits this long for the next one before anybody is asked. */
    private static final Duration TYPING = Duration.millis(120);

    private final LeadsViewModel model;
    private final Desk desk;
    private final Services services;
    private final Function<Band, Advice> advice;
    private final LeadPanelView panel;
    private final FilterBar filter;
    private final Map<QuickView, ToggleButton> tabs = new EnumMap<>(QuickView.class);
    @FXML private VBox root;
    @FXML private ScreenHeader header;
    @FXML private HBox views;
    @FXML private VBox filters;
    @FXML private TextField search;
    @FXML private Chip drilled;
    @FXML private Label matching;
    @FXML private TableView<LeadRow> table;
    @FXML private TableColumn<LeadRow, LeadRow> personColumn;
    @FXML private TableColumn<LeadRow, LeadRow> companyColumn;
    @FXML private TableColumn<LeadRow, LeadRow> scoreColumn;
    @FXML private TableColumn<LeadRow, LeadRow> signalColumn;
    @FXML private TableColumn<LeadRow, LeadRow> nextColumn;
    @FXML private EmptyState empty;
    @FXML private Button export;
    @FXML private Button send;
    @FXML private HBox actions;
    @FXML private ScrollPane panelScroll;
    @FXML private EmptyState pick;

    LeadsView(
            LeadsViewModel model,
            Desk desk,
            Services services,
            Function<Band, Advice> advice,
            LeadPanelView panel,
            FilterBar filter) {
        this.model = model;
        this.desk = desk;
        this.services = services;
        this.advice = advice;
        this.panel = panel;
        this.filter = filter;
    }

    @FXML
    private void initialize() {
        header();
        tabs();
        search();
        filters.getChildren().add(filter);
        filter.bind(model.where());
        table();
        side();
        export.setGraphic(Icons.of("fth-download"));
        desk.words().bind(export.textProperty(), "ui.leads.export");
        export.setOnAction(e -> export());
        send.setGraphic(Icons.of("fth-send", "on-accent"));
        send.setOnAction(e -> model.matching(desk.navigator()::sendLeads));
        model.answer().addListener((p, was, is) -> answered());
        model.drilled().addListener((p, was, is) -> chip());
        desk.words().textsProperty().addListener((p, was, is) -> spoken());
        chip();
        answered();
    }

    private void header() {
        header.show(desk, "ui.leads.name", desk.words().of(t -> t.get("ui.leads.title")));
        Button load = new Button(null, Icons.of("fth-upload"));
        desk.words().bind(load.textProperty(), "ui.leads.import");
        load.setOnAction(e -> desk.navigator().openScreen("import"));
        Button twice = new Button(null, Icons.of("fth-git-merge"));
        desk.words().bind(twice.textProperty(), "ui.leads.duplicates");
        twice.setId("duplicates");
        twice.setOnAction(e -> desk.navigator().openScreen("duplicates"));
        header.getControls().addAll(twice, load);
    }

    private void tabs() {
        ToggleGroup group = new ToggleGroup();
        for (QuickView view : QuickView.values()) {
            ToggleButton tab = new ToggleButton(null, new Label());
            desk.words().bind(tab.textProperty(), "ui.leads.view." + view.key());
            tab.setToggleGroup(group);
            tab.setMinWidth(Region.USE_PREF_SIZE);
            tab.setOnAction(e -> model.view().set(view));
            tabs.put(view, tab);
            views.getChildren().add(tab);
        }
        model.view().addListener((p, was, is) -> tabs.get(is).setSelected(true));
        // A press on the chosen tab must not leave none chosen.
        group.selectedToggleProperty()
                .addListener((p, was, is) -> {
                    if (is == null && was != null) was.setSelected(true);
                });
        tabs.get(model.view().get()).setSelected(true);
    }

    private void search() {
        desk.words().bind(search.promptTextProperty(), "ui.leads.search");
        desk.words().bind(search.accessibleTextProperty(), "ui.leads.search");
        PauseTransition typing = new PauseTransition(TYPING);
        typing.setOnFinished(e -> model.text().set(search.getText()));
        search.textProperty().addListener((p, was, is) -> typing.playFromStart());
        model.text()
                .addListener((p, was, is) -> {
                    if (!is.equals(search.getText())) search.setText(is);
                });
    }

    private void side() {
        panelScroll.setContent(
                Fxml.load("/embudo/ui/leads/lead.fxml", Map.of(LeadPanelView.class, () -> panel)));
        panelScroll.visibleProperty().bind(model.detail().isNotNull());
        pick.visibleProperty().bind(model.selected().isNull());
        model.selected().addListener((p, was, is) -> panelScroll.setVvalue(0));
    }

    private void chip() {
        LeadsViewModel.Drilled set = model.drilled().get();
        drilled.setVisible(set != null);
        drilled.setManaged(set != null);
        if (set != null)
            drilled.show(
                    "",
                    set.title(),
                    desk.words().get("ui.leads.drilled.remove"),
                    () -> model.drilled().set(null));
    }

    private void spoken() {
        chip();
        answered();
        table.refresh();
    }

    private void answered() {
        LeadsViewModel.Answer answer = model.answer().get();
        Texts texts = desk.words().now();
        pick.show("fth-user", texts.get("ui.leads.panel.pick"), "", () -> {});
        long total = answer == null ? 0 : answer.total();
        actions.setDisable(total == 0);
        send.setText(texts.get("ui.leads.send", total));
        matching.setText(answer == null ? "" : texts.get("ui.leads.matching", total));
        empty.setVisible(answer != null && total == 0);
        table.setVisible(!empty.isVisible());
        if (answer == null) return;
        answer.counts()
                .forEach((view, count) ->
                        ((Label) tabs.get(view).getGraphic())
                                .setText(texts.formats().count(count)));
        if (everythingEmpty(answer))
            empty.show(
                    "fth-users",
                    texts.get("ui.leads.empty.none"),
                    texts.get("ui.leads.empty.none.action"),
                    () -> desk.navigator().openScreen("import"));
        else
            empty.show(
                    "fth-search",
                    texts.get("ui.leads.empty.match"),
                    texts.get("ui.leads.empty.match.action"),
                    model::showAll);
        reselect();
    }

    private boolean everythingEmpty(LeadsViewModel.Answer answer) {
        return answer.query().text().isEmpty()
                && answer.query().where().isEmpty()
                && answer.query().people() == null
                && answer.counts().get(QuickView.ALL) == 0;
    }

    /** The answer is a new list: the open lead stays marked, and the first opens when none is. */
    private void reselect() {
        LeadRow open = model.selected().get();
        var rows = model.answer().get().first().rows();
        if (open == null) {
            if (!rows.isEmpty()) table.getSelectionModel().select(0);
            return;
        }
        for (int i = 0; i < rows.size(); i++)
            if (rows.get(i).id() == open.id()) table.getSelectionModel().select(i);
    }

    private void export() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(desk.words().get("ui.leads.export.file"));
        File chosen = chooser.showSaveDialog(root.getScene().getWindow());
        if (chosen == null) return;
        LeadQuery query = model.query();
        Texts texts = desk.words().now();
        desk.jobs()
                .start(
                        texts.get("ui.leads.export"),
                        progress ->
                                services.exporter()
                                        .write(
                                                new Exporter.Wanted(
                                                        "leads",
                                                        Format.of(null, chosen.getName()).local(),
                                                        query,
                                                        Since.EVER,
                                                        texts.language(),
                                                        texts::get),
                                                chosen.toPath(),
                                                progress),
                        written ->
                                desk.toaster()
                                        .show(
                                                Toast.done(
                                                        texts.get(
                                                                "ui.leads.exported",
                                                                written.total(),
                                                                chosen.getName()))),
                        desk::fail);
    }

    private void table() {
        LeadsTable.set(
                table,
                desk.words(),
                Map.of(
                        personColumn, LeadQuery.Sort.NAME,
                        companyColumn, LeadQuery.Sort.COMPANY,
                        scoreColumn, LeadQuery.Sort.SCORE,
                        signalColumn, LeadQuery.Sort.LAST_SIGNAL),
                model);
        desk.words().bind(personColumn.textProperty(), "ui.leads.column.person");
        desk.words().bind(companyColumn.textProperty(), "domain.field.company");
        desk.words().bind(scoreColumn.textProperty(), "ui.leads.column.score");
        desk.words().bind(signalColumn.textProperty(), "ui.leads.column.signal");
        desk.words().bind(nextColumn.textProperty(), "ui.leads.column.next");
        LeadCells.person(personColumn);
        LeadCells.score(scoreColumn, desk.words()::now);
        LeadCells.text(companyColumn, row -> nothingFor(row.company()));
        LeadCells.text(
                signalColumn,
                row -> LeadCells.signal(desk.words().now(), row, services.ticker().now()));
        LeadCells.text(nextColumn, row -> nextStep(desk.words().now(), row));
        scoreColumn.setSortType(TableColumn.SortType.DESCENDING);
        table.getSortOrder().setAll(List.of(scoreColumn));
    }

    private String nextStep(Texts texts, LeadRow row) {
        if (row.band() == null) return "";
        return texts.get("learn.action." + advice.apply(row.band()).next().action());
    }

    private static String nothingFor(String value) {
        return value == null ? "" : value;
    }
}
