package embudo.domain;

import java.time.Instant;
import java.util.Map;

/**
 * A person we may talk to. {@code fields} holds only what is known, typed as {@link ContactField}
 * says; {@code custom} holds the workspace's own fields by key. E-mail is lower case, phone is
 * E.164.
 */
public record Contact(
        long id, Map<ContactField, Object> fields, Map<String, String> custom, Instant updatedAt) {
    public Contact {
        fields = Map.copyOf(fields);
        custom = Map.copyOf(custom);
    }

    /** A text or enum field, null when unknown. */
    public String text(ContactField field) {
        return (String) fields.get(field);
    }

    /** A count, 0 when unknown. */
    public long count(ContactField field) {
        return (Long) fields.getOrDefault(field, 0L);
    }

    /** A moment, null when unknown. */
    public Instant moment(ContactField field) {
        return (Instant) fields.get(field);
    }

    public String email() {
        return text(ContactField.EMAIL);
    }

    /** First and last name, or the e-mail's local part when neither is known. */
    public String name() {
        String first = text(ContactField.FIRST_NAME);
        String last = text(ContactField.LAST_NAME);
        if (first == null && last == null)
            return email() == null ? "" : email().replaceFirst("@.*", "");
        return first == null ? last : last == null ? first : first + " " + last;
    }

    public CompanySize companySize() {
        String size = text(ContactField.COMPANY_SIZE);
        return size == null ? CompanySize.UNKNOWN : CompanySize.valueOf(size);
    }

    public Channel source() {
        String source = text(ContactField.SOURCE);
        return source == null ? Channel.NONE : Channel.valueOf(source);
    }
}
