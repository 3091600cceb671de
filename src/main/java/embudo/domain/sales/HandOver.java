package embudo.domain.sales;

import embudo.domain.flow.Task;

/**
 * A lead given to somebody who sells: the owner, the call to make, and a note that says why.
 *
 * @param owner a name of the {@link SalesTeam}
 */
public record HandOver(long person, String owner, Task task, LeadNote note) {
    /**
     * What was done, so that it can be taken back.
     *
     * @param before the owner until then, null for nobody
     * @param task id of the task that was made
     * @param note id of the note that was written
     */
    public record Done(HandOver what, String before, long task, long note) {}
}
