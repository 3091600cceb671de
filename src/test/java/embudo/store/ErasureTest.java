package embudo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.domain.Actor;
import embudo.domain.Channel;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Crew;
import embudo.domain.Erasure;
import embudo.domain.Erasure.Trace;
import embudo.domain.Event;
import embudo.domain.EventBlock;
import embudo.domain.EventKey;
import embudo.domain.EventType;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.Merges;
import embudo.domain.NewCommand;
import embudo.domain.NewEvent;
import embudo.domain.Order;
import embudo.domain.Presence;
import embudo.domain.Record;
import embudo.domain.Registration;
import embudo.domain.SavedView;
import embudo.domain.Score;
import embudo.domain.sales.LeadNote;
import embudo.kernel.Notices;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.store.db.Opener;
import embudo.store.port.Backups;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** S-SEC-05: an erased person is nowhere, in no byte, and nothing brings them back. */
class ErasureTest {
    private static final Instant AT = Instant.parse("2026-03-28T12:00:00Z");
    private static final Ticker NOON = Ticker.fixed(AT);
    private static final String ANA = "ana@nube.example";

    /** Whose address ends like Ana's. */
    private static final String MARIANA = "mariana@nube.example";

    /** Words that stand for Ana alone, each written to another place. */
    private static final List<String> WORDS =
            List.of(
                    "Anastasia-Quince",
                    "quince-note",
                    "quince-chat",
                    "quince-live",
                    "quince-letter",
                    "quince-field",
                    "quince-record",
                    "quince-product",
                    "quince-title",
                    "Quince-Solo-Company",
                    "quince-task",
                    ANA,
                    "+34600111222");

    @TempDir Path folder;
    private Path home;
    private Path backup;
    private long ana;
    private long second;
    private long mariana;
    private int batch;
    private int later;

    private Store open() {
        return Store.open(home, NOON, new Notices());
    }

    @BeforeEach
    void fill() {
        home = folder.resolve("ws");
        try (Store store = open()) {
            try (ImportSession s = store.imports().open("contacts", "c", "0", Actor.WINDOW)) {
                ana =
                        s.addContact(
                                Map.of(
                                        ContactField.EMAIL,
                                        ANA,
                                        ContactField.FIRST_NAME,
                                        "Anastasia-Quince",
                                        ContactField.COMPANY,
                                        "Quince-Solo-Company"),
                                Map.of("own", "quince-field"));
                second = s.addContact(Map.of(ContactField.PHONE, "+34600111222"), Map.of());
                mariana =
                        s.addContact(
                                Map.of(ContactField.EMAIL, MARIANA, ContactField.COMPANY, "Nube"),
                                Map.of());
                facts(s);
                batch = s.batch();
                s.publish(new ImportBatch.Counts(3, 3, 0, 0, 0, 0), "{\"of\":\"" + ANA + "\"}");
            }
            try (ImportSession s = store.imports().open("contacts", "d", "1", Actor.WINDOW)) {
                s.updateContact(
                        store.contacts().byId(ana).orElseThrow(),
                        Map.of(ContactField.JOB_TITLE, "quince-title"),
                        Map.of());
                later = s.batch();
                s.publish(new ImportBatch.Counts(1, 0, 1, 0, 0, 0), "{}");
            }
            later(store);
            store.merges().merge(List.of(new Merges.Wanted(ana, second, Set.of())), Actor.WINDOW);
            backup = store.maintenance().backup(Progress.NONE).file();
        }
    }

