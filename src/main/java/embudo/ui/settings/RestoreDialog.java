package embudo.ui.settings;

import embudo.domain.Maintenance.Backup;
import embudo.text.Texts;
import embudo.ui.kit.Desk;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.util.ArrayList;
import java.util.List;

/** Says what a restore replaces and how it is taken back, before it happens. FX thread. */
final class RestoreDialog {
    private static final double WIDTH = 560;

    private final VBox root = new VBox(12);
    private final Desk desk;
    private final Stage stage = new Stage();

    RestoreDialog(Desk desk, CareViewModel.State state, Backup backup, Runnable restore) {
        this.desk = desk;
        Texts texts = desk.words().now();
        String when = texts.formats().fullMoment(backup.at(), state.zone());
        stage.setTitle(texts.get("ui.settings.restore"));
        root.getStyleClass().addAll("screen", "restore-dialog");
        // Of the root: the theme puts its own sheets on the scene.
        root.getStylesheets().add("/embudo/ui/settings/settings.css");
        root.setPrefWidth(WIDTH);
        Label title = new Label(texts.get("ui.settings.restore.title", when));
        title.getStyleClass().add("h2");
        title.setWrapText(true);
        root.getChildren().add(title);
        for (String line : lines(state, backup, texts)) {
            Label label = new Label(line);
            label.setWrapText(true);
            label.getStyleClass().add("text-1");
            label.setMinHeight(Region.USE_PREF_SIZE);
            root.getChildren().add(label);
        }
        Button go = new Button(texts.get("ui.settings.restore.go"));
        go.setId("restore-go");
        go.getStyleClass().add("primary");
        go.setOnAction(e -> {
            stage.close();
            restore.run();
        });
        Button no = new Button(texts.get("ui.settings.restore.no"));
        no.setId("restore-no");
        no.setOnAction(e -> stage.close());
        no.setCancelButton(true);
        HBox buttons = new HBox(8, no, go);
        buttons.getStyleClass().add("dialog-buttons");
        root.getChildren().add(buttons);
    }

    private static List<String> lines(CareViewModel.State state, Backup backup, Texts texts) {
        List<String> lines = new ArrayList<>();
        long now = state.rows().getOrDefault("contact", 0L);
        Long then = backup.rows().get("contact");
        lines.add(
                then == null
                        ? texts.get("ui.settings.restore.now", now)
                        : texts.get("ui.settings.restore.both", now, then));
        lines.add(texts.get("ui.settings.restore.after"));
        lines.add(texts.get("ui.settings.restore.aside"));
        lines.add(texts.get("ui.settings.restore.held"));
        if (!backup.sound()) lines.add(texts.get("ui.settings.restore.damaged"));
        return lines;
    }

    void open(Window owner) {
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        Scene scene = new Scene(root);
        desk.theme().dress(scene);
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) stage.close();
                });
        stage.setScene(scene);
        stage.setResizable(false);
        stage.show();
    }
}
