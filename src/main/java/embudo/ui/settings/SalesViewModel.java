package embudo.ui.settings;

import embudo.kernel.Progress;
import embudo.learn.lead.SalesSettings;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.ui.kit.edit.Edit;
import embudo.ui.kit.edit.SettingEdit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Map;

/** How scores fade, who sells, when they work and how soon they call; each change is checked. */
public final class SalesViewModel {
    private final Services services;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<Map<String, String>> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final Lane<Map<String, String>> reading;
    private int keeping;

    SalesViewModel(Services services, Desk desk) {
        this.services = services;
        this.desk = desk;
        reading = desk.async().lane(state::set, failure::set);
    }

    public void refresh() {
        reading.ask(services.salesSettings()::now);
    }

    /** Keeps a setting where it is another; what it does not take is refused in words. */
    public void put(String key, String value) {
        String wanted = value.strip();
        if (state.get() == null || wanted.equals(state.get().get(key))) return;
        failure.set(null);
        keeping++;
        desk.async()
                .<Edit>lane(edit -> kept(key, edit), this::refused)
                .ask(() -> {
                    services.salesSettings().check(key, wanted);
                    return edit(key, wanted);
                });
    }

    private Edit edit(String key, String value) {
        Edit plain =
                SettingEdit.make(
                        services.settings(),
                        key,
                        value,
                        t -> t.get("ui.settings.changed", t.get("ui.settings.key." + key)));
        if (!SalesSettings.rescores(key)) return plain;
        return new Edit(
                plain.words(),
                () -> {
                    var left = plain.undo().get();
                    services.rescoring().all(Progress.NONE);
                    return left;
                },
                () -> {
                    var left = plain.redo().get();
                    services.rescoring().all(Progress.NONE);
                    return left;
                });
    }

    private void kept(String key, Edit edit) {
        keeping--;
        desk.edits().done(edit.telling(this::refresh));
        refresh();
        if (SalesSettings.rescores(key))
            desk.jobs()
                    .start(
                            desk.words().get("ui.settings.rescoring"),
                            progress -> {
                                services.rescoring().all(progress);
                                return key;
                            },
                            done -> refresh(),
                            desk::fail);
    }

    private void refused(Throwable why) {
        keeping--;
        failure.set(why);
        refresh();
    }

    public boolean settled() {
        return !reading.busy() && keeping == 0;
    }

    /** What each setting stands at; null before the first answer. */
    public ReadOnlyObjectProperty<Map<String, String>> state() {
        return state.getReadOnlyProperty();
    }

    /** What was refused last, null when nothing was. */
    public ReadOnlyObjectProperty<Throwable> failure() {
        return failure.getReadOnlyProperty();
    }
}
