package embudo.ui;

import embudo.domain.Actor;
import embudo.domain.flow.FlowDrafts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Drafts of workflows in memory. */
public final class MemoryFlowDrafts implements FlowDrafts {
    private final Map<String, Draft> drafts = new ConcurrentSkipListMap<>();

    @Override
    public List<Draft> all() {
        return List.copyOf(drafts.values());
    }

    @Override
    public Optional<Draft> of(String workflow) {
        return Optional.ofNullable(drafts.get(workflow));
    }

    @Override
    public void keep(String workflow, String base, String text) {
        drafts.put(workflow, new Draft(workflow, base, text, FakeServices.NOW));
    }

    @Override
    public void drop(String workflow, Actor actor) {
        drafts.remove(workflow);
    }

    @Override
    public List<Release> releases(String workflow) {
        return List.of();
    }
}
