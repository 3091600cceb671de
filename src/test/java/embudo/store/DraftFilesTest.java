package embudo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import embudo.domain.Drafts;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

class DraftFilesTest {
    private static final Ticker NOON = Ticker.fixed(Instant.parse("2026-11-19T12:00:00Z"));

    @Test
    void aDraftOutlivesTheProcessSealedAndGoesWhenDropped(@TempDir Path folder) throws Exception {
        try (Store store = Store.open(folder, NOON, new Notices())) {
            Drafts drafts = store.drafts();
            assertThat(drafts.read("window")).isEmpty();
            drafts.keep("window", "first");
            drafts.keep("window", "señora\nana@nube.example");
        }
        Path file = folder.resolve("drafts").resolve("window.draft");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("nube");
        try (Store store = Store.open(folder, NOON, new Notices())) {
            assertThat(store.drafts().read("window")).contains("señora\nana@nube.example");
            Files.writeString(file, "sealed=rubbish\n");
            assertThat(store.drafts().read("window")).as("damaged").isEmpty();
            store.drafts().drop("window");
            assertThat(folder.resolve("drafts")).isEmptyDirectory();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> store.drafts().keep("../key", "x"));
        }
    }
}
