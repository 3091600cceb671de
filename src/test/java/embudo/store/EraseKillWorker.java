package embudo.store;

import embudo.domain.Actor;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.NewCommand;
import embudo.domain.NewEvent;
import embudo.kernel.Notices;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The process that {@link EraseKillTest} kills: erases one person after the other and says whom it
 * begins with and whom it has ended. Arguments: workspace, file of what it says.
 */
final class EraseKillWorker {
    static final int PEOPLE = 600;

    private EraseKillWorker() {}

    static String email(int i) {
        return "person" + i + ".quince@nube.example";
    }

    public static void main(String[] args) throws IOException {
        Path workspace = Path.of(args[0]);
        Path said = Path.of(args[1]);
        try (Store store = Store.open(workspace, Ticker.system(), new Notices())) {
            if (store.contacts().count() == 0) fill(store);
            for (int i = 0; i < PEOPLE; i++) {
                Contact contact = store.contacts().byEmails(List.of(email(i))).get(email(i));
                if (contact == null) continue;
                say(said, "try " + i);
                store.erasures().erase(contact.id(), Actor.COMMAND, Progress.NONE);
                say(said, "done " + i);
            }
        }
    }

    /** Each has a chat line in a chunk and one in the tail, a letter, and a letter about them. */
    private static void fill(Store store) {
        List<Long> ids = new ArrayList<>();
        Instant at = Instant.parse("2026-03-28T12:00:00Z");
        try (ImportSession s = store.imports().open("contacts", "c", "0", Actor.COMMAND)) {
            for (int i = 0; i < PEOPLE; i++) {
                ids.add(s.addContact(Map.of(ContactField.EMAIL, email(i)), Map.of()));
                s.event(
                        NewEvent.of(null, ids.get(i), EventType.CHAT, at)
                                .withPayload("I am " + email(i)));
            }
            s.publish(new ImportBatch.Counts(PEOPLE, PEOPLE, 0, 0, 0, 0), "{}");
        }
        List<NewCommand> letters = new ArrayList<>();
        List<NewEvent> questions = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            letters.add(new NewCommand("mail", "send", "to" + i, ids.get(i), "To " + email(i)));
            letters.add(new NewCommand("chat", "post", "of" + i, 0, "About " + email(i)));
            questions.add(
                    NewEvent.of(null, ids.get(i), EventType.QUESTION, at)
                            .withPayload("Write to " + email(i)));
        }
        store.journal().append(Actor.COMMAND, questions);
        store.commands().open("run", letters, false, Actor.COMMAND);
    }

    private static void say(Path said, String line) throws IOException {
        Files.writeString(said, line + "\n", StandardOpenOption.APPEND);
    }
}
