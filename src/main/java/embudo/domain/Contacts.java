package embudo.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The people of the workspace. Batches that are not yet published are invisible here. A contact
 * that was merged into another is no longer there: its id, addresses and numbers lead to that one.
 */
public interface Contacts {
    Optional<Contact> byId(long id);

    /** Known ones only, in no particular order. */
    List<Contact> byIds(Collection<Long> ids);

    /** Contacts by normalised e-mail; addresses nobody has are missing from the answer. */
    Map<String, Contact> byEmails(Collection<String> emails);

    /** Contacts by their number in E.164. */
    Map<String, Contact> byPhones(Collection<String> phones);

    long count();

    /** Every contact in id order, read in portions; the consumer must not keep the thread long. */
    void forEach(Consumer<Contact> consumer);

    /**
     * Changes fields of one contact; a null value clears a field. Journals CONTACT_UPDATED and
     * audits.
     *
     * @return the contact as it is now
     */
    Contact edit(long id, Map<ContactField, Object> changes, Actor actor);
}
