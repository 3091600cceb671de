package embudo.ui.tasks;

import embudo.domain.flow.Task;
import embudo.learn.lead.CallQueue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What the screen shows, read at once.
 *
 * @param tasks open ones, the most urgent first
 * @param total open ones in all
 * @param names of the people tasks are about, by id
 * @param owners of the team
 */
record TasksShown(
        List<CallQueue.Call> calls,
        List<Task> tasks,
        long total,
        Map<Long, String> names,
        List<String> owners,
        Instant now,
        ZoneId zone) {
    TasksShown {
        calls = List.copyOf(calls);
        tasks = List.copyOf(tasks);
        names = Map.copyOf(names);
        owners = List.copyOf(owners);
    }

    /** Whom a task is about, empty for nobody. */
    String person(Task task) {
        return names.getOrDefault(task.person(), "");
    }
}
