package embudo.learn.lead;

import embudo.catalog.ChanceTable;
import embudo.domain.Contact;
import embudo.domain.Contacts;
import embudo.domain.Score;
import embudo.domain.Scores;
import embudo.domain.Timelines;
import embudo.learn.Scorer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a lead's score apart, and says what would be if something were otherwise. */
public final class Explainer {
    private static final int KEY_FACTORS = 3;
    private final Contacts contacts;
    private final Timelines timelines;
    private final Scores scores;
    private final LeadModels models;
    private final ChanceTable attendees;
    private final ChanceTable actions;

    /**
     * @param attendees what a probability means after a webinar, S-LEAD-07
     * @param actions what to do next, S-LEAD-08
     */
    public Explainer(
            Contacts contacts,
            Timelines timelines,
            Scores scores,
            LeadModels models,
            ChanceTable attendees,
            ChanceTable actions) {
        this.contacts = contacts;
        this.timelines = timelines;
        this.scores = scores;
        this.models = models;
        this.attendees = attendees;
        this.actions = actions;
    }

    /**
     * A score with its reasons.
     *
     * @param by the version that made it; null of a rule score
     * @param segment null unless a model scored and a webinar was attended
     * @param action null of a rule score
     * @param questions features that {@link #whatIf} can change; empty of a rule score
     */
    public record Explained(
            Score score,
            LeadModels.Version by,
            ChanceTable.Step segment,
            ChanceTable.Step action,
            List<LeadModel.Asked> questions) {
        public Explained {
            questions = List.copyOf(questions);
        }

        /** The reasons that weigh most, for or against. */
        public List<Score.Reason> keyFactors() {
            return score.reasons().stream()
                    .filter(r -> r.points() != 0)
                    .sorted(Comparator.comparingInt(r -> -Math.abs(r.points())))
                    .limit(KEY_FACTORS)
                    .toList();
        }
    }

    /** As of the moment the lead was scored; empty while it has no score. */
    public Optional<Explained> of(long person) {
        return scores.of(person)
                .flatMap(score ->
                        score.kind() == Score.Kind.RULE
                                ? Optional.of(rule(score))
                                : whatIf(person, Map.of(), score.at()));
    }

    private static Explained rule(Score score) {
        return new Explained(score, null, null, null, List.of());
    }

    /**
     * The score as if some features had other values; nothing is kept.
     *
     * @param instead by the feature's key, written as the reasons show them; empty = unknown
     */
    public Optional<Explained> whatIf(long person, Map<String, String> instead, Instant at) {
        Contact contact = contacts.byId(person).orElse(null);
        if (contact == null) return Optional.empty();
        Scorer.Lead lead = new Scorer.Lead(contact, timelines.of(person));
        LeadModel model = models.model().orElse(null);
        if (model == null) return Optional.of(rule(models.score(List.of(lead), at).getFirst()));
        Score score = model.explain(lead, instead, at);
        double chance = score.learned().probability();
        boolean attended = new Past(lead.timeline(), at).attended();
        return Optional.of(
                new Explained(
                        score,
                        models.inForce().orElse(null),
                        attended ? attendees.of(chance) : null,
                        actions.of(chance),
                        model.questions(lead, at)));
    }
}
