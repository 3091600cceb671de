package embudo.store.batch;

import embudo.domain.Actor;
import embudo.domain.CampaignDay;
import embudo.domain.Channel;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Crew;
import embudo.domain.EventType;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.NewEvent;
import embudo.domain.Order;
import embudo.domain.Presence;
import embudo.domain.Record;
import embudo.domain.Registration;
import embudo.domain.WebDay;
import embudo.store.Core;
import embudo.store.people.ContactTable;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** A batch being filled. */
final class BatchSession implements ImportSession {
    private final Core core;
    private final int batch;
    private final Actor actor;
    private final Publishing publishing;
    private final Staging staging;
    private final StagedFacts facts;
    private final StagedWebinars webinars;
    private final StagedRecords records;
    private final ContactTable contacts;
    private boolean open = true;

    BatchSession(Core core, int batch, Actor actor, Publishing publishing) {
        this.core = core;
        this.batch = batch;
        this.actor = actor;
        this.publishing = publishing;
        Lookup lookup = new Lookup(core);
        staging = new Staging(core, batch, lookup);
        StagedJournal journal = new StagedJournal(core, batch, staging);
        facts = new StagedFacts(core, batch, staging, lookup, journal);
        webinars = new StagedWebinars(core, batch, staging, lookup, journal);
        records = new StagedRecords(staging);
        contacts = new ContactTable(core.sealer());
    }

    @Override
    public int batch() {
        return batch;
    }

    @Override
    public long addContact(Map<ContactField, Object> fields, Map<String, String> custom) {
        long id = core.ids().next("contact");
        Map<ContactField, Object> all = new EnumMap<>(ContactField.class);
        all.putAll(fields);
        Instant created =
                (Instant) all.computeIfAbsent(ContactField.CREATED_AT, k -> core.ticker().now());
        staging.contact(contacts.draft(id, all, custom));
        facts.add(NewEvent.of(null, id, EventType.CONTACT_CREATED, created));
        staging.breathe();
        return id;
    }

    @Override
    public void updateContact(
            Contact before, Map<ContactField, Object> changes, Map<String, String> custom) {
        if (!staging.contact(before, changes, custom)) return;
        facts.add(NewEvent.of(null, before.id(), EventType.CONTACT_UPDATED, core.ticker().now()));
        staging.breathe();
    }

    @Override
    public int webinar(
            String externalId,
            String title,
            Instant startsAt,
            int durationMinutes,
            String platform) {
        return webinars.webinar(externalId, title, startsAt, durationMinutes, platform);
    }

    @Override
    public int campaign(Channel channel, String externalId, String name) {
        return facts.campaign(channel, externalId, name);
    }

    @Override
    public void registration(Registration registration) {
        webinars.registration(registration);
        staging.breathe();
    }

    @Override
    public void presence(int webinar, long person, Presence.Session session) {
        webinars.presence(webinar, person, session);
        staging.breathe();
    }

    @Override
    public void crew(Crew crew) {
        webinars.crew(crew);
        staging.breathe();
    }

    @Override
    public void campaignDay(CampaignDay day) {
        facts.campaignDay(day);
        staging.breathe();
    }

    @Override
    public void webDay(WebDay day) {
        facts.webDay(day);
        staging.breathe();
    }

    @Override
    public void order(Order order) {
        facts.order(order);
        staging.breathe();
    }

    @Override
    public boolean event(NewEvent event) {
        boolean added = facts.event(event);
        staging.breathe();
        return added;
    }

    @Override
    public void correct(NewEvent event) {
        facts.correct(event);
        staging.breathe();
    }

    @Override
    public void record(Record before, Record now) {
        records.record(before, now);
        staging.breathe();
    }

    @Override
    public void portion() {
        staging.handOver();
    }

    @Override
    public ImportBatch publish(ImportBatch.Counts counts, String summary) {
        if (!open) throw new IllegalStateException("batch " + batch + " is closed");
        staging.events().finish();
        staging.flush();
        ImportBatch published =
                publishing.publish(
                        batch, staging.events(), staging.lastChange(), counts, summary, actor);
        open = false;
        return published;
    }

    @Override
    public void close() {
        if (!open) return;
        open = false;
        publishing.abandon(batch, actor);
    }
}
