package embudo.ui.shell;

import embudo.text.Texts;
import embudo.ui.kit.action.Action;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.List;

/** Every action that has keys, by group. */
final class ShortcutSheet {
    private ShortcutSheet() {}

    static Node of(List<Action> actions, Texts texts) {
        VBox sheet = new VBox(16);
        for (Action.Group group : Action.Group.values()) {
            List<Action> mine =
                    actions.stream().filter(a -> a.group() == group && a.keys() != null).toList();
            if (mine.isEmpty()) continue;
            Label head = new Label(texts.get("ui.shell.keys." + group.key()));
            head.getStyleClass().addAll("small", "medium", "text-2");
            VBox rows = new VBox(4, head);
            for (Action action : mine)
                rows.getChildren().add(row(action.words().apply(texts), action.keyText()));
            sheet.getChildren().add(rows);
        }
        return sheet;
    }

    private static HBox row(String name, String keys) {
        Label words = new Label(name);
        words.setWrapText(true);
        words.getStyleClass().add("text-1");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(8, words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(28);
        for (String part : parts(keys)) {
            Label key = new Label(part);
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(key);
        }
        return row;
    }

    /** "Ctrl+Shift+Z" is three keys; "Ctrl++" two. */
    private static List<String> parts(String keys) {
        return Arrays.stream(keys.split("(?<=.)\\+(?=.)")).toList();
    }
}
