package embudo.intake;

import embudo.domain.CampaignDay;
import embudo.domain.Channel;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Crew;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.NewEvent;
import embudo.domain.Order;
import embudo.domain.Presence;
import embudo.domain.Record;
import embudo.domain.Registration;
import embudo.domain.WebDay;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A session that writes nothing, for previews. Ids of what would be new are negative; known
 * webinars and campaigns keep theirs, so that rows compare as they will when published.
 */
final class DryRun implements ImportSession {
    private final Ports ports;
    private final Map<String, Integer> campaigns = new HashMap<>();
    private long lastPerson;
    private int lastOther;

    DryRun(Ports ports) {
        this.ports = ports;
    }

    @Override
    public int batch() {
        return 0;
    }

    @Override
    public long addContact(Map<ContactField, Object> fields, Map<String, String> custom) {
        return --lastPerson;
    }

    @Override
    public void updateContact(
            Contact before, Map<ContactField, Object> changes, Map<String, String> custom) {}

    @Override
    public int webinar(
            String externalId,
            String title,
            Instant startsAt,
            int durationMinutes,
            String platform) {
        return ports.webinars().byExternalId(externalId).map(w -> w.id()).orElseGet(this::next);
    }

    @Override
    public int campaign(Channel channel, String externalId, String name) {
        return campaigns.computeIfAbsent(
                channel + "|" + externalId,
                key ->
                        ports.dailyFacts().campaigns().stream()
                                .filter(c -> c.channel() == channel)
                                .filter(c -> c.externalId().equals(externalId))
                                .map(c -> c.id())
                                .findFirst()
                                .orElseGet(this::next));
    }

    private int next() {
        return --lastOther;
    }

    @Override
    public void registration(Registration registration) {}

    @Override
    public void presence(int webinar, long person, Presence.Session session) {}

    @Override
    public void crew(Crew crew) {}

    @Override
    public void campaignDay(CampaignDay day) {}

    @Override
    public void webDay(WebDay day) {}

    @Override
    public void order(Order order) {}

    @Override
    public boolean event(NewEvent event) {
        return true;
    }

    @Override
    public void correct(NewEvent event) {}

    @Override
    public void record(Record before, Record now) {}

    @Override
    public void portion() {}

    /** A preview ends before this: there is nothing to publish. */
    @Override
    public ImportBatch publish(ImportBatch.Counts counts, String summary) {
        throw new IllegalStateException("a dry run is never published");
    }

    @Override
    public void close() {}
}
