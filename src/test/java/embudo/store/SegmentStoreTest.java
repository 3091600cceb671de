package embudo.store;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Actor;
import embudo.domain.Maintenance.AuditEntry;
import embudo.domain.SavedView;
import embudo.domain.Segment;
import embudo.kernel.Notices;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Segments, who was in them when, and views of lists, over a reopening. */
class SegmentStoreTest {
    private static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");

    @TempDir Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder, () -> NOON, new Notices());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void segmentsAreKeptReplacedAndRemoved() {
        Segment rule = new Segment("calls", "Calls", Segment.Kind.RULE, "score >= 80", NOON);
        Segment list = new Segment("board", "Áreas", Segment.Kind.LIST, "", NOON);
        store.segments().save(rule, Actor.WINDOW);
        store.segments().save(list, Actor.WINDOW);
        Segment changed = new Segment("calls", "Calls", Segment.Kind.RULE, "score >= 70", NOON);
        store.segments().save(changed, Actor.COMMAND);
        store.segments().move("board", Set.of(1L, 2L), Set.of(), NOON, Actor.WINDOW);
        close();
        open();
        assertThat(store.segments().all()).containsExactly(changed, list);
        assertThat(store.segments().byId("calls")).contains(changed);
        store.segments().delete("board", NOON.plusSeconds(60), Actor.WINDOW);
        assertThat(store.segments().all()).containsExactly(changed);
        assertThat(store.segments().members("board")).isEmpty();
        assertThat(store.segments().sizes("board", List.of(NOON, NOON.plusSeconds(60))))
                .containsExactly(2L, 0L);
        assertThat(store.maintenance().audit(20))
                .extracting(AuditEntry::action)
                .contains("segment.save", "segment.move", "segment.delete");
    }

    @Test
    void membershipsAndSizesAreThoseOfAPlainModel() {
        Random random = new Random(6);
        Map<Long, Instant> model = new HashMap<>();
        List<Instant> moments = new ArrayList<>();
        List<Long> sizes = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            // Some moves happen in the same millisecond.
            Instant at = NOON.plusMillis(step / 3 * 7L);
            Set<Long> enter = some(random);
            Set<Long> leave = some(random);
            leave.removeAll(enter);
            for (long person : enter) model.putIfAbsent(person, at);
            leave.forEach(model::remove);
            store.segments().move("s", enter, leave, at, Actor.COMMAND);
            assertThat(store.segments().since("s")).as("step " + step).isEqualTo(model);
            moments.add(at);
            sizes.add((long) model.size());
        }
        // Of one moment the last move counts.
        for (int i = sizes.size() - 2; i >= 0; i--)
            if (moments.get(i).equals(moments.get(i + 1))) sizes.set(i, sizes.get(i + 1));
        assertThat(store.segments().sizes("s", moments)).isEqualTo(sizes);
        assertThat(store.segments().sizes("s", List.of(NOON.minusMillis(1)))).containsExactly(0L);
        assertThat(store.segments().members("other")).isEmpty();
    }

    private static Set<Long> some(Random random) {
        Set<Long> people = new HashSet<>();
        for (int i = random.nextInt(12); i > 0; i--) people.add(1 + (long) random.nextInt(25));
        return people;
    }

    @Test
    void aLargeMoveIsWholeAndMovingAgainChangesNothing() {
        Set<Long> many = LongStream.rangeClosed(1, 12_345).boxed().collect(Collectors.toSet());
        store.segments().move("big", many, Set.of(), NOON, Actor.COMMAND);
        store.segments().move("big", many, Set.of(), NOON.plusSeconds(1), Actor.COMMAND);
        assertThat(store.segments().since("big")).hasSize(12_345).containsEntry(12_345L, NOON);
        assertThat(store.segments().sizes("big", List.of(NOON, NOON.plusSeconds(1))))
                .containsExactly(12_345L, 12_345L);
    }

    @Test
    void viewsAreKeptByListAndName() {
        SavedView hot =
                new SavedView(
                        0, "leads", "Hot", "score >= 80", "score", true, List.of("name", "score"));
        SavedView kept = store.savedViews().save(hot, Actor.WINDOW);
        assertThat(kept.id()).isPositive();
        store.savedViews()
                .save(new SavedView(0, "orders", "Hot", "", "day", false, List.of()), Actor.WINDOW);
        SavedView again =
                store.savedViews()
                        .save(
                                new SavedView(
                                        0, "leads", "Hot", "", "name", false, List.of("name")),
                                Actor.WINDOW);
        assertThat(again.id()).isEqualTo(kept.id());
        close();
        open();
        assertThat(store.savedViews().of("leads")).containsExactly(again);
        assertThat(store.savedViews().of("orders").getFirst().columns()).isEmpty();
        store.savedViews().delete(again.id(), Actor.WINDOW);
        assertThat(store.savedViews().of("leads")).isEmpty();
    }
}
