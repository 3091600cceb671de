package embudo.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import embudo.domain.Band;
import embudo.domain.Channel;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.kernel.Language;
import embudo.text.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Both languages are complete, every message is used and every used key has a message. */
class TextsTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Path FOLDER = MAIN.resolve("resources/embudo/text");
    private static final List<String> ROOMS = Texts.ROOMS;

    @ParameterizedTest
    @FieldSource("ROOMS")
    void bothLanguagesSayTheSame(String room) throws IOException {
        assertThat(TextBundles.read(FOLDER, room).uneven()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void nothingIsLeftUntranslated(String room) throws IOException {
        List<String> words =
                Files.readAllLines(Path.of("src/test/resources/embudo/house/words-of-both.txt"));
        assertThat(TextBundles.read(FOLDER, room).untranslated(words)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void noMessageIsUnused(String room) throws IOException {
        if (room.equals("domain"))
            assumeThat(MAIN.resolve("java/embudo/ui/shell"))
                    .as("the window, which shows the words of domain")
                    .exists();
        TextUses uses = TextUses.read(MAIN);
        assertThat(TextBundles.read(FOLDER, room).keys()).allMatch(uses::use);
    }

    @Test
    void noKeyIsWithoutMessage() throws IOException {
        Set<String> messages = new TreeSet<>();
        for (String room : ROOMS) messages.addAll(TextBundles.read(FOLDER, room).keys());
        TextUses uses = TextUses.read(MAIN);
        assertThat(uses.keys()).as("literals found").isNotEmpty();
        assertThat(uses.missing(messages)).isEmpty();
        assertThat(uses.empty(messages)).isEmpty();
    }

    @Test
    void everyBundleBelongsToARoom() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .isSubsetOf(
                            ROOMS.stream()
                                    .flatMap(room ->
                                            Arrays.stream(Language.values())
                                                    .map(l ->
                                                            room + "_" + l.code() + ".properties"))
                                    .toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordOfTheDomainHasAMessage(Language language) {
        Stream<String> keys =
                Stream.of(
                                Arrays.stream(Channel.values())
                                        .map(c -> "domain.channel." + c.key()),
                                Arrays.stream(Band.values()).map(b -> "domain.band." + b.key()),
                                Arrays.stream(EventType.values())
                                        .map(t -> "domain.event." + t.key()),
                                Arrays.stream(ContactField.values())
                                        .map(f -> "domain.field." + f.key()))
                        .flatMap(s -> s);
        assertThat(keys).allMatch(Texts.of(language)::has);
    }

    @Test
    void unevenBundlesAreNoticed(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("ui_en.properties"),
                "ui.a=A {0}\nui.b=B\nui.n.one=1\nother.c=C\nui.d=D\nui.d=D\nui.e=E\n");
        Files.writeString(
                folder.resolve("ui_es.properties"),
                "ui.a=A {1}\nui.n.one=1\nother.c=C\nui.d=D\nui.e=\n");
        assertThat(TextBundles.read(folder, "ui").uneven())
                .containsExactlyInAnyOrder(
                        "other.c is not a key of ui",
                        "ui.a has different holes: {EN=[0], ES=[1]}",
                        "ui.b has no text in es",
                        "ui.d (twice) has no text in en",
                        "ui.d (twice) has no text in es",
                        "ui.e has no text in es",
                        "ui.n.one has no .other");
    }

    @Test
    void untranslatedTextsAreNoticed(@TempDir Path folder) throws IOException {
        String same = "ui.a=LinkedIn {0}\nui.b=Save LinkedIn\nui.c={0} - {1}\n";
        Files.writeString(folder.resolve("ui_en.properties"), same);
        Files.writeString(folder.resolve("ui_es.properties"), same);
        assertThat(TextBundles.read(folder, "ui").untranslated(List.of("LinkedIn")))
                .containsExactly("ui.b");
    }

    @Test
    void keysAreFoundInCodeAndNotInComments() {
        TextUses uses =
                TextUses.of(
                        List.of(
                                "/* \"ui.comment\" */ // \"ui.line\"\n char c = '\"'; get(\"ui.today.title\");"
                                        + " get(\"domain.band.\" + key); path(\"store.db\"); \"\"\"\n\"ui.block\"\"\"\""),
                        List.of("<Label text=\"%ui.fxml\"/>"));
        assertThat(uses.keys()).containsExactly("store.db", "ui.fxml", "ui.today.title");
        assertThat(uses.prefixes()).containsExactly("domain.band.");
        assertThat(uses.use("domain.band.hot_lead")).isTrue();
        assertThat(uses.use("ui.fxml.other")).isTrue();
        assertThat(uses.use("ui.today")).isFalse();
        assertThat(uses.missing(Set.of("ui.fxml.other"))).containsExactly("ui.today.title");
        assertThat(uses.empty(Set.of("ui.fxml"))).containsExactly("domain.band.");
    }
}
