package embudo.connectors.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;

import org.eclipse.angus.mail.smtp.SMTPTransport;

import java.io.IOException;

/**
 * A connection to the mail server that remembers whether the end of a message was said: before it,
 * no server has taken the message (RFC 5321, 4.1.1.4); after it, only the answer tells.
 */
final class Wire extends SMTPTransport {
    private boolean ended;
    private int before;

    Wire(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    /** A new message begins. */
    void fresh() {
        ended = false;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        before = getLastReturnCode();
        ended = true;
        super.finishData();
    }

    /** The end was said and no answer to it came. */
    boolean unanswered() {
        int now = getLastReturnCode();
        return ended && (now < 400 || now == before);
    }
}
