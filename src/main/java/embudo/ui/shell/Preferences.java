package embudo.ui.shell;

import embudo.domain.Actor;
import embudo.domain.Settings;
import embudo.kernel.Language;
import embudo.kernel.Notices;
import embudo.kernel.Topic;
import embudo.text.Texts;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.ui.kit.Theme;

import javafx.beans.value.ChangeListener;

import java.util.EnumSet;
import java.util.function.Consumer;

/** Keeps language, theme and workspace name in step with the settings, both ways. */
final class Preferences {
    private final Desk desk;
    private final Settings settings;
    private final Consumer<String> onName;
    private final Lane<Read> reading;
    private final Lane<Boolean> writing;
    private final ChangeListener<Texts> onLanguage = (o, was, is) -> write();
    private final ChangeListener<Theme.Mode> onMode = (o, was, is) -> write();
    private final ChangeListener<Number> onSize = (o, was, is) -> write();
    private Notices.Subscription feed;

    Preferences(Desk desk, Settings settings, Consumer<String> onName) {
        this.desk = desk;
        this.settings = settings;
        this.onName = onName;
        this.reading = desk.async().lane(this::apply, desk::fail);
        this.writing = desk.async().lane(done -> {}, desk::fail);
    }

    /** Empty texts where nothing is to be changed. */
    private record Read(String name, String language, String theme, String textSize) {}

    void follow() {
        feed = desk.feed().follow(EnumSet.of(Topic.SETTINGS), () -> read(true));
        desk.words().textsProperty().addListener(onLanguage);
        desk.theme().modeProperty().addListener(onMode);
        desk.theme().textSizeProperty().addListener(onSize);
        // The window was opened in a language and theme already: they stand until one changes.
        read(false);
    }

    boolean settled() {
        return !reading.busy() && !writing.busy();
    }

    void close() {
        reading.drop();
        feed.close();
        desk.words().textsProperty().removeListener(onLanguage);
        desk.theme().modeProperty().removeListener(onMode);
        desk.theme().textSizeProperty().removeListener(onSize);
    }

    private void read(boolean look) {
        if (writing.busy()) return;
        reading.ask(() ->
                new Read(
                        settings.get(Settings.NAME, ""),
                        look ? settings.get(Settings.LANGUAGE, "") : "",
                        look ? settings.get(Settings.THEME, "") : "",
                        settings.get(Settings.TEXT_SIZE, "")));
    }

    private void apply(Read read) {
        onName.accept(read.name());
        if (!read.language().isEmpty()) desk.words().speak(Language.of(read.language()));
        if (!read.theme().isEmpty()) desk.theme().modeProperty().set(Theme.Mode.of(read.theme()));
        if (read.textSize().matches("\\d{1,3}"))
            desk.theme().textSize(Integer.parseInt(read.textSize()));
    }

    private void write() {
        String language = desk.words().language().code();
        String theme = desk.theme().modeProperty().get().key();
        String size = String.valueOf(desk.theme().textSizeProperty().get());
        // What was being read is older than what the person has just chosen.
        reading.drop();
        writing.ask(() -> {
            put(Settings.LANGUAGE, language);
            put(Settings.THEME, theme);
            put(Settings.TEXT_SIZE, size);
            return true;
        });
    }

    private void put(String key, String value) {
        if (!settings.get(key, "").equals(value)) settings.put(key, value, Actor.WINDOW);
    }
}
