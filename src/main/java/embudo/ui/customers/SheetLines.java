package embudo.ui.customers;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** A heading and lines of three parts, in a panel. */
final class SheetLines {
    private SheetLines() {}

    /** A part of the panel; nothing when it has no lines. */
    static List<Node> part(String heading, List<? extends Node> lines) {
        if (lines.isEmpty()) return List.of();
        Label head = new Label(heading);
        head.getStyleClass().addAll("small", "text-3", "sheet-head");
        List<Node> part = new ArrayList<>();
        part.add(head);
        VBox body = new VBox(2);
        body.getChildren().addAll(lines);
        part.add(body);
        return part;
    }

    /** What, when and how much. */
    static HBox line(String what, String when, String amount) {
        Label name = label(what, "text-1");
        name.getStyleClass().add("may-cut");
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label at = label(when, "text-3");
        Label much = label(amount, "text-1");
        much.setMinWidth(64);
        much.getStyleClass().add("its-own-source");
        much.setAlignment(Pos.CENTER_RIGHT);
        HBox line = new HBox(8, name, gap, at, much);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label label(String text, String tone) {
        Label label = new Label(text);
        label.getStyleClass().addAll("small", tone);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
