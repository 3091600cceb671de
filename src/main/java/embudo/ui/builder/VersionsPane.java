package embudo.ui.builder;

import embudo.catalog.sketch.Sketch;
import embudo.catalog.sketch.SketchDiff;
import embudo.catalog.sketch.SketchDiff.Change;
import embudo.domain.flow.FlowDrafts.Release;
import embudo.text.Texts;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What was in force when, and step by step what one version has otherwise than the one before. */
final class VersionsPane extends HBox {
    private final BuilderModel model;
    private final Desk desk;
    private final Supplier<ZoneId> zone;
    private final VBox versions = new VBox(2);
    private final VBox changes = new VBox(2);
    private final Lane<List<Change>> comparing;

    /** Which version is compared with the one before it; empty for the draft. */
    private String chosen = "";

    VersionsPane(BuilderModel model, Desk desk, Supplier<ZoneId> zone) {
        super(24);
        this.model = model;
        this.desk = desk;
        this.zone = zone;
        setId("versions");
        comparing = desk.async().lane(this::differences, desk::fail);
        ScrollPane right = new ScrollPane(changes);
        right.setFitToWidth(true);
        HBox.setHgrow(right, Priority.ALWAYS);
        versions.setMinWidth(230);
        versions.setPrefWidth(230);
        changes.setId("changes");
        getChildren().addAll(versions, right);
    }

    void show() {
        Shown shown = model.shown().get();
        versions.getChildren().clear();
        if (shown == null) return;
        Texts texts = desk.words().now();
        if (shown.opened().drafted())
            line(
                    texts.get("ui.builder.versions.draft", shown.changes().size()),
                    "",
                    shown.changes());
        List<Release> releases = shown.releases();
        for (int i = 0; i < releases.size(); i++) {
            Release now = releases.get(i);
            String before = i + 1 < releases.size() ? releases.get(i + 1).version() : null;
            String said =
                    texts.get(
                            "ui.builder.versions.release",
                            releases.size() - i,
                            texts.formats().moment(now.at(), zone.get()),
                            now.version());
            Button line = button(said, now.version() + "@" + now.at());
            line.setOnAction(e -> {
                chosen = now.version() + "@" + now.at();
                compare(shown.opened().key(), before, now.version());
                show();
            });
        }
        if (versions.getChildren().isEmpty())
            versions.getChildren().add(Lines.told(texts.get("ui.builder.versions.none")));
        if (chosen.isEmpty()) differences(shown.changes());
    }

    private void line(String said, String id, List<Change> is) {
        button(said, id)
                .setOnAction(e -> {
                    chosen = id;
                    differences(is);
                    show();
                });
    }

    private Button button(String said, String id) {
        Button line = new Button(said);
        line.getStyleClass().addAll("row-button", "version");
        line.setMnemonicParsing(false);
        if (id.equals(chosen)) line.getStyleClass().add("picked");
        line.setMaxWidth(Double.MAX_VALUE);
        versions.getChildren().add(line);
        return line;
    }

    private void compare(String key, String before, String now) {
        comparing.ask(() -> {
            Sketch to = model.drafting().version(key, now);
            Sketch from =
                    before == null
                            ? new Sketch(to.head(), List.of())
                            : model.drafting().version(key, before);
            return SketchDiff.between(from, to);
        });
    }

    private void differences(List<Change> all) {
        Texts texts = desk.words().now();
        changes.getChildren().clear();
        for (Change c : all) changes.getChildren().add(row(c, texts));
        if (all.isEmpty())
            changes.getChildren().add(Lines.told(texts.get("ui.builder.versions.same")));
    }

    private static HBox row(Change c, Texts texts) {
        String what = texts.get("ui.builder.change." + c.fate().name().toLowerCase(Locale.ROOT));
        String where = c.step().isEmpty() ? texts.get("ui.builder.begin") : c.step();
        String from = c.from().isEmpty() ? "" : c.from() + " → ";
        String to = c.to().isEmpty() ? "–" : c.to();
        String value =
                switch (c.fate()) {
                    case ADDED -> c.to();
                    case REMOVED -> c.from();
                    case CHANGED -> c.field() + ": " + from + to;
                };
        return Lines.of(List.of(what, where, value), List.of(76.0, 110.0));
    }
}
