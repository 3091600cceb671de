package embudo.outbox;

import embudo.domain.Actor;
import embudo.domain.Command;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Contacts;
import embudo.domain.Suppressions;

import java.util.Optional;
import java.util.function.Function;
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
    private final Function<Command, Optional<String>> leaving;

    /**
     * @param mailable whether a person may be written to by all that is known of them
     */
    public Recipients(Contacts contacts, Suppressions suppressions, LongPredicate mailable) {
        this(contacts, suppressions, mailable, command -> Optional.of(command.body()));
    }

    /**
     * @param leaving what a command should say by now; empty when that is no longer so
     */
    public Recipients(
            Contacts contacts,
            Suppressions suppressions,
            LongPredicate mailable,
            Function<Command, Optional<String>> leaving) {
        this.leaving = leaving;
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

    /** What a command should say by now; empty when that is no longer so. */
    Optional<String> body(Command command) {
        return leaving.apply(command);
    }

    /** Nothing goes to this address again, until a person lifts it. */
    void dead(String address, String reason) {
        suppressions.add(address, reason, OUTBOX);
    }
}
