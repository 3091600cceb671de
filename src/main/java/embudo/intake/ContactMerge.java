package embudo.intake;

import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.intake.RowOutcome.Change;
import embudo.intake.RowOutcome.Result;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a draft does to the contact that is already there. An empty field is filled. Counts only
 * grow. The earliest creation and the latest contact count. Any other value that differs replaces
 * the one there when draft and contact come from the same system and the draft is newer; otherwise
 * it is a conflict: the field stays as it is and the row says so.
 *
 * @param result what happens to the row as a whole; a conflict outweighs an update
 * @param changes conflicts where there are any, else what is filled or changed
 */
record ContactMerge(
        Result result,
        List<Change> changes,
        Map<ContactField, Object> write,
        Map<String, String> custom) {

    /**
     * @param takeTheirs lets the draft win every conflict
     * @param written when the file was written; the draft's own time of change goes before it
     */
    static ContactMerge of(
            Contact contact, ContactDraft draft, Instant written, boolean takeTheirs) {
        Map<ContactField, Object> write = new EnumMap<>(ContactField.class);
        Map<String, String> custom = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        List<Change> conflicts = new ArrayList<>();
        boolean mayReplace = takeTheirs || mayReplace(contact, draft, written);
        draft.fields()
                .forEach((field, value) -> {
                    // What the contact was found by may be a former or second address of theirs.
                    boolean address = field == ContactField.EMAIL || field == ContactField.PHONE;
                    if (address && value.equals(draft.key())) return;
                    Object held = contact.fields().get(field);
                    if (same(field, held, value)) return;
                    Change change = new Change(field.key(), shown(held), shown(value));
                    if (held == null || mayReplace || grows(field)) {
                        write.put(field, value);
                        changes.add(change);
                    } else conflicts.add(change);
                });
        draft.custom()
                .forEach((key, value) -> {
                    String held = contact.custom().get(key);
                    if (value.equals(held)) return;
                    Change change = new Change("custom:" + key, held, value);
                    if (held == null || mayReplace) {
                        custom.put(key, value);
                        changes.add(change);
                    } else conflicts.add(change);
                });
        Result result =
                !conflicts.isEmpty()
                        ? Result.CONFLICT
                        : changes.isEmpty() ? Result.UNCHANGED : Result.UPDATE;
        return new ContactMerge(
                result, List.copyOf(conflicts.isEmpty() ? changes : conflicts), write, custom);
    }

    boolean writes() {
        return !write.isEmpty() || !custom.isEmpty();
    }

    private static boolean mayReplace(Contact contact, ContactDraft draft, Instant written) {
        Object theirs = contact.fields().get(ContactField.EXTERNAL_ID);
        Object ours = draft.fields().get(ContactField.EXTERNAL_ID);
        boolean sameSystem = theirs == null ? ours == null : theirs.equals(ours);
        Instant at = draft.modifiedAt() == null ? written : draft.modifiedAt();
        return sameSystem && !at.isBefore(contact.updatedAt());
    }

    /** True also where the value held wins by the field's own rule. */
    private static boolean same(ContactField field, Object held, Object value) {
        if (held == null) return false;
        return switch (field.type()) {
            case COUNT -> (Long) value <= (Long) held;
            case MOMENT ->
                    field == ContactField.CREATED_AT
                            ? !((Instant) value).isBefore((Instant) held)
                            : !((Instant) value).isAfter((Instant) held);
            case TEXT ->
                    Headers.plain((String) held).equals(Headers.plain((String) value))
                                    && !Headers.plain((String) held).isEmpty()
                            || held.equals(value);
            default -> held.equals(value);
        };
    }

    private static boolean grows(ContactField field) {
        return field.type() == ContactField.Type.COUNT || field.type() == ContactField.Type.MOMENT;
    }

    private static String shown(Object value) {
        return value == null ? null : value.toString();
    }
}
