package embudo.store;

import embudo.domain.Actor;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.Merge;
import embudo.domain.Merges;
import embudo.kernel.Notices;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The process that {@link CareKillTest} kills: does one thing again and again. Before each time it
 * writes down what the workspace is and what it will be, afterwards that it is done. Arguments:
 * workspace, file of what it says, what to do.
 */
final class CareKillWorker {
    /** People of each batch. */
    static final int PEOPLE = 200;

    private static final int PAIRS = 10;
    private static final String ANCHOR = "anchor@nube.example";

    private final Path workspace;
    private final Path said;
    private String titleBefore = "";
    private Store store;

    private CareKillWorker(Path workspace, Path said) {
        this.workspace = workspace;
        this.said = said;
    }

    public static void main(String[] args) throws IOException {
        CareKillWorker worker = new CareKillWorker(Path.of(args[0]), Path.of(args[1]));
        worker.open();
        if (worker.store.contacts().count() == 0) worker.load();
        while (true)
            switch (args[2]) {
                case "import" -> worker.doing(PEOPLE, worker::load);
                case "undo" -> {
                    int batch = worker.doing(PEOPLE, worker::load);
                    worker.doing(-PEOPLE, () -> worker.undo(batch));
                }
                case "merge" -> {
                    worker.doing(-PAIRS, worker::merge);
                    for (Merge merge : worker.store.merges().recent(PAIRS))
                        worker.doing(1, () -> worker.split(merge));
                }
                case "backup" -> worker.doing(0, worker::backup);
                default -> worker.restore();
            }
    }

    /** What a workspace is, in a word: its people, its merges, and who wrote last. */
    static String state(Store store) {
        return state(
                store.contacts().count(), store.merges().recent(Integer.MAX_VALUE).size(), store);
    }

    private static String state(long people, int merges, Store store) {
        Contact anchor = store.contacts().byEmails(List.of(ANCHOR)).get(ANCHOR);
        return people
                + "/"
                + merges
                + "/"
                + (anchor == null ? "" : anchor.fields().get(ContactField.JOB_TITLE));
    }

    private void open() {
        store = Store.open(workspace, Ticker.system(), new Notices());
    }

    private interface Step<T> {
        T run();
    }

    /**
     * {@code change} of the number of people; a batch also moves the anchor's title, so that the
     * number alone does not tell the states apart.
     */
    private <T> T doing(int change, Step<T> step) {
        String before = state(store);
        String[] part = before.split("/", -1);
        long people = Long.parseLong(part[0]) + change;
        int merges = Integer.parseInt(part[1]) + (Math.abs(change) == PEOPLE ? 0 : -change);
        String title =
                switch (change) {
                    case PEOPLE -> String.valueOf(next());
                    case -PEOPLE -> titleBefore;
                    default -> part[2];
                };
        say("try " + before + " " + people + "/" + merges + "/" + title);
        T done = step.run();
        say("done");
        return done;
    }

    private long next() {
        return store.imports().recent(1).stream().mapToInt(ImportBatch::id).max().orElse(0) + 1;
    }

    private int load() {
        Contact anchor = store.contacts().byEmails(List.of(ANCHOR)).get(ANCHOR);
        try (ImportSession s = store.imports().open("contacts", "c", "0", Actor.COMMAND)) {
            Map<ContactField, Object> title =
                    Map.of(ContactField.JOB_TITLE, String.valueOf(s.batch()));
            if (anchor == null) {
                Map<ContactField, Object> fields = new HashMap<>(title);
                fields.put(ContactField.EMAIL, ANCHOR);
                s.addContact(fields, Map.of());
            } else {
                titleBefore = (String) anchor.fields().get(ContactField.JOB_TITLE);
                s.updateContact(anchor, title, Map.of());
            }
            for (int i = 0; i < PEOPLE; i++) {
                s.addContact(
                        Map.of(ContactField.EMAIL, s.batch() + "-" + i + "@nube.example"),
                        Map.of());
                if (i % 50 == 0) s.portion();
            }
            return s.publish(new ImportBatch.Counts(PEOPLE, PEOPLE, 0, 0, 0, 0), "{}").id();
        }
    }

    private Boolean undo(int batch) {
        return store.imports().undo(batch, Actor.COMMAND).isEmpty();
    }

    /** All pairs in one go: all or none. */
    private Boolean merge() {
        int batch = store.imports().recent(Integer.MAX_VALUE).getLast().id();
        List<String> emails = new ArrayList<>();
        for (int i = 0; i < 2 * PAIRS; i++) emails.add(batch + "-" + i + "@nube.example");
        Map<String, Contact> found = store.contacts().byEmails(emails);
        List<Merges.Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++)
            wanted.add(
                    new Merges.Wanted(
                            found.get(emails.get(2 * i)).id(),
                            found.get(emails.get(2 * i + 1)).id(),
                            Set.of()));
        return !store.merges().merge(wanted, Actor.COMMAND).isEmpty();
    }

    private Boolean split(Merge merge) {
        return store.merges().split(merge.id(), Actor.COMMAND).isEmpty();
    }

    private Boolean backup() {
        return store.maintenance().backup(Progress.NONE).sound();
    }

    /** A backup, more people, and back to the backup. */
    private void restore() {
        Path backup = store.maintenance().backup(Progress.NONE).file();
        String then = state(store);
        load();
        String now = state(store);
        store.close();
        say("try " + now + " " + then);
        new Restore(workspace, Ticker.system()).run(backup, null, Progress.NONE);
        say("done");
        open();
    }

    private void say(String line) {
        try {
            Files.writeString(said, line + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
