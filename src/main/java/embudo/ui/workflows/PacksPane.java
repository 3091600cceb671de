package embudo.ui.workflows;

import embudo.kernel.Language;
import embudo.text.Texts;
import embudo.ui.kit.Badge;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Tone;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Workflows that belong together, each pack with the way to put it in force. */
final class PacksPane extends VBox {
    private final WorkflowsViewModel model;
    private final Desk desk;

    PacksPane(WorkflowsViewModel model, Desk desk) {
        super(16);
        this.model = model;
        this.desk = desk;
        setId("packs-pane");
    }

    void show() {
        Texts texts = desk.words().now();
        getChildren().setAll(wrapped(texts.get("ui.workflows.packs.what"), "text-2"));
        for (PackRow row : model.packs()) getChildren().add(pack(row, texts));
    }

    private Node pack(PackRow row, Texts texts) {
        Language language = texts.language();
        Label name = new Label(row.pack().name().get(language));
        name.getStyleClass().addAll("medium", "text-1");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button publish = new Button(texts.get("ui.workflows.packs.publish", row.missing()));
        publish.setId("publish-" + row.pack().key());
        publish.setMinWidth(Region.USE_PREF_SIZE);
        publish.disableProperty().bind(model.job().isNotNull());
        publish.setOnAction(e -> model.publish(row.pack()));
        Node end =
                row.missing() > 0
                        ? publish
                        : new Badge(texts.get("ui.workflows.packs.all"), Tone.SUCCESS);
        HBox head = new HBox(12, name, gap, end);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox whole = new VBox(4, head, wrapped(row.pack().description().get(language), "text-2"));
        whole.getStyleClass().add("pack");
        if (row.base() != null)
            whole.getChildren()
                    .add(
                            wrapped(
                                    texts.get(
                                            "ui.workflows.packs.base",
                                            row.base().name().get(language)),
                                    "text-2"));
        for (WorkflowRow workflow : row.more()) whole.getChildren().add(line(workflow, texts));
        return whole;
    }

    private Node line(WorkflowRow row, Texts texts) {
        Button open = new Button(row.workflow().name().get(texts.language()));
        open.getStyleClass().add("link");
        open.setMnemonicParsing(false);
        open.setOnAction(e -> model.recall(row.workflow().key()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line =
                new HBox(
                        8,
                        open,
                        gap,
                        new Badge(texts.get("ui.workflows.state." + row.state()), row.tone()));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label wrapped(String text, String tone) {
        Label label = new Label(text);
        label.getStyleClass().add(tone);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
