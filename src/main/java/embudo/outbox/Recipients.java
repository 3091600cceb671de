package embudo.outbox;

import embudo.domain.Actor;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Contacts;
import embudo.domain.Suppressions;

import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * Who may still get mail, asked right before each leaves: hours may lie between the decision to
 * write and the line being free.
 */
public final class Recipients {
    static final Actor OUTBOX = new Actor(Actor.Kind.OUTBOX, "outbox");
    private final Contacts contacts;
    private final Suppressions suppressions;
    private final LongPredicate mailable;

    /**
     * @param mailable whether a person may be written to by all that is known of them
     */
    public Recipients(Contacts contacts, Suppressions suppressions, LongPredicate mailable) {
        this.contacts = contacts;
        this.suppressions = suppressions;
        this.mailable = mailable;
    }

    /** The reason against a mail to this person at this address; person 0 is nobody's contact. */
    Optional<Reason> against(long person, String address) {
        Optional<Suppressions.Suppressed> dead = suppressions.of(address);
        if (dead.isPresent())
            return Optional.of(Reason.of("outbox.suppressed.address", dead.get().reason()));
        if (person == 0) return Optional.empty();
        Optional<Contact> contact = contacts.byId(person);
        if (contact.isEmpty()) return Optional.of(Reason.of("outbox.suppressed.gone"));
        if ("denied".equals(contact.get().text(ContactField.EMAIL_CONSENT)))
            return Optional.of(Reason.of("outbox.suppressed.denied"));
        return mailable.test(contact.get().id())
                ? Optional.empty()
                : Optional.of(Reason.of("outbox.suppressed.left"));
    }

    /** Nothing goes to this address again, until a person lifts it. */
    void dead(String address, String reason) {
        suppressions.add(address, reason, OUTBOX);
    }
}
