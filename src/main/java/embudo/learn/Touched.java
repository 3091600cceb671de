package embudo.learn;

import embudo.domain.EventBlock;
import embudo.domain.EventType;
import embudo.domain.Journal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the people whose score the news may change. Facts taken back touch whoever they were about;
 * where the news don't name them, the journal is read again for it. A merge and its undoing touch
 * both people; other facts that the product derived touch nobody.
 */
final class Touched {
    private final Journal journal;

    Touched(Journal journal) {
        this.journal = journal;
    }

    /** Ids of persons as they are today, ascending. */
    Set<Long> by(List<EventBlock> news) {
        Map<Integer, Integer> aliases = journal.aliases();
        Set<Long> people = new TreeSet<>();
        Set<Integer> undone = new HashSet<>();
        Set<Long> corrected = new HashSet<>();
        for (EventBlock block : news)
            for (int i = 0; i < block.size; i++) {
                EventType type = EventType.ofCode(block.type[i]);
                if (type == EventType.BATCH_RETRACTED) undone.add((int) block.ref[i]);
                else if (type == EventType.EVENT_RETRACTED && block.identity[i] == 0)
                    corrected.add(block.ref[i]);
                else if (type == EventType.PEOPLE_MERGED || type == EventType.PEOPLE_SPLIT) {
                    add(block.identity[i], aliases, people);
                    add(Math.toIntExact(block.amount[i]), aliases, people);
                } else if (!type.derived() || type == EventType.EVENT_RETRACTED)
                    add(block.identity[i], aliases, people);
            }
        if (!undone.isEmpty() || !corrected.isEmpty())
            journal.read(
                    0,
                    Long.MAX_VALUE,
                    block -> {
                        for (int i = 0; i < block.size; i++)
                            if (undone.contains(block.batch[i])
                                    || corrected.contains(block.firstPosition + i))
                                add(block.identity[i], aliases, people);
                    });
        return people;
    }

    private static void add(int identity, Map<Integer, Integer> aliases, Set<Long> people) {
        if (identity > 0) people.add((long) aliases.getOrDefault(identity, identity));
    }
}
