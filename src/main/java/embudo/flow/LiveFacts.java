package embudo.flow;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Operand;
import embudo.domain.Command;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Event;
import embudo.domain.Webinar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Facts about one person of the workspace, as of now. */
final class LiveFacts implements Facts {
    static final Condition MAILABLE = Conditions.read(Fields.MAILABLE, Fields.standard()).orThrow();
    static final Condition CALLABLE =
            Conditions.read(
                            "known(phone) && count(unsubscribed | complaint) == 0",
                            Fields.standard())
                    .orThrow();
    private static final Set<String> BY_NUMBER = Set.of("sms", "whatsapp");
    private final Sources sources;
    private final Places places;
    private final Contact contact;
    private final long person;
    private final List<Instant> sent;
    private final Instant now;
    private final Predicate<Condition> holds;

    /**
     * @param contact null for somebody who is gone
     * @param sent grows while the turn sends messages
     * @param holds whether a condition holds of the person, with what the turn has changed
     */
    LiveFacts(
            Sources sources,
            Places places,
            long person,
            Contact contact,
            List<Instant> sent,
            Instant now,
            Predicate<Condition> holds) {
        this.holds = holds;
        this.sources = sources;
        this.places = places;
        this.person = person;
        this.contact = contact;
        this.sent = sent;
        this.now = now;
    }

    @Override
    public boolean holds(Condition condition) {
        if (condition.equals(Condition.EVERYONE)) return true;
        return contact != null && holds.test(condition);
    }

    @Override
    public boolean holds(Condition where, Event event) {
        return places.tests(now).holds(where, event);
    }

    @Override
    public ZoneId zone() {
        return places.zone(contact);
    }

    @Override
    public boolean reachable(String channel) {
        return contact != null && holds(by(channel));
    }

    /** Who may be written to by a channel. */
    static Condition by(String channel) {
        return byNumber(channel) ? CALLABLE : MAILABLE;
    }

    static boolean byNumber(String channel) {
        return BY_NUMBER.contains(channel);
    }

    @Override
    public List<Instant> sent() {
        return List.copyOf(sent);
    }

    @Override
    public Optional<Webinar> webinar(int id) {
        return Optional.ofNullable(places.webinar(id));
    }

    @Override
    public double number(Operand figure) {
        return contact == null ? Double.NaN : sources.audience().number(figure, contact.id());
    }

    @Override
    public Instant best(Instant from) {
        return BestHour.from(from, zone(), places.openHours(person, zone()));
    }

    @Override
    public String owner() {
        String owner = contact == null ? null : contact.text(ContactField.OWNER);
        return owner == null ? "" : owner;
    }

    @Override
    public Optional<Command.State> command(String key) {
        return sources.cases().command(key);
    }

    @Override
    public Instant working(Instant from) {
        return places.working(from);
    }

    @Override
    public Instant nextWorkingDay(Instant from) {
        return places.nextWorkingDay(from);
    }
}
