package embudo.ui.settings;

import embudo.domain.Upkeep;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.ui.kit.edit.Edit;
import embudo.ui.kit.edit.SettingEdit;
import embudo.watch.NoticeSettings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Map;

/** Who is told of alerts and how, and whether due work runs with the window closed. */
public final class NoticesViewModel {
    private final Services services;
    private final NoticeSettings notices;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final Lane<State> reading;
    private int keeping;

    /** What the card shows, read at once. */
    public record State(Map<String, String> settings, Upkeep.Scheduled scheduled) {}

    NoticesViewModel(Services services, Desk desk) {
        this.services = services;
        this.desk = desk;
        notices = services.watch().settings();
        reading = desk.async().lane(state::set, failure::set);
    }

    public void refresh() {
        reading.ask(() -> new State(notices.now(), services.upkeep().scheduled()));
    }

    /** Keeps a setting where it is another; what it does not take is refused in words. */
    public void put(String key, String value) {
        String wanted = value.strip();
        if (state.get() == null || wanted.equals(state.get().settings().get(key))) return;
        failure.set(null);
        keeping++;
        desk.async()
                .<Edit>lane(this::kept, this::refused)
                .ask(() -> {
                    notices.check(key, wanted);
                    return SettingEdit.make(
                            services.settings(),
                            key,
                            wanted,
                            t -> t.get("ui.settings.changed", t.get("ui.settings.key." + key)));
                });
    }

    private void kept(Edit edit) {
        keeping--;
        desk.edits().done(edit.telling(this::refresh));
        refresh();
    }

    /** Has the operating system run due work every so many minutes. */
    public void install(int minutes) {
        schedule(() -> services.upkeep().install(minutes));
    }

    public void remove() {
        schedule(services.upkeep()::remove);
    }

    private void schedule(Runnable step) {
        failure.set(null);
        keeping++;
        desk.async()
                .<Boolean>lane(
                        done -> {
                            keeping--;
                            refresh();
                        },
                        this::refused)
                .ask(() -> {
                    step.run();
                    return true;
                });
    }

    private void refused(Throwable why) {
        keeping--;
        failure.set(why);
        refresh();
    }

    public boolean settled() {
        return !reading.busy() && keeping == 0;
    }

    /** Null before the first answer. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** What was refused last, null when nothing was. */
    public ReadOnlyObjectProperty<Throwable> failure() {
        return failure.getReadOnlyProperty();
    }
}
