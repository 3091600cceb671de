package embudo.flow;

import embudo.domain.Campaign;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Webinar;
import embudo.domain.WorkingHours;
import embudo.domain.loyalty.CustomerFacts;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is the same for everybody in one turn: webinars, campaigns, zone, hours of work. */
final class Places {
    private final Map<Integer, Webinar> webinars = new HashMap<>();
    private final Map<Integer, String> campaigns = new HashMap<>();
    private final WorkingHours hours;
    private final ZoneId zone;
    private final CustomerFacts customers;

    Places(Sources sources) {
        for (Webinar w : sources.webinars().all()) webinars.put(w.id(), w);
        for (Campaign c : sources.dailyFacts().campaigns()) campaigns.put(c.id(), c.name());
        hours = WorkingHours.of(sources.settings());
        zone = sources.settings().zone();
        customers = sources.customers();
    }

    ZoneId zone() {
        return zone;
    }

    /** The person's own zone, the workspace's when it is unknown or no zone. */
    ZoneId zone(Contact contact) {
        String own = contact == null ? null : contact.text(ContactField.TIMEZONE);
        if (own == null) return zone;
        try {
            return ZoneId.of(own);
        } catch (DateTimeException unknown) {
            return zone;
        }
    }

    Webinar webinar(int id) {
        return webinars.get(id);
    }

    List<Webinar> webinars() {
        return List.copyOf(webinars.values());
    }

    EventTest tests(Instant now) {
        return new EventTest(
                now,
                zone,
                id -> webinars.containsKey(id) ? webinars.get(id).externalId() : null,
                campaigns::get);
    }

    /** How readily a person opens mails in each hour of the day. */
    double[] openHours(long person, ZoneId of) {
        return customers.openHours(person, of);
    }

    Instant working(Instant from) {
        return hours.after(from, Duration.ZERO);
    }

    Instant nextWorkingDay(Instant from) {
        return hours.nextDay(from);
    }
}
