package embudo.flow;

import embudo.catalog.Workflows;
import embudo.catalog.condition.Span;
import embudo.catalog.workflow.Step;
import embudo.domain.Webinar;
import embudo.domain.flow.Case.Status;
import embudo.domain.flow.LogLine.What;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Walks from step to step until the case must wait or has ended. */
final class Walker {
    private static final Duration LATE = Duration.ofHours(1);
    private final Facts facts;
    private final Walk walk;
    private final Acting acting;

    Walker(Workflows catalogue, Limits limits, Facts facts, Walk walk) {
        this.facts = facts;
        this.walk = walk;
        acting = new Acting(catalogue, limits, facts, walk);
    }

    Turn go(Signal signal) {
        Signal cause = signal;
        while (walk.moves()) {
            int visit = walk.current().visits();
            step(walk.workflow().step(walk.current().step()), cause);
            // What caused the turn was meant for the step at which the case stood.
            if (walk.current().visits() != visit) cause = new Signal.Time();
        }
        return walk.turn();
    }

    private void step(Step step, Signal cause) {
        switch (step) {
            // A step that is gone: the case was moved to a version without it.
            case null -> walk.end(Status.FAILED, "no_step");
            case Step.Act act -> acting.act(act, cause);
            case Step.Branch branch -> branch(branch);
            case Step.Wait wait -> waits(wait);
            case Step.Await await -> await(await, cause);
            case Step.Split split -> split(split);
            case Step.Run run -> run(run, cause);
        }
    }

    private void branch(Step.Branch branch) {
        String to = branch.otherwise();
        for (Step.Way way : branch.ways())
            if (facts.holds(way.when())) {
                to = way.to();
                break;
            }
        went(to);
    }

    private void went(String to) {
        walk.log(What.WENT, to);
        walk.go(to);
    }

    private void waits(Step.Wait wait) {
        Instant until = walk.current().wakeAt() == null ? until(wait) : walk.current().wakeAt();
        if (until.isAfter(walk.now())) {
            if (walk.current().wakeAt() == null) walk.log(What.WAITS, until.toString());
            walk.rest(Status.WAITING, until);
        } else if (wait.passed() != null && walk.now().isAfter(until.plus(LATE))) {
            went(wait.passed());
        } else {
            // One that is over already leaves a line too: the log names every step.
            if (walk.current().wakeAt() == null) walk.log(What.WENT, wait.next());
            walk.go(wait.next());
        }
    }

    private Instant until(Step.Wait wait) {
        Instant at = plus(base(wait.from()), wait.span());
        if (wait.at() != null) {
            LocalDate date = LocalDate.ofInstant(at, facts.zone());
            Instant due = date.atTime(wait.at()).atZone(facts.zone()).toInstant();
            // With a length of time its day is meant, without one the next such time.
            if (wait.span() == null && due.isBefore(at))
                due = date.plusDays(1).atTime(wait.at()).atZone(facts.zone()).toInstant();
            at = due;
        }
        if (wait.best()) at = facts.best(at);
        return wait.working() ? facts.working(at) : at;
    }

    /** Counted from when the case came to the step where there is no webinar to count from. */
    private Instant base(Step.From from) {
        Optional<Webinar> webinar = facts.webinar(walk.current().webinar());
        Instant since = walk.current().since();
        return switch (from) {
            case NOW -> since;
            case TRIGGER -> walk.current().anchor();
            case WEBINAR_START -> webinar.map(Webinar::startsAt).orElse(since);
            case WEBINAR_END -> webinar.map(Webinar::endsAt).orElse(since);
        };
    }

    static Instant plus(Instant at, Span span) {
        return span == null ? at : at.plusMillis(span.millis());
    }

    private void await(Step.Await await, Signal cause) {
        Instant until = plus(walk.current().since(), await.within());
        if (cause instanceof Signal.Happened(var event)
                && await.types().contains(event.type())
                && !event.occurredAt().isBefore(walk.current().since())
                && !event.occurredAt().isAfter(until)
                && facts.holds(await.where(), event)) {
            went(await.next());
        } else if (until.isAfter(walk.now())) {
            if (walk.current().wakeAt() == null) walk.log(What.WAITS, until.toString());
            walk.rest(Status.WAITING, until);
        } else {
            went(await.otherwise());
        }
    }

    private void split(Step.Split split) {
        String seed = walk.workflow().key() + "/" + split.id();
        Step.Arm arm = Draw.arm(split.arms(), seed, walk.current().person());
        walk.log(What.WENT, arm.name());
        walk.go(arm.to());
    }

    private void run(Step.Run run, Signal cause) {
        boolean joined = walk.current().tries() > 0 && walk.current().wakeAt() != null;
        if (cause instanceof Signal.Joined || joined) {
            walk.go(run.next());
        } else if (walk.current().tries() == 0) {
            walk.effect(new Effect.Enter(run.workflow(), run.join()));
            walk.log(What.DID, run.workflow());
            if (run.join()) {
                walk.tried(1);
                walk.rest(Status.WAITING, null);
            } else walk.go(run.next());
        } else walk.rest(Status.WAITING, null);
    }
}
