package embudo.learn.lead;

import embudo.domain.Band;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.domain.Leads;
import embudo.domain.Score;
import embudo.domain.Scores;
import embudo.domain.Settings;
import embudo.domain.Timelines;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The calls to make now, S-LEAD-13: leads that are hot, or whose probability of conversion exceeds
 * 0.8, whom nobody has contacted and who have not bought; best score first.
 */
public final class CallQueue {
    private final Leads leads;
    private final Scores scores;
    private final Timelines timelines;
    private final Settings settings;

    public CallQueue(Leads leads, Scores scores, Timelines timelines, Settings settings) {
        this.leads = leads;
        this.scores = scores;
        this.timelines = timelines;
        this.settings = settings;
    }

    /**
     * A call to make.
     *
     * @param probability of conversion within the horizon; NaN of a rule score
     * @param since when the lead became worth a call
     * @param due within two working hours of it; after a webinar, which makes many leads hot at
     *     once, by the end of the next working day (C88)
     */
    public record Call(LeadRow lead, double probability, Instant since, Instant due) {}

    /** The most promising calls. */
    public List<Call> first(int most) {
        List<LeadRow> rows = leads.page(query(), 0, most).rows();
        Map<Long, Score> known = scores.of(rows.stream().map(LeadRow::id).toList());
        CallTimes times = CallTimes.of(settings);
        return rows.stream()
                .filter(row -> known.containsKey(row.id()))
                .map(row -> call(row, known.get(row.id()), times))
                .toList();
    }

    /** Everybody in the queue, best score first. */
    public LeadQuery query() {
        LeadQuery open = LeadQuery.all().withUncontacted(true);
        Set<Long> people = new HashSet<>(leads.ids(open.withBands(Set.of(Band.HOT))));
        people.addAll(scores.likely(CallTimes.SURE));
        return open.withPeople(people);
    }

    private Call call(LeadRow row, Score score, CallTimes times) {
        CallTimes.Due due = times.of(timelines.of(row.id()), score);
        double probability = score.learned() == null ? Double.NaN : score.learned().probability();
        return new Call(row, probability, due.since(), due.by());
    }
}
