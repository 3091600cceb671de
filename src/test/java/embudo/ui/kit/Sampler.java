package embudo.ui.kit;

import embudo.domain.Band;

import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;

/** One of each component on one sheet, to look at and to lint. FX thread. */
final class Sampler {
    private Sampler() {}

    static Parent sheet() {
        VBox sheet =
                new VBox(
                        12, buttons(), states(), chips(), note(), fields(), type(), table(),
                        tile());
        sheet.getStyleClass().addAll("screen", "sampler");
        sheet.setStyle("-fx-padding: 16;");
        return sheet;
    }

    private static HBox buttons() {
        SegmentedControl<String> choice = new SegmentedControl<>();
        choice.choices(List.of("Day", "Week", "Month"), SimpleStringProperty::new);
        return row(
                button("Import 955 rows, hold 9", "primary"),
                button("Dry run", "plain"),
                button("Erase", "danger"),
                button("Quiet", "quiet"),
                button("See people", "link"),
                new Hyperlink("A link"),
                choice);
    }

    private static HBox states() {
        BandMeter meter = new BandMeter();
        meter.show(Band.WARM);
        Pill pill = new Pill();
        pill.show("Draft", "fth-edit-2", Tone.WARNING);
        return row(
                new Badge("Neutral", Tone.NEUTRAL),
                new Badge("Sent", Tone.SUCCESS),
                new Badge("Waiting", Tone.WARNING),
                new Badge("Failed", Tone.DANGER),
                new Badge("Uncertain", Tone.INFO),
                pill,
                meter,
                new Label("Warm"));
    }

    private static HBox chips() {
        Chip chip = new Chip();
        chip.show("Score", "60 or more", "Remove", () -> {});
        Meter meter = new Meter();
        meter.getStyleClass().add("accent");
        meter.setPrefWidth(160);
        meter.show(.4);
        return row(chip, meter, new CheckBox("Dry run"), new RadioButton("Spain"));
    }

    private static Note note() {
        Note note = new Note();
        note.show(Tone.WARNING, "37 people", "would get two mails on Tuesday", "Show", () -> {});
        return note;
    }

    private static HBox fields() {
        TextField field = new TextField("maria@mail.example");
        TextField prompt = new TextField();
        prompt.setPromptText("Search");
        ComboBox<String> combo = new ComboBox<>(FXCollections.observableArrayList("Email"));
        combo.getSelectionModel().selectFirst();
        TextArea area = new TextArea("Two\nlines");
        area.setPrefSize(160, 50);
        return row(field, prompt, combo, new PasswordField(), area);
    }

    private static HBox type() {
        return row(
                label("61,752", "display"),
                label("Figure 20", "figure"),
                label("Question", "h1"),
                label("Finding", "h2"),
                label("body", "body"),
                label("small", "small"),
                label("caption", "caption", "text-3"),
                label("condensed", "condensed", "text-2"),
                label("mono_id", "mono"));
    }

    private static TableView<String> table() {
        TableView<String> table = new TableView<>();
        TableColumn<String, String> name = new TableColumn<>("Person");
        name.setCellValueFactory(c -> new SimpleStringProperty(c.getValue()));
        table.getColumns().add(name);
        table.getItems().addAll("María Castro", "Daniel Okafor", "Lucía Ferrer");
        table.getSelectionModel().select(1);
        table.setPrefHeight(150);
        return table;
    }

    private static HBox tile() {
        Tile tile = new Tile();
        tile.show(
                new TileModel(
                        "sample",
                        "Attendance",
                        "n/a",
                        "",
                        "",
                        null,
                        Tone.NEUTRAL,
                        "",
                        true,
                        Tone.NEUTRAL,
                        List.of("needs at least 30"),
                        Double.NaN,
                        "Target 85 %",
                        "n 12",
                        "Those who came, of those registered."),
                List.of());
        tile.setPrefWidth(184);
        return row(tile);
    }

    private static Button button(String text, String look) {
        Button button = new Button(text);
        button.getStyleClass().add(look);
        return button;
    }

    private static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(12, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
