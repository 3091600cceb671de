package embudo.outbox;

import embudo.domain.EventBlock;
import embudo.domain.EventType;
import embudo.domain.Journal;
import embudo.domain.NewCommand;
import embudo.domain.Settings;
import embudo.domain.Stage;
import embudo.kernel.Problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Writes scores back by itself where a person armed it, S-LEAD-15: after each portion of news, for
 * whoever came into another band than the service was told last. Commands and cursor are one
 * transaction, so that a kill neither forgets nor repeats one.
 */
public final class ScoresOut implements Stage {
    /** Where scores go when nothing else is said. */
    private static final String USUAL = "webhook";

    private static final Logger LOG = LoggerFactory.getLogger(ScoresOut.class);
    private final Journal journal;
    private final Settings settings;
    private final BiFunction<String, Collection<Long>, List<NewCommand>> changes;

    /**
     * @param outbox prepares the commands
     */
    public ScoresOut(Journal journal, Settings settings, Sender outbox) {
        this.journal = journal;
        this.settings = settings;
        changes = outbox::bandChanges;
    }

    @Override
    public String name() {
        return "write-back";
    }

    @Override
    public Result handle(List<EventBlock> news) {
        if (!Boolean.parseBoolean(settings.get(Settings.WRITE_BACK, "false")))
            return Result.NOTHING;
        Set<Long> people = scored(news);
        if (people.isEmpty()) return Result.NOTHING;
        try {
            return new Result(
                    List.of(),
                    List.of(),
                    changes.apply(settings.get(Settings.WRITE_BACK_TO, USUAL), people));
        } catch (Problem notSetUp) {
            // Scores must go on without the service; its card in the settings says what it lacks.
            LOG.warn("scores of {} leads were not written back", people.size(), notSetUp);
            return Result.NOTHING;
        }
    }

    private Set<Long> scored(List<EventBlock> news) {
        Map<Integer, Integer> aliases = journal.aliases();
        Set<Long> people = new TreeSet<>();
        for (EventBlock block : news)
            for (int i = 0; i < block.size; i++)
                if (block.type[i] == EventType.SCORE_UPDATED.code())
                    people.add((long) aliases.getOrDefault(block.identity[i], block.identity[i]));
        return people;
    }
}
