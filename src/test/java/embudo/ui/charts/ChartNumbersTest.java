package embudo.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.text.Texts;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.Theme;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Numbers of a chart are read, copied and saved as the language writes them. */
@ExtendWith(FxTest.class)
class ChartNumbersTest {
    private static final ChartNumbers.Sheet SHEET =
            new ChartNumbers.Sheet(
                    "From 1200 rows",
                    List.of("Name", "Rows", "Share"),
                    List.of(List.of("=cmd()", 1200, 0.25), List.of("Other", 7, Double.NaN)));

    private final ScreenStage stage =
            new ScreenStage(new FakeServices(), Language.EN, Theme.Mode.LIGHT);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void theTableShowsAndCopiesEveryNumber() {
        Parent pane =
                FxTest.on(() ->
                        (Parent) ChartNumbers.pane(stage.desk, "ui.models.numbers.roc", SHEET));
        TableView<?> table = FxTest.on(() -> (TableView<?>) pane.lookup("#numbers"));
        assertThat(table.getColumns()).extracting(c -> c.getText()).isEqualTo(SHEET.heads());
        assertThat(table.getColumns().get(1).getCellData(0)).isEqualTo("1,200");
        assertThat(table.getColumns().get(2).getCellData(1)).isEqualTo("–");
        String copied =
                FxTest.on(() -> {
                    ((Button) pane.lookup("#numbers-copy")).fire();
                    return Clipboard.getSystemClipboard().getString();
                });
        assertThat(copied).isEqualTo("Name\tRows\tShare\n=cmd()\t1,200\t0.2500\nOther\t7\t–\n");
    }

    /** Whole numbers in the file's own form; nothing in it runs as a formula. */
    @Test
    void theFileIsWhatSpreadsheetsOfTheLanguageRead(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("roc.csv");
        ChartNumbers.write(SHEET, file, Texts.of(Language.ES));
        String written = Files.readString(file);
        assertThat(written).contains("Name;Rows;Share").contains("1200;0,25");
        assertThat(written).doesNotContain("\n=cmd");
        assertThatThrownBy(() ->
                        ChartNumbers.write(
                                SHEET, folder.resolve("missing/roc.csv"), Texts.of(Language.ES)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.key()).isEqualTo("ui.charts.numbers.failed"));
    }
}
