package embudo.flow;

import embudo.catalog.Workflows;
import embudo.catalog.condition.Span;
import embudo.catalog.workflow.Action;
import embudo.catalog.workflow.Step;
import embudo.catalog.workflow.Template;
import embudo.domain.Command;
import embudo.domain.ContactField;
import embudo.domain.flow.Case;
import embudo.domain.flow.Case.Status;
import embudo.domain.flow.LogLine.What;
import embudo.domain.flow.Task;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The steps that do something: consent, agreement, limits, the effect itself, its confirmation. */
final class Acting {
    /** A message held back longer than this would surprise whoever gets it. */
    private static final Duration PATIENCE = Duration.ofDays(14);

    private static final Duration AGREEMENT = Duration.ofDays(1);
    private final Workflows catalogue;
    private final Limits limits;
    private final Facts facts;
    private final Walk walk;

    Acting(Workflows catalogue, Limits limits, Facts facts, Walk walk) {
        this.catalogue = catalogue;
        this.limits = limits;
        this.facts = facts;
        this.walk = walk;
    }

    void act(Step.Act act, Signal cause) {
        Action action = catalogue.actions().get(act.action());
        // A version from before: what it names may be gone since.
        if (action == null) walk.end(Status.FAILED, "no_action");
        else if (walk.current().tries() > 0) confirm(act);
        else if ((act.approve() || action.critical()) && walk.current().tries() != Case.AGREED)
            agree(act, action, cause);
        else if (action.effect() == Action.Effect.MESSAGE) message(act, action);
        else {
            walk.log(What.DID, effect(act, action));
            done(act, action.effect() == Action.Effect.COMMAND);
        }
    }

    private void agree(Step.Act act, Action action, Signal cause) {
        if (cause instanceof Signal.Decided(boolean agreed)) {
            if (agreed) walk.tried(Case.AGREED);
            else fail(act, "refused");
        } else {
            if (walk.current().status() != Status.APPROVAL) {
                walk.log(What.ASKED, act.action());
                walk.effect(
                        new Effect.NewTask(
                                Task.APPROVAL,
                                action.key(),
                                "high",
                                facts.owner(),
                                walk.now().plus(AGREEMENT)));
            }
            walk.rest(Status.APPROVAL, null);
        }
    }

    private void message(Step.Act act, Action action) {
        Map<String, String> with = action.values(act.with());
        Template template = catalogue.templates().get(with.get("template"));
        if (template == null) {
            walk.end(Status.FAILED, "no_template");
            return;
        }
        if (!facts.reachable(action.channel())) {
            walk.log(What.SKIPPED, "consent");
            walk.go(act.next());
            return;
        }
        Instant free =
                template.service() ? walk.now() : limits.free(walk.now(), facts.zone(), sent());
        if (!free.isAfter(walk.now())) {
            walk.effect(new Effect.Message(key(), action.channel(), template.key(), with));
            walk.log(What.SENT, template.key());
            done(act, true);
        } else if (free.isAfter(walk.current().since().plus(PATIENCE))) {
            walk.log(What.SKIPPED, "limits");
            walk.go(act.next());
        } else {
            walk.log(What.HELD, free.toString());
            walk.rest(Status.WAITING, free);
        }
    }

    private List<Instant> sent() {
        List<Instant> sent = new ArrayList<>(facts.sent());
        for (long i = walk.sentNow(); i > 0; i--) sent.add(walk.now());
        return sent;
    }

    /** Waits for the outbox to say what became of it, where the step asks for that. */
    private void done(Step.Act act, boolean outside) {
        if (!outside || act.confirm() == null) {
            walk.go(act.next());
        } else {
            walk.tried(1);
            walk.rest(Status.WAITING, Walker.plus(walk.now(), act.confirm()));
        }
    }

