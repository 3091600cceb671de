package embudo.learn;

import static embudo.learn.Leads.NOW;
import static embudo.learn.Leads.attended;
import static embudo.learn.Leads.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import embudo.domain.Event;
import embudo.domain.EventType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Collections;
import java.util.List;

class BehaviourTest {
    /**
     * S-LEAD-10, one act today; a type the table does not name weighs 1, a derived fact nothing.
     */
    @ParameterizedTest
    @CsvSource({
        "EMAIL_OPEN, 1",
        "WEBSITE_VISIT, 2",
        "EMAIL_CLICK, 3",
        "SOCIAL_SHARE, 4",
        "CONTENT_DOWNLOAD, 5",
        "POLL, 6",
        "CHAT, 8",
        "ATTENDED, 10",
        "QUESTION, 12",
        "REFERRAL, 15",
        "FORM_FILL, 1",
        "DEMO_REQUEST, 1",
        "SCORE_UPDATED, 0",
        "CONTACT_UPDATED, 0"
    })
    void anActOfTodayCountsItsWeight(EventType type, double weight) {
        assertThat(new Behaviour(List.of(event(type, 0))).score(NOW, Decay.DAY)).isEqualTo(weight);
    }

    /** C31: sum of w x 0.95^days. By hand: 12, 3 x .95 = 2.85, 10 x .9025 = 9.025. */
    @Test
    void weightsFadeByFivePercentADay() {
        Behaviour behaviour =
                new Behaviour(
                        List.of(
                                attended(1, 2, 60),
                                event(EventType.EMAIL_CLICK, 1),
                                event(EventType.QUESTION, 0)));
        assertThat(behaviour.score(NOW, Decay.DAY)).isCloseTo(23.875, within(1e-9));
    }

    /** 8 x 0.95^0.5, 0.95^0.5 = 0.974679434480896. */
    @Test
    void halfADayFadesHalfAsFar() {
        assertThat(new Behaviour(List.of(event(EventType.CHAT, 0.5))).score(NOW, Decay.DAY))
                .isCloseTo(7.797435475847171, within(1e-9));
    }

    @Test
    void aSilentLeadFades() {
        Behaviour behaviour = new Behaviour(List.of(event(EventType.REFERRAL, 100)));
        assertThat(behaviour.score(NOW, Decay.DAY)).isLessThan(0.1);
        assertThat(behaviour.idleDays(NOW)).hasValue(100);
    }

    @Test
    void joiningAgainIsOneAttendanceAndOverlapsCountOnce() {
        Behaviour behaviour =
                new Behaviour(
                        List.of(
                                attended(1, 1, 30),
                                // 20 minutes later, while the first row still runs
                                attended(1, 1 - 20 / 1440.0, 30),
                                attended(2, 0, 10)));
        assertThat(behaviour.webinarsAttended()).isEqualTo(2);
        assertThat(behaviour.longestStayMinutes()).isEqualTo(50);
        assertThat(behaviour.score(NOW, Decay.DAY)).isCloseTo(10 * 0.95 + 10, within(1e-9));
    }

    @Test
    void aCancelledRegistrationDoesNotStand() {
        Behaviour behaviour =
                new Behaviour(
                        List.of(
                                event(1, 1, EventType.REGISTERED, 9, 1, 0),
                                event(2, 1, EventType.REGISTERED, 8, 2, 0),
                                event(3, 1, EventType.REGISTRATION_CANCELLED, 7, 2, 0)));
        assertThat(behaviour.registrations()).isEqualTo(1);
    }

    @Test
    void whoNeverDidAnythingHasNoIdleTime() {
        assertThat(new Behaviour(List.of(event(EventType.CONTACT_CREATED, 5))).idleDays(NOW))
                .isEmpty();
    }

    /** S-LEAD-10: repeating one event of weight w for ever leads to 19 w, C31. */
    @ParameterizedTest
    @CsvSource({"EMAIL_OPEN, 19", "WEBSITE_VISIT, 38", "EMAIL_CLICK, 57"})
    void fadingByActHasTheLimitsOfTheSpecification(EventType type, double limit) {
        List<Event> many = Collections.nCopies(2_000, event(type, 0));
        double score = new Behaviour(many).score(NOW, Decay.EVENT);
        assertThat(score).isCloseTo(limit, within(1e-6)).isLessThanOrEqualTo(limit);
    }

    @Test
    void fadingByActForgetsNothingWhileTheLeadIsSilent() {
        Behaviour behaviour = new Behaviour(List.of(event(EventType.CHAT, 300)));
        assertThat(behaviour.score(NOW, Decay.EVENT)).isCloseTo(8 * 0.95, within(1e-9));
        assertThat(behaviour.score(NOW, Decay.DAY)).isLessThan(1e-5);
    }
}
