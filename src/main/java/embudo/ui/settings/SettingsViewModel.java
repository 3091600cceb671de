package embudo.ui.settings;

import embudo.domain.Actor;
import embudo.domain.ImportBatch;
import embudo.domain.Maintenance;
import embudo.domain.Settings;
import embudo.kernel.Problem;
import embudo.outbox.Outbox;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.ui.kit.edit.Edit;
import embudo.ui.kit.edit.SettingEdit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The workspace as it is set, each change checked before it is kept, and the care of its data. */
public final class SettingsViewModel {
    private static final int RECENT = 6;

    private final Services services;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ConnectorForm> connectors = FXCollections.observableArrayList();
    private final ObservableList<ImportBatch> imports = FXCollections.observableArrayList();
    private final Lane<State> reading;
    private final Lane<List<ConnectorForm>> forming;
    private final Lane<List<ImportBatch>> listing;

    /** What the screen shows besides connectors and imports. */
    public record State(
            String name,
            ZoneId zone,
            String currency,
            Path folder,
            long bytes,
            Map<String, Long> counts,
            Outbox.Link link) {
        /** Rows of a table, 0 when the store has no such table. */
        public long count(String table) {
            return counts.getOrDefault(table, 0L);
        }
    }

    SettingsViewModel(Services services, Desk desk) {
        this.services = services;
        this.desk = desk;
        reading = desk.async().lane(state::set, failure::set);
        forming = desk.async().lane(connectors::setAll, failure::set);
        listing = desk.async().lane(imports::setAll, failure::set);
    }

    /** Reads everything again; the forms of connectors only once, so that typing is not lost. */
    public void refresh() {
        reading.ask(this::read);
        listing.ask(() -> services.imports().recent(RECENT));
        if (connectors.isEmpty()) forming.ask(this::forms);
    }

    private State read() {
        Settings settings = services.settings();
        Maintenance care = services.maintenance();
        return new State(
                settings.get(Settings.NAME, ""),
                settings.zone(),
                settings.currency(),
                care.folder(),
                FolderSize.of(care.folder()),
                care.counts(),
                services.outbox().link());
    }

    private List<ConnectorForm> forms() {
        List<ConnectorForm> forms = new ArrayList<>();
        for (var info : services.connectors().list())
            forms.add(
                    new ConnectorForm(
                            services,
                            desk.async(),
                            info,
                            services.connectors().configuration(info.id())));
        return forms;
    }

    /** Keeps a workspace name; refuses an empty one. */
    public void name(String typed) {
        if (typed.isBlank()) refuse(new Problem("ui.settings.name.empty"));
        else keepIfOther(Settings.NAME, typed.strip(), state.get().name());
    }

    /** Keeps a time zone by its id. */
    public void zone(String typed) {
        try {
            String id = ZoneId.of(typed.strip()).getId();
            keepIfOther(Settings.ZONE, id, state.get().zone().getId());
        } catch (DateTimeException e) {
            refuse(new Problem(e, "ui.settings.zone.unknown", typed));
        }
    }

    /** Keeps a currency by its ISO 4217 code, in any letter case. */
    public void currency(String typed) {
        try {
            String code = typed.strip().toUpperCase(Locale.ROOT);
            Currency.getInstance(code);
            keepIfOther(Settings.CURRENCY, code, state.get().currency());
        } catch (IllegalArgumentException e) {
            refuse(new Problem(e, "ui.settings.currency.unknown", typed));
        }
    }

    /** Leaving a field unchanged writes nothing. */
    private void keepIfOther(String key, String value, String now) {
        failure.set(null);
        if (value.equals(now)) return;
        desk.async()
                .<Edit>lane(this::kept, failure::set)
                .ask(() ->
                        SettingEdit.make(
                                services.settings(),
                                key,
                                value,
                                t -> t.get("ui.settings.edit." + key, value)));
    }

    private void kept(Edit edit) {
        desk.edits().done(edit.telling(this::refresh));
        refresh();
    }

    /** Holds everything that would leave, or lets it go again. */
    public void offline(boolean on) {
        failure.set(null);
        desk.async()
                .<Edit>lane(this::kept, failure::set)
                .ask(() -> {
                    switchLink(on);
                    return new Edit(
                            t -> t.get(on ? "ui.settings.edit.offline" : "ui.settings.edit.online"),
                            () -> switchLink(!on),
                            () -> switchLink(on));
                });
    }

    private List<Problem> switchLink(boolean offline) {
        services.outbox().setOffline(offline, Actor.WINDOW);
        return List.of();
    }

    private void refuse(Problem problem) {
        failure.set(null);
        failure.set(problem);
    }

    /** Takes a batch back; {@code then} is told what was kept. */
    public void undo(ImportBatch batch, Consumer<List<String>> then) {
        desk.async()
                .<List<String>>lane(
                        kept -> {
                            refresh();
                            then.accept(kept);
                        },
                        failure::set)
                .ask(() ->
                        services.imports().undo(batch.id(), Actor.WINDOW).stream()
                                .map(desk.words()::say)
                                .toList());
    }

    /** True while nothing asked for is still on its way. */
    public boolean settled() {
        return !reading.busy() && !forming.busy() && !listing.busy();
    }

    /** Null before the first answer. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** What was refused or went wrong last, null when nothing did. */
    public ReadOnlyObjectProperty<Throwable> failure() {
        return failure.getReadOnlyProperty();
    }

    public ObservableList<ConnectorForm> connectors() {
        return connectors;
    }

    public ObservableList<ImportBatch> imports() {
        return imports;
    }
}
