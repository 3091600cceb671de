package embudo.store;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Actor;
import embudo.domain.CampaignDay;
import embudo.domain.Channel;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Crew;
import embudo.domain.EventKey;
import embudo.domain.EventType;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.NewEvent;
import embudo.domain.Order;
import embudo.domain.Presence;
import embudo.domain.Registration;
import embudo.domain.WebDay;
import embudo.kernel.Notices;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An undone batch leaves every table as it was, but for those that {@link Dump#HISTORY} lists. */
class UndoDumpTest {
    private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");
    private static final ImportBatch.Counts COUNTS = new ImportBatch.Counts(0, 0, 0, 0, 0, 0);

    @TempDir Path folder;

    private Store open() {
        return Store.open(folder, Ticker.fixed(NOON), new Notices());
    }

    /** Something of every kind; another round adds as much again and corrects what is there. */
    private static int load(Store store, int round) {
        try (ImportSession s =
                store.imports().open("contacts", round + ".csv", "" + round, Actor.WINDOW)) {
            store.contacts()
                    .forEach(c ->
                            s.updateContact(
                                    c,
                                    Map.of(
                                            ContactField.JOB_TITLE, "CTO " + round,
                                            ContactField.PHONE, "+34600001" + (100 + c.id()),
                                            ContactField.COMPANY, "Lago SL"),
                                    Map.of("vip", "no", "seat", "" + round)));
            long person = 0;
            for (int i = 0; i < 3; i++)
                person =
                        s.addContact(
                                Map.of(
                                        ContactField.EMAIL,
                                        round + "." + i + "@nube.example",
                                        ContactField.COMPANY,
                                        "Nube " + round),
                                Map.of("vip", "yes"));
            webinar(s, store.contacts().byIds(List.of(1L)), person, round);
            int campaign = s.campaign(Channel.GOOGLE_ADS, "c1", "Spring");
            LocalDate day = LocalDate.of(2026, 3, 1);
            s.campaignDay(
                    new CampaignDay(
                            campaign, day, Channel.GOOGLE_ADS, 9, 8, 7, 600 + round, 1, 0, "EUR"));
            s.webDay(
                    new WebDay(
                            day,
                            "google / cpc",
                            Channel.GOOGLE_ADS,
                            "mobile",
                            "ES",
                            5 + round,
                            4,
                            9,
                            1,
                            0,
                            "EUR"));
            s.order(new Order("n1", person, NOON, 100 + round, "EUR", "Course", Channel.EMAIL));
            s.event(
                    NewEvent.of(
                                    new EventKey("mail", "m" + round),
                                    person,
                                    EventType.EMAIL_OPEN,
                                    NOON)
                            .withPayload("subject " + round));
            return s.publish(COUNTS, "{}").id();
        }
    }

    private static void webinar(ImportSession s, List<Contact> known, long fresh, int round) {
        int webinar = s.webinar("w1", "Webinar " + round, NOON, 60, "zoom");
        long person = known.isEmpty() ? fresh : known.getFirst().id();
        s.registration(new Registration(webinar, person, NOON, "approved" + round, Channel.EMAIL));
        s.presence(
                webinar, person, new Presence.Session(NOON, NOON.plusSeconds(600 + round * 60L)));
        s.crew(new Crew(webinar, Crew.Role.HOST, "Host " + round, "h@nube.example", NOON, NOON));
    }

    @Test
    void everyTableIsAsBefore() throws SQLException {
        try (Store store = open()) {
            load(store, 1);
        }
        Map<String, List<String>> before = Dump.of(folder);
        Set<String> changed = new HashSet<>();
        try (Store store = open()) {
            load(store, 2);
        }
        Dump.of(folder)
                .forEach((table, rows) -> {
                    if (!rows.equals(before.get(table))) changed.add(table);
                });
        assertThat(changed)
                .as("the batch says something of every kind")
                .contains(
                        "contact",
                        "custom_value",
                        "registration",
                        "attendance",
                        "crew",
                        "purchase",
                        "campaign_day",
                        "web_day",
                        "webinar",
                        "event_key",
                        "payload",
                        "last_signal",
                        "batch_change");
        try (Store store = open()) {
            assertThat(store.imports().undo(2, Actor.WINDOW)).isEmpty();
            assertThat(store.maintenance().verify(Progress.NONE).findings()).isEmpty();
        }
        Map<String, List<String>> after = Dump.of(folder);
        assertThat(after.keySet()).containsAll(Dump.HISTORY.keySet());
        before.keySet().removeAll(Dump.HISTORY.keySet());
        after.keySet().removeAll(Dump.HISTORY.keySet());
        assertThat(after).isEqualTo(before);
    }

    @Test
    void undoneKeysCanBeImportedAgain() {
        try (Store store = open()) {
            int first = load(store, 1);
            assertThat(store.imports().known(List.of(new EventKey("mail", "m1")))).hasSize(1);
            store.imports().undo(first, Actor.WINDOW);
            assertThat(store.contacts().count()).isZero();
            assertThat(store.imports().known(List.of(new EventKey("mail", "m1")))).isEmpty();
            load(store, 1);
            assertThat(store.contacts().byEmails(List.of("1.0@nube.example"))).hasSize(1);
            assertThat(store.imports().known(List.of(new EventKey("mail", "m1")))).hasSize(1);
            assertThat(store.maintenance().verify(Progress.NONE).findings()).isEmpty();
        }
    }
}
