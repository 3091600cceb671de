package embudo.ui.kit.find;

import java.util.List;
import java.util.Optional;

/**
 * One kind of thing the palette can find and open. Finding may block and runs on the work pool;
 * opening is on the FX thread.
 */
public interface Finder {
    /** Stable, such as {@code leads}; recent targets are remembered by it. */
    String id();

    /** Message key of the kind's name in the singular. */
    String kindKey();

    /** Candidates for what was typed, at most {@code limit}; the palette puts the best first. */
    List<Found> find(String typed, int limit);

    /** What a remembered key stands for today; empty when it is gone. */
    Optional<Found> known(String key);

    void open(Found found);
}
