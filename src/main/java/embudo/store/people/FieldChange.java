package embudo.store.people;

import embudo.domain.ContactField;
import embudo.store.Core;
import embudo.store.Sealer;
import embudo.store.db.Ids;
import embudo.store.db.Sql;
import embudo.store.db.Tx;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Sets one field of one contact to a value in text form: the text, the count, epoch milliseconds,
 * or Base64 of the sealed bytes. The same form is kept in the undo log.
 */
public final class FieldChange {
    private final Sealer sealer;
    private final Ids ids;
    private final ContactKeys people;

    public FieldChange(Core core) {
        sealer = core.sealer();
        ids = core.ids();
        people = core.people();
    }

    /** A value of {@link ContactField} in text form. */
    public String text(ContactField field, Object value) {
        return switch (value) {
            case null -> null;
            case Instant moment -> String.valueOf(moment.toEpochMilli());
            case String s when sealed(field) -> sealer.sealText(use(field), s);
            default -> value.toString();
        };
    }

    /** The value of a text form. */
    Object value(ContactField field, String text) {
        if (text == null) return null;
        return switch (field.type()) {
            case COUNT -> Long.valueOf(text);
            case MOMENT -> Instant.ofEpochMilli(Long.parseLong(text));
            case EMAIL, PHONE -> open(field, text);
            case TEXT, ENUM -> text;
        };
    }

    private void put(Tx tx, long contact, ContactField field, String text) throws SQLException {
        switch (field) {
            case EMAIL, PHONE -> {
                byte[] hash = sealer.hash(use(field), open(field, text));
                tx.after(() -> people.add(hash, contact));
                Sql.update(
                        tx.connection(),
                        "UPDATE contact SET "
                                + field.key()
                                + " = ?, "
                                + field.key()
                                + "_hash = ? WHERE id = ?",
                        text == null ? null : Base64.getDecoder().decode(text),
                        hash,
                        contact);
            }
            case COMPANY ->
                    Sql.update(
                            tx.connection(),
                            "UPDATE contact SET company_id = ? WHERE id = ?",
                            text == null
                                    ? null
                                    : Companies.ensure(tx, ids, List.of(text)).get(text),
                            contact);
            default ->
                    Sql.update(
                            tx.connection(),
                            "UPDATE contact SET " + field.key() + " = ? WHERE id = ?",
                            text,
                            contact);
        }
    }

    /** Sets several fields to values as {@link ContactField} types them. */
    void put(Tx tx, long contact, Map<ContactField, Object> changes) throws SQLException {
        for (var change : changes.entrySet())
            put(tx, contact, change.getKey(), text(change.getKey(), change.getValue()));
    }

    private String open(ContactField field, String sealed) {
        return sealer.openText(use(field), sealed);
    }

    private static boolean sealed(ContactField field) {
        return field == ContactField.EMAIL || field == ContactField.PHONE;
    }

    private static Sealer.Use use(ContactField field) {
        return field == ContactField.EMAIL ? Sealer.Use.EMAIL : Sealer.Use.PHONE;
    }
}