    private void confirm(Step.Act act) {
        int tries = walk.current().tries();
        Command.State state = facts.command(key()).orElse(Command.State.WAITING);
        if (state == Command.State.SENT || state == Command.State.DELIVERED) {
            walk.log(What.CONFIRMED, "");
            walk.go(act.next());
        } else if (state == Command.State.FAILED && tries <= act.retries()) {
            walk.effect(new Effect.Again(key()));
            walk.log(What.RETRIED, String.valueOf(tries));
            walk.tried(tries + 1);
            walk.rest(Status.WAITING, Walker.plus(walk.now(), act.confirm()));
        } else if (state == Command.State.SUPPRESSED) {
            fail(act, "suppressed");
        } else if (walk.current().wakeAt().isAfter(walk.now())) {
            walk.rest(Status.WAITING, walk.current().wakeAt());
        } else fail(act, state.name().toLowerCase(Locale.ROOT));
    }

    private void fail(Step.Act act, String why) {
        walk.log(What.ERROR, why);
        if (act.onError() == null) walk.end(Status.FAILED, why);
        else walk.go(act.onError());
    }

    private String key() {
        return "wf_" + walk.current().id() + "_" + walk.current().visits();
    }

    /** Makes the effect and says what it was about. */
    private String effect(Step.Act act, Action action) {
        Map<String, String> with = action.values(act.with());
        switch (action.effect()) {
            case COMMAND -> {
                walk.effect(
                        new Effect.Order(
                                key(), action.key(), action.channel(), with, figures(action)));
                return action.key();
            }
            case TASK -> {
                walk.effect(
                        new Effect.NewTask(
                                with.get("kind"),
                                with.getOrDefault("title", ""),
                                with.getOrDefault("priority", "medium"),
                                facts.owner(),
                                due(with.getOrDefault("due", "next_business_day"))));
                return with.get("kind");
            }
            case FIELD -> {
                ContactField field =
                        ContactField.valueOf(with.get("field").toUpperCase(Locale.ROOT));
                walk.effect(new Effect.SetField(field, with.get("value")));
                return with.get("field") + " = " + with.get("value");
            }
            case ENLIST, DELIST -> {
                boolean on = action.effect() == Action.Effect.ENLIST;
                walk.effect(new Effect.SetList(with.get("list"), on));
                return with.get("list");
            }
            case LEAVE -> {
                walk.effect(new Effect.Leave(with.get("workflow")));
                return with.get("workflow");
            }
            case ENTER -> {
                walk.effect(new Effect.Enter(with.get("workflow"), false));
                return with.get("workflow");
            }
            case HOLD -> {
                Span span = Span.parse(with.get("for"));
                walk.effect(new Effect.Hold(with.get("workflow"), span));
                return with.get("workflow") + " " + span;
            }
            case AWARD -> {
                String points = with.get("points");
                walk.effect(
                        new Effect.Award(
                                key(),
                                with.get("reason"),
                                points == null ? null : Long.valueOf(points)));
                return points == null ? with.get("reason") : with.get("reason") + " " + points;
            }
            case BADGE -> {
                walk.effect(new Effect.GiveBadge(with.get("badge")));
                return with.get("badge");
            }
            case NOTE -> {
                return notes(action);
            }
            case MESSAGE -> throw new IllegalStateException("a message is sent, not done");
        }
        throw new IllegalStateException(action.key());
    }

    /** One figure stands alone, several with their names. */
    private String notes(Action action) {
        List<String> notes = new ArrayList<>();
        figures(action)
                .forEach((name, value) -> {
                    String text = value.toPlainString();
                    notes.add(action.notes().size() == 1 ? text : name + " " + text);
                });
        return String.join(", ", notes);
    }

    /** What is known of an action's figures, to two decimals. */
    private Map<String, BigDecimal> figures(Action action) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        action.notes()
                .forEach((name, figure) -> {
                    double value = facts.number(figure);
                    if (!Double.isNaN(value))
                        figures.put(
                                name,
                                BigDecimal.valueOf(value)
                                        .setScale(2, RoundingMode.HALF_UP)
                                        .stripTrailingZeros());
                });
        return figures;
    }

    private Instant due(String text) {
        Span span = Span.parse(text);
        return span == null ? facts.nextWorkingDay(walk.now()) : Walker.plus(walk.now(), span);
    }
}
