package embudo.flow.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.domain.Actor;
import embudo.domain.EventType;
import embudo.domain.Stage;
import embudo.domain.flow.FlowChanges;
import embudo.domain.loyalty.PointsChange;
import embudo.domain.loyalty.PointsChange.Give;
import embudo.domain.loyalty.PointsEntry;
import embudo.domain.loyalty.PointsEntry.Kind;
import embudo.kernel.Notices;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;
import embudo.store.Store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The ledger never falls below zero and awards no cause twice: S-CA-10, S-CA-14. */
class PointsLedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-19T09:00:00Z");

    @TempDir Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder, Ticker.fixed(NOW), new Notices());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Give earns(long person, String cause, long points) {
        return new Give(person, Kind.EARNED, "purchase", cause, points, NOW, 0, 0);
    }

    private void commit(long position, PointsChange... changes) {
        store.cursors()
                .commit(
                        "points",
                        position,
                        new Stage.Result(
                                List.of(),
                                List.of(),
                                List.of(),
                                FlowChanges.points(List.of(changes))));
    }

    private long balance(long person) {
        return store.points().of(person).balance();
    }

    @Test
    void theSameNewsTwiceAwardOnce() {
        commit(5, earns(1, "purchase@5", 300));
        commit(5, earns(1, "purchase@5", 300));
        assertThat(balance(1)).isEqualTo(300);
        assertThat(store.points().entries(1)).hasSize(1);
        assertThat(store.journal().position()).as("journaled once too").isEqualTo(1);
    }

    @Test
    void nobodyRedeemsMoreThanThereIs() {
        commit(1, earns(1, "a", 100));
        assertThatThrownBy(() -> store.points().redeem(1, 101, "mug", "r1", Actor.COMMAND))
                .isInstanceOf(Problem.class);
        store.points().redeem(1, 60, "mug", "r1", Actor.COMMAND);
        store.points().redeem(1, 60, "mug", "r1", Actor.COMMAND);
        assertThat(balance(1)).isEqualTo(40);
        assertThat(store.points().of(1).earned()).as("levels stay").isEqualTo(100);
    }

    @Test
    void whatWasUndoneIsTakenBackAsFarAsItIsLeft() {
        commit(
                1,
                new Give(1, Kind.EARNED, "purchase", "a", 100, NOW, 7, 3),
                new Give(1, Kind.EARNED, "review", "b", 50, NOW, 8, 0));
        store.points().redeem(1, 120, "mug", "r", Actor.COMMAND);
        commit(2, new PointsChange.UndoBatch(3, NOW));
        assertThat(balance(1)).isZero();
        commit(3, new PointsChange.UndoBatch(3, NOW), new PointsChange.UndoEvent(7, NOW));
        assertThat(balance(1)).isZero();
        assertThat(store.points().entries(1))
                .extracting(PointsEntry::points)
                .containsExactlyInAnyOrder(100L, 50L, -120L, -30L);
    }

    @Test
    void aRedemptionIsGivenBackOnce() {
        commit(1, earns(1, "a", 100));
        store.points().redeem(1, 70, "mug", "r", Actor.COMMAND);
        long line = store.points().entries(1).getFirst().id();
        assertThat(store.points().undo(line, Actor.COMMAND)).isEqualTo(70);
        assertThat(store.points().undo(line, Actor.COMMAND)).isZero();
        assertThat(balance(1)).isEqualTo(100);
        assertThat(store.points().of(1).earned()).isEqualTo(100);
    }

    /** Any history, against a model that keeps sums in a map. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyHistoryKeepsTheBooks(int seed) {
        Random random = new Random(seed);
        Map<Long, Long> model = new HashMap<>();
        Set<String> causes = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            long person = 1 + random.nextInt(4);
            String cause = "c" + random.nextInt(120);
            long points = 1 + random.nextInt(90);
            long has = model.getOrDefault(person, 0L);
            switch (random.nextInt(4)) {
                case 0, 1 -> {
                    commit(i, earns(person, cause, points));
                    if (causes.add(cause)) model.put(person, has + points);
                }
                case 2 -> {
                    commit(i, earns(person, cause, -points));
                    if (causes.add(cause)) model.put(person, has - Math.min(has, points));
                }
                default -> {
                    boolean fits = causes.contains(cause) || points <= has;
                    if (!fits)
                        assertThatThrownBy(() ->
                                        store.points()
                                                .redeem(person, points, "x", cause, Actor.COMMAND))
                                .isInstanceOf(Problem.class);
                    else {
                        store.points().redeem(person, points, "x", cause, Actor.COMMAND);
                        if (causes.add(cause)) model.put(person, has - points);
                    }
                }
            }
            assertThat(balance(person)).isEqualTo(model.getOrDefault(person, 0L)).isNotNegative();
        }
        model.forEach((person, sum) -> assertThat(journaled(person)).isEqualTo(sum));
    }

    /** What the journal says is what the ledger says. */
    private long journaled(long person) {
        List<Long> sums = new ArrayList<>();
        store.journal()
                .read(
                        0,
                        Long.MAX_VALUE,
                        block -> {
                            for (int i = 0; i < block.size; i++) {
                                if (block.identity[i] != person) continue;
                                EventType type = EventType.ofCode(block.type[i]);
                                if (type == EventType.POINTS_EARNED) sums.add(block.amount[i]);
                                if (type == EventType.POINTS_REDEEMED) sums.add(-block.amount[i]);
                            }
                        });
        return sums.stream().mapToLong(x -> x).sum();
    }
}
