package embudo.intake.export;

import embudo.catalog.Catalog;
import embudo.domain.Actor;
import embudo.domain.CampaignDay;
import embudo.domain.Channel;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.NewCommand;
import embudo.domain.Order;
import embudo.domain.Presence;
import embudo.domain.Registration;
import embudo.domain.WebDay;
import embudo.domain.sales.LeadNote;
import embudo.kernel.Notices;
import embudo.store.Store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** A real workspace to export from. */
final class Filled implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");
    private static final ImportBatch.Counts COUNTS = new ImportBatch.Counts(0, 0, 0, 0, 0, 0);
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Store store;

    Filled(Path folder) {
        store = Store.open(folder, now::get, new Notices());
    }

    Store store() {
        return store;
    }

    /** A minute passes. */
    void tick() {
        now.updateAndGet(t -> t.plusSeconds(60));
    }

    List<Sheet<?>> sheets() {
        return Sheets.of(
                        store.leads(),
                        store.contacts(),
                        store.journal(),
                        store.webinars(),
                        store.dailyFacts(),
                        store.extracts(),
                        store.records(),
                        Catalog.load().files(),
                        store.sales())
                .get();
    }

    Exporter exporter() {
        return new Exporter(this::sheets, store.journal(), store.settings(), now::get);
    }

    private ImportSession open() {
        return store.imports().open("contacts", "a.csv", "0", Actor.WINDOW);
    }

    long person(String first, String company) {
        try (ImportSession s = open()) {
            long id =
                    s.addContact(
                            Map.of(
                                    ContactField.FIRST_NAME,
                                    first,
                                    ContactField.EMAIL,
                                    first.toLowerCase(Locale.ROOT) + "@nube.example",
                                    ContactField.COMPANY,
                                    company),
                            Map.of("vip", "yes"));
            s.publish(COUNTS, "{}");
            return id;
        }
    }

    void people(int count) {
        try (ImportSession s = open()) {
            for (int i = 0; i < count; i++)
                s.addContact(Map.of(ContactField.EMAIL, "p" + i + "@nube.example"), Map.of());
            s.publish(COUNTS, "{}");
        }
    }

    /** Imports another first name; returns the batch. */
    int rename(String email, String first) {
        Contact before = store.contacts().byEmails(List.of(email)).get(email);
        try (ImportSession s = open()) {
            s.updateContact(before, Map.of(ContactField.FIRST_NAME, first), Map.of());
            s.publish(COUNTS, "{}");
            return s.batch();
        }
    }

    /** A row in every other table. */
    void season(long person) {
        store.sales().write(new LeadNote(0, person, "Eva", now.get(), "Calls back"), Actor.WINDOW);
        LocalDate day = LocalDate.parse("2026-03-28");
        try (ImportSession s = store.imports().open("zoom", "z.csv", "1", Actor.WINDOW)) {
            int w = s.webinar("900", "IA", NOON, 90, "zoom");
            s.registration(new Registration(w, person, NOON, "approved", Channel.EMAIL));
            s.presence(w, person, new Presence.Session(NOON, NOON.plusSeconds(600)));
            int c = s.campaign(Channel.GOOGLE_ADS, "c1", "Marca");
            s.campaignDay(
                    new CampaignDay(c, day, Channel.GOOGLE_ADS, 9, 0, 2, 1234, 1, 500, "USD"));
            s.webDay(
                    new WebDay(
                            day,
                            "google / cpc",
                            Channel.GOOGLE_ADS,
                            "",
                            "",
                            7,
                            3,
                            60,
                            1,
                            0,
                            "USD"));
            s.order(new Order("o1", person, NOON, 25_075, "USD", "Curso", Channel.WEB));
            s.publish(COUNTS, "{}");
        }
        store.commands()
                .open(
                        "run",
                        List.of(new NewCommand("webhook", "lead", "k", person, "{}")),
                        false,
                        Actor.WINDOW);
    }

    @Override
    public void close() {
        store.close();
    }
}
