package embudo.badhouse.outbox;

import embudo.house.Breaks;

import jakarta.mail.MessagingException;

/** Knows the mail libraries outside their connector. */
@Breaks("mail libraries stay in the mail connector")
final class SendsMail {
    private SendsMail() {}

    static String say(MessagingException e) {
        return e.getMessage();
    }
}
