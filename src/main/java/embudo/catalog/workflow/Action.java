package embudo.catalog.workflow;

import embudo.kernel.Language;

import java.util.List;
import java.util.Map;

/**
 * Something a workflow can do, as declared.
 *
 * @param effect what the engine makes of it
 * @param channel of a message or command, such as {@code email}; empty for other effects
 * @param critical a person must agree each time, S-GOV-01
 */
public record Action(
        String key,
        Map<Language, String> name,
        Effect effect,
        String channel,
        boolean critical,
        List<ActionField> fields) {
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
        /** Notes the score the person has now: every lead is scored before workflows see news. */
        SCORE
    }

    public Action {
        name = Map.copyOf(name);
        fields = List.copyOf(fields);
    }
}
