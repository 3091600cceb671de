package embudo.intake;

import embudo.domain.ContactField;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one row says of a person. {@code ignored} names values that could not be read and were left
 * out, as {@code header: value}; the rest of the row still counts. {@code modifiedAt} is null when
 * the file does not say.
 */
record ContactDraft(
        Map<ContactField, Object> fields,
        Map<String, String> custom,
        Instant modifiedAt,
        List<String> ignored) {

    /** Who it is: the e-mail, or the telephone number where there is no e-mail. */
    String key() {
        Object email = fields.get(ContactField.EMAIL);
        return (String) (email != null ? email : fields.get(ContactField.PHONE));
    }

    /** This row with what a later row of the same person adds or changes. */
    ContactDraft then(ContactDraft later) {
        Map<ContactField, Object> all = new EnumMap<>(fields);
        later.fields.forEach((field, value) ->
                all.merge(
                        field,
                        value,
                        (mine, theirs) ->
                                field.type() == ContactField.Type.COUNT
                                        ? (Object) Math.max((Long) mine, (Long) theirs)
                                        : theirs));
        Map<String, String> own = new HashMap<>(custom);
        own.putAll(later.custom);
        return new ContactDraft(
                all, own, later.modifiedAt == null ? modifiedAt : later.modifiedAt, ignored);
    }

    boolean sameAs(ContactDraft other) {
        return fields.equals(other.fields) && custom.equals(other.custom);
    }
}
