package embudo.watch;

import embudo.catalog.alert.AlertRule;
import embudo.catalog.alert.Probe;
import embudo.catalog.alert.RuleAction;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.domain.EventKey;
import embudo.domain.EventType;
import embudo.domain.NewCommand;
import embudo.domain.NewEvent;
import embudo.domain.flow.Task;
import embudo.domain.watch.Alert;
import embudo.domain.watch.AlertBook;
import embudo.domain.watch.AlertStep;
import embudo.domain.watch.AlertStep.State;
import embudo.domain.watch.AlertStep.What;
import embudo.domain.watch.Follows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What alerts set going. How far each is stands in the book, so that a kill at any moment neither
 * forgets nor repeats one: people enter a workflow by a fact of the journal that is written
 * together with the step, and pausing twice is pausing once.
 */
final class AlertActions {
    private static final Duration TIME = Duration.ofDays(1);
    private final Rulebook rules;
    private final AlertBook book;
    private final Reach reach;
    private final Herald herald;

    AlertActions(Rulebook rules, AlertBook book, Reach reach, Herald herald) {
        this.rules = rules;
        this.book = book;
        this.reach = reach;
        this.herald = herald;
    }

    /** An alert was raised: what its rule does begins, or waits for a person. */
    Optional<Follows.Begun> begin(Alert alert, Instant now) {
        AlertRule rule = rules.rule(alert.rule());
        RuleAction action = rule == null ? null : rule.action();
        // A rule about people starts by the facts about them.
        if (action == null || action.what() == What.START && rule.ofPeople())
            return Optional.empty();
        String detail =
                switch (action.what()) {
                    case START -> action.workflow();
                    case PAUSE -> AlertStep.detail(reach.mailing());
                    case TASK -> action.task();
                };
        State state =
                action.approve()
                        ? State.ASKED
                        : action.what() == What.TASK ? State.DONE : State.WANTED;
        AlertStep step = new AlertStep(alert.id(), action.what(), state, 0, detail, now);
        return Optional.of(new Follows.Begun(step, task(alert, action, now)));
    }

    private Task task(Alert alert, RuleAction action, Instant now) {
        if (!action.approve() && action.what() != What.TASK) return null;
        Telling telling = herald.telling();
        String title = telling.name(alert);
        if (!telling.subject(alert).isEmpty()) title += " · " + telling.subject(alert);
        return new Task(
                0,
                0,
                0,
                action.approve() ? Task.APPROVAL : action.task(),
                action.approve() ? telling.say("watch.ask." + action.what().key(), title) : title,
                "high",
                "",
                now.plus(TIME),
                Task.State.OPEN,
                now,
                null);
    }

    /** Facts about the people an alert is about, which let them into its workflow. */
    static List<NewEvent> facts(long alert, Collection<Long> people, int webinar, Instant now) {
        List<NewEvent> facts = new ArrayList<>();
        for (long person : people)
            facts.add(
                    NewEvent.of(
                                    new EventKey("alert", alert + "|" + person),
                                    person,
                                    EventType.ALERT_RAISED,
                                    now)
                            .withWebinar(webinar, -1)
                            .withAmount(alert, null));
        return facts;
    }

    /** Goes on with what was agreed to, what a crash left undone and what is to be taken back. */
    void proceed(Instant now) {
        for (AlertStep step : book.steps(EnumSet.of(State.ASKED))) decided(step, now);
        for (AlertStep step : book.steps(EnumSet.of(State.WANTED))) act(step, now);
        for (AlertStep step : book.steps(EnumSet.of(State.DONE)))
            if (step.what() == What.PAUSE && !stands(step)) release(step, now);
    }

    /**
     * Lets go on what an alert held. While another one that holds mail stands, that one takes it
     * over, so that nothing is sent before the last of them is seen or over.
     */
    private void release(AlertStep step, Instant now) {
        Optional<AlertStep> heir =
                book.steps(EnumSet.of(State.DONE)).stream()
                        .filter(s -> s.what() == What.PAUSE && stands(s))
                        .findFirst();
        if (heir.isEmpty()) reach.pause(workflows(step), false);
        else {
            Set<String> all = new LinkedHashSet<>(workflows(heir.get()));
            all.addAll(workflows(step));
            book.step(heir.get().holding(List.copyOf(all), now), Follows.NOTHING);
        }
        book.step(step.to(State.OVER, now), Follows.NOTHING);
    }

    private void decided(AlertStep step, Instant now) {
        Task.State state = reach.task(step.task()).map(Task::state).orElse(Task.State.OPEN);
        switch (state) {
            case OPEN -> {}
            case REFUSED -> book.step(step.to(State.REFUSED, now), Follows.NOTHING);
            case DONE -> act(step, now);
        }
    }

    private void act(AlertStep step, Instant now) {
        switch (step.what()) {
            case PAUSE -> {
                // What nobody knows to be undone is undone as long as the alert stands.
                if (stands(step)) reach.pause(workflows(step), true);
                book.step(step.to(State.DONE, now), Follows.NOTHING);
            }
            case START -> {
                Optional<Alert> alert = book.byId(step.alert());
                int webinar = alert.map(this::webinar).orElse(0);
                List<NewEvent> facts = facts(step.alert(), concerned(step), webinar, now);
                List<NewCommand> orders = alert.map(a -> herald.orders(a, now)).orElse(List.of());
                book.step(
                        step.to(State.DONE, now), new Follows(orders, facts, List.of(), List.of()));
            }
            case TASK -> book.step(step.to(State.DONE, now), Follows.NOTHING);
        }
    }

    private Set<Long> concerned(AlertStep step) {
        Alert alert = book.byId(step.alert()).orElse(null);
        AlertRule rule = alert == null ? null : rules.rule(alert.rule());
        if (rule == null || rule.action() == null || rule.action().people() == null)
            return Set.of();
        String text = rule.action().people(alert.subject());
        return reach.people(Conditions.read(text, Fields.standard()).orThrow());
    }

    /** The webinar that an alert is about, 0 for none. */
    private int webinar(Alert alert) {
        AlertRule rule = rules.rule(alert.rule());
        boolean of = rule != null && rule.probe().filter(Probe::ofWebinar).isPresent();
        return of ? reach.webinar(alert.subject()) : 0;
    }

    /** Raised and not seen by anybody yet. */
    private boolean stands(AlertStep step) {
        return book.byId(step.alert()).map(a -> a.state() == Alert.State.NEW).orElse(false);
    }

    private static List<String> workflows(AlertStep step) {
        return step.detail().isEmpty() ? List.of() : List.of(step.detail().split(","));
    }
}
