package embudo.ui.webinars;

import embudo.measure.WebinarRoom;
import embudo.ui.kit.Words;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/** Webinars against each other, one a line. */
public final class RoomList extends VBox {
    private static final int MOST = 6;

    void show(
            List<WebinarRoom> all,
            WebinarRoom chosen,
            RoomWords said,
            Words words,
            Consumer<WebinarRoom> choose) {
        HBox head = new HBox(8, name(words.get("ui.webinars.head.webinar")));
        head.getStyleClass().addAll("table-head", "room-row");
        for (String key :
                List.of(
                        words.get("ui.webinars.head.day"),
                        words.get("ui.webinars.head.registered"),
                        words.get("ui.webinars.head.attended"),
                        words.get("ui.webinars.head.engagement"),
                        words.get("ui.webinars.head.bought"),
                        words.get("ui.webinars.head.revenue"))) head.getChildren().add(cell(key));
        getChildren().setAll(head);
        int at = Math.max(0, all.indexOf(chosen));
        int from = Math.max(0, Math.min(at - MOST / 2, all.size() - MOST));
        for (WebinarRoom room : all.subList(from, Math.min(all.size(), from + MOST)))
            getChildren().add(row(room, room == chosen, said, choose));
    }

    private static HBox row(
            WebinarRoom room, boolean chosen, RoomWords said, Consumer<WebinarRoom> choose) {
        HBox row = new HBox(8, name(room.webinar().title()), cell(said.day(room)));
        for (String figure : said.figures(room)) row.getChildren().add(cell(figure));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("row-button", "room-row");
        if (chosen) row.getStyleClass().add("chosen");
        row.setId("room-" + room.webinar().externalId());
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(room.webinar().title() + ", " + said.day(room));
        row.setOnMouseClicked(e -> choose.accept(room));
        row.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) choose.accept(room);
        });
        return row;
    }

    static Label name(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("medium", "text-1", "may-cut");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    static Label cell(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("text-2", "room-cell");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
