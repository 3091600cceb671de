package embudo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import embudo.domain.Actor;
import embudo.domain.Campaign;
import embudo.domain.CampaignDay;
import embudo.domain.Channel;
import embudo.domain.Command;
import embudo.domain.CommandRun;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Crew;
import embudo.domain.Event;
import embudo.domain.EventBlock;
import embudo.domain.EventKey;
import embudo.domain.EventType;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.LeadQuery;
import embudo.domain.NewCommand;
import embudo.domain.NewEvent;
import embudo.domain.Order;
import embudo.domain.Presence;
import embudo.domain.Registration;
import embudo.domain.Score;
import embudo.domain.Stage;
import embudo.domain.WebDay;
import embudo.kernel.Notices;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ports of one workspace, each once through. */
class StoreTest {
    private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");
    private static final ImportBatch.Counts COUNTS = new ImportBatch.Counts(0, 0, 0, 0, 0, 0);

    @TempDir Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder, Ticker.fixed(NOON), new Notices());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<Event> events() {
        List<Event> all = new ArrayList<>();
        store.journal().read(0, Long.MAX_VALUE, b -> add(all, b));
        return all;
    }

    private static void add(List<Event> all, EventBlock b) {
        for (int i = 0; i < b.size; i++) all.add(b.at(i));
    }

    private static Map<ContactField, Object> person(String first, String email) {
        return Map.of(
                ContactField.FIRST_NAME,
                first,
                ContactField.LAST_NAME,
                "Peña",
                ContactField.EMAIL,
                email,
                ContactField.PHONE,
                "+34600000001",
                ContactField.COMPANY,
                "Nube SL");
    }

    private long import1(String first, String email) {
        try (ImportSession s = store.imports().open("contacts", "a.csv", "0", Actor.WINDOW)) {
            long id = s.addContact(person(first, email), Map.of("vip", "yes"));
            s.publish(COUNTS, "{}");
            return id;
        }
    }

    @Test
    void anImportedContactIsFoundByEveryWay() {
        long id = import1("Ana", "ana@nube.example");
        Contact ana = store.contacts().byId(id).orElseThrow();
        assertThat(ana.fields()).containsAllEntriesOf(person("Ana", "ana@nube.example"));
        assertThat(ana.moment(ContactField.CREATED_AT)).isEqualTo(NOON);
        assertThat(ana.custom()).containsExactly(Map.entry("vip", "yes"));
        assertThat(store.contacts().byEmails(List.of("ana@nube.example", "nobody@nube.example")))
                .containsOnlyKeys("ana@nube.example");
        assertThat(store.contacts().byPhones(List.of("+34600000001"))).hasSize(1);
        assertThat(store.leads().page(LeadQuery.all().withText("pena"), 0, 10).rows())
                .extracting("id", "name", "score")
                .containsExactly(tuple(id, "Ana Peña", -1));
        assertThat(events()).extracting(Event::type).containsExactly(EventType.CONTACT_CREATED);
    }

    @Test
    void aBatchIsInvisibleUntilPublishedAndGoneWhenClosed() {
        try (ImportSession s = store.imports().open("contacts", "a.csv", "0", Actor.WINDOW)) {
            long id = s.addContact(person("Ana", "ana@nube.example"), Map.of());
            int w = s.webinar("1", "IA", NOON, 90, "zoom");
            s.registration(new Registration(w, id, NOON, "approved", Channel.EMAIL));
            s.portion();
            assertThat(store.contacts().count()).isZero();
            assertThat(store.contacts().byEmails(List.of("ana@nube.example"))).isEmpty();
            assertThat(store.webinars().all()).isEmpty();
            assertThat(store.imports().registrations(w)).isEmpty();
            assertThat(store.leads().page(LeadQuery.all(), 0, 10).total()).isZero();
            assertThat(events()).isEmpty();
        }
        assertThat(store.contacts().count()).isZero();
        assertThat(store.imports().recent(5))
                .extracting(ImportBatch::state)
                .containsExactly(ImportBatch.State.RETRACTED);
        assertThat(store.maintenance().counts())
                .containsEntry("contact", 0L)
                .containsEntry("event_key", 0L);
    }

    @Test
    void aWebinarReportIsKeptAndCorrectedOnce() {
        long ana = import1("Ana", "ana@nube.example");
        Presence.Session stay = new Presence.Session(NOON, NOON.plusSeconds(600));
        int webinar = report(ana, stay);
        assertThat(report(ana, stay)).isEqualTo(webinar);
        assertThat(store.webinars().presence(ana))
                .containsExactly(new Presence(webinar, ana, List.of(stay)));
        assertThat(store.webinars().crew(webinar))
                .containsExactly(
                        new Crew(
                                webinar,
                                Crew.Role.HOST,
                                "Leo",
                                "leo@nube.example",
                                NOON,
                                NOON.plusSeconds(60)));
        assertThat(store.webinars().byExternalId("900").orElseThrow().sections()).hasSize(5);
        assertThat(events())
                .extracting(Event::type)
                .containsExactly(
                        EventType.CONTACT_CREATED, EventType.REGISTERED, EventType.ATTENDED);
        Presence.Session longer = new Presence.Session(NOON, NOON.plusSeconds(900));
        report(ana, longer);
        List<Event> after = events();
        assertThat(after.get(3).type()).isEqualTo(EventType.EVENT_RETRACTED);
        assertThat(after.get(3).ref()).isEqualTo(3);
        assertThat(after.get(4).amount()).isEqualTo(900);
        assertThat(store.imports().sessions(webinar).values()).containsExactly(longer);
        int last = store.imports().recent(1).getFirst().id();
        assertThat(store.imports().undo(last, Actor.WINDOW)).isEmpty();
        assertThat(store.imports().sessions(webinar).values()).containsExactly(stay);
        assertThat(store.maintenance().verify(Progress.NONE).findings()).isEmpty();
    }

    private int report(long person, Presence.Session stay) {
        try (ImportSession s = store.imports().open("zoom", "z.csv", "0", Actor.WINDOW)) {
            int w = s.webinar("900", "IA", NOON, 90, "zoom");
            s.registration(new Registration(w, person, NOON, "approved", Channel.EMAIL));
            s.presence(w, person, stay);
            s.crew(
                    new Crew(
                            w,
                            Crew.Role.HOST,
                            "Leo",
                            "leo@nube.example",
                            NOON,
                            NOON.plusSeconds(60)));
            s.publish(COUNTS, "{}");
            return w;
        }
    }

    @Test
    void daysAndOrdersAreReplacedAndUndone() {
        long ana = import1("Ana", "ana@nube.example");
        days(ana, 100);
        days(ana, 150);
        LocalDate day = LocalDate.parse("2026-03-28");
        assertThat(store.dailyFacts().campaigns())
                .extracting(Campaign::externalId)
                .containsExactly("c1");
        assertThat(store.dailyFacts().campaignDays())
                .extracting(CampaignDay::day, CampaignDay::spend)
                .containsExactly(tuple(day, 150L));
        assertThat(store.dailyFacts().webDays()).extracting(WebDay::sessions).containsExactly(150L);
        assertThat(store.imports().orders(List.of("o1")).get("o1").amount()).isEqualTo(150);
        store.imports().undo(store.imports().recent(1).getFirst().id(), Actor.WINDOW);
        assertThat(store.dailyFacts().campaignDays().getFirst().spend()).isEqualTo(100);
        assertThat(store.imports().orders(List.of("o1")).get("o1").amount()).isEqualTo(100);
        store.imports().undo(store.imports().recent(2).getLast().id(), Actor.WINDOW);
        assertThat(store.dailyFacts().campaigns()).isEmpty();
        assertThat(store.dailyFacts().webDays()).isEmpty();
    }

    private void days(long person, long value) {
        LocalDate day = LocalDate.parse("2026-03-28");
        try (ImportSession s = store.imports().open("days", "d.csv", "0", Actor.WINDOW)) {
            int c = s.campaign(Channel.GOOGLE_ADS, "c1", "Marca");
            s.campaignDay(new CampaignDay(c, day, Channel.GOOGLE_ADS, 9, 0, 2, value, 1, 5, "USD"));
            s.webDay(
                    new WebDay(
                            day,
                            "google / cpc",
                            Channel.GOOGLE_ADS,
                            "",
                            "",
                            value,
                            3,
                            60,
                            1,
                            0,
                            "USD"));
            s.order(new Order("o1", person, NOON, value, "USD", "Curso", Channel.WEB));
            s.publish(COUNTS, "{}");
        }
    }

    @Test
    void anEditIsKeptWhenTheImportBeforeItIsUndone() {
        long id = import1("Ana", "ana@nube.example");
        int batch = store.imports().recent(1).getFirst().id();
        Contact edited =
                store.contacts()
                        .edit(id, Map.of(ContactField.JOB_TITLE, "Directora"), Actor.WINDOW);
        assertThat(edited.text(ContactField.JOB_TITLE)).isEqualTo("Directora");
        assertThat(store.imports().undo(batch, Actor.WINDOW))
                .extracting(Problem::key)
                .containsExactly("store.undo.contacts");
        assertThat(store.contacts().byId(id)).contains(edited);
        assertThat(events())
                .extracting(Event::type)
                .containsExactly(
                        EventType.CONTACT_CREATED,
                        EventType.CONTACT_UPDATED,
                        EventType.BATCH_RETRACTED,
                        EventType.CONTACT_CREATED);
    }

    @Test
    void anEventEntersOnceAndItsTextIsRead() {
        EventKey key = new EventKey("hook", "7");
        NewEvent visit = NewEvent.of(key, 0, EventType.WEBSITE_VISIT, NOON).withPayload("/precios");
        assertThat(store.journal().append(Actor.WINDOW, List.of(visit, visit)))
                .containsExactly(1L, 0L);
        assertThat(store.imports().known(List.of(key))).containsExactly(key);
        long ref = events().getFirst().ref();
        assertThat(store.journal().payloads(List.of(ref))).containsEntry(ref, "/precios");
    }

    @Test
    void aStageResultIsWrittenWithItsCursor() {
        long id = import1("Ana", "ana@nube.example");
        Score score =
                new Score(
                        id,
                        85,
                        Score.Kind.RULE,
                        "rule-1",
                        List.of(new Score.Reason(Score.Group.FIT, "industry", "tech", 85)),
                        NOON);
        store.cursors()
                .commit(
                        "scoring",
                        1,
                        new Stage.Result(
                                List.of(score),
                                List.of(NewEvent.of(null, id, EventType.SCORE_UPDATED, NOON)),
                                List.of(new NewCommand("webhook", "lead", "k", id, "{}"))));
        assertThat(store.cursors().of("scoring")).isEqualTo(1);
        assertThat(store.scores().of(id)).contains(score);
        assertThat(store.scores().bands()).containsEntry(score.band(), 1L);
        assertThat(store.commands().known(Set.of("k", "l"))).containsExactly("k");
        assertThat(
                        store.leads()
                                .page(LeadQuery.all().withBands(Set.of(score.band())), 0, 5)
                                .total())
                .isEqualTo(1);
    }

    @Test
    void aCommandGoesItsWay() {
        NewCommand c = new NewCommand("webhook", "lead", "k1", 0, "{}");
        CommandRun dry = store.commands().open("dry", List.of(c), true, Actor.WINDOW);
        assertThat(dry.states()).containsExactly(Map.entry(Command.State.REHEARSED, 1L));
        CommandRun run = store.commands().open("run", List.of(c, c), false, Actor.WINDOW);
        assertThat(run.states()).containsExactly(Map.entry(Command.State.WAITING, 1L));
        long id = store.commands().due(NOON, 10).getFirst().id();
        store.commands().sending(List.of(id));
        assertThat(store.commands().interrupted()).hasSize(1);
        store.commands().settle(id, Command.State.SENT, null, null);
        assertThat(store.commands().byId(id).orElseThrow().attempts()).isEqualTo(1);
        assertThat(store.commands().page(run.id(), Set.of(), 0, 5).total()).isEqualTo(1);
        assertThat(events()).extracting(Event::ref).containsExactly(id);
    }

    @Test
    void aBackupIsCountedAndTheAuditSaysWho() {
        import1("Ana", "ana@nube.example");
        var backup = store.maintenance().backup(Progress.NONE);
        assertThat(backup.rows()).containsEntry("contact", 1L);
        assertThat(store.maintenance().backups()).hasSize(1);
        assertThat(store.maintenance().audit(10))
                .extracting("action")
                .containsExactly("backup", "import.publish");
    }
}
