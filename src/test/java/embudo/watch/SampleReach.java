package embudo.watch;

import embudo.catalog.condition.Condition;
import embudo.domain.flow.Task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** People and workflows by hand; remembers what was paused. */
public final class SampleReach implements Reach {
    /** Whom a condition holds of; nobody where none was put. */
    public final Map<Condition, Set<Long>> people = new HashMap<>();

    public final List<String> mailing = new ArrayList<>();
    public final List<String> paused = new ArrayList<>();
    public final Map<Long, Task> tasks = new HashMap<>();

    @Override
    public Set<Long> people(Condition condition) {
        return people.getOrDefault(condition, Set.of());
    }

    @Override
    public int webinar(String externalId) {
        return externalId.hashCode() & 0xFFFF;
    }

    @Override
    public Optional<Task> task(long id) {
        return Optional.ofNullable(tasks.get(id));
    }

    @Override
    public List<String> mailing() {
        return mailing.stream().filter(w -> !paused.contains(w)).toList();
    }

    @Override
    public void pause(List<String> workflows, boolean stop) {
        paused.removeAll(workflows);
        if (stop) paused.addAll(workflows);
    }
}
