package embudo.intake;

import embudo.catalog.FileKind.Unknown;
import embudo.domain.Channel;
import embudo.domain.Contact;
import embudo.domain.ContactField;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who the rows of one run are about: known contacts, and those the run adds. */
final class PeopleDesk {
    private final Desk desk;
    private final Map<String, Long> ids = new HashMap<>();
    private long added;

    PeopleDesk(Desk desk) {
        this.desk = desk;
    }

    /** Looks up a portion's addresses at once; null stands for nobody. */
    void meet(Collection<String> emails) {
        List<String> unmet =
                emails.stream()
                        .filter(Objects::nonNull)
                        .filter(e -> !ids.containsKey(e))
                        .distinct()
                        .toList();
        Map<String, Contact> known = desk.ports().contacts().byEmails(unmet);
        known.forEach((email, contact) -> ids.put(email, contact.id()));
    }

    /** True when nobody has the address and nobody shall get it. */
    boolean refuses(String email, Unknown unknown) {
        return email != null && unknown == Unknown.REJECT && !ids.containsKey(email);
    }

    /** The person with an address that was {@link #meet met}, added when there is none yet. */
    long person(String email, Instant at, Channel channel) {
        if (email == null) return 0;
        Long known = ids.get(email);
        if (known != null) return known;
        Map<ContactField, Object> fields = new EnumMap<>(ContactField.class);
        fields.put(ContactField.EMAIL, email);
        if (at != null) fields.put(ContactField.CREATED_AT, at);
        if (channel != Channel.NONE) fields.put(ContactField.SOURCE, channel.name());
        long id = desk.session().addContact(fields, Map.of());
        ids.put(email, id);
        added++;
        return id;
    }

    long added() {
        return added;
    }
}
