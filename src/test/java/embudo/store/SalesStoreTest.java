package embudo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.domain.Actor;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.Maintenance.AuditEntry;
import embudo.domain.Merge;
import embudo.domain.Merges;
import embudo.domain.flow.Task;
import embudo.domain.sales.HandOver;
import embudo.domain.sales.LeadNote;
import embudo.kernel.Notices;
import embudo.kernel.Problem;
import embudo.kernel.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes, owners and hand-overs through merge and split, undo, export order, backup, reopening. */
class SalesStoreTest {
    private static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");
    private static final ImportBatch.Counts COUNTS = new ImportBatch.Counts(2, 2, 0, 0, 0, 0);

    @TempDir Path folder;
    private Store store;
    private int batch;
    private long ana;
    private long luis;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("ws"), () -> NOON, new Notices());
        if (store.contacts().count() > 0) return;
        try (ImportSession s = store.imports().open("contacts", "a.csv", "1", Actor.WINDOW)) {
            ana = s.addContact(Map.of(ContactField.EMAIL, "ana@nube.example"), Map.of());
            luis = s.addContact(Map.of(ContactField.EMAIL, "luis@nube.example"), Map.of());
            batch = s.publish(COUNTS, "{}").id();
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private LeadNote write(long person, String text) {
        return store.sales().write(new LeadNote(0, person, "Eva", NOON, text), Actor.WINDOW);
    }

    private List<String> texts(long person) {
        return store.sales().notes(person).stream().map(LeadNote::text).toList();
    }

    private HandOver handOver(long person) {
        Task call =
                new Task(
                        0,
                        0,
                        person,
                        "follow_up_call",
                        "",
                        "high",
                        "Eva Sanz",
                        NOON.plusSeconds(3_600),
                        Task.State.OPEN,
                        NOON,
                        null);
        return new HandOver(
                person, "Eva Sanz", call, new LeadNote(0, person, "Eva", NOON, "84 (hot)"));
    }

    private String owner(long person) {
        return store.contacts().byId(person).orElseThrow().text(ContactField.OWNER);
    }

    @Test
    void aNoteIsKeptWordForWordWhateverIsInIt() {
        String hostile = "'; DROP TABLE lead_note; --\n<b>x</b> {0} %s \\ =cmd|'/c' 😀 ñ";
        LeadNote kept = write(ana, hostile);
        close();
        open();
        assertThat(store.sales().notes(kept.person())).containsExactly(kept);
        assertThat(kept.text()).isEqualTo(hostile);
        assertThat(store.maintenance().audit(10))
                .extracting(AuditEntry::action)
                .contains("note.write");
        assertThat(store.maintenance().audit(10))
                .noneMatch(e -> e.detail().contains("DROP") || e.subject().contains("DROP"));
    }

    @Test
    void newestFirstAndRemovedForGood() {
        write(ana, "first");
        LeadNote second = write(ana, "second");
        write(luis, "other");
        assertThat(texts(ana)).containsExactly("second", "first");
        store.sales().remove(second.id(), Actor.WINDOW);
        store.sales().remove(second.id(), Actor.WINDOW);
        assertThat(texts(ana)).containsExactly("first");
        List<String> all = new ArrayList<>();
        store.sales().forEach(n -> all.add(n.text()));
        assertThat(all).containsExactly("first", "other");
    }

    @Test
    void nobodyIsNoOneToWriteAbout() {
        assertThatThrownBy(() -> write(999, "x")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> store.sales().handOver(handOver(999), Actor.WINDOW))
                .isInstanceOf(Problem.class);
        assertThat(store.cases().tasks(true, 0, 10).total()).isZero();
    }

    @Test
    void notesOwnerAndTasksGoThroughAMergeAndComeBack() {
        write(ana, "about Ana");
        write(luis, "about Luis");
        store.sales().handOver(handOver(luis), Actor.WINDOW);
        Merge merge =
                store.merges()
                        .merge(List.of(new Merges.Wanted(ana, luis, Set.of("owner"))), Actor.WINDOW)
                        .getFirst();
        assertThat(texts(ana)).containsExactlyInAnyOrder("about Ana", "about Luis", "84 (hot)");
        assertThat(owner(ana)).isEqualTo("Eva Sanz");
        assertThat(store.cases().openTasks(ana)).hasSize(1);
        // Written about somebody who went into another: it is about that one.
        write(luis, "while one");
        store.merges().split(merge.id(), Actor.WINDOW);
        assertThat(texts(ana)).containsExactlyInAnyOrder("about Ana", "while one");
        assertThat(texts(luis)).containsExactlyInAnyOrder("about Luis", "84 (hot)");
        assertThat(owner(ana)).isNull();
        assertThat(owner(luis)).isEqualTo("Eva Sanz");
        assertThat(store.cases().openTasks(ana)).isEmpty();
    }

    /** S-LEAD-06: the call of a hand-over is queued with its priority and due time. */
    @Test
    void aHandOverIsOwnerTaskAndNoteAndGoesBackWhole() {
        HandOver.Done done = store.sales().handOver(handOver(ana), Actor.WINDOW);
        assertThat(owner(ana)).isEqualTo("Eva Sanz");
        assertThat(texts(ana)).containsExactly("84 (hot)");
        Task task = store.cases().openTasks(ana).getFirst();
        assertThat(task.id()).isEqualTo(done.task());
        assertThat(task.kind()).isEqualTo("follow_up_call");
        assertThat(task.priority()).isEqualTo("high");
        assertThat(task.dueAt()).isEqualTo(NOON.plusSeconds(3_600));
        assertThat(store.sales().takeBack(done, Actor.WINDOW)).isEmpty();
        assertThat(owner(ana)).isNull();
        assertThat(texts(ana)).isEmpty();
        assertThat(store.cases().tasks(true, 0, 10).total()).isZero();
    }

    @Test
    void whatWasChangedSinceStays() {
        HandOver.Done done = store.sales().handOver(handOver(ana), Actor.WINDOW);
        store.contacts().edit(ana, Map.of(ContactField.OWNER, "Paco"), Actor.WINDOW);
        store.cases().close(done.task(), Task.State.DONE, Actor.WINDOW);
        assertThat(store.sales().takeBack(done, Actor.WINDOW))
                .extracting(Problem::key)
                .containsExactly("store.handover.owner", "store.handover.task");
        assertThat(owner(ana)).isEqualTo("Paco");
        assertThat(store.cases().task(done.task()).orElseThrow().state())
                .isEqualTo(Task.State.DONE);
        assertThat(texts(ana)).isEmpty();
    }

    @Test
    void anImportUndoneKeepsWhoHasANoteOrATask() {
        write(ana, "call back in May");
        List<Problem> kept = store.imports().undo(batch, Actor.WINDOW);
        assertThat(kept).extracting(Problem::key).containsExactly("store.undo.contacts");
        assertThat(store.contacts().byId(ana)).isPresent();
        assertThat(store.contacts().byId(luis)).isEmpty();
        assertThat(texts(ana)).containsExactly("call back in May");
        assertThat(store.maintenance().verify(Progress.NONE).findings()).isEmpty();
    }

    @Test
    void aBackupBringsNotesOwnerAndTaskBack() {
        store.sales().handOver(handOver(ana), Actor.WINDOW);
        Path backup = store.maintenance().backup(Progress.NONE).file();
        store.sales().notes(ana).forEach(n -> store.sales().remove(n.id(), Actor.WINDOW));
        store.contacts().edit(ana, owner((Object) null), Actor.WINDOW);
        close();
        new Restore(folder.resolve("ws"), () -> NOON).run(backup, null, Progress.NONE);
        open();
        Contact back = store.contacts().byId(ana).orElseThrow();
        assertThat(back.text(ContactField.OWNER)).isEqualTo("Eva Sanz");
        assertThat(texts(ana)).containsExactly("84 (hot)");
        assertThat(store.cases().openTasks(ana)).hasSize(1);
    }

    private static Map<ContactField, Object> owner(Object to) {
        Map<ContactField, Object> change = new java.util.HashMap<>();
        change.put(ContactField.OWNER, to);
        return change;
    }

    @Test
    void aHandOverIsJournalledAsAChangeOfTheContact() {
        long before = store.journal().position();
        store.sales().handOver(handOver(ana), Actor.WINDOW);
        List<EventType> types = new ArrayList<>();
        store.journal()
                .read(
                        before,
                        100,
                        block -> {
                            for (int i = 0; i < block.size; i++)
                                types.add(EventType.ofCode(block.type[i]));
                        });
        assertThat(types).containsExactly(EventType.CONTACT_UPDATED);
    }
}
