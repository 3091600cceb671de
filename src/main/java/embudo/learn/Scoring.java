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
    private final RuleScore rule;
    private final Ticker ticker;

    public Scoring(
            Journal journal,
            Contacts contacts,
            Timelines timelines,
            Scores scores,
            RuleScore rule,
            Ticker ticker) {
        this.journal = journal;
        this.contacts = contacts;
        this.timelines = timelines;
        this.scores = scores;
        this.rule = rule;
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
            for (Contact contact : contacts.byIds(portion)) {
                Score old = before.get(contact.id());
                Score score = rule.of(contact, timelines.of(contact.id()), now);
                if (same(old, score)) continue;
                changed.add(score);
                if (old == null || old.value() != score.value())
                    derived.add(
                            NewEvent.of(null, contact.id(), EventType.SCORE_UPDATED, now)
                                    .withAmount(score.value(), null));
            }
        }
        return new Result(changed, derived, List.of());
    }

    private static boolean same(Score old, Score now) {
        return old != null
                && old.value() == now.value()
                && old.kind() == now.kind()
                && old.version().equals(now.version())
                && old.reasons().equals(now.reasons());
    }
}
