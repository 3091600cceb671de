package embudo.ui.leads;

import embudo.domain.Erasure;
import embudo.domain.Erasure.Trace;
import embudo.text.Texts;
import embudo.ui.kit.Desk;

import javafx.geometry.HPos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.util.Locale;

/** Names what an erasure takes and what it means, and asks twice. FX thread. */
final class EraseDialog {
    private static final double WIDTH = 560;
    private final VBox root = new VBox(12);
    private final Desk desk;
    private final Stage stage = new Stage();

    EraseDialog(Desk desk, String name, Erasure plan, Runnable erase) {
        this.desk = desk;
        Texts texts = desk.words().now();
        stage.setTitle(texts.get("ui.leads.erase.title"));
        root.getStyleClass().addAll("screen", "erase-dialog");
        // Of the root: the theme puts its own sheets on the scene.
        root.getStylesheets().add("/embudo/ui/leads/leads.css");
        root.setPrefWidth(WIDTH);
        Label title = line(texts.get("ui.leads.erase.ask", name), "h2");
        root.getChildren().addAll(title, what(plan, texts));
        root.getChildren().add(line(texts.get("ui.leads.erase.figures"), "text-1"));
        root.getChildren().add(line(texts.get("ui.leads.erase.return"), "text-1"));
        if (!plan.copies().isEmpty())
            root.getChildren()
                    .add(line(texts.get("ui.leads.erase.copies", plan.copies().size()), "text-1"));
        CheckBox sure = new CheckBox(texts.get("ui.leads.erase.sure"));
        sure.setId("erase-sure");
        Button go = new Button(texts.get("ui.leads.erase.go"));
        go.setId("erase-go");
        go.getStyleClass().add("danger");
        go.disableProperty().bind(sure.selectedProperty().not());
        go.setOnAction(e -> {
            stage.close();
            erase.run();
        });
        Button no = new Button(texts.get("ui.leads.erase.no"));
        no.setId("erase-no");
        no.setCancelButton(true);
        no.setOnAction(e -> stage.close());
        HBox buttons = new HBox(8, no, go);
        buttons.getStyleClass().add("dialog-buttons");
        root.getChildren().addAll(sure, buttons);
    }

    /** One line for each kind of trace. */
    private static GridPane what(Erasure plan, Texts texts) {
        GridPane grid = new GridPane(16, 4);
        // What goes, said once: the rows themselves are not listed before they are gone.
        grid.getStyleClass().add("no-figure");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(words, numbers);
        int row = 0;
        for (Trace trace : Trace.values()) {
            Long n = plan.traces().get(trace);
            if (n == null) continue;
            grid.add(
                    line(
                            texts.get("domain.trace." + trace.name().toLowerCase(Locale.ROOT)),
                            "text-2"),
                    0,
                    row);
            grid.add(line(texts.formats().count(n), "text-1"), 1, row++);
        }
        return grid;
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
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
