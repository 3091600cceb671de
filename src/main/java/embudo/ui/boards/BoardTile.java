package embudo.ui.boards;

import embudo.measure.board.BoardAnswer;
import embudo.measure.board.Content;
import embudo.measure.metric.MetricFigure;
import embudo.ui.charts.MetricPlace;
import embudo.ui.kit.Card;
import embudo.ui.kit.Tile;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Makes the node of one tile from what it has to show. */
final class BoardTile {
    private final TileWords words;
    private final BoardActions actions;
    private final TileRows rows;
    private final TileCharts charts;

    /** Where clicks lead. */
    interface BoardActions {
        void metric(MetricPlace place);

        void lead(long id, String name);

        void webinar(String externalId);

        void screen(String id);
    }

    BoardTile(TileWords words, BoardActions actions) {
        this.words = words;
        this.actions = actions;
        rows = new TileRows(words, actions);
        charts = new TileCharts(words, actions);
    }

    Node of(BoardAnswer.Part part, int number) {
        Node node =
                switch (part.content()) {
                    case Content.Values v -> values(part, v);
                    case Content.Groups g -> groups(part, g);
                    case Content.Limits l -> card(part, rows.limits(part, l));
                    case Content.Room r -> room(part, r);
                    case Content.Feed f -> card(part, rows.feed(f));
                    case Content.Rows r -> card(part, rows.table(part, r.table()));
                };
        node.setId("board-tile-" + number);
        return node;
    }

    private Node values(BoardAnswer.Part part, Content.Values v) {
        MetricFigure first = v.figures().getFirst();
        return switch (part.tile().show()) {
            case LINE -> open(card(part, charts.line(first)), () -> metric(part, first));
            case FUNNEL -> card(part, rows.funnel(part, v.figures()));
            case TARGETS -> card(part, rows.targets(part, v.figures()));
            default -> {
                Tile tile = new Tile();
                tile.show(words.tile(part, first), first.value().spark());
                tile.onOpen(() -> metric(part, first));
                yield tile;
            }
        };
    }

    private void metric(BoardAnswer.Part part, MetricFigure f) {
        actions.metric(new MetricPlace(f.metric().key(), part.period()));
    }

    private Node groups(BoardAnswer.Part part, Content.Groups g) {
        if (g.groups().isEmpty()) return card(part, empty("ui.boards.no_groups"));
        return switch (part.tile().show()) {
            case TABLE -> card(part, rows.groups(part, g));
            default ->
                    open(
                            card(part, charts.bars(part, g)),
                            () -> metric(part, g.figures().getFirst()));
        };
    }

    private Node room(BoardAnswer.Part part, Content.Room r) {
        if (r.room() == null) return card(part, empty("ui.boards.no_webinar"));
        return open(
                card(part, charts.room(r.room())),
                () -> actions.webinar(r.room().webinar().externalId()));
    }

    private Node empty(String key) {
        Label label = new Label(words.texts().get(key));
        label.setWrapText(true);
        label.getStyleClass().add("text-2");
        return label;
    }

    private Card card(BoardAnswer.Part part, Node content) {
        Card card = new Card();
        card.getStyleClass().add("board-card");
        card.title().setText(words.title(part));
        card.title().getStyleClass().add("may-cut");
        card.title().setMinWidth(0);
        card.remark().setText(words.remark(part));
        card.getContent().add(content);
        VBox.setVgrow(content, Priority.ALWAYS);
        card.setAccessibleText(words.title(part));
        return card;
    }

    /** Makes the whole card a button. */
    private Node open(Card card, Runnable action) {
        card.getStyleClass().add("tile-button");
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.BUTTON);
        card.setOnMouseClicked(e -> action.run());
        card.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) action.run();
        });
        return card;
    }
}
