package embudo.intake;

import embudo.catalog.Catalog;
import embudo.domain.Actor;
import embudo.domain.Settings;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** An importer over an empty workspace in memory, with files made on the spot. */
final class Bench {
    static final Instant NOW = Instant.parse("2026-11-19T13:32:00Z");

    final Path folder;
    Instant now = NOW;
    final FakeStore store = new FakeStore(() -> now);
    final Map<String, String> settings = new HashMap<>();
    final FileImporter importer =
            new FileImporter(
                    store,
                    store,
                    store,
                    store,
                    new MapSettings(settings),
                    clock(),
                    store,
                    Catalog.load().files(),
                    address -> false);

    Bench(Path folder) {
        this.folder = folder;
    }

    private Ticker clock() {
        return () -> now;
    }

    Path file(String name, String text) {
        return file(name, text, StandardCharsets.UTF_8);
    }

    Path file(String name, String text, Charset charset) {
        return file(name, text.getBytes(charset));
    }

    /** Written an hour before the present moment. */
    Path file(String name, byte[] bytes) {
        try {
            Path file = Files.write(folder.resolve(name), bytes);
            return Files.setLastModifiedTime(file, FileTime.from(now.minus(Duration.ofHours(1))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Preview preview(Path file) {
        return importer.preview(
                importer.plan(importer.inspect(file), null, Map.of()), Progress.NONE);
    }

    Importer.Published publish(Path file) {
        return importer.publish(
                importer.plan(importer.inspect(file), null, Map.of()),
                Actor.COMMAND,
                Progress.NONE);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    record MapSettings(Map<String, String> values) implements Settings {
        @Override
        public String get(String key, String otherwise) {
            return values.getOrDefault(key, otherwise);
        }

        @Override
        public void put(String key, String value, Actor actor) {
            if (value == null) values.remove(key);
            else values.put(key, value);
        }

        @Override
        public Map<String, String> all() {
            return Map.copyOf(values);
        }
    }
}
