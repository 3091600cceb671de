package embudo.ui.settings;

import embudo.intake.export.Exporter;
import embudo.intake.export.Format;
import embudo.text.Texts;
import embudo.ui.kit.Card;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Note;
import embudo.ui.kit.ProgressStrip;
import embudo.ui.kit.Spoken;
import embudo.ui.kit.Toast;
import embudo.ui.kit.Tone;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.stage.Window;

import java.nio.file.Path;
import java.util.Optional;

/** Binds the card of exports to its view model. */
final class ExportView {
    private final ExportViewModel model;
    private final Desk desk;
    @FXML private Card exportCard;
    @FXML private Note exportNote;
    @FXML private Label tableHead;
    @FXML private ComboBox<String> table;
    @FXML private Label formatHead;
    @FXML private ComboBox<Format> format;
    @FXML private Label formatText;
    @FXML private Button export;
    @FXML private ProgressStrip exporting;

    ExportView(ExportViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        var w = desk.words();
        w.bind(exportCard.title().textProperty(), "ui.settings.export");
        w.bind(tableHead.textProperty(), "ui.settings.export.table");
        w.bind(formatHead.textProperty(), "ui.settings.export.format");
        w.bind(export.textProperty(), "ui.settings.export.go");
        tableHead.setLabelFor(table);
        formatHead.setLabelFor(format);
        format.getItems().setAll(Format.values());
        format.setValue(Format.CSV_LOCALE);
        format.valueProperty().addListener((p, was, is) -> show());
        export.setOnAction(e -> choose());
        model.tables().addListener((ListChangeListener<String>) c -> tables());
        model.job().addListener((p, was, is) -> show());
        model.failure().addListener((p, was, is) -> show());
        w.textsProperty().addListener((p, was, is) -> spoken());
        spoken();
    }

    private void spoken() {
        Texts texts = desk.words().now();
        table.setConverter(Spoken.as(id -> name(id, texts)));
        format.setConverter(Spoken.as(f -> texts.get("ui.settings.export.format." + f.key())));
        show();
    }

    private String name(String id, Texts texts) {
        return model.name(id, texts.language()).orElseGet(() -> texts.get("intake.table." + id));
    }

    private void tables() {
        String chosen = table.getValue();
        table.getItems().setAll(model.tables());
        table.setValue(model.tables().contains(chosen) ? chosen : Exporter.ALL);
    }

    private void show() {
        boolean busy = model.job().get() != null;
        exporting.setVisible(busy);
        exporting.setManaged(busy);
        if (busy) exporting.show(model.job().get(), desk.words());
        export.setDisable(busy);
        formatText.setText(desk.words().get("ui.settings.export.about." + format.getValue().key()));
        Throwable failure = model.failure().get();
        if (failure == null) exportNote.hide();
        else exportNote.show(Tone.DANGER, "", desk.explain(failure), null, () -> {});
    }

    private void choose() {
        Window window = export.getScene().getWindow();
        String id = table.getValue();
        String ending = format.getValue().ending();
        Optional<Path> target =
                id.equals(Exporter.ALL)
                        ? desk.files().folder(window, desk.words().get("ui.settings.export.folder"))
                        : desk.files()
                                .save(
                                        window,
                                        desk.words().get("ui.settings.export"),
                                        id.replace(':', '-'),
                                        ending);
        target.ifPresent(path -> model.export(id, format.getValue(), path, this::written));
    }

    private void written(Exporter.Written done) {
        desk.toaster()
                .show(
                        Toast.done(
                                desk.words()
                                        .get(
                                                "ui.settings.export.done",
                                                done.total(),
                                                done.files().size())));
    }
}