    private void facts(ImportSession s) {
        int webinar = s.webinar("w1", "Webinar", AT.minusSeconds(9_000), 60, "zoom");
        for (long person : List.of(ana, mariana)) {
            s.registration(
                    new Registration(
                            webinar, person, AT.minusSeconds(90_000), "approved", Channel.EMAIL));
            s.presence(
                    webinar,
                    person,
                    new Presence.Session(AT.minusSeconds(9_000), AT.minusSeconds(8_000)));
            s.order(
                    new Order(
                            "N" + person,
                            person,
                            AT.minusSeconds(4_000),
                            49_900,
                            "USD",
                            person == ana ? "quince-product" : "Course",
                            Channel.EMAIL));
        }
        s.crew(
                new Crew(
                        webinar,
                        Crew.Role.PANELIST,
                        "Anastasia-Quince",
                        ANA,
                        AT.minusSeconds(9_000),
                        AT.minusSeconds(8_000)));
        s.event(
                NewEvent.of(
                                new EventKey("chat", "quince-key"),
                                ana,
                                EventType.CHAT,
                                AT.minusSeconds(8_500))
                        .withWebinar(webinar, 4)
                        .withPayload("quince-chat"));
        s.record(null, new Record(0, "tickets", "T1", ana, AT, Map.of("subject", "quince-record")));
    }

    private void later(Store store) {
        store.journal()
                .append(
                        Actor.WINDOW,
                        List.of(
                                NewEvent.of(
                                                new EventKey("live", "quince-live-key"),
                                                ana,
                                                EventType.QUESTION,
                                                AT)
                                        .withPayload("quince-live"),
                                NewEvent.of(null, mariana, EventType.WEBSITE_VISIT, AT)));
        store.sales()
                .write(new LeadNote(0, ana, "me", AT, "quince-note quince-task"), Actor.WINDOW);
        store.commands()
                .open(
                        "run",
                        List.of(
                                new NewCommand("mail", "send", "k1", ana, "quince-letter " + ANA),
                                new NewCommand(
                                        "mail",
                                        "send",
                                        "k2",
                                        mariana,
                                        "about " + ANA + " and " + MARIANA)),
                        false,
                        Actor.WINDOW);
        store.segments().move("hot", Set.of(ana, mariana), Set.of(), AT, Actor.WINDOW);
        store.savedViews()
                .save(
                        new SavedView(
                                0,
                                "leads",
                                "v",
                                "email in ['" + ANA + "', '" + MARIANA + "']",
                                "score",
                                true,
                                List.of()),
                        Actor.WINDOW);
        store.cursors()
                .commit(
                        "scoring",
                        1,
                        new embudo.domain.Stage.Result(
                                List.of(new Score(ana, 70, Score.Kind.RULE, "1", List.of(), AT)),
                                List.of(),
                                List.of()));
    }

    private Erasure erase() {
        try (Store store = open()) {
            return store.erasures().erase(second, Actor.WINDOW, Progress.NONE);
        }
    }

    @Test
    void aPlanNamesWhatGoesAndChangesNothing() throws SQLException {
        Map<String, List<String>> before = Dump.of(home);
        Erasure plan;
        try (Store store = open()) {
            plan = store.erasures().plan(second);
            assertThat(store.erasures().erased(ANA)).isFalse();
        }
        assertThat(Dump.of(home)).isEqualTo(before);
        assertThat(plan.person()).isEqualTo(ana);
        assertThat(plan.identities()).containsExactlyInAnyOrder(ana, second);
        assertThat(plan.copies()).contains(backup);
        assertThat(plan.traces())
                .containsEntry(Trace.PROFILE, 3L)
                .containsEntry(Trace.NOTES, 1L)
                .containsEntry(Trace.ORDERS, 1L)
                .containsEntry(Trace.RECORDS, 1L)
                .containsEntry(Trace.MESSAGES, 1L)
                .containsEntry(Trace.SEGMENTS, 1L)
                // Two of adding, registered, attended, bought, chat, question, edit, merge.
                .containsEntry(Trace.EVENTS, 9L)
                // The summary of the import, both letters and the view.
                .containsEntry(Trace.MENTIONS, 4L);
        assertThat(erase().traces()).isEqualTo(plan.traces());
    }

