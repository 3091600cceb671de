package embudo.plugins;

import embudo.kernel.Problem;
import embudo.spi.Field;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a field's value must look like. */
final class FieldRules {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private FieldRules() {}

    /**
     * The value without outer blanks; empty when nothing remains.
     *
     * @throws Problem when the field can't take it; never repeats a secret
     */
    static Optional<String> clean(Field field, String value) {
        if (value == null || value.isBlank()) return Optional.empty();
        String text = value.strip();
        if (field.kind() == Field.Kind.URL) requireSafe(field, text);
        if (!field.pattern().matcher(text).matches())
            throw new Problem("plugins.field.invalid", field.key());
        return Optional.of(text);
    }

    private static void requireSafe(Field field, String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
            boolean safe =
                    scheme.equals("https")
                            || scheme.equals("http") && LOOPBACK.matcher(host).matches();
            if (host.isEmpty() || !safe || uri.getUserInfo() != null)
                throw new Problem("plugins.field.url", field.key());
        } catch (URISyntaxException e) {
            throw new Problem(e, "plugins.field.url", field.key());
        }
    }
}
