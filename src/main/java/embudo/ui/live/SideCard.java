package embudo.ui.live;

import embudo.measure.Tape;
import embudo.ui.kit.Card;
import embudo.ui.kit.Desk;
import embudo.ui.kit.FittingRows;
import embudo.ui.kit.Opens;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Beside the chart: what happens now, or the people of the marked minutes. */
final class SideCard extends VBox {
    private final Card card = new Card();
    private final LiveViewModel model;
    private final Desk desk;
    private final VBox marked = new VBox(12);
    private final FittingRows active = new FittingRows();
    private final Label first = new Label();
    private final FittingRows feed = new FittingRows();
    private final Label count = new Label();
    private final Label what = new Label();
    private final Button segment = new Button();
    private final Button open = new Button();

    SideCard(LiveViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        setId("live-side");
        setMinWidth(280);
        setPrefWidth(300);
        setMaxWidth(340);
        count.getStyleClass().add("display");
        count.setId("marked-count");
        what.getStyleClass().add("text-2");
        what.setWrapText(true);
        segment.setId("marked-segment");
        segment.getStyleClass().add("primary");
        segment.setMaxWidth(Double.MAX_VALUE);
        segment.setOnAction(e -> model.makeSegment());
        open.setId("marked-open");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(e -> model.openMarked());
        first.getStyleClass().addAll("small", "text-3");
        active.setId("marked-people");
        marked.getChildren().addAll(count, what, segment, open, first, active);
        VBox.setVgrow(marked, Priority.ALWAYS);
        VBox.setVgrow(active, Priority.ALWAYS);
        VBox.setVgrow(feed, Priority.ALWAYS);
        feed.setId("live-feed");
        card.remark().getStyleClass().add("its-own-source");
        card.getContent().addAll(marked, feed);
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().add(card);
    }

    void show(LiveWords words) {
        LiveViewModel.Marked minutes = model.markedProperty().get();
        boolean some = minutes != null;
        marked.setVisible(some);
        marked.setManaged(some);
        feed.setVisible(!some);
        feed.setManaged(!some);
        if (some) {
            int people = model.people().size();
            card.title().setText(desk.words().get("ui.live.minutes", minutes.from(), minutes.to()));
            card.remark().setText("");
            count.setText(desk.words().formats().count(people));
            Opens.to(count, model::openMarked);
            what.setText(desk.words().get("ui.live.took_part", people));
            segment.setText(desk.words().get("ui.live.segment", people));
            open.setText(desk.words().get("ui.webinars.open"));
            segment.setDisable(people == 0);
            open.setDisable(people == 0);
            first.setText(desk.words().get("ui.live.first"));
            first.setVisible(people > 0);
            active.getChildren()
                    .setAll(
                            words.shown().took().stream()
                                    .limit(Loading.TOP)
                                    .map(p -> line(p, words))
                                    .toList());
            return;
        }
        card.title().setText(desk.words().get("ui.live.feed"));
        feed.getChildren().clear();
        boolean runs = !words.over();
        card.remark()
                .setText(runs ? desk.words().formats().count(words.shown().state().feedAll()) : "");
        if (runs)
            for (Tape.Deed deed : words.shown().state().feed())
                feed.getChildren().add(line(deed, words));
        if (feed.getChildren().isEmpty()) {
            Label none =
                    new Label(
                            desk.words()
                                    .get(words.over() ? "ui.live.feed.over" : "ui.live.feed.none"));
            none.setWrapText(true);
            none.getStyleClass().add("text-2");
            feed.getChildren().add(none);
        }
    }

    private HBox line(TookPart.Person person, LiveWords words) {
        Button name = new Button(words.person(person.id()));
        name.getStyleClass().addAll("link", "may-cut");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setAlignment(Pos.CENTER_LEFT);
        name.setOnAction(e -> model.openPerson(person.id(), name.getText()));
        HBox.setHgrow(name, Priority.ALWAYS);
        Label times = new Label(desk.words().get("ui.live.times", person.times()));
        Opens.to(times, name::fire);
        times.getStyleClass().addAll("small", "text-2");
        times.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, name, times);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private HBox line(Tape.Deed deed, LiveWords words) {
        Label at = new Label(words.clock(deed.at()));
        at.getStyleClass().addAll("small", "text-3", "feed-time");
        at.setMinWidth(USE_PREF_SIZE);
        Label who = new Label(words.person(deed.person()));
        who.getStyleClass().addAll("small", "medium", "text-1", "may-cut");
        who.setMinWidth(0);
        who.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(who, Priority.ALWAYS);
        Label did = new Label(words.deed(deed));
        did.getStyleClass().addAll("small", "text-2", "may-cut");
        did.setMinWidth(0);
        HBox line = new HBox(8, at, who, did);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("feed-line");
        return line;
    }
}
