package embudo.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The last targets of the palette, newest first: kinds and keys only, no names. */
final class Recents {
    private static final int MOST = 8;
    private final List<Target> all = new ArrayList<>();

    /** {@code finder} is the kind's id. */
    record Target(String finder, String key) {}

    void used(Target target) {
        all.remove(target);
        all.addFirst(target);
        while (all.size() > MOST) all.removeLast();
    }

    List<Target> all() {
        return List.copyOf(all);
    }

    /** One text for all; {@link #read} understands it. */
    String written() {
        return String.join("\n", all.stream().map(t -> t.finder() + "\t" + t.key()).toList());
    }

    void read(String written) {
        all.clear();
        Stream.of(written.split("\n"))
                .map(line -> line.split("\t", 2))
                .filter(parts -> parts.length == 2)
                .limit(MOST)
                .forEach(parts -> all.add(new Target(parts[0], parts[1])));
    }
}
