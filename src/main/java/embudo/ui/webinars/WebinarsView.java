package embudo.ui.webinars;

import embudo.measure.Attendee;
import embudo.measure.WebinarRoom;
import embudo.plot.RoomChart;
import embudo.ui.charts.MinuteBrush;
import embudo.ui.kit.Card;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Desk;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.FxRuler;
import embudo.ui.kit.Opens;
import embudo.ui.kit.ScreenHeader;
import embudo.ui.kit.range.RangePicker;
import embudo.ui.webinars.WebinarsViewModel.Marked;

import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Binds the layout to the view model. */
final class WebinarsView {
    private final WebinarsViewModel model;
    private final Desk desk;
    private final RangePicker picker;
    private final FxRuler ruler = new FxRuler();
    @FXML private VBox content;
    @FXML private EmptyState empty;
    @FXML private ScreenHeader header;
    @FXML private Card list;
    @FXML private RoomList rooms;
    @FXML private Card engagement;
    @FXML private ChartCanvas chart;
    @FXML private Label formula;
    @FXML private HBox marked;
    @FXML private Label who;
    @FXML private Button open;
    @FXML private Button segment;
    @FXML private Card sections;
    @FXML private VBox kept;
    @FXML private Card people;
    @FXML private VBox top;

    WebinarsView(WebinarsViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        picker = new RangePicker(desk);
    }

    @FXML
    void initialize() {
        header.show(desk, "ui.webinars.name", desk.words().of(t -> t.get("ui.webinars.question")));
        header.getControls().add(picker);
        picker.valueProperty().bindBidirectional(model.periodProperty());
        desk.words().bind(list.title().textProperty(), "ui.webinars.list");
        desk.words().bind(sections.title().textProperty(), "ui.webinars.sections");
        desk.words().bind(people.title().textProperty(), "ui.webinars.top");
        desk.words().bind(open.textProperty(), "ui.webinars.open");
        desk.words().bind(segment.textProperty(), "ui.webinars.segment");
        open.setOnAction(e -> model.openMarked());
        segment.setOnAction(e -> model.makeSegment());
        new MinuteBrush(chart, new MarkedMinutes(model));
        model.shownProperty().addListener((o, was, is) -> show());
        model.roomProperty().addListener((o, was, is) -> show());
        model.failureProperty().addListener((o, was, is) -> show());
        model.seenProperty().addListener((o, was, is) -> room());
        model.markedProperty().addListener((o, was, is) -> chart());
        model.thereProperty().addListener((o, was, is) -> marked());
        desk.words().textsProperty().addListener((o, was, is) -> show());
        show();
    }

    private void show() {
        RoomsShown shown = model.shownProperty().get();
        boolean some = shown != null && model.roomProperty().get() != null;
        for (Node node : content.getChildren()) if (node != header) present(node, some);
        picker.setVisible(shown != null);
        present(empty, !some);
        if (shown != null) picker.offer(shown.offer().season(), shown.offer().webinars());
        if (!some) {
            missing(shown);
            return;
        }
        rooms.show(
                shown.rooms(),
                model.roomProperty().get(),
                words(),
                desk.words(),
                model.roomProperty()::set);
        room();
    }

    private void missing(RoomsShown shown) {
        Throwable failure = model.failureProperty().get();
        if (failure != null) empty.show("fth-alert-octagon", desk.explain(failure), "", () -> {});
        else if (shown == null || !shown.ready())
            empty.show("fth-clock", desk.words().get("ui.today.opening"), "", () -> {});
        else
            empty.show(
                    "fth-video",
                    desk.words().get("ui.webinars.empty"),
                    desk.words().get("ui.today.empty.action"),
                    model::openImport);
    }

    private RoomWords words() {
        return new RoomWords(desk.words().now(), model.shownProperty().get());
    }

    private void room() {
        RoomSeen seen = model.seenProperty().get();
        if (seen == null || model.shownProperty().get() == null) return;
        WebinarRoom room = seen.room();
        RoomWords words = words();
        engagement.title().setText(words.finding(room));
        engagement.remark().setText(desk.words().get("ui.webinars.scale"));
        formula.setText(words.formula(seen));
        chart();
        marked();
        present(sections, !seen.kept().isEmpty());
        kept.getChildren().setAll(seen.kept().stream().map(k -> section(k, words)).toList());
        top.getChildren().setAll(seen.top().stream().map(a -> person(a, words)).toList());
    }

    private void chart() {
        RoomSeen seen = model.seenProperty().get();
        if (seen == null) return;
        RoomChart.Shape shape = words().chart(seen, model.markedProperty().get());
        chart.show((w, h) -> RoomChart.draw(shape, ruler, w, h));
    }

    private void marked() {
        Marked there = model.thereProperty().get();
        open.setVisible(there != null);
        segment.setVisible(there != null);
        who.setText(
                there == null
                        ? desk.words().get("ui.webinars.mark")
                        : desk.words()
                                .get(
                                        "ui.webinars.marked",
                                        there.people().size(),
                                        there.minutes().from(),
                                        there.minutes().to()));
    }

    private Node section(WebinarRoom.Kept kept, RoomWords words) {
        String name = kept.section().name();
        String count = desk.words().formats().count(kept.present());
        HBox line = line(name, count, words.percent(kept.share().value()));
        Opens.to(line, name + ", " + count, () -> model.openSection(kept.section()));
        return line;
    }

    private Node person(Attendee attendee, RoomWords words) {
        Button button = new Button(words.person(attendee));
        button.getStyleClass().addAll("quiet", "room-person");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(e -> model.openPerson(attendee.person(), button.getText()));
        HBox line =
                line(
                        "",
                        desk.words().get("ui.webinars.minutes", attendee.seconds() / 60),
                        words.number(attendee.score(), 0));
        line.getChildren().addFirst(button);
        Opens.to(line, button.getText(), button::fire);
        return line;
    }

    private static HBox line(String name, String first, String second) {
        HBox line = new HBox(8, RoomList.name(name), RoomList.cell(first), RoomList.cell(second));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static void present(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
