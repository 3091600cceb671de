package embudo.learn;

import embudo.domain.Contact;
import embudo.domain.Contacts;
import embudo.domain.Cursors;
import embudo.domain.NewEvent;
import embudo.domain.Score;
import embudo.domain.Scores;
import embudo.domain.Settings;
import embudo.domain.Stage;
import embudo.domain.Timelines;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Scores all leads again: with another model, or because a day has passed. */
public final class Rescoring {
    private static final String STAGE = "scoring";

    /** This cursor counts days, not positions. */
    private static final String DAY = "scoring-day";

    private static final int PORTION = 5_000;
    private final Contacts contacts;
    private final Timelines timelines;
    private final Scores scores;
    private final Scorer scorer;
    private final Cursors cursors;
    private final Settings settings;
    private final Ticker ticker;
    private final Consumer<Runnable> alone;

    /**
     * @param alone runs something while no stage is between reading and writing
     */
    public Rescoring(
            Contacts contacts,
            Timelines timelines,
            Scores scores,
            Scorer scorer,
            Cursors cursors,
            Settings settings,
            Ticker ticker,
            Consumer<Runnable> alone) {
        this.contacts = contacts;
        this.timelines = timelines;
        this.scores = scores;
        this.scorer = scorer;
        this.cursors = cursors;
        this.settings = settings;
        this.ticker = ticker;
        this.alone = alone;
    }

    /** Everybody, by whatever scores now. */
    public void all(Progress progress) {
        alone.accept(() -> run(progress));
    }

    /**
     * Everybody once a day, since recent activity fades. On the first day nothing is to be done:
     * the stage has just scored.
     */
    public void daily() {
        long today = ticker.today(settings.zone()).toEpochDay();
        long last = cursors.of(DAY);
        if (last >= today) return;
        if (last > 0) alone.accept(() -> run(Progress.NONE));
        cursors.commit(DAY, today, Stage.Result.NOTHING);
    }

    private void run(Progress progress) {
        Instant now = ticker.now();
        long total = contacts.count();
        List<Scorer.Lead> portion = new ArrayList<>();
        long[] done = {0};
        Runnable write =
                () -> {
                    write(portion, now);
                    done[0] += portion.size();
                    portion.clear();
                    progress.at(done[0], total);
                };
        contacts.forEach(contact -> {
            portion.add(lead(contact));
            if (portion.size() == PORTION) write.run();
        });
        write.run();
    }

    private Scorer.Lead lead(Contact contact) {
        return new Scorer.Lead(contact, timelines.of(contact.id()));
    }

    private void write(List<Scorer.Lead> leads, Instant now) {
        if (leads.isEmpty()) return;
        Map<Long, Score> before =
                scores.of(leads.stream().map(lead -> lead.contact().id()).toList());
        List<Score> changed = new ArrayList<>();
        List<NewEvent> derived = new ArrayList<>();
        for (Score score : scorer.score(leads, now)) {
            Score old = before.get(score.person());
            if (Scoring.same(old, score)) continue;
            changed.add(score);
            if (old == null || old.value() != score.value()) derived.add(Scoring.updated(score));
        }
        if (!changed.isEmpty()) cursors.add(STAGE, new Stage.Result(changed, derived, List.of()));
    }
}