    @Test
    void noByteOfTheFileNorOfALaterBackupKnowsThePerson() throws Exception {
        Path live = home.resolve(Opener.NAME + ".mv.db");
        // The control: nearly all the words are in the file, so looking for them finds them.
        assertThat(found(live)).containsAll(WORDS.subList(0, 11)).contains(ANA);
        assertThat(told(home)).containsAll(WORDS.subList(0, 11)).contains(ANA);
        Path at;
        try (Store store = open()) {
            store.erasures().erase(ana, Actor.WINDOW, Progress.NONE);
            at = store.maintenance().backup(Progress.NONE).file();
        }
        assertThat(found(live)).isEmpty();
        // Packing compresses pages: what is still told is in the rows.
        assertThat(told(home)).isEmpty();
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
        Backups.unpack(at, unpacked);
        assertThat(found(unpacked.resolve(Opener.NAME + ".mv.db"))).isEmpty();
        assertThat(told(unpacked)).isEmpty();
        assertThat(new Restore(home, NOON).verify(at, null, Progress.NONE).findings()).isEmpty();
    }

    private static List<String> found(Path file) throws IOException {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        // Mariana's address is not Ana's.
        String others = bytes.replace(MARIANA, "");
        return WORDS.stream().filter(others::contains).toList();
    }

    private static List<String> told(Path workspace) throws SQLException {
        String rows =
                Dump.of(workspace).values().stream()
                        .flatMap(List::stream)
                        .collect(Collectors.joining("\n"))
                        .replace(MARIANA, "");
        return WORDS.stream().filter(rows::contains).toList();
    }

    @Test
    void noRowNamesThePersonAndEverybodyElseIsAsBefore() throws SQLException {
        Map<String, List<String>> before = Dump.of(home);
        erase();
        Map<String, List<String>> after = Dump.of(home);
        // Who did what stays, by numbers that lead to nobody any more.
        after.remove("audit");
        for (String column : List.of("person", "contact_id", "survivor", "absorbed", "identity"))
            for (long id : List.of(ana, second))
                assertThat(
                                after.values().stream()
                                        .flatMap(List::stream)
                                        .filter(row ->
                                                (" " + row)
                                                        .contains(" " + column + "=" + id + " ")))
                        .as(column)
                        .isEmpty();
        for (String same : List.of("registration", "attendance", "purchase", "segment_member"))
            assertThat(after.get(same))
                    .isEqualTo(
                            before.get(same).stream()
                                    .filter(row -> row.contains("person=" + mariana + " "))
                                    .toList())
                    .hasSize(1);
        assertThat(after.get("command").getFirst()).contains("about erased and " + MARIANA);
        assertThat(after.get("saved_view").getFirst()).contains("['erased', '" + MARIANA + "']");
        assertThat(after.get("company")).hasSize(1).first().asString().contains("Nube");
        assertThat(after.get("crew")).isEmpty();
        assertThat(after.get("payload")).isEmpty();
        assertThat(after.get("segment_step").getFirst()).contains("entered=1 ");
    }

    @Test
    void theJournalKeepsItsPositionsWithoutThePerson() {
        long end;
        List<Event> before = new ArrayList<>();
        List<Event> after = new ArrayList<>();
        try (Store store = open()) {
            end = store.journal().position();
            store.journal().read(0, Long.MAX_VALUE, block -> all(block, before));
        }
        erase();
        try (Store store = open()) {
            store.journal().read(0, Long.MAX_VALUE, block -> all(block, after));
            assertThat(store.journal().position()).isEqualTo(end + 2);
            assertThat(store.maintenance().verify(Progress.NONE).findings()).isEmpty();
            assertThat(store.imports().known(keys())).isEmpty();
        }
        assertThat(after.stream().map(Event::identity)).doesNotContain((int) ana, (int) second);
        assertThat(after.stream().filter(e -> e.identity() == mariana).toList())
                .isEqualTo(before.stream().filter(e -> e.identity() == mariana).toList())
                .isNotEmpty();
        assertThat(after.subList((int) end, after.size()))
                .allMatch(e -> e.type() == EventType.PERSON_ERASED)
                .extracting(Event::amount)
                .containsExactlyInAnyOrder(ana, second);
    }

