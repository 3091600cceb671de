package embudo.catalog.alert;

import embudo.domain.watch.AlertStep;
import embudo.kernel.Language;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What an alert does besides telling.
 *
 * @param workflow that the people concerned enter; null unless it starts one
 * @param people condition on the people concerned, with {@code {subject}} for the alert's subject;
 *     null where the rule is about people, who are concerned themselves
 * @param task kind of the task to make, null for none
 * @param approve whether a person must agree first, S-GOV-01
 * @param once what is ordered besides, once for the alert
 */
public record RuleAction(
        AlertStep.What what,
        String workflow,
        String people,
        String task,
        boolean approve,
        List<Order> once) {
    public RuleAction {
        once = List.copyOf(once);
    }

    /**
     * A command for the outside.
     *
     * @param action declared one that makes a command
     * @param with its fields
     * @param say its field {@code text} in each language, with the holes of the rule's message;
     *     empty when it says nothing
     */
    public record Order(String action, Map<String, String> with, Map<Language, String> say) {
        public Order {
            with = Map.copyOf(with);
            say = Map.copyOf(say);
        }

        /** All fields as they go out. */
        public Map<String, String> fields(Language language, UnaryOperator<String> filled) {
            Map<String, String> fields = new TreeMap<>(with);
            if (!say.isEmpty()) fields.put("text", filled.apply(say.get(language)));
            return fields;
        }
    }

    /** The condition on those an alert about {@code subject} concerns. */
    public String people(String subject) {
        return people.replace("{subject}", subject.replace("\\", "\\\\").replace("'", "\\'"));
    }
}
