package embudo.ui.kit.edit;

import embudo.domain.Actor;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Contacts;
import embudo.kernel.Problem;
import embudo.text.Texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Sets one field of some contacts and knows what it was before. Work pool: {@link #make} writes and
 * gives the edit that takes it back. A contact whose field was changed since keeps that change.
 */
public final class ContactEdit {
    private final Contacts contacts;
    private final ContactField field;
    private final Object value;
    private final Map<Long, Object> before = new HashMap<>();

    private ContactEdit(Contacts contacts, ContactField field, Object value) {
        this.contacts = contacts;
        this.field = field;
        this.value = value;
    }

    /** {@code value} null clears the field. */
    public static Edit make(
            Contacts contacts,
            List<Long> people,
            ContactField field,
            Object value,
            Function<Texts, String> words) {
        ContactEdit edit = new ContactEdit(contacts, field, value);
        for (long person : people)
            contacts.byId(person).ifPresent(c -> edit.before.put(person, c.fields().get(field)));
        edit.write();
        return new Edit(
                words,
                edit::back,
                () -> {
                    edit.write();
                    return List.of();
                });
    }

    private void write() {
        for (long person : before.keySet()) put(person, value);
    }

    private List<Problem> back() {
        List<Problem> kept = new ArrayList<>();
        for (Map.Entry<Long, Object> was : before.entrySet()) {
            Contact now = contacts.byId(was.getKey()).orElse(null);
            if (now == null) continue;
            if (Objects.equals(now.fields().get(field), value)) put(was.getKey(), was.getValue());
            else kept.add(new Problem("ui.kit.undo.contact.kept", now.name()));
        }
        return kept;
    }

    private void put(long person, Object to) {
        Map<ContactField, Object> change = new HashMap<>();
        change.put(field, to);
        contacts.edit(person, change, Actor.WINDOW);
    }
}
