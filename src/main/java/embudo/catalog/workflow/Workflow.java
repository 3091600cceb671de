package embudo.catalog.workflow;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Span;
import embudo.domain.EventType;
import embudo.kernel.Language;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A declared workflow: who enters when, and the steps each person is led through.
 *
 * @param version twelve hex digits of a hash of its declaration; comments and layout don't count
 * @param source the declaration itself, from which a case begun on this version goes on
 * @param where what must hold of a person to enter
 * @param once how often a person may enter
 * @param gap time between two entries of one person at least, null for none
 * @param stopOn events of the person that end the case wherever it stands
 * @param group a person is in one workflow of a group at a time: entering one leaves the others;
 *     null for none
 * @param limit cases on their way at a time, others queue; 0 for no limit
 */
public record Workflow(
        String key,
        String version,
        String source,
        List<String> systems,
        Map<Language, String> name,
        Map<Language, String> description,
        List<Trigger> triggers,
        Condition where,
        Once once,
        Span gap,
        Set<EventType> stopOn,
        String group,
        int limit,
        List<Step> steps) {
    /** How often. */
    public enum Once {
        /** Once for all time. */
        EVER,
        /** Once for each webinar. */
        WEBINAR,
        /** Again once the last case has ended. */
        AGAIN
    }

    public Workflow {
        systems = List.copyOf(systems);
        name = Map.copyOf(name);
        description = Map.copyOf(description);
        triggers = List.copyOf(triggers);
        stopOn = Set.copyOf(stopOn);
        steps = List.copyOf(steps);
    }

    /** Null for {@link Step#END} and ids that are not there. */
    public Step step(String id) {
        for (Step step : steps) if (step.id().equals(id)) return step;
        return null;
    }
}
