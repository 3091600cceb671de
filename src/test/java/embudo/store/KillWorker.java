package embudo.store;

import embudo.domain.Actor;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.NewEvent;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The process that {@link KillTest} kills: three threads append, one imports, until the end. */
final class KillWorker {
    /** Contacts of each batch. */
    static final int CONTACTS = 300;

    private final Store store;
    private final Path acks;

    private KillWorker(Store store, Path acks) {
        this.store = store;
        this.acks = acks;
    }

    public static void main(String[] args) throws IOException {
        Store store = Store.open(Path.of(args[0]), Ticker.system(), new Notices());
        KillWorker worker = new KillWorker(store, Path.of(args[1]));
        for (int i = 0; i < 3; i++) Thread.ofPlatform().start(worker::append);
        worker.load();
    }

    private void append() {
        Random random = new Random();
        while (true) {
            long amount = random.nextLong() >>> 8;
            NewEvent event =
                    NewEvent.of(null, 1, EventType.PURCHASE, Instant.EPOCH)
                            .withAmount(amount, "EUR");
            long position = store.journal().append(Actor.COMMAND, List.of(event)).getFirst();
            acknowledge("event " + position + " " + amount);
        }
    }

    private void load() {
        while (true) {
            try (ImportSession s = store.imports().open("contacts", "c", "0", Actor.COMMAND)) {
                for (int i = 0; i < CONTACTS; i++) {
                    s.addContact(
                            Map.of(ContactField.EMAIL, s.batch() + "-" + i + "@nube.example"),
                            Map.of());
                    if (i % 100 == 0) s.portion();
                }
                s.publish(new ImportBatch.Counts(CONTACTS, CONTACTS, 0, 0, 0, 0), "{}");
                acknowledge("batch " + s.batch());
            }
        }
    }

    private synchronized void acknowledge(String line) {
        try {
            Files.writeString(acks, line + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
