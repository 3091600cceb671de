package embudo.learn;

import static embudo.learn.Leads.NOW;
import static embudo.learn.Leads.attended;
import static embudo.learn.Leads.contact;
import static embudo.learn.Leads.event;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.domain.Band;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.Score;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

class RuleScoreTest {
    private final RuleScore rule = new RuleScore(Catalog.load().scorecard(), () -> Decay.DAY);
    private final Contact director =
            contact(
                    1,
                    ContactField.COMPANY_SIZE,
                    "ENTERPRISE",
                    ContactField.JOB_TITLE,
                    "Directora de Operaciones",
                    ContactField.INDUSTRY,
                    "Logistics");

    @Test
    void aLeadNobodyKnowsScoresNothingAndSaysSo() {
        Score score = rule.of(contact(7), List.of(), NOW);
        assertThat(score.value()).isZero();
        assertThat(score.band()).isEqualTo(Band.UNQUALIFIED);
        assertThat(score.kind()).isEqualTo(Score.Kind.RULE);
        assertThat(score.version()).isEqualTo("rules-1");
        assertThat(score.person()).isEqualTo(7);
        assertThat(score.at()).isEqualTo(NOW);
        assertThat(score.reasons())
                .extracting(Score.Reason::group, Score.Reason::factor, Score.Reason::points)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Score.Group.FIT, "nothing_known", 0),
                        org.assertj.core.groups.Tuple.tuple(
                                Score.Group.ENGAGEMENT, "nothing_known", 0),
                        org.assertj.core.groups.Tuple.tuple(
                                Score.Group.BEHAVIOUR, "nothing_known", 0),
                        org.assertj.core.groups.Tuple.tuple(
                                Score.Group.INTENT, "nothing_known", 0));
    }

    /** Four plausible leads, one for each band of S-LEAD-04. */
    @Test
    void anEnterpriseDirectorWhoCameAndAskedForADemoIsHot() {
        Score score =
                rule.of(
                        director,
                        List.of(
                                event(EventType.REGISTERED, 9),
                                attended(1, 3, 62),
                                event(EventType.PRICING_VISIT, 2),
                                event(EventType.PRICING_VISIT, 1.5),
                                event(EventType.PRICING_VISIT, 1),
                                event(EventType.DEMO_REQUEST, 1)),
                        NOW);
        assertThat(score.band()).isEqualTo(Band.HOT);
        assertThat(score.points(Score.Group.INTENT)).isEqualTo(25);
        assertThat(score.points(Score.Group.FIT)).isEqualTo(21);
    }

    @Test
    void anAttendedManagerWhoAskedAndLookedAtPricesIsWarm() {
        Contact manager =
                contact(
                        1,
                        ContactField.COMPANY_SIZE,
                        "MEDIUM",
                        ContactField.JOB_TITLE,
                        "Marketing Manager",
                        ContactField.INDUSTRY,
                        "Retail");
        Score score =
                rule.of(
                        manager,
                        List.of(
                                event(EventType.REGISTERED, 9),
                                attended(1, 3, 71),
                                event(EventType.QUESTION, 3),
                                event(EventType.PRICING_VISIT, 2)),
                        NOW);
        assertThat(score.band()).isEqualTo(Band.WARM);
    }

    @Test
    void anAttendedAnalystWhoStayedHalfAnHourIsCold() {
        Contact analyst =
                contact(
                        1,
                        ContactField.COMPANY_SIZE,
                        "SMALL",
                        ContactField.JOB_TITLE,
                        "Analyst",
                        ContactField.INDUSTRY,
                        "Retail");
        Score score =
                rule.of(
                        analyst,
                        List.of(
                                event(EventType.REGISTERED, 9),
                                attended(1, 3, 35),
                                event(EventType.EMAIL_CLICK, 2)),
                        NOW);
        assertThat(score.band()).isEqualTo(Band.COLD);
    }

    @Test
    void aDirectorWhoOnlyRegisteredIsUnqualified() {
        Score score = rule.of(director, List.of(event(EventType.REGISTERED, 9)), NOW);
        assertThat(score.band()).isEqualTo(Band.UNQUALIFIED);
    }

    /** S-LEAD-04. */
    @ParameterizedTest
    @CsvSource({
        "100, HOT",
        "80, HOT",
        "79, WARM",
        "60, WARM",
        "59, COLD",
        "40, COLD",
        "39, UNQUALIFIED",
        "0, UNQUALIFIED"
    })
    void bandsBeginWhereTheSpecificationSays(int value, Band band) {
        Score score = new Score(1, value, Score.Kind.RULE, "rules-1", List.of(), NOW);
        assertThat(score.band()).isEqualTo(band);
    }

    @Test
    void aGroupThatIsOverfullIsCutAndItsLinesShrinkInProportion() {
        List<Event> acts = new ArrayList<>();
        for (int i = 0; i < 9; i++) acts.add(event(EventType.PRICING_VISIT, 1));
        acts.add(event(EventType.DEMO_REQUEST, 1));
        Score score = rule.of(contact(1), acts, NOW);
        // 14 and 15 of 29 share 25 points: 12.07 and 12.93.
        assertThat(score.reasons())
                .filteredOn(r -> r.group() == Score.Group.INTENT)
                .extracting(Score.Reason::factor, Score.Reason::shown, Score.Reason::points)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("pricing_visits", "9", 12),
                        org.assertj.core.groups.Tuple.tuple("demo_requests", "1", 13));
    }

    @Test
    void whatHappensLaterIsNotKnownYet() {
        Event tomorrow = event(EventType.DEMO_REQUEST, -1);
        assertThat(rule.of(contact(1), List.of(tomorrow), NOW).value()).isZero();
    }
}
