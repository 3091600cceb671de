package embudo.intake;

import embudo.domain.Contact;
import embudo.domain.Contacts;
import embudo.intake.matching.EmailKeys;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Contacts by the addresses a file has: whoever has the very address, or else whoever has the one
 * that it comes to by the workspace's settings, as with {@code ana+news@…} and {@code ana@…}.
 */
record KnownPeople(Contacts contacts, EmailKeys keys) {
    static KnownPeople of(Ports ports) {
        return new KnownPeople(ports.contacts(), EmailKeys.of(ports.settings()));
    }

    /** Contacts by address as given; addresses of nobody are missing. */
    Map<String, Contact> byEmails(Collection<String> emails) {
        Set<String> wanted = new HashSet<>(emails);
        for (String email : emails) wanted.add(keys.of(email));
        Map<String, Contact> known = contacts.byEmails(wanted);
        Map<String, Contact> found = new HashMap<>();
        for (String email : emails) {
            Contact contact = known.getOrDefault(email, known.get(keys.of(email)));
            if (contact != null) found.put(email, contact);
        }
        return found;
    }
}
