package embudo.domain;

import java.util.List;

/** Dashboards that people made. Every change is durable on return. */
public interface SavedBoards {
    /** By name. */
    List<SavedBoard> all();

    /** Adds a dashboard, or replaces the one that has its name. */
    SavedBoard save(SavedBoard board, Actor actor);

    void delete(long id, Actor actor);
}
