package embudo.measure;

import embudo.domain.EventBlock;
import embudo.domain.EventType;
import embudo.domain.Settings;
import embudo.domain.Webinar;
import embudo.domain.Webinars;
import embudo.kernel.Period;
import embudo.kernel.Problem;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads webinars off the columns, all people in one pass. */
public final class RoomDesk implements Rooms {
    private static final Set<EventType> TYPES =
            EnumSet.of(
                    EventType.REGISTERED,
                    EventType.REGISTRATION_CANCELLED,
                    EventType.ATTENDED,
                    EventType.CHAT,
                    EventType.QUESTION,
                    EventType.POLL,
                    EventType.SCREEN_SHARE,
                    EventType.PURCHASE);
    private final ReadModel columns;
    private final Webinars webinars;
    private final Settings settings;

    public RoomDesk(ReadModel columns, Webinars webinars, Settings settings) {
        this.columns = columns;
        this.webinars = webinars;
        this.settings = settings;
    }

    @Override
    public List<WebinarRoom> within(Period period) {
        return read().stream()
                .filter(r ->
                        period.contains(
                                LocalDate.ofInstant(r.webinar().startsAt(), settings.zone())))
                .sorted(Comparator.comparing((WebinarRoom r) -> r.webinar().startsAt()).reversed())
                .toList();
    }

    @Override
    public WebinarRoom of(String externalId) {
        String id = externalId.replaceAll("[ -]", "");
        return read().stream()
                .filter(r -> r.webinar().externalId().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem("measure.webinar.unknown", externalId));
    }

    /** All together, because a purchase is the last attended webinar's alone. */
    private List<WebinarRoom> read() {
        Map<Integer, RoomTally> rooms = new LinkedHashMap<>();
        for (Webinar webinar : webinars.all()) rooms.put(webinar.id(), new RoomTally(webinar));
        Rates rates = new Rates(settings);
        columns.ask(c -> {
            ByPerson facts = ByPerson.of(c, type -> !TYPES.contains(EventType.ofCode(type)));
            for (int person = 0; person < facts.people(); person++) {
                if (facts.start(person) == facts.end(person)) continue;
                for (int i = facts.start(person); i < facts.end(person); i++)
                    event(rooms, c, facts.row(i), rates);
                long id = c.identities.identity(person);
                for (RoomTally room : rooms.values()) room.close(id);
            }
            return null;
        });
        return rooms.values().stream().map(RoomTally::room).toList();
    }

    private static void event(Map<Integer, RoomTally> rooms, Columns c, int row, Rates rates) {
        EventType type = EventType.ofCode(c.type.get(row));
        long at = c.occurredAt.get(row);
        if (type == EventType.PURCHASE) {
            paid(rooms.values(), c, row, at, rates);
            return;
        }
        RoomTally room = rooms.get(c.webinar.get(row));
        if (room != null) room.event(type, at, c.minute.get(row), c.amount.get(row));
    }

    private static void paid(
            Collection<RoomTally> rooms, Columns c, int row, long at, Rates rates) {
        RoomTally last = null;
        for (RoomTally room : rooms)
            if (room.joined() != Long.MIN_VALUE && (last == null || room.joined() > last.joined()))
                last = room;
        if (last == null || at - last.joined() > PersonOutcome.OFFER.toMillis()) return;
        String currency = EventBlock.unpackCurrency(c.currency.get(row));
        last.paid(rates.knows(currency) ? rates.convert(c.amount.get(row), currency) : 0);
    }
}
