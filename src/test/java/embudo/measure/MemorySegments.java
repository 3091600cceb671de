package embudo.measure;

import embudo.domain.Actor;
import embudo.domain.Segment;
import embudo.domain.Segments;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Segments in maps; who left is forgotten. */
public final class MemorySegments implements Segments {
    private final Map<String, Segment> all = new TreeMap<>();
    private final Map<String, Set<Long>> members = new HashMap<>();
    int moves;

    void rule(String id, String rule) {
        save(new Segment(id, id, Segment.Kind.RULE, rule, Instant.EPOCH), Actor.COMMAND);
    }

    @Override
    public List<Segment> all() {
        return List.copyOf(all.values());
    }

    @Override
    public Optional<Segment> byId(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public void save(Segment segment, Actor actor) {
        all.put(segment.id(), segment);
    }

    @Override
    public void delete(String id, Instant at, Actor actor) {
        all.remove(id);
        members.remove(id);
    }

    @Override
    public Set<Long> members(String id) {
        return Set.copyOf(members.getOrDefault(id, Set.of()));
    }

    @Override
    public Map<Long, Instant> since(String id) {
        Map<Long, Instant> since = new HashMap<>();
        members(id).forEach(person -> since.put(person, Instant.EPOCH));
        return since;
    }

    @Override
    public void move(String id, Set<Long> enter, Set<Long> leave, Instant at, Actor actor) {
        moves++;
        Set<Long> now = members.computeIfAbsent(id, k -> new HashSet<>());
        now.addAll(enter);
        now.removeAll(leave);
    }

    @Override
    public List<Long> sizes(String id, List<Instant> moments) {
        return moments.stream().map(m -> (long) members(id).size()).toList();
    }
}
