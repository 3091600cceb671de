package embudo.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The workspace's own segments, and who is or was in any segment, shipped ones included. Every
 * change is durable on return.
 */
public interface Segments {
    /** By name. */
    List<Segment> all();

    Optional<Segment> byId(String id);

    /** Adds the segment or replaces the one with its id. */
    void save(Segment segment, Actor actor);

    /** Removes the segment; whoever was in it has left. */
    void delete(String id, Actor actor);

    /** Who is in it as last written. */
    Set<Long> members(String id);

    /** Lets people enter and leave at one moment; who is in already stays since when they are. */
    void move(String id, Set<Long> enter, Set<Long> leave, Instant at);

    /** How many are in each segment; empty ones are missing. */
    Map<String, Long> sizes();

    /** How many were in it at each of the moments. */
    List<Long> sizes(String id, List<Instant> moments);
}
