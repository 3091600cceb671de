package embudo.catalog;

import embudo.kernel.Problem;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong in all files, so that one look mends everything. */
final class Faults {
    private final List<Problem> found = new ArrayList<>();

    /**
     * @param key message key; its first argument is the place, {@code file:line:column}
     */
    void add(String key, Object... args) {
        found.add(new Problem(key, args));
    }

    List<Problem> found() {
        return List.copyOf(found);
    }

    /**
     * @throws Problem holding every fault, when there is any
     */
    void raise() {
        if (!found.isEmpty())
            throw new Problem("catalog.refused", found.size(), List.copyOf(found));
    }
}
