package embudo.learn.lead;

import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Event;
import embudo.domain.Score;
import embudo.domain.Settings;
import embudo.learn.Advice;
import embudo.learn.AdviceBook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The work a lead's band and probability call for, in order: S-LEAD-06 to S-LEAD-08. */
public final class NextActions {
    /** The call to somebody who is worth it; also the kind of the task. */
    public static final String CALL = "follow_up_call";

    private final AdviceBook advice;
    private final Settings settings;

    public NextActions(AdviceBook advice, Settings settings) {
        this.advice = advice;
        this.settings = settings;
    }

    /**
     * One thing to do.
     *
     * @param action last part of its message key
     * @param priority high, medium or low
     * @param channel phone or email
     * @param due null for what a workflow times by itself
     * @param owner who is to do it, empty for nobody yet
     * @param starts the workflow that does it, empty when a person does
     */
    public record Step(
            String action,
            String priority,
            String channel,
            Instant due,
            String owner,
            String starts) {}

    public List<Step> of(Contact contact, Score score, List<Event> timeline) {
        String owner = contact.text(ContactField.OWNER);
        String who = owner == null ? "" : owner;
        Advice band = advice.of(score.band());
        List<Step> steps = new ArrayList<>();
        if (CallTimes.worth(score))
            steps.add(
                    new Step(
                            CALL,
                            "high",
                            "phone",
                            CallTimes.of(settings).of(timeline, score).by(),
                            who,
                            ""));
        for (Advice.NextAction next : new Advice.NextAction[] {band.next(), band.then()})
            if (next != null && !next.action().equals(CALL))
                steps.add(
                        new Step(
                                next.action(),
                                next.priority(),
                                next.channel(),
                                null,
                                "",
                                next.starts()));
        return steps;
    }
}
