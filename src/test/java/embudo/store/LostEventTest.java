package embudo.store;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Actor;
import embudo.domain.Event;
import embudo.domain.EventKey;
import embudo.domain.EventType;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.NewEvent;
import embudo.kernel.Notices;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The same event from a batch that is loading and from an append. */
class LostEventTest {
    private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");
    private static final NewEvent VISIT =
            NewEvent.of(new EventKey("hook", "7"), 1, EventType.WEBSITE_VISIT, NOON);

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"true,true", "true,false", "false,true", "false,false"})
    void itCountsOnceWhateverBecomesOfTheBatch(boolean written, boolean published) {
        try (Store store = Store.open(folder, Ticker.fixed(NOON), new Notices())) {
            try (ImportSession s = store.imports().open("visits", "v.csv", "0", Actor.WINDOW)) {
                assertThat(s.event(VISIT)).isTrue();
                if (written) s.portion();
                assertThat(store.journal().append(Actor.WINDOW, List.of(VISIT)))
                        .containsExactly(1L);
                if (published) s.publish(new ImportBatch.Counts(1, 1, 0, 0, 0, 0), "{}");
            }
            List<Event> events = new ArrayList<>();
            store.journal()
                    .read(
                            0,
                            Long.MAX_VALUE,
                            b -> {
                                for (int i = 0; i < b.size; i++) events.add(b.at(i));
                            });
            if (published) {
                assertThat(events)
                        .extracting(Event::type)
                        .containsExactly(
                                EventType.WEBSITE_VISIT,
                                EventType.WEBSITE_VISIT,
                                EventType.EVENT_RETRACTED);
                assertThat(events.getLast().ref()).isEqualTo(2);
            } else
                assertThat(events).extracting(Event::type).containsExactly(EventType.WEBSITE_VISIT);
            assertThat(store.maintenance().verify(Progress.NONE).findings()).isEmpty();
        }
    }
}
