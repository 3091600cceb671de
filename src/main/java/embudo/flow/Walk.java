package embudo.flow;

import embudo.catalog.workflow.Step;
import embudo.catalog.workflow.Workflow;
import embudo.domain.flow.Case;
import embudo.domain.flow.LogLine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A case on the move, with what it leaves behind. */
final class Walk {
    /** More visits than any sensible workflow needs: something goes round in circles. */
    private static final int MOST_VISITS = 2_000;

    private final Workflow workflow;
    private final Instant now;
    private final List<Effect> effects = new ArrayList<>();
    private final List<LogLine> log = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private Case current;
    private boolean moving = true;

    Walk(Workflow workflow, Case start, Instant now) {
        this.workflow = workflow;
        this.now = now;
        current = start;
        path.add(start.step());
    }

    Case current() {
        return current;
    }

    Instant now() {
        return now;
    }

    Workflow workflow() {
        return workflow;
    }

    /** True while the case can go on at once. */
    boolean moves() {
        return current.open() && moving;
    }

    void effect(Effect effect) {
        effects.add(effect);
    }

    /** Messages of this very turn. */
    long sentNow() {
        return effects.stream().filter(e -> e instanceof Effect.Message).count();
    }

    void log(LogLine.What what, String detail) {
        log.add(
                new LogLine(
                        current.id(),
                        current.visits(),
                        workflow.key(),
                        current.step(),
                        current.person(),
                        now,
                        what,
                        detail));
    }

    void go(String to) {
        if (to.equals(Step.END)) end(Case.Status.DONE, current.step());
        else if (current.visits() >= MOST_VISITS) end(Case.Status.FAILED, "visits");
        else {
            current = current.at(to, now);
            path.add(to);
        }
    }

    void rest(Case.Status how, Instant until) {
        current = current.rest(how, until);
        moving = false;
    }

    void tried(int times) {
        current = current.tried(times);
    }

    void end(Case.Status how, String why) {
        log(LogLine.What.ENDED, why);
        current = current.ended(how, why, now);
        moving = false;
    }

    Turn turn() {
        return new Turn(current, List.copyOf(effects), List.copyOf(log), List.copyOf(path));
    }
}
