package embudo.ui.sampler;

import embudo.kernel.Period;
import embudo.ui.kit.Card;
import embudo.ui.kit.Desk;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.FieldDiff;
import embudo.ui.kit.Note;
import embudo.ui.kit.PinStrip;
import embudo.ui.kit.Tile;
import embudo.ui.kit.TileModel;
import embudo.ui.kit.Toast;
import embudo.ui.kit.ToastArea;
import embudo.ui.kit.Tone;
import embudo.ui.kit.Wizard;
import embudo.ui.kit.Words;
import embudo.ui.kit.range.RangePicker;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.time.LocalDate;
import java.util.List;

/** The larger parts, filled with something to look at. */
final class Parts {
    private final Desk desk;
    private final Words words;

    Parts(Desk desk) {
        this.desk = desk;
        words = desk.words();
    }

    Node[] all() {
        return new Node[] {
            note(),
            new HBox(16, tile(), empty()),
            pins(),
            diff(),
            wizard(),
            new HBox(16, toast(), range())
        };
    }

    private Note note() {
        Note note = new Note();
        note.show(
                Tone.WARNING,
                words.get("ui.import.repeated"),
                words.get("ui.import.repeated.more"),
                words.get("ui.kit.close"),
                () -> {});
        return note;
    }

    private Tile tile() {
        Tile tile = new Tile();
        tile.show(
                new TileModel(
                        "sample",
                        words.get("ui.sampler.tile"),
                        words.formats().number(80.7, 1),
                        "%",
                        "",
                        null,
                        Tone.WARNING,
                        words.formats().points(-.014, 1),
                        false,
                        Tone.DANGER,
                        List.of(words.get("ui.kit.period.week")),
                        .94,
                        words.formats().percent(.85, 0),
                        "n " + words.formats().count(1434),
                        words.get("ui.help.text.today")),
                List.of(3.0, 4.0, 2.0, 5.0));
        tile.setPrefWidth(184);
        tile.setMinWidth(184);
        return tile;
    }

    private EmptyState empty() {
        EmptyState empty = new EmptyState();
        empty.show(
                "fth-users",
                words.get("ui.leads.empty.match"),
                words.get("ui.leads.empty.match.action"),
                () -> {});
        HBox.setHgrow(empty, Priority.ALWAYS);
        return empty;
    }

    private PinStrip pins() {
        PinStrip strip = new PinStrip();
        strip.show(
                List.of(
                        pin(.1, "fth-video"),
                        pin(.4, "fth-mail"),
                        pin(.405, "fth-mail"),
                        pin(.9, "fth-video")));
        return strip;
    }

    private PinStrip.Pin pin(double at, String icon) {
        return new PinStrip.Pin(at, icon, words.get("ui.kit.period.webinar"), () -> {});
    }

    private Card diff() {
        FieldDiff diff = new FieldDiff(words);
        diff.show(
                List.of(
                        new FieldDiff.Row(
                                words.get("domain.field.company"),
                                "Nortia",
                                "Nortia Logistics",
                                false,
                                words.get("ui.import.result.update")),
                        new FieldDiff.Row(
                                words.get("domain.field.job_title"),
                                "",
                                "CFO",
                                true,
                                words.get("ui.import.result.conflict"))));
        Card card = new Card();
        card.title().setText(words.get("ui.sampler.diff"));
        card.getContent().add(diff);
        return card;
    }

    private Card wizard() {
        Label page = new Label(words.get("ui.help.text.import"));
        page.setWrapText(true);
        page.getStyleClass().add("text-2");
        Card card = new Card();
        card.title().setText(words.get("ui.import.name"));
        card.getContent()
                .add(
                        new Wizard(
                                words,
                                List.of(
                                        new Wizard.Page(
                                                "ui.import.step.file",
                                                page,
                                                new SimpleBooleanProperty(true)),
                                        new Wizard.Page(
                                                "ui.import.step.preview",
                                                new Label(),
                                                new SimpleBooleanProperty(false))),
                                "ui.import.step.import",
                                () -> {}));
        return card;
    }

    private ToastArea toast() {
        ToastArea area = new ToastArea(words);
        area.show(
                new Toast(
                        words.get("ui.kit.undone", words.get("ui.settings.edit.offline")),
                        words.get("ui.kit.redo"),
                        () -> {},
                        true));
        area.setStyle("-fx-padding: 0;");
        return area;
    }

    private RangePicker range() {
        RangePicker range = new RangePicker(desk);
        LocalDate day = LocalDate.of(2026, 11, 19);
        range.valueProperty().set(Period.last(30, day));
        range.offer(Period.last(120, day), List.of());
        return range;
    }
}
