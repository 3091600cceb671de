package embudo.watch;

import embudo.catalog.condition.Condition;
import embudo.domain.flow.Task;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What alerts act on. Thread-safe; may take a while. */
public interface Reach {
    /** Ids of those a condition holds of now. */
    Set<Long> people(Condition condition);

    /** The number of the webinar that a platform calls so; 0 when nobody knows it. */
    int webinar(String externalId);

    /** A task of the workspace. */
    Optional<Task> task(long id);

    /** Workflows in force that send mail. */
    List<String> mailing();

    /** Lets workflows stand still, or go on; those that are gone or as wanted are left alone. */
    void pause(List<String> workflows, boolean paused);
}
