package embudo.catalog.workflow;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Span;
import embudo.domain.EventType;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One step of a workflow. {@code next} is the id of the step that follows, {@link #END} for none.
 */
public sealed interface Step {
    /** Stands where nothing follows; no step has this id. */
    String END = "end";

    String id();

    /** Where a case may go from here. */
    List<String> exits();

    /**
     * Does something.
     *
     * @param with values of the action's fields
     * @param confirm wait this long for the word that it was done, null to go on at once
     * @param retries how often to try again when it is known to have failed
     * @param onError where to go when it failed or no word came; null ends the case as failed
     * @param approve a person must agree first
     */
    record Act(
            String id,
            String action,
            Map<String, String> with,
            Span confirm,
            int retries,
            String onError,
            boolean approve,
            String next)
            implements Step {
        public Act {
            with = Map.copyOf(new TreeMap<>(with));
        }

        @Override
        public List<String> exits() {
            return onError == null ? List.of(next) : List.of(next, onError);
        }
    }

    /** Goes where the first condition that holds says. */
    record Branch(String id, List<Way> ways, String otherwise) implements Step {
        public Branch {
            ways = List.copyOf(ways);
        }

        @Override
        public List<String> exits() {
            return concat(ways.stream().map(Way::to).toList(), otherwise);
        }
    }

    /** One way out of a branch. */
    record Way(Condition when, String to) {}

    /**
     * Waits until {@code span} after {@code from}; with {@code at} until that local time of the
     * person, on the day on which the span ends or, without a span, the next such time; when {@code
     * working}, then until somebody works.
     *
     * @param passed where to go when the moment lies over an hour back, null to go on
     * @param best from then on, wait for the hour within a day in which the person is most likely
     *     to open a mail
     */
    record Wait(
            String id,
            From from,
            Span span,
            LocalTime at,
            boolean working,
            String passed,
            String next,
            boolean best)
            implements Step {
        @Override
        public List<String> exits() {
            return passed == null ? List.of(next) : List.of(next, passed);
        }
    }

    /** What a wait is counted from. */
    enum From {
        NOW,
        /** When what let the person in happened. */
        TRIGGER,
        WEBINAR_START,
        WEBINAR_END
    }

    /** Waits for one of the events, at most so long. */
    record Await(
            String id,
            List<EventType> types,
            Condition where,
            Span within,
            String next,
            String otherwise)
            implements Step {
        public Await {
            types = List.copyOf(types);
        }

        @Override
        public List<String> exits() {
            return List.of(next, otherwise);
        }
    }

    /** Draws one arm for the person, the same one every time. */
    record Split(String id, List<Arm> arms) implements Step {
        public Split {
            arms = List.copyOf(arms);
        }

        @Override
        public List<String> exits() {
            return arms.stream().map(Arm::to).toList();
        }
    }

    /** A part of a split; weights are positive and need not add up to anything. */
    record Arm(String name, int weight, String to) {}

    /**
     * Lets the person enter another workflow.
     *
     * @param join wait until they have left it
     */
    record Run(String id, String workflow, boolean join, String next) implements Step {
        @Override
        public List<String> exits() {
            return List.of(next);
        }
    }

    private static List<String> concat(List<String> ids, String last) {
        List<String> all = new java.util.ArrayList<>(ids);
        all.add(last);
        return all;
    }
}
