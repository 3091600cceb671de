package embudo.learn;

import embudo.domain.Band;
import embudo.domain.Contact;
import embudo.domain.Contacts;
import embudo.domain.Event;
import embudo.domain.EventBlock;
import embudo.domain.Journal;
import embudo.domain.Score;
import embudo.domain.Scores;
import embudo.domain.Stage;
import embudo.domain.Timelines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A workspace in memory, as far as the scoring stage looks at it. */
final class Workspace {
    final Map<Integer, Integer> aliases = new HashMap<>();
    final List<Integer> portions = new ArrayList<>();
    private final Map<Long, Contact> people = new HashMap<>();
    private final Map<Long, Score> kept = new HashMap<>();
    private final List<EventBlock> blocks = new ArrayList<>();
    private final Set<Long> retracted = new HashSet<>();

    final Journal journal = new MemoryJournal(blocks, aliases);
    final Contacts contacts = new MemoryContacts(people, portions);
    final Timelines timelines = this::timeline;
    final Scores scores =
            new Scores() {
                @Override
                public Optional<Score> of(long person) {
                    return Optional.ofNullable(kept.get(person));
                }

                @Override
                public Map<Band, Long> bands() {
                    return Map.of();
                }

                @Override
                public Set<Long> likely(double above) {
                    return Set.of();
                }

                @Override
                public long[] spread() {
                    return new long[101];
                }
            };

    void add(Contact contact) {
        people.put(contact.id(), contact);
    }

    void keep(Stage.Result result) {
        for (Score score : result.scores()) kept.put(score.person(), score);
    }

    void retract(Event event) {
        retracted.add(event.position());
    }

    EventBlock append(Event... events) {
        EventBlock block = new EventBlock(events[0].position(), events.length);
        for (int i = 0; i < events.length; i++) block.set(i, events[i]);
        blocks.removeIf(b -> b.firstPosition == block.firstPosition);
        blocks.add(block);
        return block;
    }

    private List<Event> timeline(long person) {
        List<Event> mine = new ArrayList<>();
        for (EventBlock block : blocks)
            for (int i = 0; i < block.size; i++) {
                Event e = block.at(i);
                int who = aliases.getOrDefault(e.identity(), e.identity());
                if (who == person && !retracted.contains(e.position())) mine.add(e);
            }
        return mine;
    }
}
