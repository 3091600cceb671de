package embudo.ui.models;

import embudo.domain.ModelVersion;
import embudo.learn.lead.LeadModels;
import embudo.text.Texts;
import embudo.ui.kit.Badge;
import embudo.ui.kit.Tone;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.util.Locale;

/** One version: when, from how much, how good, and what can be done with it. */
final class VersionRow extends HBox {
    VersionRow(
            LeadModels.Version version,
            boolean shown,
            ModelsViewModel model,
            Texts texts,
            ZoneId zone) {
        super(8);
        ModelVersion row = version.row();
        getStyleClass().add("version-row");
        if (shown) getStyleClass().add("shown");
        Button name = new Button(row.name());
        name.getStyleClass().addAll("link", "medium");
        name.setMinWidth(USE_PREF_SIZE);
        name.setOnAction(e -> model.shown().set(version));
        Label about =
                new Label(
                        texts.get(
                                "ui.models.version",
                                texts.formats().date(row.trainedAt().atZone(zone).toLocalDate()),
                                row.positives(),
                                texts.formats().number(version.report().later().auc(), 3)));
        about.getStyleClass().addAll("condensed", "text-2", "may-cut");
        VBox words = new VBox(name, about);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Badge state = new Badge();
        state.show(
                texts.get("learn.state." + row.state().name().toLowerCase(Locale.ROOT)),
                row.state() == ModelVersion.State.ACTIVE ? Tone.SUCCESS : Tone.NEUTRAL);
        Button act = new Button();
        act.getStyleClass().add("compact-button");
        act.setMinWidth(USE_PREF_SIZE);
        if (row.state() == ModelVersion.State.ACTIVE) {
            act.setText(texts.get("ui.models.rollback"));
            act.setOnAction(e -> model.rollBack());
        } else {
            boolean passes = version.report().passes();
            act.setText(texts.get(passes ? "ui.models.promote" : "ui.models.anyway"));
            act.setOnAction(e -> model.promote(version, !passes));
        }
        act.disableProperty().bind(model.job().isNotNull());
        getChildren().addAll(words, state, act);
    }
}
