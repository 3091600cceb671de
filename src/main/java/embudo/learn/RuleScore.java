package embudo.learn;

import embudo.catalog.Fact;
import embudo.catalog.Points;
import embudo.catalog.Scorecard;
import embudo.domain.Contact;
import embudo.domain.Event;
import embudo.domain.Score;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The additive score of the scorecard (spec 02 section 1, cold start), used while no model has
 * learned from outcomes. Four groups of equal weight, each cut at its limit; the reasons add up to
 * the score exactly. {@link Score.Reason#shown} is a plain number, a word with the message key
 * {@code learn.value.<word>}, or what the person wrote. A group about which nothing is known has
 * one reason without points, {@code nothing_known}.
 */
public final class RuleScore implements Scorer {
    static final String NOTHING_KNOWN = "nothing_known";
    private final Scorecard scorecard;

    private final Supplier<Decay> decay;

    /**
     * @param decay how recent activity fades, asked anew for each round
     */
    public RuleScore(Scorecard scorecard, Supplier<Decay> decay) {
        this.scorecard = scorecard;
        this.decay = decay;
    }

    @Override
    public List<Score> score(List<Lead> leads, Instant now) {
        Decay fading = decay.get();
        return leads.stream().map(l -> of(l.contact(), l.timeline(), now, fading)).toList();
    }

    /**
     * @param timeline the lead's events in order of time; those after {@code now} don't count
     */
    public Score of(Contact contact, List<Event> timeline, Instant now) {
        return of(contact, timeline, now, decay.get());
    }

    private Score of(Contact contact, List<Event> timeline, Instant now, Decay fading) {
        Facts facts = LeadFacts.of(contact, timeline, now, fading);
        Map<Score.Group, List<Earned>> groups = new EnumMap<>(Score.Group.class);
        for (Score.Group group : Score.Group.values()) groups.put(group, new ArrayList<>());
        for (Scorecard.Factor factor : scorecard.factors())
            if (facts.knows(factor.fact())) groups.get(factor.group()).add(earned(factor, facts));

        List<Score.Reason> reasons = new ArrayList<>();
        int value = 0;
        for (Map.Entry<Score.Group, List<Earned>> entry : groups.entrySet()) {
            List<Earned> lines = entry.getValue();
            int sum = lines.stream().mapToInt(Earned::points).sum();
            int counted = Math.min(sum, scorecard.groupLimit());
            int[] shares = Shares.of(lines.stream().mapToInt(Earned::points).toArray(), counted);
            for (int i = 0; i < shares.length; i++)
                reasons.add(lines.get(i).reason(entry.getKey(), shares[i]));
            if (lines.isEmpty())
                reasons.add(new Score.Reason(entry.getKey(), NOTHING_KNOWN, "", 0));
            value += counted;
        }
        return new Score(contact.id(), value, Score.Kind.RULE, scorecard.version(), reasons, now);
    }

    private static Earned earned(Scorecard.Factor factor, Facts facts) {
        Fact fact = factor.fact();
        int points =
                switch (factor.points()) {
                    case Points.Words words -> words.of(facts.text(fact));
                    case Points.Known known -> known.most();
                    case Points.Levels levels -> levels.of(facts.text(fact));
                    case Points.AtLeast steps -> steps.of(facts.number(fact));
                    case Points.AtMost steps -> steps.of(facts.number(fact));
                };
        String shown =
                fact.type() == Fact.Type.NUMBER
                        ? String.valueOf((long) facts.number(fact))
                        : facts.text(fact);
        return new Earned(fact.key(), shown, points);
    }

    /** What one factor is worth before the group is cut at its limit. */
    private record Earned(String factor, String shown, int points) {
        Score.Reason reason(Score.Group group, int share) {
            return new Score.Reason(group, factor, shown, share);
        }
    }
}
