package embudo.report;

import embudo.domain.Actor;
import embudo.domain.ReportRun;
import embudo.domain.ReportRuns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An archive in memory. */
public final class MemoryRuns implements ReportRuns {
    private final List<ReportRun> runs = new ArrayList<>();
    private final List<byte[]> snapshots = new ArrayList<>();
    private final Set<Long> removed = new HashSet<>();

    @Override
    public ReportRun add(ReportRun run, byte[] snapshot, Actor actor) {
        runs.add(run.numbered(runs.size() + 1L));
        snapshots.add(snapshot);
        return runs.getLast();
    }

    @Override
    public List<ReportRun> recent(int limit) {
        return runs.reversed().stream()
                .filter(r -> !removed.contains(r.id()))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<ReportRun> byId(long id) {
        return runs.stream().filter(r -> r.id() == id && !removed.contains(id)).findFirst();
    }

    @Override
    public byte[] snapshot(long id) {
        return snapshots.get((int) id - 1);
    }

    @Override
    public void remove(long id, Actor actor) {
        removed.add(id);
    }

    @Override
    public void bringBack(long id, Actor actor) {
        removed.remove(id);
    }
}
