package embudo.ui.settings;

import embudo.domain.watch.NoticeChannel;
import embudo.domain.watch.Severity;
import embudo.text.Texts;
import embudo.ui.kit.Card;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Note;
import embudo.ui.kit.Tone;
import embudo.watch.NoticeSettings;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Binds the card of notices and schedule to its view model. */
final class NoticesView {
    private static final List<String> MINUTES = List.of("5", "15", "30", "60");
    private final NoticesViewModel model;
    private final Desk desk;
    private final Map<NoticeChannel, CheckBox> ways = new EnumMap<>(NoticeChannel.class);
    private final Map<Severity, TextField> addresses = new EnumMap<>(Severity.class);
    private boolean filling;
    @FXML private Card noticesCard;
    @FXML private Note noticesNote;
    @FXML private Label hint;
    @FXML private Label ownHead;
    @FXML private TextField own;
    @FXML private Label ownHint;
    @FXML private Label criticalHead;
    @FXML private TextField critical;
    @FXML private Label highHead;
    @FXML private TextField high;
    @FXML private Label mediumHead;
    @FXML private TextField medium;
    @FXML private Label lowHead;
    @FXML private TextField low;
    @FXML private Label phonesHead;
    @FXML private TextField phones;
    @FXML private Label slackHead;
    @FXML private TextField slackRoom;
    @FXML private Label digestHead;
    @FXML private ComboBox<String> digest;
    @FXML private CheckBox email;
    @FXML private CheckBox sms;
    @FXML private CheckBox slack;
    @FXML private Label scheduleHead;
    @FXML private ComboBox<String> minutes;
    @FXML private Button schedule;
    @FXML private Label scheduled;

    NoticesView(NoticesViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        var w = desk.words();
        w.bind(noticesCard.title().textProperty(), "ui.settings.notices");
        w.bind(hint.textProperty(), "ui.settings.notices.hint");
        w.bind(scheduleHead.textProperty(), "ui.settings.schedule");
        w.bind(minutes.accessibleTextProperty(), "ui.settings.schedule");
        head(ownHead, own, NoticeSettings.OWN);
        w.bind(own.promptTextProperty(), "ui.settings.notices.yours");
        w.bind(ownHint.textProperty(), "ui.settings.notices.own");
        head(criticalHead, critical, NoticeSettings.recipientsKey(Severity.CRITICAL));
        head(highHead, high, NoticeSettings.recipientsKey(Severity.HIGH));
        head(mediumHead, medium, NoticeSettings.recipientsKey(Severity.MEDIUM));
        head(lowHead, low, NoticeSettings.recipientsKey(Severity.LOW));
        head(phonesHead, phones, NoticeSettings.phonesKey());
        head(slackHead, slackRoom, NoticeSettings.SLACK);
        addresses.putAll(
                Map.of(
                        Severity.CRITICAL, critical,
                        Severity.HIGH, high,
                        Severity.MEDIUM, medium,
                        Severity.LOW, low));
        w.bind(phones.promptTextProperty(), "ui.settings.notices.phone");
        ways.putAll(
                Map.of(
                        NoticeChannel.EMAIL, email,
                        NoticeChannel.SMS, sms,
                        NoticeChannel.SLACK, slack));
        ways.forEach((channel, box) -> {
            String key = NoticeSettings.armedKey(channel);
            w.bind(box.textProperty(), "ui.settings.key." + key);
            box.setOnAction(e -> put(key, Boolean.toString(box.isSelected())));
        });
        w.bind(digestHead.textProperty(), "ui.settings.key." + NoticeSettings.DIGEST);
        w.bind(digest.accessibleTextProperty(), "ui.settings.key." + NoticeSettings.DIGEST);
        digestHead.setLabelFor(digest);
        digest.getItems().setAll(IntStream.range(0, 24).mapToObj(String::valueOf).toList());
        digest.valueProperty()
                .addListener((p, was, is) -> {
                    if (is != null) put(NoticeSettings.DIGEST, is);
                });
        scheduleHead.setLabelFor(minutes);
        minutes.getItems().setAll(MINUTES);
        minutes.setValue("15");
        schedule.setOnAction(e -> scheduling());
        model.state().addListener((p, was, is) -> show());
        model.failure().addListener((p, was, is) -> noted());
        w.textsProperty().addListener((p, was, is) -> show());
        show();
        noted();
    }

    private void head(Label head, TextField field, String key) {
        desk.words().bind(head.textProperty(), "ui.settings.key." + key);
        head.setLabelFor(field);
        field.setOnAction(e -> put(key, field.getText()));
        field.focusedProperty()
                .addListener((p, was, is) -> {
                    if (!is) put(key, field.getText());
                });
    }

    private void put(String key, String value) {
        if (!filling) model.put(key, value);
    }

    private void scheduling() {
        if (model.state().get().scheduled().installed()) model.remove();
        else model.install(Integer.parseInt(minutes.getValue()));
    }

    private void show() {
        NoticesViewModel.State state = model.state().get();
        schedule.setDisable(state == null);
        if (state == null) return;
        Texts texts = desk.words().now();
        Map<String, String> now = state.settings();
        filling = true;
        String address = now.get(NoticeSettings.OWN);
        fill(own, address);
        String nobody =
                address.isEmpty()
                        ? texts.get("ui.settings.notices.who")
                        : texts.get("ui.settings.notices.you", address);
        addresses.forEach((s, field) -> {
            fill(field, now.get(NoticeSettings.recipientsKey(s)));
            field.setPromptText(nobody);
        });
        fill(phones, now.get(NoticeSettings.phonesKey()));
        fill(slackRoom, now.get(NoticeSettings.SLACK));
        digest.setValue(now.get(NoticeSettings.DIGEST));
        ways.forEach((channel, box) ->
                box.setSelected(now.get(NoticeSettings.armedKey(channel)).equals("true")));
        boolean on = state.scheduled().installed();
        if (on) minutes.setValue(String.valueOf(state.scheduled().minutes()));
        minutes.setDisable(on);
        schedule.setText(texts.get(on ? "ui.settings.schedule.off" : "ui.settings.schedule.on"));
        scheduled.setText(
                on
                        ? texts.get("ui.settings.schedule.runs", state.scheduled().minutes())
                        : texts.get("ui.settings.schedule.none"));
        filling = false;
    }

    /** What somebody is typing is left alone. */
    private static void fill(TextField field, String value) {
        if (!field.isFocused()) field.setText(value);
    }

    private void noted() {
        Throwable failure = model.failure().get();
        if (failure == null) noticesNote.hide();
        else noticesNote.show(Tone.DANGER, "", desk.explain(failure), null, () -> {});
    }
}
