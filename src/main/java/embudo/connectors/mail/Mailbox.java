package embudo.connectors.mail;

import embudo.spi.Arrival;
import embudo.spi.News;
import embudo.spi.NotDelivered;
import embudo.spi.Receipt;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The mailbox in which bounces and replies arrive. It is only looked at: nothing is marked as read,
 * moved or deleted. The cursor is {@code validity:last UID}; where the server has given new UIDs it
 * is read from the beginning, and what was known is recognised by its source.
 */
final class Mailbox {
    private static final int PORTION = 200;
    private final Server server;
    private final Session session;
    private final String folder;

    Mailbox(Server server, String folder) {
        this.server = server;
        this.folder = folder;
        session = Session.getInstance(server.properties());
    }

    Receipt check() {
        if (server.obstacle().isPresent()) return server.obstacle().get();
        try (Store store = connected()) {
            return store.getFolder(folder).exists()
                    ? new Receipt.Accepted("IMAP: " + folder)
                    : new Receipt.Blocked("IMAP: no folder " + folder);
        } catch (AuthenticationFailedException e) {
            return new Receipt.Blocked(Receipt.Why.LOGIN, "IMAP: " + Answers.tidy(e.getMessage()));
        } catch (MessagingException e) {
            return Answers.connecting(e, server.host());
        }
    }

    /**
     * @param now stands for the moment of mails that don't say theirs
     */
    News read(String cursor, Instant now) {
        if (server.obstacle().isPresent())
            throw new NotDelivered.NotSent("IMAP: " + server.obstacle().get().reason(), null);
        try (Store store = connected();
                Folder open = store.getFolder(folder)) {
            open.open(Folder.READ_ONLY);
            UIDFolder uids = (UIDFolder) open;
            long validity = uids.getUIDValidity();
            long last = after(cursor, validity);
            Message[] fresh = uids.getMessagesByUID(last + 1, UIDFolder.LASTUID);
            List<Message> portion = new ArrayList<>();
            // The range of UIDs always holds the last message, even one that was read before.
            for (Message message : fresh)
                if (message != null && uids.getUID(message) > last && portion.size() < PORTION)
                    portion.add(message);
            open.fetch(portion.toArray(Message[]::new), envelopes());
            List<Arrival> arrivals = new ArrayList<>();
            for (Message message : portion) {
                Incoming.read(message, now).ifPresent(arrivals::add);
                last = uids.getUID(message);
            }
            return new News(arrivals, validity + ":" + last, fresh.length > portion.size() + 1);
        } catch (MessagingException e) {
            throw new NotDelivered.NotSent(
                    "IMAP " + server.host() + ": " + Answers.tidy(e.getMessage()), e);
        }
    }

    private static long after(String cursor, long validity) {
        String head = validity + ":";
        return cursor.startsWith(head) ? Long.parseLong(cursor.substring(head.length())) : 0;
    }

    private static FetchProfile envelopes() {
        FetchProfile profile = new FetchProfile();
        profile.add(FetchProfile.Item.ENVELOPE);
        profile.add(FetchProfile.Item.CONTENT_INFO);
        profile.add("In-Reply-To");
        profile.add("References");
        profile.add("Auto-Submitted");
        return profile;
    }

    private Store connected() throws MessagingException {
        Store store = session.getStore("imap");
        store.connect(server.host(), server.port(), server.user(), server.password());
        return store;
    }
}
