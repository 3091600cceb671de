package embudo.ui.help;

import embudo.kernel.Language;
import embudo.text.Texts;

import javafx.scene.Node;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What changed from version to version, read from the change log that ships with the program. */
public final class News {
    private News() {}

    /** One version and its changes; long lines are joined. */
    public record Version(String name, List<String> changes) {}

    /** Newest first. */
    public static List<Version> of(Language language) {
        String file = language == Language.ES ? "CHANGELOG.es.md" : "CHANGELOG.md";
        try (InputStream in = News.class.getResourceAsStream("/embudo/ui/help/" + file)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Versions are second-level headings, changes are list items. */
    static List<Version> parse(String markdown) {
        List<Version> versions = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        for (String line : markdown.split("\n")) {
            if (line.startsWith("## ")) {
                changes = new ArrayList<>();
                versions.add(new Version(line.substring(3).strip(), changes));
            } else if (line.startsWith("- ")) {
                changes.add(plain(line.substring(2)));
            } else if (line.startsWith("  ") && !changes.isEmpty()) {
                changes.add(changes.removeLast() + " " + plain(line.strip()));
            }
        }
        return versions;
    }

    private static String plain(String text) {
        return text.replaceAll("[`*]", "");
    }

    static Node page(Texts texts) {
        Paragraphs page = new Paragraphs();
        for (Version version : of(texts.language()))
            page.add(
                    version.name(),
                    version.changes().stream().map(c -> "· " + c).toArray(String[]::new));
        return page;
    }
}
