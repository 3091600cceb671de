package embudo.learn.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import embudo.domain.Channel;
import embudo.domain.Device;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.Webinar;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Moments of decision and their outcomes: purchase within 60 days, unfinished ones left out. */
class DecisionTest {
    private static final Instant START = Instant.parse("2026-03-12T14:00:00Z");
    private static final Webinar WEBINAR =
            new Webinar(7, "7", "IA", START, 60, "zoom", 0, "USD", List.of());
    private static final Instant END = WEBINAR.endsAt();
    private static final Instant LATE = Instant.parse("2026-12-31T00:00:00Z");
    private static final Event PLACE = event(EventType.REGISTERED, START.minus(days(5)));
    private static final Event STAY = event(EventType.ATTENDED, START.plusSeconds(120));

    private static Duration days(double n) {
        return Duration.ofMillis(Math.round(n * 86_400_000));
    }

    private static Event event(EventType type, Instant at) {
        return new Event(
                1, at, at, 1, type, Channel.NONE, 0, 7, -1, -1, Device.UNKNOWN, 1_800, null, 0, 0);
    }

    private static List<Decision> of(Instant known, Event... events) {
        return Decision.of(Arrays.asList(events), Map.of(7, WEBINAR), days(60), known).stream()
                .sorted(Comparator.comparing(Decision::at))
                .toList();
    }

    @Test
    void registrationAndWebinarEndAndALookBack() {
        assertThat(of(LATE, PLACE, STAY))
                .containsExactly(
                        new Decision(Decision.Kind.REGISTRATION, PLACE.occurredAt(), false, false),
                        new Decision(Decision.Kind.WEBINAR_END, END, true, false),
                        new Decision(Decision.Kind.LATER, END.plus(days(14)), true, false));
    }

    @Test
    void whoDidNotComeHasNoWebinarEnd() {
        assertThat(of(LATE, PLACE))
                .extracting(Decision::kind)
                .containsExactly(Decision.Kind.REGISTRATION, Decision.Kind.LATER);
    }

    @Test
    void aPurchaseWithinTheHorizonIsAConversionOfEachDecisionBeforeIt() {
        Event purchase = event(EventType.PURCHASE, END.plus(days(3)));
        assertThat(of(LATE, PLACE, STAY, purchase))
                .extracting(Decision::kind, Decision::bought)
                .containsExactly(
                        tuple(Decision.Kind.REGISTRATION, true),
                        tuple(Decision.Kind.WEBINAR_END, true));
    }

    @Test
    void theHorizonEndsAtItsLastMoment() {
        Event inTime = event(EventType.PURCHASE, PLACE.occurredAt().plus(days(60)));
        assertThat(of(LATE, PLACE, inTime).getFirst().bought()).isTrue();
        Event tooLate = event(EventType.PURCHASE, inTime.occurredAt().plusMillis(1));
        assertThat(of(LATE, PLACE, tooLate).getFirst().bought()).isFalse();
    }

    @Test
    void unfinishedHorizonsAreLeftOut() {
        Instant known = PLACE.occurredAt().plus(days(60));
        assertThat(of(known, PLACE, STAY)).hasSize(1);
        assertThat(of(known.minusMillis(1), PLACE, STAY)).isEmpty();
    }

    @Test
    void whoHadBoughtBeforeIsNoExample() {
        Event purchase = event(EventType.PURCHASE, START.minus(days(6)));
        assertThat(of(LATE, purchase, PLACE, STAY)).isEmpty();
    }
}
