package embudo.store;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Actor;
import embudo.domain.SavedBoard;
import embudo.kernel.Notices;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;

/** People's own dashboards, over a reopening. */
class SavedBoardStoreTest {
    private static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");

    @TempDir Path folder;

    @Test
    void dashboardsAreKeptReplacedByNameAndRemoved() {
        SavedBoard first;
        try (Store store = open()) {
            first = store.savedBoards().save(new SavedBoard(0, "Áreas", "a"), Actor.WINDOW);
            store.savedBoards().save(new SavedBoard(0, "board", "b"), Actor.WINDOW);
            SavedBoard again =
                    store.savedBoards().save(new SavedBoard(0, "Áreas", "c"), Actor.WINDOW);
            assertThat(again.id()).isEqualTo(first.id());
        }
        try (Store store = open()) {
            assertThat(store.savedBoards().all())
                    .extracting(SavedBoard::text)
                    .containsExactlyInAnyOrder("b", "c");
            store.savedBoards().delete(first.id(), Actor.WINDOW);
            assertThat(store.savedBoards().all())
                    .extracting(SavedBoard::name)
                    .containsExactly("board");
        }
    }

    private Store open() {
        return Store.open(folder, () -> NOON, new Notices());
    }
}
