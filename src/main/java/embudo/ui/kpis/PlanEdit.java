package embudo.ui.kpis;

import embudo.domain.Actor;
import embudo.domain.Annotation;
import embudo.domain.Goal;
import embudo.domain.Plans;
import embudo.ui.kit.edit.Edit;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Goals and notes that were made or deleted, and can be taken back. */
final class PlanEdit {
    private PlanEdit() {}

    /**
     * A goal that took the place of another.
     *
     * @param before null when there was none
     */
    static Edit goal(Plans plans, Goal before, Goal now, String name) {
        AtomicReference<Goal> kept = new AtomicReference<>(now);
        return new Edit(
                texts -> texts.get("ui.kpis.goal.set", name),
                () -> {
                    if (before == null) plans.deleteGoal(kept.get().id(), Actor.WINDOW);
                    else kept.set(plans.save(fresh(before), Actor.WINDOW));
                    return List.of();
                },
                () -> {
                    kept.set(plans.save(fresh(now), Actor.WINDOW));
                    return List.of();
                });
    }

    private static Goal fresh(Goal g) {
        return new Goal(0, g.metric(), g.webinar(), g.from(), g.to(), g.target());
    }

    static Edit goalDeleted(Plans plans, Goal gone, String name) {
        AtomicReference<Goal> back = new AtomicReference<>(gone);
        return new Edit(
                texts -> texts.get("ui.kpis.goal.deleted", name),
                () -> {
                    back.set(plans.save(fresh(gone), Actor.WINDOW));
                    return List.of();
                },
                () -> {
                    plans.deleteGoal(back.get().id(), Actor.WINDOW);
                    return List.of();
                });
    }

    static Edit note(Plans plans, Annotation made) {
        AtomicReference<Annotation> kept = new AtomicReference<>(made);
        return new Edit(
                texts -> texts.get("ui.kpis.note.added", made.text()),
                () -> {
                    plans.deleteAnnotation(kept.get().id(), Actor.WINDOW);
                    return List.of();
                },
                () -> {
                    kept.set(plans.add(new Annotation(0, made.day(), made.text()), Actor.WINDOW));
                    return List.of();
                });
    }

    static Edit noteDeleted(Plans plans, Annotation gone) {
        AtomicReference<Annotation> back = new AtomicReference<>(gone);
        return new Edit(
                texts -> texts.get("ui.kpis.note.deleted", gone.text()),
                () -> {
                    back.set(plans.add(new Annotation(0, gone.day(), gone.text()), Actor.WINDOW));
                    return List.of();
                },
                () -> {
                    plans.deleteAnnotation(back.get().id(), Actor.WINDOW);
                    return List.of();
                });
    }
}
