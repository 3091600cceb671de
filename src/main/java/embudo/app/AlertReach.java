package embudo.app;

import embudo.catalog.condition.Audience;
import embudo.catalog.condition.Condition;
import embudo.catalog.workflow.Action;
import embudo.catalog.workflow.Step;
import embudo.catalog.workflow.Workflow;
import embudo.domain.Actor;
import embudo.domain.Webinar;
import embudo.domain.Webinars;
import embudo.domain.flow.Published;
import embudo.domain.flow.Task;
import embudo.flow.FlowDesk;
import embudo.watch.Reach;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Alerts act on people and workflows as everybody else does. */
final class AlertReach implements Reach {
    private static final Actor ALERTS = new Actor(Actor.Kind.STAGE, "alerts");
    private final Audience audience;
    private final FlowDesk flow;
    private final Webinars webinars;

    AlertReach(Audience audience, FlowDesk flow, Webinars webinars) {
        this.webinars = webinars;
        this.audience = audience;
        this.flow = flow;
    }

    @Override
    public Set<Long> people(Condition condition) {
        return audience.people(condition);
    }

    @Override
    public int webinar(String externalId) {
        return webinars.byExternalId(externalId).map(Webinar::id).orElse(0);
    }

    @Override
    public Optional<Task> task(long id) {
        return flow.cases().task(id);
    }

    @Override
    public List<String> mailing() {
        return flow.book().running().stream()
                .filter(w -> w.steps().stream().anyMatch(this::mails))
                .map(Workflow::key)
                .toList();
    }

    private boolean mails(Step step) {
        if (!(step instanceof Step.Act act)) return false;
        Action action = flow.book().catalogue().actions().get(act.action());
        return action != null
                && action.effect() == Action.Effect.MESSAGE
                && action.channel().equals("email");
    }

    @Override
    public void pause(List<String> workflows, boolean paused) {
        for (String key : workflows) {
            Published published = flow.book().published().get(key);
            if (published != null && published.paused() != paused) flow.pause(key, paused, ALERTS);
        }
    }
}
