package embudo.ui.journeys;

import embudo.domain.LeadRow;
import embudo.measure.JourneyMap;
import embudo.plot.Alluvial;
import embudo.plot.AlluvialParts;
import embudo.text.Texts;
import embudo.ui.kit.Card;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Desk;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.FittingRows;
import embudo.ui.kit.FxRuler;
import embudo.ui.kit.Note;
import embudo.ui.kit.ScreenHeader;
import embudo.ui.kit.Tone;
import embudo.ui.kit.range.RangePicker;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Binds the layout of the journeys screen to its view model. */
final class JourneysView {
    private static final int MOST_SETS = 6;
    private static final int MOST_PATHS = 20;
    private final JourneysViewModel model;
    private final Desk desk;
    private final Supplier<ZoneId> zone;
    private final RangePicker picker;
    private final FxRuler ruler = new FxRuler();
    @FXML private ScreenHeader header;
    @FXML private Note note;
    @FXML private ScrollPane content;
    @FXML private EmptyState empty;
    @FXML private Card waysCard;
    @FXML private ChartCanvas ways;
    @FXML private Card frictionCard;
    @FXML private VBox frictionHead;
    @FXML private FittingRows friction;
    @FXML private Card pathsCard;
    @FXML private VBox pathsHead;
    @FXML private FittingRows paths;
    @FXML private Card setsCard;
    @FXML private VBox setsHead;
    @FXML private VBox sets;
    @FXML private Card personCard;
    @FXML private TextField search;
    @FXML private VBox hits;
    @FXML private TimelineView timeline;

    JourneysView(JourneysViewModel model, Desk desk, Supplier<ZoneId> zone) {
        this.model = model;
        this.desk = desk;
        this.zone = zone;
        picker = new RangePicker(desk);
    }

    @FXML
    private void initialize() {
        header.show(
                desk,
                "ui.journeys.name",
                Bindings.createStringBinding(
                        this::question, model.foundProperty(), desk.words().textsProperty()));
        picker.valueProperty().bindBidirectional(model.periodProperty());
        header.getControls().add(picker);
        desk.words().bind(search.promptTextProperty(), "ui.journeys.search");
        desk.words().bind(search.accessibleTextProperty(), "ui.journeys.search");
        search.textProperty().addListener((p, was, is) -> model.search(is));
        model.foundProperty().addListener((p, was, is) -> show());
        model.failureProperty().addListener((p, was, is) -> show());
        model.timelineProperty().addListener((p, was, is) -> person());
        model.hitsProperty().addListener((p, was, is) -> hits());
        desk.words().textsProperty().addListener((p, was, is) -> show());
        hits();
        show();
    }

    private String question() {
        JourneysViewModel.Found found = model.foundProperty().get();
        return found == null
                ? desk.words().get("ui.journeys.question")
                : desk.words().get("ui.journeys.counted", found.map().converted());
    }

    private void show() {
        JourneysViewModel.Found found = model.foundProperty().get();
        boolean any = found != null && !found.map().journeys().isEmpty();
        part(content, any);
        part(empty, !any);
        note.hide();
        if (model.failureProperty().get() != null)
            note.show(
                    Tone.WARNING,
                    desk.words().get("ui.journeys.failed"),
                    desk.explain(model.failureProperty().get()),
                    desk.words().get("ui.journeys.again"),
                    model::refresh);
        if (found != null) picker.offer(found.offer().season(), found.offer().webinars());
        if (!any) {
            nothing(found);
            return;
        }
        Texts texts = desk.words().now();
        ways(found, texts);
        friction(found.map(), texts);
        paths(found.map(), texts);
        combinations(found.map(), texts);
        person();
    }

    private void nothing(JourneysViewModel.Found found) {
        if (found == null || !found.ready())
            empty.show("fth-clock", desk.words().get("ui.journeys.reading"), "", () -> {});
        else
            empty.show(
                    "fth-map",
                    desk.words().get("ui.journeys.none"),
                    desk.words().get("ui.journeys.import"),
                    () -> desk.navigator().openScreen("import"));
    }

    private void ways(JourneysViewModel.Found found, Texts texts) {
        JourneyMap map = found.map();
        waysCard.title().setText(finding(map, texts));
        waysCard.title().setMinWidth(Label.USE_PREF_SIZE);
        waysCard.remark()
                .setText(texts.get("ui.journeys.closed", map.converted() + map.lost(), map.open()));
        Alluvial.Shape shape = WayShape.of(found.ways(), texts);
        String words =
                waysCard.title().getText()
                        + ". "
                        + map.paths().stream()
                                .limit(5)
                                .map(p ->
                                        PathRow.said(p.channels(), texts)
                                                + " "
                                                + texts.formats().count(p.people()))
                                .collect(Collectors.joining(", "));
        ways.show((w, h) -> Alluvial.draw(shape, ruler, w, h, words));
        ways.opens(i -> open(found.ways(), shape, i));
    }

