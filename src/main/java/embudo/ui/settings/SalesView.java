package embudo.ui.settings;

import embudo.domain.Settings;
import embudo.domain.WorkingHours;
import embudo.domain.sales.CallSpeed;
import embudo.domain.sales.SalesTeam;
import embudo.learn.Decay;
import embudo.learn.lead.HotLeads;
import embudo.learn.lead.SalesDesk;
import embudo.ui.kit.Card;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Note;
import embudo.ui.kit.SegmentedControl;
import embudo.ui.kit.Tone;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Binds the card of scores and sales to its view model. */
final class SalesView {
    private final SalesViewModel model;
    private final Desk desk;
    private final Map<DayOfWeek, ToggleButton> days = new EnumMap<>(DayOfWeek.class);
    private final SegmentedControl<Decay> decay = new SegmentedControl<>();
    private boolean filling;
    @FXML private Card salesCard;
    @FXML private Note salesNote;
    @FXML private Label ownersHead;
    @FXML private TextField owners;
    @FXML private Label authorHead;
    @FXML private TextField author;
    @FXML private Label hoursHead;
    @FXML private TextField hours;
    @FXML private Label daysHead;
    @FXML private FlowPane daysLine;
    @FXML private Label holidaysHead;
    @FXML private TextField holidays;
    @FXML private Label speedHead;
    @FXML private ComboBox<String> speed;
    @FXML private Label speedDaysHead;
    @FXML private ComboBox<String> speedDays;
    @FXML private HBox decayLine;
    @FXML private Label decayHead;
    @FXML private Label decayHint;
    @FXML private CheckBox promote;
    @FXML private CheckBox armed;
    @FXML private Label armedHint;

    SalesView(SalesViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        var w = desk.words();
        w.bind(salesCard.title().textProperty(), "ui.settings.sales");
        head(ownersHead, SalesTeam.OWNERS, owners);
        head(authorHead, SalesDesk.AUTHOR, author);
        head(hoursHead, WorkingHours.HOURS, hours);
        head(holidaysHead, WorkingHours.HOLIDAYS, holidays);
        w.bind(daysHead.textProperty(), "ui.settings.key." + WorkingHours.DAYS);
        w.bind(decayHead.textProperty(), "ui.settings.key." + Decay.SETTING);
        w.bind(promote.textProperty(), "ui.settings.key." + HotLeads.PROMOTE);
        w.bind(armed.textProperty(), "ui.settings.key." + Settings.WRITE_BACK);
        w.bind(armedHint.textProperty(), "ui.settings.sales.armed.hint");
        w.bind(decayHint.textProperty(), "ui.settings.sales.decay.hint");
        w.bind(owners.promptTextProperty(), "ui.settings.sales.owners.prompt");
        w.bind(holidays.promptTextProperty(), "ui.settings.sales.holidays.prompt");
        choice(speedHead, speed, CallSpeed.HOURS, List.of("1", "2", "4", "8", "16"));
        choice(
                speedDaysHead,
                speedDays,
                CallSpeed.DAYS,
                IntStream.rangeClosed(1, 5).mapToObj(String::valueOf).toList());
        decay.choices(
                List.of(Decay.values()), d -> w.of(t -> t.get("ui.settings.decay." + d.key())));
        decay.setId("decay");
        decayLine.getChildren().add(decay);
        decay.valueProperty().addListener((p, was, is) -> put(Decay.SETTING, is.key()));
        for (DayOfWeek day : DayOfWeek.values()) daysLine.getChildren().add(day(day));
        promote.setOnAction(e -> put(HotLeads.PROMOTE, Boolean.toString(promote.isSelected())));
        armed.setOnAction(e -> put(Settings.WRITE_BACK, Boolean.toString(armed.isSelected())));
        model.state().addListener((p, was, is) -> show());
        model.failure().addListener((p, was, is) -> noted());
        w.textsProperty().addListener((p, was, is) -> spoken());
        spoken();
        noted();
    }

    private void head(Label head, String key, TextField field) {
        desk.words().bind(head.textProperty(), "ui.settings.key." + key);
        head.setLabelFor(field);
        field.setOnAction(e -> put(key, field.getText()));
        field.focusedProperty()
                .addListener((p, was, is) -> {
                    if (!is) put(key, field.getText());
                });
    }

    private void choice(Label head, ComboBox<String> box, String key, List<String> choices) {
        desk.words().bind(head.textProperty(), "ui.settings.key." + key);
        desk.words().bind(box.accessibleTextProperty(), "ui.settings.key." + key);
        head.setLabelFor(box);
        box.getItems().setAll(choices);
        box.valueProperty()
                .addListener((p, was, is) -> {
                    if (is != null) put(key, is);
                });
    }

    private ToggleButton day(DayOfWeek day) {
        ToggleButton button = new ToggleButton();
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("compact-button");
        button.setOnAction(e -> worked(day, button));
        days.put(day, button);
        return button;
    }

    /** A week without any working day is refused, and the day stays chosen. */
    private void worked(DayOfWeek day, ToggleButton button) {
        Set<DayOfWeek> chosen = new HashSet<>();
        days.forEach((each, b) -> {
            if (b.isSelected()) chosen.add(each);
        });
        if (chosen.isEmpty()) button.setSelected(true);
        else
            put(
                    WorkingHours.DAYS,
                    chosen.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(",")));
    }

    private void put(String key, String value) {
        if (!filling) model.put(key, value);
    }

    private void spoken() {
        Locale locale = Locale.of(desk.words().language().code());
        days.forEach((day, button) -> {
            button.setText(day.getDisplayName(TextStyle.NARROW_STANDALONE, locale));
            String whole = day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
            button.setAccessibleText(whole);
            button.setTooltip(new Tooltip(whole));
        });
        show();
    }

    private void show() {
        Map<String, String> now = model.state().get();
        if (now == null) return;
        filling = true;
        fill(owners, now.get(SalesTeam.OWNERS));
        fill(author, now.get(SalesDesk.AUTHOR));
        fill(hours, now.get(WorkingHours.HOURS));
        fill(holidays, now.get(WorkingHours.HOLIDAYS));
        fill(speed, now.get(CallSpeed.HOURS));
        fill(speedDays, now.get(CallSpeed.DAYS));
        Set<String> worked = Set.of(now.get(WorkingHours.DAYS).split("\\s*,\\s*"));
        days.forEach((day, button) -> button.setSelected(worked.contains(day.name())));
        boolean byEvent = now.get(Decay.SETTING).equals(Decay.EVENT.key());
        decay.valueProperty().set(byEvent ? Decay.EVENT : Decay.DAY);
        promote.setSelected(Boolean.parseBoolean(now.get(HotLeads.PROMOTE)));
        armed.setSelected(Boolean.parseBoolean(now.get(Settings.WRITE_BACK)));
        filling = false;
    }

    /** What somebody is typing is left alone. */
    private static void fill(TextField field, String value) {
        if (!field.isFocused()) field.setText(value);
    }

    private static void fill(ComboBox<String> box, String value) {
        if (!box.getItems().contains(value)) box.getItems().add(value);
        box.setValue(value);
    }

    private void noted() {
        Throwable failure = model.failure().get();
        if (failure == null) salesNote.hide();
        else salesNote.show(Tone.DANGER, "", desk.explain(failure), null, () -> {});
    }
}
