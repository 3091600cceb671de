package embudo.store.batch;

import embudo.domain.Crew;
import embudo.domain.EventKey;
import embudo.domain.EventType;
import embudo.domain.ImportSession;
import embudo.domain.NewEvent;
import embudo.domain.Presence;
import embudo.domain.Registration;
import embudo.store.Core;
import embudo.store.Sealer;
import embudo.store.row.AttendanceRow;
import embudo.store.row.CrewRow;
import embudo.store.row.RegistrationRow;
import embudo.store.row.SectionRow;
import embudo.store.row.WebinarRow;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A batch's webinars and who was there. */
final class StagedWebinars {
    /** Parts of a webinar (spec 01 section 3), of equal length until somebody says otherwise. */
    private static final List<String> SECTIONS =
            List.of("Intro", "Fundamentals", "Applications", "Implementation", "Future");

    private static final long PRICE = 25_000;
    private static final String CURRENCY = "USD";

    private final Core core;
    private final int batch;
    private final Staging staging;
    private final Lookup lookup;
    private final StagedJournal journal;

    StagedWebinars(Core core, int batch, Staging staging, Lookup lookup, StagedJournal journal) {
        this.core = core;
        this.batch = batch;
        this.staging = staging;
        this.lookup = lookup;
        this.journal = journal;
    }

    int webinar(String externalId, String title, Instant startsAt, int minutes, String platform) {
        WebinarRow known = lookup.webinars().get(externalId);
        WebinarRow w = new WebinarRow();
        w.externalId = externalId;
        w.title = title;
        w.startsAt = startsAt.toEpochMilli();
        w.durationMinutes = minutes;
        w.platform = platform;
        w.price = known == null ? PRICE : known.price;
        w.currency = known == null ? CURRENCY : known.currency;
        if (staging.put("webinar", lookup.webinars(), externalId, w) == Staging.Found.NEW)
            sections(w);
        return (int) lookup.webinars().get(externalId).id;
    }

    private void sections(WebinarRow w) {
        for (int i = 0; i < SECTIONS.size(); i++) {
            SectionRow s = new SectionRow();
            s.id = core.ids().next("webinar_section");
            s.webinar = w.id;
            s.place = i + 1;
            s.name = SECTIONS.get(i);
            s.fromMinute = w.durationMinutes * i / SECTIONS.size();
            s.toMinute = w.durationMinutes * (i + 1) / SECTIONS.size();
            staging.row(s);
        }
    }

    void registration(Registration r) {
        RegistrationRow row = new RegistrationRow();
        row.webinar = r.webinar();
        row.person = r.person();
        row.registeredAt = r.registeredAt().toEpochMilli();
        row.status = r.status();
        row.source = r.source().name();
        Map<Long, RegistrationRow> known = lookup.registrations(r.webinar());
        RegistrationRow before = known.get(r.person());
        // A row of a merged contact stays that contact's own.
        if (before != null) row.person = before.person;
        boolean wasCancelled = before != null && before.status.equals("cancelled");
        Staging.Found found = staging.put("registration", known, r.person(), row);
        boolean cancelled = r.status().equals("cancelled");
        if (found == Staging.Found.NEW)
            journal.add(
                    event(
                            r,
                            row.person,
                            cancelled ? EventType.REGISTRATION_CANCELLED : EventType.REGISTERED));
        else if (cancelled && !wasCancelled)
            journal.add(event(r, row.person, EventType.REGISTRATION_CANCELLED));
    }

    private static NewEvent event(Registration r, long person, EventType type) {
        EventKey key = new EventKey(type.key(), r.webinar() + "|" + person);
        return NewEvent.of(key, person, type, r.registeredAt())
                .withWebinar(r.webinar(), -1)
                .withChannel(r.source());
    }

    void presence(int webinar, long person, Presence.Session session) {
        String place = ImportSession.presenceKey(person, session.joinedAt());
        Map<String, AttendanceRow> known = lookup.attendance(webinar);
        AttendanceRow before = known.get(place);
        AttendanceRow row = new AttendanceRow();
        row.webinar = webinar;
        row.person = before == null ? person : before.person;
        row.joinedAt = session.joinedAt().toEpochMilli();
        row.leftAt = session.leftAt().toEpochMilli();
        String own = ImportSession.presenceKey(row.person, session.joinedAt());
        NewEvent attended =
                NewEvent.of(
                                new EventKey("attendance", webinar + "|" + own),
                                row.person,
                                EventType.ATTENDED,
                                session.joinedAt())
                        .withWebinar(webinar, minute(webinar, session.joinedAt()))
                        .withAmount(session.seconds(), null);
        // Within one batch the first row of a stay counts.
        if (before != null && before.firstBatch == batch) return;
        switch (staging.put("attendance", known, place, row)) {
            case NEW -> journal.add(attended);
            case CHANGED -> journal.correct(attended);
            case SAME -> {}
        }
    }

    /** Minutes from the start of the webinar, -1 for earlier or unknown. */
    private int minute(int webinar, Instant at) {
        for (WebinarRow w : lookup.webinars().values())
            if (w.id == webinar) {
                long minute = Duration.between(Instant.ofEpochMilli(w.startsAt), at).toMinutes();
                return at.toEpochMilli() < w.startsAt
                        ? -1
                        : (int) Math.min(minute, Short.MAX_VALUE);
            }
        return -1;
    }

    void crew(Crew c) {
        CrewRow row = new CrewRow();
        row.webinar = c.webinar();
        row.role = c.role().name();
        row.name = c.name();
        row.joinedAt = c.joinedAt().toEpochMilli();
        row.leftAt = c.leftAt().toEpochMilli();
        Map<String, CrewRow> known = lookup.crew(c.webinar());
        CrewRow before = known.get(Lookup.key(row));
        String address = before == null ? null : core.sealer().open(Sealer.Use.EMAIL, before.email);
        // Sealing the same address again gives other bytes, which would look like a change.
        row.email =
                before != null && Arrays.asList(address, null).contains(c.email())
                        ? before.email
                        : core.sealer().seal(Sealer.Use.EMAIL, c.email());
        staging.put("crew", known, Lookup.key(row), row);
    }
}
