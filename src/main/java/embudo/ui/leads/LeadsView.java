package embudo.ui.leads;

import embudo.domain.Band;
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

import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Binds the layout of the leads screen to its view model. */
final class LeadsView {
    /** A keystroke waits this long for the next one before anybody is asked. */
    private static final Duration TYPING = Duration.millis(120);

    private final LeadsViewModel model;
    private final Desk desk;
    private final LeadPanelView panel;
    private final LeadsTable list;
    private final LeadActions acting;
    private final FilterBar filter;
    private final Map<QuickView, ToggleButton> tabs = new EnumMap<>(QuickView.class);
    @FXML private VBox root;
    @FXML private ScreenHeader header;
    @FXML private HBox views;
    @FXML private VBox filters;
    @FXML private TextField search;
    @FXML private Chip drilled;
    @FXML private Label matching;
    @FXML private StackPane tablePlace;
    @FXML private HBox tools;
    @FXML private Button takeAll;
    @FXML private EmptyState empty;
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
        this.panel = panel;
        list =
                new LeadsTable(
                        model,
                        desk,
                        services,
                        new LeadColumns(
                                desk.words(),
                                advice,
                                services.ticker(),
                                services.settings()::zone));
        acting = new LeadActions(model, desk, services, list.picked());
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
        actions.getChildren().setAll(acting.nodes());
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
    }

    private void answered() {
        LeadsViewModel.Answer answer = model.answer().get();
        Texts texts = desk.words().now();
        pick.show("fth-user", texts.get("ui.leads.panel.pick"), "", () -> {});
        long total = answer == null ? 0 : answer.total();
        actions.setDisable(total == 0);
        counted();
        empty.setVisible(answer != null && total == 0);
        list.node().setVisible(!empty.isVisible());
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
    }

    private boolean everythingEmpty(LeadsViewModel.Answer answer) {
        return answer.query().text().isEmpty()
                && answer.query().where().isEmpty()
                && answer.query().people() == null
                && answer.counts().get(QuickView.ALL) == 0;
    }

    private void table() {
        tablePlace.getChildren().addFirst(list.node());
        list.searchIn(search);
        tools.getChildren().addAll(list.tools());
        takeAll.setOnAction(e -> list.picked().all());
        list.picked().count().addListener((p, was, is) -> counted());
    }

    /** How many match, and how many of them are ticked. */
    private void counted() {
        LeadsViewModel.Answer answer = model.answer().get();
        Texts texts = desk.words().now();
        long total = answer == null ? 0 : answer.total();
        long ticked = list.picked().count().get();
        matching.setText(
                answer == null
                        ? ""
                        : ticked == 0
                                ? texts.get("ui.leads.matching", total)
                                : texts.get("ui.leads.picked", ticked, total));
        takeAll.setText(texts.get("ui.leads.pick.all", total));
        boolean some = ticked > 0 && ticked < total;
        takeAll.setVisible(some);
        takeAll.setManaged(some);
        acting.say(ticked == 0 ? total : ticked);
    }
}
