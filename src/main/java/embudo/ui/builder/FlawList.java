package embudo.ui.builder;

import embudo.catalog.sketch.Looked.Flaw;
import embudo.text.Texts;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Icons;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Everything that keeps the draft from being published; a press selects the step. */
final class FlawList extends VBox {
    private final BuilderModel model;
    private final Desk desk;

    FlawList(BuilderModel model, Desk desk) {
        super(2);
        this.model = model;
        this.desk = desk;
        setId("flaws");
    }

    void show() {
        getChildren().clear();
        Shown shown = model.shown().get();
        if (shown == null) return;
        Texts texts = desk.words().now();
        for (Flaw flaw : shown.looked().flaws()) {
            Button line =
                    new Button(FlawWords.say(flaw, texts), Icons.of("fth-alert-circle", "danger"));
            line.getStyleClass().addAll("row-button", "flaw");
            line.setMnemonicParsing(false);
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
            line.setMaxWidth(Double.MAX_VALUE);
            line.setOnAction(e ->
                    model.selected().set(flaw.step() == null ? BuilderModel.WHOLE : flaw.step()));
            getChildren().add(line);
        }
        if (getChildren().isEmpty())
            getChildren().add(Lines.told(texts.get(
                                            shown.inForce()
                                                    ? "ui.builder.flaws.force"
                                                    : "ui.builder.flaws.none")));
    }
}
