package embudo.flow;

import embudo.domain.flow.Case;
import embudo.domain.flow.LogLine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what happens in a rehearsal, always with whom it happened to. */
final class Tally {
    final Map<String, BitSet> visited = new HashMap<>();
    final Map<String, BitSet> held = new HashMap<>();
    final Map<String, BitSet> skipped = new HashMap<>();
    final Map<List<String>, BitSet> ways = new HashMap<>();
    final Map<String, BitSet> endings = new TreeMap<>();
    final Map<String, BitSet> tasks = new TreeMap<>();
    final BitSet entered = new BitSet();
    final List<Mail> mails = new ArrayList<>();
    private final String workflow;
    private final ZoneId zone;

    /** A message that would leave. */
    record Mail(long person, LocalDate day, String workflow, String step, String template) {}

    /**
     * @param workflow whose steps are counted; messages are counted of all
     */
    Tally(String workflow, ZoneId zone) {
        this.workflow = workflow;
        this.zone = zone;
    }

    void line(LogLine line) {
        if (line.what() == LogLine.What.SENT)
            mails.add(
                    new Mail(
                            line.person(),
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

    /** A case stands at a step now, or has ended. */
    void moved(Case before, Case after) {
        if (!after.workflow().equals(workflow)) return;
        add(visited, after.step(), after.person());
        if (before != null && !before.step().equals(after.step()))
            ways.computeIfAbsent(List.of(before.step(), after.step()), k -> new BitSet())
                    .set((int) after.person());
    }

    void way(String from, String to, long person) {
        ways.computeIfAbsent(List.of(from, to), k -> new BitSet()).set((int) person);
        add(visited, from, person);
    }

    void task(String kind, Case of, Instant at) {
        if (of.workflow().equals(workflow)) add(tasks, kind, of.person());
    }

    private static void add(Map<String, BitSet> all, String key, long person) {
        all.computeIfAbsent(key, k -> new BitSet()).set((int) person);
    }
}
