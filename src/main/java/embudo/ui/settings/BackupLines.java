package embudo.ui.settings;

import embudo.domain.Maintenance.Backup;
import embudo.text.Texts;
import embudo.ui.kit.Badge;
import embudo.ui.kit.Tone;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The backups, each with what is in it, whether it is whole, and what can be done with it. */
final class BackupLines {
    private static final int SHOWN = 6;

    private BackupLines() {}

    /** What the buttons do. */
    record Doing(Consumer<Backup> verify, Consumer<Backup> restore, Runnable folder) {}

    static List<Node> nodes(CareViewModel.State state, Texts texts, boolean busy, Doing doing) {
        List<Backup> all = state.backups();
        if (all.isEmpty()) return List.of(label(texts.get("ui.settings.backup.none"), "text-2"));
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < Math.min(SHOWN, all.size()); i++)
            nodes.add(node(i, all.get(i), state, texts, busy, doing));
        Button folder = new Button(texts.get("ui.settings.backup.folder"));
        folder.getStyleClass().add("link");
        folder.setMinWidth(Region.USE_PREF_SIZE);
        folder.setOnAction(e -> doing.folder().run());
        HBox last = new HBox(8, folder);
        if (all.size() > SHOWN)
            last.getChildren()
                    .add(label(texts.get("ui.settings.backup.more", all.size() - SHOWN), "text-3"));
        last.getStyleClass().add("batch-end");
        nodes.add(last);
        return nodes;
    }

    private static Node node(
            int number,
            Backup backup,
            CareViewModel.State state,
            Texts texts,
            boolean busy,
            Doing doing) {
        Label when = label(texts.formats().fullMoment(backup.at(), state.zone()), "text-1");
        when.getStyleClass().add("medium");
        Long people = backup.rows().get("contact");
        String size = texts.formats().bytes(backup.bytes());
        Label what =
                label(
                        (people == null
                                        ? ""
                                        : texts.get("ui.settings.backup.people", people) + " · ")
                                + size
                                + " · "
                                + texts.get(
                                        backup.scheduled()
                                                ? "ui.settings.backup.scheduled"
                                                : "ui.settings.backup.own"),
                        "text-2");
        VBox words = new VBox(when, what);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Badge mark =
                backup.sound()
                        ? new Badge(texts.get("ui.settings.backup.sound"), Tone.SUCCESS)
                        : new Badge(texts.get("ui.settings.backup.damaged"), Tone.DANGER);
        Button verify = button(texts.get("ui.settings.backup.verify"), busy);
        verify.setOnAction(e -> doing.verify().accept(backup));
        Button restore = button(texts.get("ui.settings.backup.restore"), busy);
        restore.setOnAction(e -> doing.restore().accept(backup));
        restore.setId("restore-" + number);
        HBox line = new HBox(words, mark, verify, restore);
        line.getStyleClass().add("batch");
        return line;
    }

    private static Button button(String text, boolean busy) {
        Button button = new Button(text);
        button.getStyleClass().add("compact-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setDisable(busy);
        return button;
    }

    private static Label label(String text, String tone) {
        Label label = new Label(text);
        label.getStyleClass().addAll("small", tone);
        label.setWrapText(true);
        return label;
    }
}
