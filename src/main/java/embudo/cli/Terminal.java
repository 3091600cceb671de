package embudo.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import embudo.kernel.Progress;
import embudo.text.Texts;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/**
 * Where a command speaks: results on {@code out}, everything else on {@code err}, in one language,
 * with paths taken from the caller's folder. With {@code json} the result is one JSON object or
 * array.
 */
public record Terminal(
        PrintStream out,
        PrintStream err,
        Path folder,
        Texts texts,
        boolean json,
        BooleanSupplier cancelled) {
    public Path path(Path given) {
        return folder.resolve(given).normalize();
    }

    public void line(String text) {
        out.println(text);
    }

    /** A message in the person's language. */
    public void say(String key, Object... args) {
        err.println(texts.get(key, args));
    }

    public void result(Object value) {
        try {
            out.println(
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Progress that stops when the caller goes away. */
    public Progress progress() {
        return new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public boolean cancelled() {
                return cancelled.getAsBoolean();
            }
        };
    }
}