    private void open(WayCounts counted, Alluvial.Shape shape, int index) {
        AlluvialParts.Part part = AlluvialParts.of(shape).get(index);
        List<List<Integer>> keys = WayShape.keys(counted);
        model.openWays(
                AlluvialParts.ways(shape, part).stream().map(keys::get).collect(Collectors.toSet()),
                AlluvialParts.words(shape, part));
    }

    private static String finding(JourneyMap map, Texts texts) {
        if (map.converted() == 0) return texts.get("ui.journeys.ways");
        JourneyMap.Path first = map.paths().getFirst();
        return texts.get(
                "ui.journeys.finding",
                first.converters(),
                map.converted(),
                PathRow.said(first.channels(), texts));
    }

    private void friction(JourneyMap map, Texts texts) {
        long worse = map.friction().stream().filter(JourneyMap.Friction::worse).count();
        frictionCard.title().setText(texts.get("ui.journeys.friction", worse));
        double baseline =
                map.friction().isEmpty() ? Double.NaN : map.friction().getFirst().baseline();
        frictionCard
                .remark()
                .setText(
                        Double.isNaN(baseline)
                                ? ""
                                : texts.get(
                                        "ui.journeys.baseline",
                                        texts.formats().percent(baseline, 1)));
        frictionHead.getChildren().setAll(FrictionRow.head(texts));
        friction.getChildren()
                .setAll(
                        map.friction().stream()
                                .map(f ->
                                        (Node)
                                                new FrictionRow(
                                                        f, texts, () -> lost(f), () -> waiting(f)))
                                .toList());
    }

    private void waiting(JourneyMap.Friction f) {
        String channel = desk.words().get("domain.channel." + f.channel().key());
        model.openPeople(desk.words().get("ui.journeys.stuck", channel), f.waiting());
    }

    private void lost(JourneyMap.Friction f) {
        String channel = desk.words().get("domain.channel." + f.channel().key());
        model.openLost(f.channel(), desk.words().get("ui.journeys.left", channel));
    }

    private void combinations(JourneyMap map, Texts texts) {
        List<JourneyMap.Combination> all = CombinationRow.ordered(map);
        setsCard.title().setText(texts.get("ui.journeys.combinations"));
        setsCard.remark().setText(texts.get("ui.journeys.combinations.about"));
        setsHead.getChildren().setAll(CombinationRow.head(texts));
        sets.getChildren()
                .setAll(
                        all.stream()
                                .limit(MOST_SETS)
                                .map(c ->
                                        (Node)
                                                new CombinationRow(
                                                        c,
                                                        map.currency(),
                                                        texts,
                                                        () -> model.openMembers(c, texts)))
                                .toList());
        part(setsCard, !all.isEmpty());
    }

    private void paths(JourneyMap map, Texts texts) {
        pathsCard.title().setText(texts.get("ui.journeys.paths"));
        pathsCard
                .remark()
                .setText(
                        texts.get(
                                "ui.journeys.small",
                                map.paths().size(),
                                map.question().rule().minimumN()));
        pathsHead.getChildren().setAll(PathRow.head(texts));
        paths.getChildren()
                .setAll(
                        map.paths().stream()
                                .limit(MOST_PATHS)
                                .map(p ->
                                        (Node)
                                                new PathRow(
                                                        p,
                                                        texts,
                                                        () ->
                                                                model.openPath(
                                                                        p.channels(),
                                                                        PathRow.said(
                                                                                p.channels(),
                                                                                texts))))
                                .toList());
    }

    private void hits() {
        hits.getChildren().clear();
        for (LeadRow row : model.hitsProperty().get()) {
            Button hit = new Button(row.name());
            hit.getStyleClass().add("link");
            hit.setOnAction(e -> {
                search.clear();
                model.follow(row.id());
            });
            hits.getChildren().add(hit);
        }
        part(hits, !hits.getChildren().isEmpty());
    }

    private void person() {
        JourneysViewModel.Timeline now = model.timelineProperty().get();
        JourneysViewModel.Found found = model.foundProperty().get();
        Texts texts = desk.words().now();
        if (now == null || found == null) {
            personCard.title().setText(texts.get("ui.journeys.nobody"));
            return;
        }
        String name =
                now.name().isEmpty()
                        ? texts.get("ui.attribution.person", now.person())
                        : now.name();
        personCard
                .title()
                .setText(texts.get("ui.journeys.person", now.journey().steps().size(), name));
        timeline.show(now.journey(), found.map(), texts, zone.get());
    }

    private static void part(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
