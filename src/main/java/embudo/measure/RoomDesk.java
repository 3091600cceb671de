package embudo.measure;

import embudo.domain.EventBlock;
import embudo.domain.EventType;
import embudo.domain.Settings;
import embudo.domain.Webinar;
import embudo.domain.Webinars;
import embudo.kernel.Period;
import embudo.kernel.Problem;

import java.time.LocalDate;
import java.util.ArrayList;
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

    @Override
    public Tape tape(String externalId) {
        String id = externalId.replaceAll("[ -]", "");
        Webinar wanted =
                webinars.all().stream()
                        .filter(w -> w.externalId().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new Problem("measure.webinar.unknown", externalId));
        List<Tape.Deed> deeds = new ArrayList<>();
        read((webinar, deed) -> {
            if (webinar == wanted.id()) deeds.add(deed);
        });
        return new Tape(wanted, deeds);
    }

    private List<WebinarRoom> read() {
        return read((webinar, deed) -> {});
    }

    /** Hears what is counted, person after person. */
    private interface Heard {
        void deed(int webinar, Tape.Deed deed);
    }

    /** All together, because a purchase is the last attended webinar's alone. */
    private List<WebinarRoom> read(Heard heard) {
        Map<Integer, RoomTally> rooms = new LinkedHashMap<>();
        for (Webinar webinar : webinars.all()) rooms.put(webinar.id(), new RoomTally(webinar));
        Rates rates = new Rates(settings);
        columns.ask(c -> {
            ByPerson facts = ByPerson.of(c, type -> !TYPES.contains(EventType.ofCode(type)));
            for (int person = 0; person < facts.people(); person++) {
                if (facts.start(person) == facts.end(person)) continue;
                long id = c.identities.identity(person);
                for (int i = facts.start(person); i < facts.end(person); i++)
                    event(rooms, c, facts.row(i), rates, id, heard);
                for (RoomTally room : rooms.values()) room.close(id);
            }
            return null;
        });
        return rooms.values().stream().map(RoomTally::room).toList();
    }

    private static void event(
            Map<Integer, RoomTally> rooms,
            Columns c,
            int row,
            Rates rates,
            long person,
            Heard heard) {
        EventType type = EventType.ofCode(c.type.get(row));
        long at = c.occurredAt.get(row);
        if (type == EventType.PURCHASE) {
            RoomTally last = credited(rooms.values(), at);
            if (last == null) return;
            String currency = EventBlock.unpackCurrency(c.currency.get(row));
            long paid = rates.knows(currency) ? rates.convert(c.amount.get(row), currency) : 0;
            last.paid(paid);
            heard.deed(last.webinar().id(), new Tape.Deed(person, type, at, -1, paid));
            return;
        }
        RoomTally room = rooms.get(c.webinar.get(row));
        if (room == null) return;
        room.event(type, at, c.minute.get(row), c.amount.get(row));
        heard.deed(
                room.webinar().id(),
                new Tape.Deed(person, type, at, c.minute.get(row), c.amount.get(row)));
    }

    /** The webinar a purchase is the merit of, null for none. */
    private static RoomTally credited(Collection<RoomTally> rooms, long at) {
        RoomTally last = null;
        for (RoomTally room : rooms)
            if (room.joined() != Long.MIN_VALUE && (last == null || room.joined() > last.joined()))
                last = room;
        return last == null || at - last.joined() > PersonOutcome.OFFER.toMillis() ? null : last;
    }
}
