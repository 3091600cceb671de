package embudo.intake;

import embudo.kernel.Language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** This room's messages in one language, for files that are written beside the window. */
final class Words {
    private final Properties messages = new Properties();

    Words(Language language) {
        String path = "/embudo/text/intake_" + language.code() + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(path)) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String get(String key, List<Object> args) {
        String text = messages.getProperty(key, key);
        for (int i = 0; i < args.size(); i++)
            text = text.replace("{" + i + "}", String.valueOf(args.get(i)));
        return text;
    }
}
