package embudo.flow;

import embudo.domain.flow.Case;
import embudo.domain.flow.LogLine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Counts what happens in a rehearsal, always with whom it happened to. */
final class Tally {
    final BitSet entered = new BitSet();
    final Map<String, BitSet> steps = new TreeMap<>();
    final Map<Rehearsed.Way, BitSet> ways = new TreeMap<>();
    final Map<String, BitSet> held = new TreeMap<>();
    final Map<String, BitSet> skipped = new TreeMap<>();
    final Map<String, BitSet> endings = new TreeMap<>();
    final Map<String, BitSet> tasks = new TreeMap<>();
    final List<Rehearsed.Mail> mails = new ArrayList<>();
    private final String workflow;
    private final ZoneId zone;
    private final Consumer<LogLine> listener;

    /**
     * @param workflow whose steps are counted; messages are counted of all
     */
    Tally(String workflow, ZoneId zone) {
        this(workflow, zone, line -> {});
    }

    /**
     * @param listener is told each line of all cases, in order
     */
    Tally(String workflow, ZoneId zone, Consumer<LogLine> listener) {
        this.workflow = workflow;
        this.zone = zone;
        this.listener = listener;
    }

    void line(LogLine line) {
        listener.accept(line);
        if (line.what() == LogLine.What.SENT)
            mails.add(
                    new Rehearsed.Mail(
                            line.person(),
                            line.at(),
                            LocalDate.ofInstant(line.at(), zone),
                            line.workflow(),
                            line.step(),
                            line.detail()));
        if (!line.workflow().equals(workflow)) return;
        switch (line.what()) {
            case STARTED -> entered.set((int) line.person());
            case HELD -> add(held, line.step(), line.person());
            case SKIPPED -> add(skipped, line.step(), line.person());
            case ENDED -> add(endings, line.detail(), line.person());
            default -> {}
        }
    }

    void walked(Case c, List<String> path) {
        if (!c.workflow().equals(workflow)) return;
        for (int i = 0; i < path.size(); i++) {
            add(steps, path.get(i), c.person());
            if (i > 0) add(ways, new Rehearsed.Way(path.get(i - 1), path.get(i)), c.person());
        }
    }

    void task(String kind, Case of) {
        if (of.workflow().equals(workflow)) add(tasks, kind, of.person());
    }

    private static <K> void add(Map<K, BitSet> all, K key, long person) {
        all.computeIfAbsent(key, k -> new BitSet()).set((int) person);
    }
}
