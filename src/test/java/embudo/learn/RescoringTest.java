package embudo.learn;

import static embudo.learn.Leads.NOW;
import static embudo.learn.Leads.contact;
import static embudo.learn.Leads.event;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.domain.Actor;
import embudo.domain.Cursors;
import embudo.domain.EventType;
import embudo.domain.NewEvent;
import embudo.domain.Score;
import embudo.domain.Settings;
import embudo.domain.Stage;
import embudo.kernel.Progress;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everybody is scored again when another model scores and when a day has passed. */
class RescoringTest {
    private final Workspace workspace = new Workspace();
    private final MemoryCursors cursors = new MemoryCursors();
    private Instant now = NOW;
    private final Rescoring rescoring =
            new Rescoring(
                    workspace.contacts,
                    workspace.timelines,
                    workspace.scores,
                    new RuleScore(Catalog.load().scorecard(), () -> Decay.DAY),
                    cursors,
                    new Plain(),
                    () -> now,
                    Runnable::run);

    private List<Score> written() {
        return cursors.added.stream().flatMap(r -> r.scores().stream()).toList();
    }

    @Test
    void scoresEverybodyAndTellsTheJournalWhatChanged() {
        workspace.add(contact(1));
        workspace.add(contact(2));
        workspace.append(event(1, 1, EventType.DEMO_REQUEST, 1, 0, 0));
        rescoring.all(Progress.NONE);
        assertThat(written()).extracting(Score::person).containsExactlyInAnyOrder(1L, 2L);
        assertThat(cursors.added.getFirst().derived())
                .extracting(NewEvent::type)
                .containsOnly(EventType.SCORE_UPDATED);
        cursors.added.forEach(workspace::keep);
        cursors.added.clear();
        rescoring.all(Progress.NONE);
        assertThat(cursors.added).as("nothing has changed").isEmpty();
    }

    @Test
    void aSilentLeadFadesOnceADayHasPassed() {
        workspace.add(contact(1));
        workspace.append(event(1, 1, EventType.QUESTION, 0.5, 0, 0));
        rescoring.daily();
        assertThat(written()).as("the stage has just scored").isEmpty();
        rescoring.all(Progress.NONE);
        int first = written().getFirst().value();
        cursors.added.forEach(workspace::keep);
        cursors.added.clear();
        now = NOW.plus(Duration.ofHours(2));
        rescoring.daily();
        assertThat(written()).as("still the same day").isEmpty();
        now = NOW.plus(Duration.ofDays(20));
        rescoring.daily();
        assertThat(written()).hasSize(1);
        assertThat(written().getFirst().value()).isLessThan(first);
        cursors.added.clear();
        rescoring.daily();
        assertThat(written()).as("once a day").isEmpty();
    }

    private static final class MemoryCursors implements Cursors {
        private final Map<String, Long> positions = new HashMap<>();
        private final List<Stage.Result> added = new ArrayList<>();

        @Override
        public long of(String stage) {
            return positions.getOrDefault(stage, 0L);
        }

        @Override
        public void commit(String stage, long position, Stage.Result result) {
            positions.put(stage, position);
        }

        @Override
        public void add(String stage, Stage.Result result) {
            added.add(result);
        }
    }

    private static final class Plain implements Settings {
        @Override
        public String get(String key, String otherwise) {
            return otherwise;
        }

        @Override
        public void put(String key, String value, Actor actor) {
            throw new AssertionError("nothing here is to be changed");
        }

        @Override
        public Map<String, String> all() {
            return Map.of();
        }
    }
}
