package embudo.intake.export;

import embudo.domain.Campaign;
import embudo.domain.Channel;
import embudo.domain.DailyFacts;
import embudo.domain.Device;
import embudo.domain.Event;
import embudo.domain.EventBlock;
import embudo.domain.EventType;
import embudo.domain.Journal;
import embudo.domain.Webinar;
import embudo.domain.Webinars;
import embudo.kernel.Money;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The journal, every fact in commit order, with retractions and what they took back. */
final class EventSheet {
    private static final Set<EventType> REFERRING =
            EnumSet.of(
                    EventType.EVENT_RETRACTED,
                    EventType.BATCH_RETRACTED,
                    EventType.COMMAND_SETTLED);

    private final Journal journal;
    private final Webinars webinars;
    private final DailyFacts dailyFacts;

    private EventSheet(Journal journal, Webinars webinars, DailyFacts dailyFacts) {
        this.journal = journal;
        this.webinars = webinars;
        this.dailyFacts = dailyFacts;
    }

    /** A fact with what its numbers stand for. */
    private record Told(Event event, long person, String webinar, String campaign, String text) {
        /** In units of the currency, or the plain number that the type says. */
        BigDecimal amount() {
            if (event.currency() != null)
                return new Money(event.amount(), event.currency()).major();
            return event.amount() == 0 ? null : BigDecimal.valueOf(event.amount());
        }

        Long refers() {
            return REFERRING.contains(event.type()) ? (Long) event.ref() : null;
        }
    }

    static Sheet<?> of(Journal journal, Webinars webinars, DailyFacts dailyFacts) {
        EventSheet source = new EventSheet(journal, webinars, dailyFacts);
        List<Column<Told>> columns = new ArrayList<>();
        columns.add(Column.of("position", Long.class, t -> t.event().position()));
        columns.add(Column.of("occurred_at", Instant.class, t -> t.event().occurredAt()));
        columns.add(Column.of("received_at", Instant.class, t -> t.event().receivedAt()));
        columns.add(
                Column.of(
                        "person_id", Long.class, t -> t.person() == 0 ? null : (Long) t.person()));
        columns.add(Column.of("type", String.class, t -> t.event().type().key()));
        columns.add(Column.of("channel", String.class, t -> channel(t.event().channel())));
        columns.add(Column.of("campaign", String.class, Told::campaign));
        columns.add(Column.of("webinar", String.class, Told::webinar));
        columns.add(Column.of("section", Long.class, t -> known(t.event().section())));
        columns.add(Column.of("minute", Long.class, t -> known(t.event().minute())));
        columns.add(Column.of("device", String.class, t -> device(t.event().device())));
        columns.add(Column.of("amount", BigDecimal.class, Told::amount));
        columns.add(Column.of("currency", String.class, t -> t.event().currency()));
        columns.add(
                Column.of(
                        "batch",
                        Long.class,
                        t -> t.event().batch() == 0 ? null : (Long) (long) t.event().batch()));
        columns.add(Column.of("refers_to", Long.class, Told::refers));
        columns.add(Column.of("text", String.class, Told::text));
        return Sheet.of("events", columns, source::read);
    }

    private void read(Scope scope, Consumer<Told> rows) {
        Map<Integer, Integer> aliases = journal.aliases();
        Map<Integer, String> places = new HashMap<>();
        for (Webinar w : webinars.all()) places.put(w.id(), w.externalId());
        Map<Integer, String> campaigns = new HashMap<>();
        for (Campaign c : dailyFacts.campaigns()) campaigns.put(c.id(), c.externalId());
        Since since = scope.since();
        journal.read(
                Math.max(0, since.position()),
                Long.MAX_VALUE,
                block -> {
                    Map<Long, String> texts = journal.payloads(texts(block));
                    for (int i = 0; i < block.size; i++) {
                        Event e = block.at(i);
                        if (since.position() < 0 && !since.wants(e.receivedAt())) continue;
                        rows.accept(
                                new Told(
                                        e,
                                        aliases.getOrDefault(e.identity(), e.identity()),
                                        places.get(e.webinar()),
                                        campaigns.get(e.campaign()),
                                        REFERRING.contains(e.type()) ? null : texts.get(e.ref())));
                    }
                });
    }

    private static List<Long> texts(EventBlock block) {
        List<Long> refs = new ArrayList<>();
        for (int i = 0; i < block.size; i++)
            if (block.ref[i] != 0 && !REFERRING.contains(EventType.ofCode(block.type[i])))
                refs.add(block.ref[i]);
        return refs;
    }

    private static Long known(int number) {
        return number < 0 ? null : (Long) (long) number;
    }

    private static String channel(Channel channel) {
        return channel == Channel.NONE ? null : channel.key();
    }

    private static String device(Device device) {
        return device == Device.UNKNOWN ? null : device.name().toLowerCase(java.util.Locale.ROOT);
    }
}
