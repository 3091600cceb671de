package embudo.learn;

import static embudo.learn.Leads.NOW;
import static embudo.learn.Leads.contact;
import static embudo.learn.Leads.event;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.domain.ContactField;
import embudo.domain.Event;
import embudo.domain.EventBlock;
import embudo.domain.EventType;
import embudo.domain.NewEvent;
import embudo.domain.Score;
import embudo.domain.Stage;
import embudo.kernel.Ticker;

import org.junit.jupiter.api.Test;

import java.util.List;

class ScoringTest {
    private final Workspace workspace = new Workspace();
    private final Scoring scoring =
            new Scoring(
                    workspace.journal,
                    workspace.contacts,
                    workspace.timelines,
                    workspace.scores,
                    new RuleScore(Catalog.load().scorecard(), () -> Decay.DAY),
                    Ticker.fixed(NOW));

    @Test
    void scoresWhomTheNewsAreAboutAndNobodyElse() {
        workspace.add(contact(1));
        workspace.add(contact(2));
        Stage.Result result = handle(event(1, 1, EventType.PRICING_VISIT, 1, 0, 0));
        assertThat(result.scores()).extracting(Score::person).containsExactly(1L);
        assertThat(result.scores()).extracting(Score::at).containsExactly(NOW);
        assertThat(result.commands()).isEmpty();
        int value = result.scores().getFirst().value();
        assertThat(value).isPositive();
        assertThat(result.derived())
                .containsExactly(
                        NewEvent.of(null, 1, EventType.SCORE_UPDATED, NOW).withAmount(value, null));
    }

    @Test
    void manyNewsOfOneLeadMakeOneScore() {
        workspace.add(contact(1));
        Stage.Result result =
                handle(
                        event(1, 1, EventType.CHAT, 1, 0, 0),
                        event(2, 1, EventType.CHAT, 1, 0, 0),
                        event(3, 1, EventType.POLL, 1, 0, 0));
        assertThat(result.scores()).hasSize(1);
        assertThat(result.derived()).hasSize(1);
    }

    @Test
    void anUnchangedScoreIsNotWrittenAgain() {
        workspace.add(contact(1));
        Event visit = event(1, 1, EventType.PRICING_VISIT, 1, 0, 0);
        workspace.keep(handle(visit));
        assertThat(handle(visit)).isEqualTo(Stage.Result.NOTHING);
    }

    @Test
    void newReasonsForTheSameNumberAreWrittenWithoutAFact() {
        workspace.add(contact(1));
        workspace.keep(handle(event(1, 1, EventType.EMAIL_OPEN, 1, 0, 0)));
        // A second open reaches no further step: same points, another number shown.
        Stage.Result result = handle(event(2, 1, EventType.EMAIL_OPEN, 1, 0, 0));
        assertThat(result.scores())
                .singleElement()
                .satisfies(
                        s -> assertThat(s.reasons()).extracting(Score.Reason::shown).contains("2"));
        assertThat(result.derived()).isEmpty();
    }

    @Test
    void itsOwnFactsAndThoseOfOthersMakeNoNews() {
        workspace.add(contact(1, ContactField.JOB_TITLE, "CEO"));
        assertThat(
                        handle(
                                event(1, 1, EventType.SCORE_UPDATED, 0, 0, 70),
                                event(2, 1, EventType.COMMAND_SETTLED, 0, 0, 0)))
                .isEqualTo(Stage.Result.NOTHING);
    }

    @Test
    void aChangedProfileIsScoredAgain() {
        workspace.add(contact(1, ContactField.JOB_TITLE, "CEO"));
        assertThat(handle(event(1, 1, EventType.CONTACT_UPDATED, 0, 0, 0)).scores()).hasSize(1);
    }

    @Test
    void theBehaviourOfAMergedIdentityCountsForThePersonOfToday() {
        workspace.add(contact(1));
        workspace.aliases.put(5, 1);
        assertThat(handle(event(1, 5, EventType.CHAT, 0, 0, 0)).scores())
                .extracting(Score::person)
                .containsExactly(1L);
    }

    @Test
    void somebodyErasedMeanwhileIsLeftOut() {
        assertThat(handle(event(1, 9, EventType.CHAT, 0, 0, 0))).isEqualTo(Stage.Result.NOTHING);
    }

    @Test
    void undoingABatchScoresAgainWhoeverItWasAbout() {
        workspace.add(contact(1));
        workspace.add(contact(2));
        workspace.add(contact(3));
        Event first = ofBatch(event(1, 1, EventType.DEMO_REQUEST, 1, 0, 0), 7);
        Event second = ofBatch(event(2, 2, EventType.DEMO_REQUEST, 1, 0, 0), 7);
        Event other = ofBatch(event(3, 3, EventType.DEMO_REQUEST, 1, 0, 0), 8);
        workspace.keep(handle(first, second, other));
        workspace.retract(first);
        workspace.retract(second);
        Event undo = retraction(4, EventType.BATCH_RETRACTED, 7);
        Stage.Result result = handle(undo);
        assertThat(result.scores()).extracting(Score::person).containsExactlyInAnyOrder(1L, 2L);
        assertThat(result.scores()).extracting(Score::value).containsOnly(0);
        assertThat(result.derived()).hasSize(2);
    }

    @Test
    void correctingAFactScoresItsPersonAgain() {
        workspace.add(contact(1));
        workspace.add(contact(2));
        Event first = event(1, 1, EventType.DEMO_REQUEST, 1, 0, 0);
        Event second = event(2, 2, EventType.DEMO_REQUEST, 1, 0, 0);
        workspace.keep(handle(first, second));
        workspace.retract(second);
        assertThat(handle(retraction(3, EventType.EVENT_RETRACTED, 2)).scores())
                .extracting(Score::person)
                .containsExactly(2L);
    }

    @Test
    void aCorrectionThatNamesItsPersonIsTakenAtItsWord() {
        workspace.add(contact(1));
        Event first = event(1, 1, EventType.DEMO_REQUEST, 1, 0, 0);
        workspace.keep(handle(first));
        workspace.retract(first);
        assertThat(handle(event(2, 1, EventType.EVENT_RETRACTED, 0, 0, 0)).scores())
                .extracting(Score::value)
                .containsExactly(0);
    }

    @Test
    void aLargeBatchIsReadInPortions() {
        Event[] news = new Event[2_500];
        for (int i = 0; i < news.length; i++) {
            workspace.add(contact(i + 1));
            news[i] = event(i + 1, i + 1, EventType.REGISTERED, 1, 1, 0);
        }
        assertThat(handle(news).scores()).hasSize(2_500);
        assertThat(workspace.portions).containsExactly(1_000, 1_000, 500);
    }

    @Test
    void theCursorHasAStableName() {
        assertThat(scoring.name()).isEqualTo("scoring");
    }

    private Stage.Result handle(Event... news) {
        EventBlock block = workspace.append(news);
        return scoring.handle(List.of(block));
    }

    private static Event ofBatch(Event e, int batch) {
        return with(e, batch, e.ref());
    }

    private static Event retraction(long position, EventType type, long ref) {
        return with(event(position, 0, type, 0, 0, 0), 0, ref);
    }

    private static Event with(Event e, int batch, long ref) {
        return new Event(
                e.position(),
                e.occurredAt(),
                e.receivedAt(),
                e.identity(),
                e.type(),
                e.channel(),
                e.campaign(),
                e.webinar(),
                e.section(),
                e.minute(),
                e.device(),
                e.amount(),
                e.currency(),
                batch,
                ref);
    }
}
