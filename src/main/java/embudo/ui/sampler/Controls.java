package embudo.ui.sampler;

import embudo.domain.Band;
import embudo.ui.kit.Badge;
import embudo.ui.kit.BandMeter;
import embudo.ui.kit.Chip;
import embudo.ui.kit.Meter;
import embudo.ui.kit.Pill;
import embudo.ui.kit.SegmentedControl;
import embudo.ui.kit.Tone;
import embudo.ui.kit.Words;

import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import java.util.List;

/** The toolkit's controls and the small parts, in all their tones. */
final class Controls {
    private final Words words;

    Controls(Words words) {
        this.words = words;
    }

    Node[] all() {
        return new Node[] {
            buttons(), links(), badges(), pills(), chips(), choices(), fields(), type()
        };
    }

    private HBox buttons() {
        Button off = button("ui.kit.period.use", "primary");
        off.setDisable(true);
        return row(
                button("ui.kit.undo", "primary"),
                button("ui.kit.redo", "plain"),
                button("ui.kit.cancel", "danger"),
                button("ui.kit.close", "quiet"),
                off);
    }

    private HBox links() {
        SegmentedControl<String> choice = new SegmentedControl<>();
        choice.choices(
                List.of("week", "month", "season"),
                key -> new SimpleStringProperty(words.get("ui.kit.period." + key)));
        return row(
                button("ui.shell.action.undo", "link"),
                new Hyperlink(words.get("ui.help.guide")),
                choice);
    }

    private HBox badges() {
        BandMeter meter = new BandMeter();
        meter.show(Band.WARM);
        HBox row = row(meter, new Label(words.get("domain.band.warm_lead")));
        for (Tone tone : Tone.values())
            row.getChildren().add(new Badge(words.get("ui.import.result.update"), tone));
        return row;
    }

    private HBox pills() {
        HBox row = row();
        for (Tone tone : List.of(Tone.NEUTRAL, Tone.WARNING, Tone.SUCCESS, Tone.DANGER)) {
            Pill pill = new Pill();
            pill.show(words.get("ui.shell.offline"), "fth-wifi-off", tone);
            row.getChildren().add(pill);
        }
        return row;
    }

    private HBox chips() {
        Chip chip = new Chip();
        chip.show(words.get("ui.leads.column.score"), "60+", words.get("ui.kit.close"), () -> {});
        Meter meter = new Meter();
        meter.getStyleClass().add("accent");
        meter.setPrefWidth(160);
        meter.show(.4);
        Label key = new Label("Ctrl");
        key.getStyleClass().add("key");
        return row(chip, meter, key);
    }

    private HBox choices() {
        CheckBox check = new CheckBox(words.get("ui.shell.go-offline"));
        check.setSelected(true);
        RadioButton radio = new RadioButton(words.get("ui.settings.theme.system"));
        radio.setSelected(true);
        Spinner<Integer> days = new Spinner<>(0, 30, 7);
        days.setPrefWidth(90);
        days.setAccessibleText(words.get("ui.kit.period.before"));
        days.getEditor().setAccessibleText(words.get("ui.kit.period.before"));
        return row(check, radio, days);
    }

    private HBox fields() {
        TextField field = new TextField("maria@mail.example");
        field.setAccessibleText(words.get("domain.field.email"));
        TextField prompt = new TextField();
        prompt.setPromptText(words.get("ui.leads.search"));
        ComboBox<String> combo = new ComboBox<>(FXCollections.observableArrayList("Email"));
        combo.getSelectionModel().selectFirst();
        combo.setAccessibleText(words.get("domain.field.source"));
        combo.setMinWidth(ComboBox.USE_PREF_SIZE);
        TextArea area = new TextArea(words.get("ui.kit.dismiss"));
        area.setAccessibleText(words.get("ui.kit.dismiss"));
        area.setPrefSize(110, 44);
        return row(field, prompt, combo, area);
    }

    private HBox type() {
        return row(
                label("61,752", "display"),
                label("20", "figure"),
                label(words.get("ui.leads.column.next"), "h1"),
                label("h2", "h2"),
                label(words.get("ui.kit.period"), "small", "text-2"),
                label("11", "caption", "text-3"),
                label("id_7", "mono"));
    }

    private Button button(String key, String look) {
        Button button = new Button(words.get(key));
        button.getStyleClass().add(look);
        return button;
    }

    private static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(10, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
