package embudo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import embudo.domain.Actor;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.LeadQuery;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What an import changes in known contacts: applied when published, taken back when undone. */
class ContactChangesTest {
    private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");
    private static final ImportBatch.Counts COUNTS = new ImportBatch.Counts(0, 0, 0, 0, 0, 0);

    private static final Map<ContactField, Object> BEFORE =
            Map.of(
                    ContactField.FIRST_NAME,
                    "Ana",
                    ContactField.EMAIL,
                    "ana@nube.example",
                    ContactField.PHONE,
                    "+34600000001",
                    ContactField.COMPANY,
                    "Nube SL",
                    ContactField.INDUSTRY,
                    "tech",
                    ContactField.SOURCE,
                    "EMAIL",
                    ContactField.EMAIL_OPENS,
                    9L,
                    ContactField.LAST_CONTACTED_AT,
                    NOON,
                    ContactField.CREATED_AT,
                    NOON);

    private static final Map<String, String> CUSTOM_BEFORE = Map.of("vip", "yes", "seat", "4");

    @TempDir Path folder;
    private Store store;
    private Contact ana;

    @BeforeEach
    void open() {
        store = Store.open(folder, Ticker.fixed(NOON), new Notices());
        try (ImportSession s = store.imports().open("contacts", "a.csv", "0", Actor.WINDOW)) {
            long id = s.addContact(BEFORE, CUSTOM_BEFORE);
            s.publish(COUNTS, "{}");
            ana = store.contacts().byId(id).orElseThrow();
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** One field of each kind: set, changed and cleared. */
    private static Map<ContactField, Object> changes() {
        Map<ContactField, Object> all = new HashMap<>();
        all.put(ContactField.JOB_TITLE, "Directora");
        all.put(ContactField.INDUSTRY, null);
        all.put(ContactField.EMAIL, "ana@rio.example");
        all.put(ContactField.PHONE, null);
        all.put(ContactField.COMPANY, "Río SA");
        all.put(ContactField.SOURCE, "WEB");
        all.put(ContactField.EMAIL_OPENS, 10L);
        all.put(ContactField.EMAIL_CLICKS, 3L);
        all.put(ContactField.LAST_CONTACTED_AT, NOON.plusSeconds(60));
        return all;
    }

    private static Map<String, String> customChanges() {
        Map<String, String> all = new HashMap<>();
        all.put("vip", "no");
        all.put("seat", null);
        all.put("table", "7");
        return all;
    }

    private ImportSession update() {
        ImportSession s = store.imports().open("contacts", "b.csv", "1", Actor.WINDOW);
        s.updateContact(ana, changes(), customChanges());
        return s;
    }

    private int updated() {
        try (ImportSession s = update()) {
            return s.publish(COUNTS, "{}").id();
        }
    }

    private Contact now() {
        return store.contacts().byId(ana.id()).orElseThrow();
    }

    private long found(String text) {
        return store.leads().page(LeadQuery.all().withText(text), 0, 5).total();
    }

    @Test
    void publishingAppliesEveryKindOfField() {
        try (ImportSession s = update()) {
            s.portion();
            assertThat(now()).isEqualTo(ana);
            s.publish(COUNTS, "{}");
        }
        Map<ContactField, Object> expected = new HashMap<>(BEFORE);
        expected.putAll(changes());
        expected.values().removeIf(Objects::isNull);
        assertThat(now().fields()).isEqualTo(expected);
        assertThat(now().custom()).isEqualTo(Map.of("vip", "no", "table", "7"));
        assertThat(store.contacts().byEmails(List.of("ana@nube.example", "ana@rio.example")))
                .containsOnlyKeys("ana@rio.example");
        assertThat(store.contacts().byPhones(List.of("+34600000001"))).isEmpty();
        assertThat(found("rio sa")).isEqualTo(1);
        assertThat(found("nube")).isZero();
    }

    @Test
    void undoingBringsEveryKindOfFieldBack() {
        int batch = updated();
        assertThat(store.imports().undo(batch, Actor.WINDOW)).isEmpty();
        assertThat(now().fields()).isEqualTo(BEFORE);
        assertThat(now().custom()).isEqualTo(CUSTOM_BEFORE);
        assertThat(store.contacts().byEmails(List.of("ana@nube.example", "ana@rio.example")))
                .containsOnlyKeys("ana@nube.example");
        assertThat(store.contacts().byPhones(List.of("+34600000001"))).hasSize(1);
        assertThat(found("nube")).isEqualTo(1);
        assertThat(found("rio sa")).isZero();
        assertThat(store.maintenance().verify(Progress.NONE).findings()).isEmpty();
    }

    @Test
    void whatWasEditedSinceIsKeptAndCounted() {
        int batch = updated();
        Map<ContactField, Object> edits =
                Map.of(
                        ContactField.JOB_TITLE,
                        "Socia",
                        ContactField.EMAIL,
                        "ana@lago.example",
                        ContactField.PHONE,
                        "+34600000002",
                        ContactField.COMPANY,
                        "Lago SL",
                        ContactField.EMAIL_OPENS,
                        11L);
        store.contacts().edit(ana.id(), edits, Actor.WINDOW);
        assertThat(store.imports().undo(batch, Actor.WINDOW))
                .extracting(Problem::key, p -> p.args()[0])
                .containsExactly(tuple("store.undo.values", 5L));
        Map<ContactField, Object> expected = new HashMap<>(BEFORE);
        expected.putAll(edits);
        assertThat(now().fields()).isEqualTo(expected);
        assertThat(now().custom()).isEqualTo(CUSTOM_BEFORE);
        assertThat(found("lago")).isEqualTo(1);
    }

    @Test
    void anEditMadeWhileTheFileLoadsWinsAndIsNotUndone() {
        Map<ContactField, Object> edits =
                Map.of(ContactField.EMAIL, "ana@lago.example", ContactField.EMAIL_OPENS, 11L);
        int batch;
        try (ImportSession s = update()) {
            store.contacts().edit(ana.id(), edits, Actor.WINDOW);
            batch = s.publish(COUNTS, "{}").id();
        }
        assertThat(now().fields()).containsAllEntriesOf(edits);
        assertThat(now().text(ContactField.COMPANY)).isEqualTo("Río SA");
        assertThat(store.imports().undo(batch, Actor.WINDOW)).isEmpty();
        Map<ContactField, Object> expected = new HashMap<>(BEFORE);
        expected.putAll(edits);
        assertThat(now().fields()).isEqualTo(expected);
        assertThat(now().custom()).isEqualTo(CUSTOM_BEFORE);
    }

    @Test
    void aContactALaterImportSpeaksOfStaysWhenTheFirstIsUndone() {
        int first = store.imports().recent(1).getFirst().id();
        try (ImportSession s = store.imports().open("contacts", "b.csv", "1", Actor.WINDOW)) {
            s.updateContact(ana, Map.of(), Map.of("vip", "no"));
            s.publish(COUNTS, "{}");
        }
        assertThat(store.imports().undo(first, Actor.WINDOW))
                .extracting(Problem::key)
                .containsExactly("store.undo.contacts");
        assertThat(now().custom()).containsEntry("vip", "no");
    }
}
