package embudo.measure;

import embudo.domain.Actor;
import embudo.domain.Annotation;
import embudo.domain.Goal;
import embudo.domain.Plans;
import embudo.domain.Scenario;

import java.util.ArrayList;
import java.util.List;

/** Plans in lists. */
public final class MemoryPlans implements Plans {
    public final List<Goal> goals = new ArrayList<>();
    public final List<Annotation> annotations = new ArrayList<>();
    public final List<Scenario> scenarios = new ArrayList<>();

    @Override
    public List<Goal> goals() {
        return List.copyOf(goals);
    }

    @Override
    public Goal save(Goal goal, Actor actor) {
        goals.add(goal);
        return goal;
    }

    @Override
    public void deleteGoal(long id, Actor actor) {
        goals.removeIf(g -> g.id() == id);
    }

    @Override
    public List<Annotation> annotations() {
        return List.copyOf(annotations);
    }

    @Override
    public Annotation add(Annotation annotation, Actor actor) {
        annotations.add(annotation);
        return annotation;
    }

    @Override
    public void deleteAnnotation(long id, Actor actor) {
        annotations.removeIf(a -> a.id() == id);
    }

    @Override
    public List<Scenario> scenarios() {
        return List.copyOf(scenarios);
    }

    @Override
    public Scenario save(Scenario scenario, Actor actor) {
        scenarios.removeIf(s ->
                s.calculator().equals(scenario.calculator()) && s.name().equals(scenario.name()));
        scenarios.add(scenario);
        return scenario;
    }

    @Override
    public void deleteScenario(long id, Actor actor) {
        scenarios.removeIf(s -> s.id() == id);
    }
}
