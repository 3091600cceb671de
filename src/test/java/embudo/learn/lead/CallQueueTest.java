package embudo.learn.lead;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Band;
import embudo.domain.Channel;
import embudo.domain.Device;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.domain.Leads;
import embudo.domain.Score;
import embudo.domain.Scores;
import embudo.kernel.Page;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** S-LEAD-13 and C88. Thursday 19 November 2026, Madrid. */
class CallQueueTest {
    private static final Instant NOON = Instant.parse("2026-11-19T11:00:00Z");
    private final Map<Long, Score> scores = new HashMap<>();
    private final Map<Long, List<Event>> timelines = new HashMap<>();
    private final List<LeadQuery> asked = new ArrayList<>();
    private final CallQueue queue =
            new CallQueue(
                    new FakeLeads(),
                    new FakeScores(),
                    person -> timelines.getOrDefault(person, List.of()),
                    new NoSettings());

    private void lead(long id, int score, double chance, Event... events) {
        scores.put(
                id,
                new Score(
                        id,
                        score,
                        Score.Kind.MODEL,
                        "lead-score-1",
                        List.of(),
                        NOON,
                        new Score.Learned(chance, 0, 0)));
        timelines.put(id, List.of(events));
    }

    private static Event event(EventType type, Instant at, long amount) {
        return new Event(
                1, at, at, 1, type, Channel.NONE, 0, 0, -1, -1, Device.UNKNOWN, amount, null, 0, 0);
    }

    @Test
    void hotOrVeryLikelyAndUncontactedBestFirst() {
        lead(1, 85, 0.5);
        lead(2, 79, 0.81);
        lead(3, 95, 0.7);
        lead(4, 79, 0.8);
        assertThat(queue.first(10)).extracting(c -> c.lead().id()).containsExactly(3L, 1L, 2L);
        assertThat(queue.first(2)).extracting(c -> c.lead().id()).containsExactly(3L, 1L);
        assertThat(asked).allMatch(LeadQuery::uncontacted);
    }

    @Test
    void whoBecameHotByAVisitIsDueWithinTwoWorkingHoursOfIt() {
        Instant crossed = Instant.parse("2026-11-19T16:00:00Z");
        lead(
                1,
                85,
                0.5,
                event(EventType.SCORE_UPDATED, NOON.minusSeconds(90_000), 81),
                event(EventType.SCORE_UPDATED, NOON.minusSeconds(80_000), 62),
                event(EventType.PRICING_VISIT, crossed.minusSeconds(5), 0),
                event(EventType.SCORE_UPDATED, crossed, 83),
                event(EventType.SCORE_UPDATED, crossed.plusSeconds(60), 85));
        CallQueue.Call call = queue.first(1).getFirst();
        assertThat(call.since()).isEqualTo(crossed);
        assertThat(call.due()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
    }

    @Test
    void afterAWebinarTheNextWorkingDayWillDo() {
        lead(
                1,
                85,
                0.5,
                event(EventType.ATTENDED, NOON.minusSeconds(7_200), 3_600),
                event(EventType.QUESTION, NOON.minusSeconds(5_400), 0),
                event(EventType.SCORE_UPDATED, NOON, 85));
        assertThat(queue.first(1).getFirst().due())
                .isEqualTo(Instant.parse("2026-11-20T17:00:00Z"));
    }

    @Test
    void withoutAWordInTheJournalTheScoreItselfCounts() {
        lead(1, 85, 0.5);
        assertThat(queue.first(1).getFirst().since()).isEqualTo(NOON);
    }

    private final class FakeLeads implements Leads {
        @Override
        public Page<LeadRow> page(LeadQuery query, long offset, int limit) {
            asked.add(query);
            List<LeadRow> rows =
                    matching(query).stream()
                            .sorted((a, b) -> Integer.compare(b.value(), a.value()))
                            .map(CallQueueTest::row)
                            .toList();
            return new Page<>(rows.subList(0, Math.min(limit, rows.size())), 0, rows.size());
        }

        @Override
        public Set<Long> ids(LeadQuery query) {
            asked.add(query);
            return matching(query).stream().map(Score::person).collect(Collectors.toSet());
        }

        private List<Score> matching(LeadQuery query) {
            return scores.values().stream()
                    .filter(s -> query.bands().isEmpty() || query.bands().contains(s.band()))
                    .filter(s -> query.people() == null || query.people().contains(s.person()))
                    .toList();
        }
    }

    private static LeadRow row(Score s) {
        return new LeadRow(s.person(), "", "", "", "", s.value(), s.band(), null, null, NOON, null);
    }

    private final class FakeScores implements Scores {
        @Override
        public Optional<Score> of(long person) {
            return Optional.ofNullable(scores.get(person));
        }

        @Override
        public Map<Band, Long> bands() {
            return Map.of();
        }

        @Override
        public Set<Long> likely(double above) {
            return scores.values().stream()
                    .filter(s -> s.learned().probability() > above)
                    .map(Score::person)
                    .collect(Collectors.toSet());
        }

        @Override
        public long[] spread() {
            return new long[101];
        }
    }
}