    private static List<EventKey> keys() {
        return List.of(new EventKey("chat", "quince-key"), new EventKey("live", "quince-live-key"));
    }

    private static void all(EventBlock block, List<Event> into) {
        for (int i = 0; i < block.size; i++) into.add(block.at(i));
    }

    @Test
    void neitherUndoNorUnmergingBringsAnythingBack() {
        long merge;
        try (Store store = open()) {
            merge = store.merges().recent(1).getFirst().id();
        }
        erase();
        try (Store store = open()) {
            assertThatThrownBy(() -> store.merges().split(merge, Actor.WINDOW))
                    .isInstanceOf(Problem.class);
            store.imports().undo(later, Actor.WINDOW);
            store.imports().undo(batch, Actor.WINDOW);
            assertThat(store.contacts().byIds(List.of(ana, second))).isEmpty();
            assertThat(store.contacts().byEmails(List.of(ANA))).isEmpty();
            assertThat(store.maintenance().verify(Progress.NONE).findings()).isEmpty();
        }
    }

    @Test
    void anOlderBackupIsErasedAgain() throws IOException {
        erase();
        new Restore(home, NOON).run(backup, null, Progress.NONE);
        try (Store store = open()) {
            assertThat(store.contacts().byIds(List.of(ana, second))).isEmpty();
            assertThat(store.contacts().byId(mariana)).isPresent();
            assertThat(store.erasures().erased(ANA)).isTrue();
        }
        assertThat(found(home.resolve(Opener.NAME + ".mv.db"))).isEmpty();
    }

    @Test
    void aDatabasePutBackByHandIsErasedWhenItIsOpened() throws IOException {
        erase();
        Files.delete(home.resolve(Opener.NAME + ".mv.db"));
        Backups.unpack(backup, home);
        try (Store store = open()) {
            assertThat(store.contacts().byIds(List.of(ana, second))).isEmpty();
        }
        assertThat(found(home.resolve(Opener.NAME + ".mv.db"))).isEmpty();
    }

    @Test
    void theAddressIsKnownAsErasedUntilItIsAdmittedAgain() {
        erase();
        try (Store store = open()) {
            assertThat(store.erasures().erased(ANA)).isTrue();
            assertThat(store.erasures().erased(MARIANA)).isFalse();
            // The number is a household's or an office's as long as there was an address.
            assertThat(store.erasures().erased("+34600111222")).isFalse();
            assertThat(store.erasures().readmit(ANA, Actor.WINDOW)).isTrue();
            assertThat(store.erasures().readmit(ANA, Actor.WINDOW)).isFalse();
            assertThat(store.erasures().erased(ANA)).isFalse();
            try (ImportSession s = store.imports().open("contacts", "e", "2", Actor.WINDOW)) {
                s.addContact(Map.of(ContactField.EMAIL, ANA), Map.of());
                s.publish(new ImportBatch.Counts(1, 1, 0, 0, 0, 0), "{}");
            }
        }
        try (Store store = open()) {
            Contact back = store.contacts().byEmails(List.of(ANA)).get(ANA);
            assertThat(back.id()).isGreaterThan(mariana);
        }
    }

    @Test
    void nobodyIsErasedWhileAnImportIsLoaded() {
        try (Store store = open();
                ImportSession s = store.imports().open("contacts", "e", "2", Actor.WINDOW)) {
            s.addContact(Map.of(ContactField.EMAIL, "leo@nube.example"), Map.of());
            assertThatThrownBy(() -> store.erasures().erase(ana, Actor.WINDOW, Progress.NONE))
                    .isInstanceOfSatisfying(
                            Problem.class, p -> assertThat(p.key()).isEqualTo("store.erase.busy"));
            assertThat(store.contacts().byId(ana)).isPresent();
        }
    }

    @Test
    void anUnknownNumberIsRefused() {
        try (Store store = open()) {
            assertThatThrownBy(() -> store.erasures().plan(9_999))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            p -> assertThat(p.key()).isEqualTo("store.erase.unknown"));
        }
    }
}
