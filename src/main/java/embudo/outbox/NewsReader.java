package embudo.outbox;

import embudo.domain.Channel;
import embudo.domain.Command;
import embudo.domain.Command.State;
import embudo.domain.Commands;
import embudo.domain.Contact;
import embudo.domain.Contacts;
import embudo.domain.EventKey;
import embudo.domain.EventType;
import embudo.domain.Journal;
import embudo.domain.NewEvent;
import embudo.domain.Settings;
import embudo.kernel.Problem;
import embudo.plugins.Plugins;
import embudo.spi.Arrival;
import embudo.spi.News;
import embudo.spi.NotDelivered;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads what services say about what was sent: it came back, was answered, or its recipient wants
 * no more. Everything enters through the journal, once however often it is read. Only to be used by
 * one at a time.
 */
public final class NewsReader {
    private final Commands commands;
    private final Contacts contacts;
    private final Journal journal;
    private final Recipients recipients;
    private final Settings settings;
    private final Plugins plugins;

    public NewsReader(
            Commands commands,
            Contacts contacts,
            Journal journal,
            Recipients recipients,
            Settings settings,
            Plugins plugins) {
        this.commands = commands;
        this.contacts = contacts;
        this.journal = journal;
        this.recipients = recipients;
        this.settings = settings;
        this.plugins = plugins;
    }

    /** How many arrivals were about people we know, and how many were not. */
    public record Count(int taken, int left) {}

    /**
     * Reads every account that is set up.
     *
     * @throws Problem when one can't be reached; what was read before it stays read
     */
    public synchronized Count read() {
        int taken = 0;
        int left = 0;
        for (String id : plugins.ids()) {
            if (!plugins.ready(id)) continue;
            News news;
            do {
                news = news(id);
                for (Arrival arrival : news.arrivals())
                    if (take(arrival)) taken++;
                    else left++;
                remember(id, news.cursor());
            } while (news.more());
        }
        return new Count(taken, left);
    }

    private News news(String id) {
        try {
            return plugins.connector(id).read(settings.get(cursor(id), ""));
        } catch (NotDelivered e) {
            throw new Problem(e, "outbox.unread", id, e.getMessage());
        }
    }

    private void remember(String id, String cursor) {
        if (!settings.get(cursor(id), "").equals(cursor))
            settings.put(cursor(id), cursor, Recipients.OUTBOX);
    }

    private static String cursor(String id) {
        return "connector." + id + ".read";
    }

    private boolean take(Arrival arrival) {
        Optional<Command> about =
                arrival.key().isEmpty() ? Optional.empty() : commands.byKey(arrival.key());
        Optional<Mail> mail = about.flatMap(c -> Mail.of(c, plugins.json()));
        // Anybody can write a key into a subject; whose wish it is, the sender's address says.
        boolean own =
                mail.isPresent()
                        && (!(arrival instanceof Arrival.Unsubscribed)
                                || mail.get().to().equalsIgnoreCase(arrival.address()));
        long person = own ? about.get().person() : person(arrival.address());
        if (arrival instanceof Arrival.Bounced b && b.permanent() && (own || person != 0))
            recipients.dead(own ? mail.get().to() : b.address(), b.reason());
        List<NewEvent> facts = person == 0 ? List.of() : List.of(fact(arrival, person));
        if (own) commands.heard(about.get().id(), state(arrival), reason(arrival), facts);
        else if (!facts.isEmpty()) journal.append(Recipients.OUTBOX, facts);
        return own || person != 0;
    }

    private long person(String address) {
        if (address.isEmpty()) return 0;
        String email = address.toLowerCase(Locale.ROOT);
        Contact contact = contacts.byEmails(List.of(email)).get(email);
        return contact == null ? 0 : contact.id();
    }

    private static NewEvent fact(Arrival arrival, long person) {
        EventType type =
                switch (arrival) {
                    case Arrival.Delivered d -> EventType.EMAIL_DELIVERED;
                    case Arrival.Bounced b -> EventType.EMAIL_BOUNCED;
                    case Arrival.Replied r -> EventType.EMAIL_REPLIED;
                    case Arrival.Unsubscribed u -> EventType.UNSUBSCRIBED;
                };
        EventKey once = new EventKey("mail", "news|" + arrival.source());
        return NewEvent.of(once, person, type, arrival.at()).withChannel(Channel.EMAIL);
    }

    /** Whoever answers or leaves has got it. */
    private static State state(Arrival arrival) {
        return arrival instanceof Arrival.Bounced ? State.FAILED : State.DELIVERED;
    }

    private static String reason(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Bounced b -> Reason.of("outbox.error.bounced", b.reason()).stored();
            case Arrival.Replied r -> Reason.of("outbox.news.replied").stored();
            case Arrival.Unsubscribed u -> Reason.of("outbox.news.unsubscribed").stored();
            case Arrival.Delivered d -> null;
        };
    }
}
