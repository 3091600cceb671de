package embudo.intake;

import embudo.catalog.FileKind;
import embudo.catalog.FileKind.Correction;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Of several rows of a file with one natural key, the one that counts: the last one where later
 * rows replace earlier ones, the one with the latest moment where that decides, else the first.
 */
final class Winners {
    private final FileKind kind;
    private final Map<String, Winner> byKey = new HashMap<>();

    private record Winner(long line, Instant at) {}

    Winners(FileKind kind) {
        this.kind = kind;
    }

    void add(Draft draft) {
        if (draft.reason() != null) return;
        Instant at =
                kind.correction() == Correction.NEWEST
                        ? (Instant) draft.values().getOrDefault(kind.newest(), Instant.MIN)
                        : Instant.MIN;
        byKey.merge(draft.key(), new Winner(draft.line(), at), this::better);
    }

    private Winner better(Winner held, Winner later) {
        return switch (kind.correction()) {
            case REPLACE -> later;
            case KEEP_FIRST -> held;
            case NEWEST -> later.at.isBefore(held.at) ? held : later;
        };
    }

    /** The line that counts among those {@link #add added}. */
    long line(Draft draft) {
        return byKey.get(draft.key()).line;
    }

    /** The first line with this key so far. */
    long first(Draft draft) {
        return byKey.computeIfAbsent(draft.key(), k -> new Winner(draft.line(), Instant.MIN)).line;
    }
}
