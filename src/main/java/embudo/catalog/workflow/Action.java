package embudo.catalog.workflow;

import embudo.catalog.condition.Operand;
import embudo.domain.ContactField;
import embudo.kernel.Language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something a workflow can do, as declared.
 *
 * @param effect what the engine makes of it
 * @param channel of a message or command, such as {@code email}; empty for other effects
 * @param critical a person must agree each time, S-GOV-01
 * @param fixed values that every use has besides its own
 * @param notes figures that a {@link Effect#NOTE} writes down and a command takes along, by name
 * @param carries fields of the contact that a command takes along
 */
public record Action(
        String key,
        Map<Language, String> name,
        Effect effect,
        String channel,
        boolean critical,
        List<ActionField> fields,
        Map<String, String> fixed,
        Map<String, Operand> notes,
        List<ContactField> carries) {
    /** Kinds of effects. */
    public enum Effect {
        /** A message to the person, made of a template. */
        MESSAGE,
        /** A command for the outside. */
        COMMAND,
        TASK,
        /** Another value for a field of the contact. */
        FIELD,
        /** Onto a list of people. */
        ENLIST,
        /** Off a list of people. */
        DELIST,
        /** Out of another workflow. */
        LEAVE,
        /** Into another workflow. */
        ENTER,
        /** Puts off the waits of another workflow. */
        HOLD,
        /** Points of the loyalty programme. */
        AWARD,
        BADGE,
        /**
         * Writes figures of the person into the log: every lead is scored before workflows see
         * news.
         */
        NOTE
    }

    public Action {
        name = Map.copyOf(name);
        fields = List.copyOf(fields);
        fixed = Map.copyOf(fixed);
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
        carries = List.copyOf(carries);
    }

    /** A step's values and the fixed ones. */
    public Map<String, String> values(Map<String, String> with) {
        Map<String, String> all = new TreeMap<>(with);
        all.putAll(fixed);
        return all;
    }
}
