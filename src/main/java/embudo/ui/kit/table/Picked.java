package embudo.ui.kit.table;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

import java.util.HashSet;
import java.util.Set;

/**
 * The rows that somebody ticked, however long the table: these few, or all that match but a few. FX
 * thread.
 */
public final class Picked {
    private final Set<Long> ids = new HashSet<>();
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private boolean all;
    private long total;

    /** How many rows the table has. */
    public void of(long rows) {
        total = rows;
        changed();
    }

    public boolean contains(long id) {
        return all != ids.contains(id);
    }

    public void set(long id, boolean picked) {
        if (picked != all) ids.add(id);
        else ids.remove(id);
        changed();
    }

    public void all() {
        pick(true);
    }

    public void none() {
        pick(false);
    }

    private void pick(boolean everything) {
        all = everything;
        ids.clear();
        changed();
    }

    private void changed() {
        count.set(all ? Math.max(0, total - ids.size()) : ids.size());
        version.set(version.get() + 1);
    }

    /** True when everything that matches is meant, but {@link #ids}. */
    public boolean everything() {
        return all;
    }

    /** The rows that are picked, or those that are not when everything else is. */
    public Set<Long> ids() {
        return Set.copyOf(ids);
    }

    public ReadOnlyLongProperty count() {
        return count.getReadOnlyProperty();
    }

    /** Changes with every change. */
    ReadOnlyLongProperty version() {
        return version.getReadOnlyProperty();
    }
}
