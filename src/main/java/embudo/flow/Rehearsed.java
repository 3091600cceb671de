package embudo.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a rehearsal came to. Sets of people hold their ids.
 *
 * @param days days on the virtual clock
 * @param people how many were looked at
 * @param entered who came into the workflow
 * @param steps who stood at each step at least once
 * @param ways who went each way from step to step
 * @param held whose message a step held back until later, for quiet hours or limits
 * @param skipped whom a step sent nothing for want of consent
 * @param endings who ended where or why
 * @param tasks who gave the team a task, by kind
 * @param mails every message that would leave, of this and the other running workflows
 * @param conflicts who would get two messages or more on one day
 * @param expected what the messages of this workflow should bring
 */
public record Rehearsed(
        String workflow,
        Instant from,
        int days,
        long people,
        BitSet entered,
        Map<String, BitSet> steps,
        Map<Way, BitSet> ways,
        Map<String, BitSet> held,
        Map<String, BitSet> skipped,
        Map<String, BitSet> endings,
        Map<String, BitSet> tasks,
        List<Mail> mails,
        Map<LocalDate, BitSet> conflicts,
        List<Expected> expected) {
    /** From one step to the next. */
    public record Way(String from, String to) implements Comparable<Way> {
        @Override
        public int compareTo(Way other) {
            return Comparator.comparing(Way::from).thenComparing(Way::to).compare(this, other);
        }
    }

    /** A message that would leave. */
    public record Mail(
            long person,
            Instant at,
            LocalDate day,
            String workflow,
            String step,
            String template) {}

    /**
     * An outcome with the range that holds it in four of five cases.
     *
     * @param kind {@code opened}, {@code clicked} or {@code bought}
     * @param rate share of messages, estimated from history
     * @param basis messages of the past that the rate rests on
     */
    public record Expected(
            String kind, double mean, double low, double high, double rate, long basis) {}

    /** Messages of this workflow. */
    public List<Mail> own() {
        return mails.stream().filter(m -> m.workflow().equals(workflow)).toList();
    }
}
