package embudo.ui;

import embudo.domain.flow.Cases;
import embudo.domain.flow.Task;
import embudo.kernel.Page;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tasks in memory; of cases it knows nothing. */
public final class FakeTasks {
    private final Map<Long, Task> tasks = new TreeMap<>();
    private final Cases quiet = Quiet.of(Cases.class);

    public FakeTasks(List<Task> all) {
        all.forEach(t -> tasks.put(t.id(), t));
    }

    /** A call that is late, something to agree to, and something for tomorrow. */
    public static FakeTasks some() {
        return new FakeTasks(
                List.of(
                        task(1, 1, "follow_up_call", "", "high", "Eva", -2),
                        task(2, 0, Task.APPROVAL, "Few are expected · Clinic", "high", "", 3),
                        task(3, 2, "demo", "Show the new report", "medium", "", 26)));
    }

    private static Task task(
            long id, long person, String kind, String title, String priority, String who, int due) {
        return new Task(
                id,
                0,
                person,
                kind,
                title,
                priority,
                who,
                FakeServices.NOW.plus(Duration.ofHours(due)),
                Task.State.OPEN,
                FakeServices.NOW,
                null);
    }

    public synchronized Task of(long id) {
        return tasks.get(id);
    }

    public Cases cases() {
        return (Cases)
                Proxy.newProxyInstance(
                        Cases.class.getClassLoader(),
                        new Class<?>[] {Cases.class},
                        (proxy, method, args) ->
                                switch (method.getName()) {
                                    case "tasks" -> open();
                                    case "task" -> Optional.ofNullable(of((Long) args[0]));
                                    case "close" -> {
                                        state((Long) args[0], (Task.State) args[1]);
                                        yield null;
                                    }
                                    case "reopen" -> {
                                        state((Long) args[0], Task.State.OPEN);
                                        yield null;
                                    }
                                    case "plan" -> {
                                        Task t = of((Long) args[0]);
                                        put(t, (Instant) args[1], (String) args[2], t.state());
                                        yield null;
                                    }
                                    default -> method.invoke(quiet, args);
                                });
    }

    private synchronized Page<Task> open() {
        List<Task> open =
                tasks.values().stream()
                        .filter(t -> t.state() == Task.State.OPEN)
                        .sorted(Comparator.comparing(Task::dueAt))
                        .toList();
        return new Page<>(open, 0, open.size());
    }

    private void state(long id, Task.State state) {
        Task t = of(id);
        put(t, t.dueAt(), t.assignee(), state);
    }

    private synchronized void put(Task t, Instant due, String assignee, Task.State state) {
        tasks.put(
                t.id(),
                new Task(
                        t.id(),
                        t.caseId(),
                        t.person(),
                        t.kind(),
                        t.title(),
                        t.priority(),
                        assignee,
                        due,
                        state,
                        t.madeAt(),
                        null));
    }
}
