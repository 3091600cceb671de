package embudo.store.batch;

import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.store.Core;
import embudo.store.journal.StagedEvents;
import embudo.store.people.ContactTable;
import embudo.store.people.FieldChange;
import embudo.store.row.BatchedRow;
import embudo.store.row.Row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** What a batch has not yet written: rows, changes and events. Not thread-safe. */
final class Staging {
    /**
     * A portion is written by itself when this much waits: it takes the writer well below 0.2 s.
     */
    private static final int PORTION = 5000;

    private final Core core;
    private final int batch;
    private final StagedEvents events;
    private final FieldChange texts;
    private final List<ContactTable.Draft> drafts = new ArrayList<>();
    private final Set<Row> rows = new LinkedHashSet<>();
    private final Set<Row> rewritten = new LinkedHashSet<>();
    private final List<Changes.Change> changes = new ArrayList<>();
    private final Map<Long, Contact> survivors = new HashMap<>();
    private final Lookup lookup;

    /** Companies that this batch has met, by name as written; only the writer's thread looks. */
    private final Map<String, Long> companies = new HashMap<>();

    private long seq;
    private Supplier<Void> writing;

    Staging(Core core, int batch, Lookup lookup) {
        this.core = core;
        this.lookup = lookup;
        this.batch = batch;
        events = new StagedEvents(batch, core.ids());
        texts = new FieldChange(core);
    }

    StagedEvents events() {
        return events;
    }

    /** Number of the last change, 0 when there is none. */
    long lastChange() {
        return seq;
    }

    void contact(ContactTable.Draft draft) {
        drafts.add(draft);
    }

    void row(Row row) {
        rows.add(row);
    }

    void change(String entity, long row, String field, String before, String after) {
        changes.add(new Changes.Change(++seq, entity, row, field, before, after));
    }

    /**
     * Stages what differs; false when nothing does. A survivor may stand in a file under several
     * addresses, and each row changes what the one before made of it.
     */
    boolean contact(Contact found, Map<ContactField, Object> fields, Map<String, String> custom) {
        boolean survivor = lookup.survivor(found.id());
        Contact before = survivor ? survivors.getOrDefault(found.id(), found) : found;
        if (survivor) survivors.put(found.id(), changed(before, fields, custom));
        long first = seq;
        fields.forEach((field, value) -> {
            Object was = before.fields().get(field);
            if (!Objects.equals(was, value))
                change(
                        Changes.CONTACT,
                        before.id(),
                        field.key(),
                        texts.text(field, was),
                        texts.text(field, value));
        });
        custom.forEach((field, value) -> {
            String was = before.custom().get(field);
            if (!Objects.equals(was, value)) change(Changes.CUSTOM, before.id(), field, was, value);
        });
        return seq > first;
    }

    private static Contact changed(
            Contact before, Map<ContactField, Object> fields, Map<String, String> custom) {
        Map<ContactField, Object> all = new HashMap<>(before.fields());
        all.putAll(fields);
        all.values().removeIf(Objects::isNull);
        Map<String, String> own = new HashMap<>(before.custom());
        own.putAll(custom);
        own.values().removeIf(Objects::isNull);
        return new Contact(before.id(), all, own, before.updatedAt());
    }

    /** What {@link #put} found. */
    enum Found {
        NEW,
        SAME,
        CHANGED
    }

    /**
     * Adds a row, or brings the known one with the same key to its values: at once when this batch
     * made it, when published otherwise.
     */
    <K, R extends BatchedRow> Found put(String table, Map<K, R> known, K key, R fresh) {
        R old = known.get(key);
        if (old == null) {
            fresh.id = core.ids().next(table);
            fresh.firstBatch = batch;
            known.put(key, fresh);
            rows.add(fresh);
            return Found.NEW;
        }
        List<Columns.Difference> differences = Columns.differences(old, fresh);
        if (differences.isEmpty()) return Found.SAME;
        if (old.firstBatch != batch)
            differences.forEach(d -> change(table, old.id, d.column(), d.before(), d.after()));
        else if (!rows.contains(old)) {
            // It may be part of the portion that is being written.
            await();
            rewritten.add(old);
        }
        Columns.copy(fresh, old);
        return Found.CHANGED;
    }

    /** Writes a portion when enough waits; the next one is filled meanwhile. */
    void breathe() {
        if (waiting() >= PORTION) submit();
    }

    /** Hands over what was staged so far; it is written while the next portion is filled. */
    void handOver() {
        if (waiting() > 0) submit();
    }

    /** Makes what was staged so far durable. */
    void flush() {
        handOver();
        await();
    }

    private int waiting() {
        return drafts.size() + rows.size() + rewritten.size() + changes.size() + events.waiting();
    }

    private void submit() {
        await();
        Portion portion =
                new Portion(
                        batch,
                        List.copyOf(drafts),
                        List.copyOf(rows),
                        List.copyOf(rewritten),
                        List.copyOf(changes),
                        events.take(),
                        core.ticker().now().toEpochMilli());
        drafts.clear();
        rows.clear();
        rewritten.clear();
        changes.clear();
        writing =
                core.writer()
                        .submit(tx -> {
                            portion.write(tx, core.ids(), core.people(), companies);
                            return null;
                        });
    }

    /** Waits for the portion being written; one that failed fails again each time. */
    private void await() {
        if (writing == null) return;
        writing.get();
        writing = null;
        events.written();
    }
}
