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

    /** Removes the segment; whoever was in it leaves at the moment. */
    void delete(String id, Instant at, Actor actor);

    /** Who is in it as last written, by the id they were written with. */
    Set<Long> members(String id);

    /** Who is in it and since when. */
    Map<Long, Instant> since(String id);

    /**
     * Lets people enter and leave at one moment; who is in already stays since when they are. Large
     * moves are written in portions: after a kill, moving again does the rest.
     */
    void move(String id, Set<Long> enter, Set<Long> leave, Instant at, Actor actor);

    /** How many were in it at each of the moments, which ascend. */
    List<Long> sizes(String id, List<Instant> moments);
}
