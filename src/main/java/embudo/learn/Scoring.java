package embudo.learn;

import embudo.domain.Contact;
import embudo.domain.Contacts;
import embudo.domain.EventBlock;
import embudo.domain.EventType;
import embudo.domain.Journal;
import embudo.domain.NewEvent;
import embudo.domain.Score;
import embudo.domain.Scores;
import embudo.domain.Stage;
import embudo.domain.Timelines;
import embudo.kernel.Ticker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Scores again whoever the news are about. Writes a score when it or its reasons changed, and
 * journals SCORE_UPDATED when the number did.
 */
public final class Scoring implements Stage {
    private static final int PORTION = 1_000;
    private final Journal journal;
    private final Contacts contacts;
    private final Timelines timelines;
    private final Scores scores;
    private final Scorer scorer;
    private final Ticker ticker;

    public Scoring(
            Journal journal,
            Contacts contacts,
            Timelines timelines,
            Scores scores,
            Scorer scorer,
            Ticker ticker) {
        this.journal = journal;
        this.contacts = contacts;
        this.timelines = timelines;
        this.scores = scores;
        this.scorer = scorer;
        this.ticker = ticker;
    }

    @Override
    public String name() {
        return "scoring";
    }

    @Override
    public Result handle(List<EventBlock> news) {
        List<Long> people = List.copyOf(new Touched(journal).by(news));
        if (people.isEmpty()) return Result.NOTHING;
        Instant now = ticker.now();
        List<Score> changed = new ArrayList<>();
        List<NewEvent> derived = new ArrayList<>();
        for (int from = 0; from < people.size(); from += PORTION) {
            List<Long> portion = people.subList(from, Math.min(from + PORTION, people.size()));
            Map<Long, Score> before = scores.of(portion);
            List<Scorer.Lead> leads = new ArrayList<>();
            for (Contact contact : contacts.byIds(portion))
                leads.add(new Scorer.Lead(contact, timelines.of(contact.id())));
            for (Score score : scorer.score(leads, now)) {
                Score old = before.get(score.person());
                if (same(old, score)) continue;
                changed.add(score);
                if (old == null || old.value() != score.value()) derived.add(updated(score));
            }
        }
        return new Result(changed, derived, List.of());
    }

    static NewEvent updated(Score score) {
        return NewEvent.of(null, score.person(), EventType.SCORE_UPDATED, score.at())
                .withAmount(score.value(), null);
    }

    static boolean same(Score old, Score now) {
        return old != null
                && old.value() == now.value()
                && old.kind() == now.kind()
                && old.version().equals(now.version())
                && old.reasons().equals(now.reasons())
                && Objects.equals(old.learned(), now.learned());
    }
}
