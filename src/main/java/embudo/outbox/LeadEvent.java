package embudo.outbox;

import embudo.domain.Band;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Score;
import embudo.spi.Json;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The JSON a receiver gets for one lead; members that are not known are null, never missing. */
final class LeadEvent {
    private static final int REASONS = 3;

    private final Function<Band, String> nextAction;

    LeadEvent(Function<Band, String> nextAction) {
        this.nextAction = nextAction;
    }

    Json data(Contact contact, Optional<Score> score) {
        Optional<Band> band = score.map(Score::band);
        return Json.object()
                .with("id", Json.of(contact.id()))
                .with("name", Json.of(contact.name()))
                .with("email", Json.of(contact.email()))
                .with("company", Json.of(contact.text(ContactField.COMPANY)))
                .with("job_title", Json.of(contact.text(ContactField.JOB_TITLE)))
                .with("score", score.map(s -> Json.of(s.value())).orElseGet(Json.Null::new))
                .with("band", Json.of(band.map(Band::key).orElse(null)))
                .with("reasons", Json.of(score.map(LeadEvent::reasons).orElse(List.of())))
                .with("next_action", Json.of(band.map(nextAction).orElse(null)));
    }

    /** What is written back: the console owns these three, and the id says where they belong. */
    Json score(Contact contact, Optional<Score> score) {
        Optional<Band> band = score.map(Score::band);
        return Json.object()
                .with("id", Json.of(contact.id()))
                .with("email", Json.of(contact.email()))
                .with("external_id", Json.of(contact.text(ContactField.EXTERNAL_ID)))
                .with("lead_score", score.map(s -> Json.of(s.value())).orElseGet(Json.Null::new))
                .with("segment", Json.of(band.map(Band::key).orElse(null)))
                .with("next_action", Json.of(band.map(nextAction).orElse(null)))
                .with(
                        "lead_status",
                        Json.of(band.filter(b -> b == Band.HOT).map(Band::key).orElse(null)));
    }

    static Json envelope(String type, Instant occurred, Json data) {
        return Json.object()
                .with("type", Json.of(type))
                .with("timestamp", Json.of(occurred.toString()))
                .with("data", data);
    }

    /** The three that weigh most, for or against. */
    private static List<Json> reasons(Score score) {
        return score.reasons().stream()
                .sorted(Comparator.comparingInt(r -> -Math.abs(r.points())))
                .limit(REASONS)
                .<Json>map(r ->
                        Json.object()
                                .with("factor", Json.of(r.factor()))
                                .with("value", Json.of(r.shown()))
                                .with("points", Json.of(r.points())))
                .toList();
    }
}
