package embudo.flow;

import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Operand;
import embudo.catalog.workflow.Step;
import embudo.catalog.workflow.Trigger;
import embudo.catalog.workflow.Workflow;
import embudo.domain.Channel;
import embudo.domain.Command;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Device;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.NewEvent;
import embudo.domain.flow.Case;
import embudo.domain.flow.LogLine;
import embudo.kernel.Progress;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The same events twice: in a rehearsal in which nobody answers, and in a real workspace on a clock
 * that stops wherever something is due. Both are told as lines that can be held against each other.
 */
final class TwoRuns {
    private final Workshop shop;
    private final List<Long> people;
    private final TreeMap<Instant, Deed> deeds = new TreeMap<>();
    private final Instant end;

    /** What somebody does. */
    record Deed(long person, EventType type, int webinar, long amount) {}

    /**
     * @param people whose ways are told
     */
    TwoRuns(Workshop shop, Collection<Long> people, Instant end) {
        this.shop = shop;
        this.people = List.copyOf(people);
        this.end = end;
    }

    /** No two at the same moment: the second is left out. */
    void deed(Instant at, Deed deed) {
        deeds.putIfAbsent(at, deed);
    }

    /**
     * @param enrolled whom each of these workflows takes in at the beginning
     */
    List<String> rehearsed(Map<String, Long> enrolled) {
        Instant start = shop.now();
        Map<Long, Ghost> ghosts = new TreeMap<>(shop.desk.rehearser().ghosts());
        Map<String, Workflow> running = new TreeMap<>();
        for (Workflow w : shop.book.running()) running.put(w.key(), w);
        List<LogLine> lines = new ArrayList<>();
        Rehearsal rehearsal =
                new Rehearsal(
                        shop.book,
                        running,
                        ghosts,
                        shop.desk.rehearser().tests(start),
                        new Places(shop.sources),
                        Limits.of(shop.sources.settings()),
                        Responses.NONE,
                        new Tally("", ZoneId.of("UTC"), lines::add),
                        "none",
                        end);
        deeds.forEach((at, d) -> rehearsal.arrive(new Rehearsal.Arrival(d.person(), event(at, d))));
        for (Workflow w : running.values())
            if (w.triggers().stream().noneMatch(t -> t instanceof Trigger.OnBecoming))
                rehearsal.schedule(w, start);
        enrolled.forEach((key, person) ->
                rehearsal.enter(
                        running.get(key),
                        Conditions.read(
                                        "email == 'p%d@lago.example'"
                                                .formatted(people.indexOf(person)),
                                        shop.audience.fields())
                                .orThrow(),
                        0,
                        start));
        rehearsal.run(Progress.NONE);
        List<String> told = new ArrayList<>();
        for (LogLine line : lines) if (people.contains(line.person())) told.add(said(line));
        for (long person : people) {
            Ghost ghost = ghosts.get(person);
            for (Case c : ghost.cases.values()) told.add(said(c));
            told.add(
                    said(
                            person,
                            ghost.fields.get(ContactField.LEAD_STATUS),
                            ghost.fields.get(ContactField.LAST_CONTACTED_AT)));
        }
        told.sort(null);
        return told;
    }

    private static Event event(Instant at, Deed d) {
        return new Event(
                0,
                at,
                at,
                (int) d.person(),
                d.type(),
                Channel.NONE,
                0,
                d.webinar(),
                -1,
                -1,
                Device.UNKNOWN,
                d.amount(),
                null,
                0,
                0);
    }

    /** As {@link #rehearsed}, in earnest; the clock stands at the end afterwards. */
    List<String> lived(Map<String, Long> enrolled) {
        enrolled.forEach((key, person) -> shop.desk.enrol(key, List.of(person)));
        now();
        TreeSet<Instant> times = times();
        for (Instant next = next(times); next != null && !next.isAfter(end); next = next(times)) {
            shop.at(next);
            Deed deed = deeds.get(next);
            if (deed != null)
                shop.happens(
                        NewEvent.of(null, deed.person(), deed.type(), next)
                                .withWebinar(deed.webinar(), -1)
                                .withAmount(deed.amount(), null));
            now();
        }
        shop.at(end);
        return told();
    }

    private Instant next(TreeSet<Instant> times) {
        Instant wake = shop.store.cases().nextWake(Set.of()).orElse(null);
        Instant time = times.higher(shop.now());
        return wake == null || time != null && time.isBefore(wake) ? time : wake;
    }

    /** When something happens, or triggers by time are due. */
    private TreeSet<Instant> times() {
        TreeSet<Instant> times = new TreeSet<>(deeds.keySet());
        Places places = new Places(shop.sources);
        for (Workflow w : shop.book.running())
            for (Trigger t : w.triggers())
                for (Times.Occurrence o :
                        Times.between(t, shop.now(), end, places.zone(), places.webinars()))
                    times.add(o.at());
        return times;
    }

    /** What is due; then the outside has everything that was meant for it. */
    private void now() {
        shop.settle();
        List<Long> waiting =
                shop
                        .store
                        .commands()
                        .page(0, Set.of(Command.State.WAITING), 0, 1_000)
                        .rows()
                        .stream()
                        .map(Command::id)
                        .toList();
        if (waiting.isEmpty()) return;
        shop.store.commands().sending(waiting);
        for (long id : waiting) shop.store.commands().settle(id, Command.State.SENT, null, null);
        now();
    }

    private List<String> told() {
        List<String> told = new ArrayList<>();
        for (Case c : shop.store.cases().ofPeople(people)) {
            told.add(said(c));
            for (LogLine line : shop.store.cases().log(c.id())) told.add(said(line));
        }
        for (long person : people) {
            Contact contact = shop.store.contacts().byId(person).orElseThrow();
            told.add(
                    said(
                            person,
                            contact.text(ContactField.LEAD_STATUS),
                            contact.moment(ContactField.LAST_CONTACTED_AT)));
        }
        told.sort(null);
        return told;
    }

    private String said(LogLine l) {
        return "%d %s %s %s: %s %s, visit %d"
                .formatted(
                        l.person(),
                        l.at(),
                        l.workflow(),
                        l.step(),
                        l.what(),
                        stands(l) ? "figures" : l.detail(),
                        l.visit());
    }

    /** Whether figures are noted that stand in a rehearsal as they were at its beginning. */
    private boolean stands(LogLine l) {
        if (l.what() != LogLine.What.DID
                || !(shop.book.get(l.workflow()).step(l.step()) instanceof Step.Act act))
            return false;
        return shop.book.catalogue().actions().get(act.action()).notes().values().stream()
                .anyMatch(figure -> figure instanceof Operand.Of);
    }

    private static String said(Case c) {
        return "%d case %s from %s to %s: %s at %s until %s, %s, tries %d, depth %d, %s"
                .formatted(
                        c.person(),
                        c.workflow(),
                        c.startedAt(),
                        c.endedAt(),
                        c.status(),
                        c.step(),
                        c.wakeAt(),
                        c.result(),
                        c.tries(),
                        c.depth(),
                        c.anchor());
    }

    private static String said(long person, Object status, Object contacted) {
        return person + " status " + status + ", contacted " + Objects.toString(contacted, "never");
    }
}
