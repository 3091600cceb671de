package embudo.domain.flow;

import java.time.Instant;

/**
 * Something for a person of the team to do.
 *
 * @param id 0 before it is stored
 * @param kind such as {@code follow_up_call}; {@link #APPROVAL} asks for agreement to a case's step
 * @param title empty for the kind's own name
 * @param priority {@code high}, {@code medium} or {@code low}
 * @param assignee empty for nobody yet
 */
public record Task(
        long id,
        long caseId,
        long person,
        String kind,
        String title,
        String priority,
        String assignee,
        Instant dueAt,
        State state,
        Instant madeAt,
        Instant doneAt) {
    public static final String APPROVAL = "approval";

    /** Life of a task. */
    public enum State {
        OPEN,
        DONE,
        REFUSED
    }
}
