package embudo.ui.today;

import embudo.report.Reports;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Icons;

import javafx.scene.control.Button;
import javafx.stage.FileChooser;

import java.io.File;
import java.nio.file.Path;

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

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(desk.words().get("ui.today.export.help"));
        chooser.setInitialFileName(desk.words().get("ui.today.export.file") + ".pdf");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
        File file = chooser.showSaveDialog(button.getScene().getWindow());
        if (file == null) return;
        String name = file.getName().endsWith(".pdf") ? file.getPath() : file.getPath() + ".pdf";
        model.export(Path.of(name), Reports.Paper.of(desk.words().language()));
    }
}
