package embudo.ui.today;

import embudo.report.Reports;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Icons;

import javafx.scene.control.Button;

/** Asks where the PDF should go, then has it written. */
final class ExportButton {
    private final Button button;
    private final TodayViewModel model;
    private final Desk desk;

    ExportButton(Button button, TodayViewModel model, Desk desk) {
        this.button = button;
        this.model = model;
        this.desk = desk;
    }

    void prepare() {
        button.setId("export");
        button.setGraphic(Icons.of("fth-printer"));
        button.setMinWidth(Button.USE_PREF_SIZE);
        desk.words().bind(button.textProperty(), "ui.today.export");
        desk.words().bind(button.accessibleTextProperty(), "ui.today.export.help");
        button.setOnAction(e -> choose());
    }

    void choose() {
        desk.files()
                .save(
                        button.getScene().getWindow(),
                        desk.words().get("ui.today.export.help"),
                        desk.words().get("ui.today.export.file"),
                        "pdf")
                .ifPresent(path -> model.export(path, Reports.Paper.of(desk.words().language())));
    }
}
