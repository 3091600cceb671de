package embudo.ui;

import embudo.catalog.Catalog;
import embudo.domain.Actor;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.Merges;
import embudo.domain.NewEvent;
import embudo.measure.ReadModel;
import embudo.store.Store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A real store of invented people, some of whom stand in it twice, behind the window's services.
 */
public final class Twice implements AutoCloseable {
    private static final Instant START = FakeServices.NOW.minus(Duration.ofDays(40));
    public final Store store;
    private final ReadModel figures;

    public Twice(FakeServices fakes, Path folder) {
        store = Store.open(folder, fakes.ticker, fakes.notices);
        try (ImportSession s = store.imports().open("contacts", "a.csv", "0", Actor.COMMAND)) {
            people(s);
            s.publish(new ImportBatch.Counts(0, 0, 0, 0, 0, 0), "{}");
        }
        figures =
                new ReadModel(
                        store.journal(),
                        store.dailyFacts(),
                        store.webinars(),
                        store.leads(),
                        store.scores(),
                        store.settings(),
                        Catalog.load().metrics(),
                        fakes.notices,
                        fakes.ticker);
        figures.catchUp();
        fakes.contacts = store.contacts();
        fakes.merges = store.merges();
        fakes.timelines = figures;
        fakes.settings = store.settings();
    }

    private static void people(ImportSession s) {
        long ana =
                person(
                        s,
                        0,
                        "ana.ruiz@nortia.example",
                        "+34600000001",
                        "Ana",
                        "Ruiz Peña",
                        "Nortia Logistics SL");
        event(s, ana, EventType.REGISTERED, 2);
        event(s, ana, EventType.ATTENDED, 6);
        event(s, ana, EventType.QUESTION, 6);
        Map<ContactField, Object> more =
                fields(5, "anaruiz@gmail.com", "+34600000001", "Ana", "Ruiz Peña", "Nortia");
        more.put(ContactField.JOB_TITLE, "Directora de operaciones");
        more.put(ContactField.COMPANY_SIZE, "MEDIUM");
        more.put(ContactField.EMAIL_OPENS, 14L);
        long other = s.addContact(more, Map.of("nota", "Llamar por la tarde"));
        event(s, other, EventType.EMAIL_CLICK, 7);
        event(s, other, EventType.PRICING_VISIT, 9);
        person(s, 1, "d.okafor@brightwell.example", null, "Daniel", "Okafor", "Brightwell Ltd");
        person(s, 8, "daniel.okafor@mail.example", null, "Daniel", "Okafor", "Brightwell");
        person(s, 2, "petra@vltava.example", null, "Petra", "Novák", "Vltava Data");
        person(s, 9, "p.novak@vltava.example", null, "Petra", "Nováková", "Vltava Data");
        person(s, 3, "tom@havnen.example", "+4520000001", "Tom", "Lindqvist", "Havnen");
        person(s, 4, "zoe@havnen.example", "+4520000001", "Zoe", null, "Havnen");
        person(s, 5, "lucia@almena.example", "+34600000007", "Lucía", "Ferrer", "Grupo Almena");
        person(s, 6, "lferrer@mail.example", "+34600000007", "Lucia", "Ferrer", null);
        person(s, 7, "hugo@solana.example", null, "Hugo", "Pérez", "Solana Energy");
    }

    private static long person(
            ImportSession s,
            int day,
            String mail,
            String phone,
            String first,
            String last,
            String co) {
        return s.addContact(fields(day, mail, phone, first, last, co), Map.of());
    }

    private static Map<ContactField, Object> fields(
            int day, String mail, String phone, String first, String last, String company) {
        Map<ContactField, Object> all = new EnumMap<>(ContactField.class);
        all.put(ContactField.CREATED_AT, START.plus(Duration.ofDays(day)));
        all.put(ContactField.EMAIL, mail);
        all.put(ContactField.FIRST_NAME, first);
        if (last != null) all.put(ContactField.LAST_NAME, last);
        if (phone != null) all.put(ContactField.PHONE, phone);
        if (company != null) all.put(ContactField.COMPANY, company);
        return all;
    }

    private static void event(ImportSession s, long person, EventType type, int day) {
        s.event(NewEvent.of(null, person, type, START.plus(Duration.ofDays(day))));
    }

    /** Somebody merged earlier, so that the list of merges has a line. */
    public Twice merged() {
        List<Long> hugo =
                List.copyOf(store.leads().ids(embudo.domain.LeadQuery.all().withText("hugo")));
        List<Long> zoe =
                List.copyOf(store.leads().ids(embudo.domain.LeadQuery.all().withText("zoe")));
        store.merges()
                .merge(
                        List.of(new Merges.Wanted(hugo.getFirst(), zoe.getFirst(), Set.of())),
                        Actor.COMMAND);
        figures.catchUp();
        return this;
    }

    @Override
    public void close() {
        figures.close();
        store.close();
    }
}
