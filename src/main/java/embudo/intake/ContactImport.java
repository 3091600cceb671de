package embudo.intake;

import embudo.domain.Contact;
import embudo.intake.RowOutcome.Change;
import embudo.intake.RowOutcome.Result;
import embudo.kernel.Problem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One run over a list of people; the survey before it has found who stands in it more than once.
 */
final class ContactImport {
    private final Desk desk;
    private final Columns columns;
    private final ContactReader reader;
    private final Instant written;
    private final int width;

    /** Rows yet to come of people who stand in the file more than once, by {@link KeySet#hash}. */
    private final Map<Long, Integer> remaining;

    private final Map<String, Folded> folded = new HashMap<>();
    private long ignored;

    private record Line(long line, ContactDraft draft) {}

    private record Folded(ContactDraft draft, Contact before, long firstLine) {}

    ContactImport(Desk desk) {
        this.desk = desk;
        this.columns = desk.columns();
        this.reader = new ContactReader(columns, new Addresses(desk.ports().settings()));
        if (reader.byId() && !columns.has("external_id"))
            throw new Problem("intake.contacts.no_key");
        this.remaining = new HashMap<>(desk.survey().repeated());
        this.written = desk.written();
        this.width = desk.header().cells().length;
    }

    Map<String, Object> run() {
        desk.eachPortion(this::portion);
        // Somebody whose hash is another's too was left waiting for rows that are not theirs.
        folded.values().forEach(f -> write(f.draft(), f.before()));
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("people", desk.survey().keys());
        summary.put("ignoredValues", ignored);
        return summary;
    }

    private void portion(List<Row> rows) {
        List<Line> lines = new ArrayList<>();
        // Reading values takes longer than the rest, and rows don't depend on each other.
        List<ContactDraft> drafts =
                rows.parallelStream()
                        .map(r -> Columns.defect(r, width) == null ? reader.read(r) : null)
                        .toList();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            ContactDraft draft = drafts.get(i);
            String defect = draft == null ? Columns.defect(row, width) : null;
            if (defect != null) desk.tally().reject(row.line(), row.cell(0), defect);
            else if (desk.erased(draft.key())) desk.rejectErased(row);
            else if (key(draft) != null) lines.add(new Line(row.line(), draft));
            else rejectNameless(row);
        }
        Map<String, Contact> known =
                new HashMap<>(KnownPeople.of(desk.ports()).byEmails(keys(lines, true)));
        known.putAll(desk.ports().contacts().byPhones(keys(lines, false)));
        if (reader.byId()) known.putAll(byIds(lines));
        for (Line line : lines) settle(line, known.get(key(line.draft())));
    }

    private void rejectNameless(Row row) {
        String email = columns.text(row, "email");
        String phone = columns.text(row, "phone");
        if (!email.isEmpty()) desk.tally().reject(row.line(), email, "intake.reason.email", email);
        else if (!phone.isEmpty())
            desk.tally().reject(row.line(), phone, "intake.reason.phone", phone);
        else desk.tally().reject(row.line(), row.cell(0), "intake.reason.nobody");
    }

    private void settle(Line line, Contact known) {
        String key = key(line.draft());
        long hash = KeySet.hash(key);
        if (!remaining.containsKey(hash)) {
            tell(line, known);
            write(line.draft(), known);
            return;
        }
        Folded before = folded.get(key);
        if (before == null) {
            tell(line, known);
            before = new Folded(line.draft(), known, line.line());
        } else {
            ContactDraft all = before.draft().then(line.draft());
            boolean same = all.sameAs(before.draft());
            desk.tally()
                    .add(
                            new RowOutcome(
                                    line.line(),
                                    same ? Result.UNCHANGED : Result.UPDATE,
                                    key,
                                    List.of(),
                                    "intake.reason.same_person",
                                    List.of(before.firstLine())));
            before = new Folded(all, before.before(), before.firstLine());
        }
        folded.put(key, before);
        if (remaining.merge(hash, -1, Integer::sum) > 0) return;
        write(before.draft(), before.before());
        folded.remove(key);
    }

    private void tell(Line line, Contact known) {
        ContactDraft draft = line.draft();
        boolean whole = draft.ignored().isEmpty();
        ignored += draft.ignored().size();
        Result result = Result.NEW;
        List<Change> changes = List.of();
        if (known != null) {
            ContactMerge merge = ContactMerge.of(known, draft, written, desk.plan().takeTheirs());
            result = merge.result();
            changes = merge.changes();
        }
        desk.tally()
                .add(
                        new RowOutcome(
                                line.line(),
                                result,
                                key(draft),
                                changes,
                                result == Result.CONFLICT
                                        ? "intake.reason.kept"
                                        : whole ? null : "intake.reason.ignored",
                                result == Result.CONFLICT || whole
                                        ? List.of()
                                        : List.of(String.join(", ", draft.ignored()))));
    }

    private void write(ContactDraft draft, Contact known) {
        if (known == null) {
            desk.session().addContact(draft.fields(), draft.custom());
            return;
        }
        ContactMerge merge = ContactMerge.of(known, draft, written, desk.plan().takeTheirs());
        if (merge.writes()) desk.session().updateContact(known, merge.write(), merge.custom());
    }

    private String key(ContactDraft draft) {
        return reader.key(draft);
    }

    private Map<String, Contact> byIds(List<Line> lines) {
        Map<String, Contact> known = new HashMap<>();
        desk.ports()
                .contacts()
                .byExternalIds(lines.stream().map(l -> key(l.draft()).substring(1)).toList())
                .forEach((id, contact) -> known.put(ContactReader.id(id), contact));
        return known;
    }

    private static List<String> keys(List<Line> lines, boolean emails) {
        return lines.stream()
                .map(line -> line.draft().key())
                .filter(key -> key != null)
                .filter(key -> key.contains("@") == emails)
                .distinct()
                .toList();
    }
}
