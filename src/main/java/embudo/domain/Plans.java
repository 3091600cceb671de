package embudo.domain;

import java.util.List;

/** What people plan and remember beside the figures. Every change is durable on return. */
public interface Plans {
    /** In the order they were made; the later one wins where two hold. */
    List<Goal> goals();

    /** Adds a goal, or replaces the one for the same metric and webinar or days. */
    Goal save(Goal goal, Actor actor);

    void deleteGoal(long id, Actor actor);

    /** By day. */
    List<Annotation> annotations();

    Annotation add(Annotation annotation, Actor actor);

    void deleteAnnotation(long id, Actor actor);

    /** By name. */
    List<Scenario> scenarios();

    /** Adds a scenario, or replaces the one of its calculator that has its name. */
    Scenario save(Scenario scenario, Actor actor);

    void deleteScenario(long id, Actor actor);
}
