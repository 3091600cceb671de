package embudo.domain;

import java.util.List;

/** Views of lists that people keep. Every change is durable on return. */
public interface SavedViews {
    /** Those of one list, by name. */
    List<SavedView> of(String list);

    /**
     * Adds the view, or replaces the one of its list that has its name.
     *
     * @return the view with its id
     */
    SavedView save(SavedView view, Actor actor);

    void delete(long id, Actor actor);
}
