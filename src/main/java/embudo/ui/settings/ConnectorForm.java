package embudo.ui.settings;

import embudo.domain.Actor;
import embudo.domain.Settings;
import embudo.kernel.Problem;
import embudo.plugins.Connectors;
import embudo.ui.Services;
import embudo.ui.kit.Async;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of one connector: a text for each field it declares. A secret is never shown; an
 * empty text leaves the saved one in place.
 */
public final class ConnectorForm {
    private final Services services;
    private final Async async;
    private final Connectors.Info info;
    private final List<Field> fields = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Connectors.Check> check = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper ready;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper();

    /** {@code stored} as {@link Connectors#configuration} gives it. */
    ConnectorForm(
            Services services, Async async, Connectors.Info info, Map<String, String> stored) {
        this.services = services;
        this.async = async;
        this.info = info;
        ready = new ReadOnlyBooleanWrapper(info.ready());
        for (Connectors.FieldInfo f : info.fields()) fields.add(new Field(f, stored.get(f.key())));
    }

    /** One field; {@code kept} tells that a secret is stored already. */
    public record Field(Connectors.FieldInfo info, StringProperty value, BooleanProperty kept) {
        Field(Connectors.FieldInfo info, String stored) {
            this(
                    info,
                    new SimpleStringProperty(info.secret() || stored == null ? "" : stored),
                    new SimpleBooleanProperty(info.secret() && stored != null));
        }

        boolean missing() {
            return info.required() && value.get().isBlank() && !kept.get();
        }
    }

    /** Saves what was typed; a required field that is empty is said before anything is written. */
    public void save() {
        saved.set(false);
        check.set(null);
        for (Field f : fields)
            if (f.missing()) {
                failure.set(new Problem("ui.settings.connector.required", name(f)));
                return;
            }
        failure.set(null);
        Map<String, String> values = new HashMap<>();
        for (Field f : fields) {
            String typed = f.value().get().strip();
            if (!f.info().secret()) values.put(f.info().key(), typed.isEmpty() ? null : typed);
            else if (!typed.isEmpty()) values.put(f.info().key(), typed);
        }
        busy.set(true);
        async.lane(this::kept, this::failed)
                .ask(() -> {
                    services.connectors().configure(info.id(), values, Actor.WINDOW);
                    return services.connectors().info(info.id());
                });
    }

    private void kept(Connectors.Info now) {
        busy.set(false);
        saved.set(true);
        ready.set(now.ready());
        for (Field f : fields)
            if (f.info().secret() && !f.value().get().isBlank()) {
                f.kept().set(true);
                f.value().set("");
            }
    }

    /** Tries the connection with what is saved. */
    public void check() {
        busy.set(true);
        check.set(null);
        failure.set(null);
        saved.set(false);
        async.<Connectors.Check>lane(
                        answer -> {
                            busy.set(false);
                            check.set(answer);
                        },
                        this::failed)
                .ask(() -> services.connectors().check(info.id()));
    }

    private void failed(Throwable e) {
        busy.set(false);
        failure.set(e);
    }

    private String name(Field f) {
        String language = services.settings().get(Settings.LANGUAGE, "en");
        return f.info().label().getOrDefault(language, f.info().key());
    }

    public Connectors.Info info() {
        return info;
    }

    public List<Field> fields() {
        return List.copyOf(fields);
    }

    /** Outcome of the last check, null before. */
    public ReadOnlyObjectProperty<Connectors.Check> checked() {
        return check.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Throwable> failure() {
        return failure.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** True after a save, until the next edit or check. */
    public ReadOnlyBooleanProperty saved() {
        return saved.getReadOnlyProperty();
    }
}
