package embudo.ui.charts;

import embudo.intake.export.LocalCsv;
import embudo.kernel.Problem;
import embudo.text.Texts;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Toast;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a chart is drawn from, beside it as a table that can be copied and saved: for charts behind
 * whose parts nobody stands, such as the cut-offs of a curve. FX thread.
 */
public final class ChartNumbers {
    private static final int DECIMALS = 4;
    private static final double WIDTH = 100;

    private ChartNumbers() {}

    /**
     * The numbers in one language.
     *
     * @param about how they came about
     * @param rows as many cells as heads: texts, Integer, or Double, NaN where nothing is known
     */
    public record Sheet(String about, List<String> heads, List<List<Object>> rows) {
        public Sheet {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }

        /** Head and rows with tabs between, numbers as the language writes them. */
        String tabbed(Texts texts) {
            return rows.stream()
                    .map(row ->
                            row.stream()
                                    .map(cell -> said(cell, texts))
                                    .collect(Collectors.joining("\t")))
                    .collect(Collectors.joining("\n", String.join("\t", heads) + "\n", "\n"));
        }
    }

    /** Opens the panel; a title belongs to one chart. */
    public static void open(Desk desk, String titleKey, Function<Texts, Sheet> sheet) {
        desk.navigator()
                .openPanel(titleKey, () -> pane(desk, titleKey, sheet.apply(desk.words().now())));
    }

    static Node pane(Desk desk, String titleKey, Sheet sheet) {
        Texts texts = desk.words().now();
        Label about = new Label(sheet.about());
        about.setWrapText(true);
        about.getStyleClass().add("text-2");
        Button copy = new Button(texts.get("ui.charts.numbers.copy"));
        copy.setId("numbers-copy");
        copy.setOnAction(e -> copy(desk, sheet, texts));
        Button save = new Button(texts.get("ui.charts.numbers.save"));
        save.setId("numbers-save");
        save.setOnAction(e ->
                desk.files()
                        .save(
                                save.getScene().getWindow(),
                                texts.get("ui.charts.numbers.save"),
                                titleKey.substring(titleKey.lastIndexOf('.') + 1),
                                "csv")
                        .ifPresent(file -> save(desk, sheet, file, texts)));
        TableView<List<Object>> table = new TableView<>();
        table.setId("numbers");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        for (int i = 0; i < sheet.heads().size(); i++)
            table.getColumns().add(column(sheet.heads().get(i), i, texts));
        table.getItems().setAll(sheet.rows());
        table.setAccessibleText(texts.get(titleKey));
        return new VBox(12, about, new HBox(8, copy, save), table);
    }

    private static TableColumn<List<Object>, String> column(String head, int at, Texts texts) {
        TableColumn<List<Object>, String> column = new TableColumn<>(head);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(WIDTH);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(said(row.getValue().get(at), texts)));
        return column;
    }

    static String said(Object cell, Texts texts) {
        return switch (cell) {
            case Integer n -> texts.formats().count(n);
            case Double x -> x.isNaN() ? "–" : texts.formats().number(x, DECIMALS);
            default -> String.valueOf(cell);
        };
    }

    private static void copy(Desk desk, Sheet sheet, Texts texts) {
        ClipboardContent content = new ClipboardContent();
        content.putString(sheet.tabbed(texts));
        Clipboard.getSystemClipboard().setContent(content);
        desk.toaster().show(Toast.done(texts.get("ui.charts.numbers.copied")));
    }

    private static void save(Desk desk, Sheet sheet, Path file, Texts texts) {
        desk.jobs()
                .start(
                        texts.get("ui.charts.numbers.save"),
                        progress -> write(sheet, file, texts),
                        saved ->
                                desk.toaster()
                                        .show(
                                                Toast.done(
                                                        texts.get(
                                                                "ui.charts.numbers.saved",
                                                                saved.getFileName()))),
                        desk::fail);
    }

    static Path write(Sheet sheet, Path file, Texts texts) {
        List<List<Object>> rows =
                sheet.rows().stream()
                        .map(row -> row.stream().map(ChartNumbers::cell).toList())
                        .toList();
        try (OutputStream out = Files.newOutputStream(file)) {
            LocalCsv.write(out, texts.language(), ZoneOffset.UTC, sheet.heads(), rows);
            return file;
        } catch (IOException e) {
            throw new Problem(e, "ui.charts.numbers.failed", file.getFileName());
        }
    }

    /** As {@link LocalCsv} takes it. */
    private static Object cell(Object cell) {
        return switch (cell) {
            case Integer n -> n.longValue();
            case Double x when x.isNaN() -> "";
            case Double x -> BigDecimal.valueOf(x);
            default -> cell;
        };
    }
}
