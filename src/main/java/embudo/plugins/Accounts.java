package embudo.plugins;

import embudo.domain.Actor;
import embudo.domain.Secrets;
import embudo.domain.Settings;
import embudo.kernel.Problem;
import embudo.spi.ConnectorFactory;
import embudo.spi.Field;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps the fields of connectors: plain ones in the settings, secret ones sealed. */
final class Accounts {
    /** Shown in place of a secret; saving it again changes nothing. */
    static final String MASK = "••••";

    private final Settings settings;
    private final Secrets secrets;

    Accounts(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    static boolean isSecret(Field field) {
        return field.kind() == Field.Kind.SECRET;
    }

    Optional<String> setting(ConnectorFactory factory, String key) {
        return Optional.ofNullable(settings.get(settingName(factory, key), null));
    }

    Optional<String> secret(ConnectorFactory factory, String key) {
        return secrets.get(factory.id() + "." + key);
    }

    boolean ready(ConnectorFactory factory) {
        return factory.fields().stream()
                .allMatch(f -> !f.required() || value(factory, f).isPresent());
    }

    Map<String, String> shown(ConnectorFactory factory) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (Field field : factory.fields())
            value(factory, field)
                    .ifPresent(v -> shown.put(field.key(), isSecret(field) ? MASK : v));
        return shown;
    }

    /** All values are checked before the first is written. */
    void write(ConnectorFactory factory, Map<String, String> values, Actor actor) {
        Map<Field, Optional<String>> checked = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            Field field = field(factory, key);
            if (isSecret(field) && MASK.equals(value)) return;
            checked.put(field, FieldRules.clean(field, value));
        });
        checked.forEach((field, value) -> {
            String stored = value.orElse(null);
            if (isSecret(field)) secrets.put(factory.id() + "." + field.key(), stored, actor);
            else settings.put(settingName(factory, field.key()), stored, actor);
        });
    }

    /** The text with every secret of the connector masked. */
    String mask(ConnectorFactory factory, String text) {
        String masked = text;
        for (Field field : factory.fields())
            if (isSecret(field)) {
                String secret = secret(factory, field.key()).orElse("");
                if (!secret.isEmpty()) masked = masked.replace(secret, MASK);
            }
        return masked;
    }

    private Optional<String> value(ConnectorFactory factory, Field field) {
        return isSecret(field) ? secret(factory, field.key()) : setting(factory, field.key());
    }

    private static Field field(ConnectorFactory factory, String key) {
        return factory.fields().stream()
                .filter(f -> f.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Problem("plugins.noField", factory.id(), key));
    }

    private static String settingName(ConnectorFactory factory, String key) {
        return "connector." + factory.id() + "." + key;
    }
}
