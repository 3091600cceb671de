package embudo.bench;

import embudo.catalog.Catalog;
import embudo.domain.Actor;
import embudo.domain.Channel;
import embudo.domain.Device;
import embudo.domain.EventBlock;
import embudo.domain.EventType;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.NewEvent;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.measure.ReadModel;
import embudo.store.Store;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Measures the start with five million events in a real workspace: fills one, then opens it in a
 * new process (nothing is compiled yet, but the file may be in the system's cache) and prints a
 * Markdown table. Arguments: number of events, number of people.
 */
public final class StartBench {
    private static final ImportBatch.Counts COUNTS = new ImportBatch.Counts(0, 0, 0, 0, 0, 0);

    private StartBench() {}

    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("open")) {
            open(Path.of(args[1]));
            return;
        }
        int events = args.length > 0 ? Integer.parseInt(args[0]) : 5_000_000;
        int people = args.length > 1 ? Integer.parseInt(args[1]) : 200_000;
        Path folder = Files.createTempDirectory("embudo-start");
        try {
            if (args.length < 3) Sheet.head();
            Sheet.say("%,d events, %,d people", events, people);
            long start = System.nanoTime();
            fill(folder, new Events(people, events), events);
            Sheet.row("filling the workspace through an import", "%.1f s", Sheet.since(start));
            again(folder);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList())
                    Files.delete(file);
            }
        }
    }

    private static void fill(Path folder, Events generator, int events) {
        try (Store store = Store.open(folder, Ticker.system(), new Notices());
                ImportSession in =
                        store.imports().open("events", "bench.csv", "0", Actor.COMMAND)) {
            for (EventBlock b : generator.blocks(events))
                for (int i = 0; i < b.size; i++) in.event(event(b, i));
            in.publish(COUNTS, "{}");
        }
    }

    private static NewEvent event(EventBlock b, int i) {
        return new NewEvent(
                null,
                b.identity[i],
                EventType.ofCode(b.type[i]),
                Instant.ofEpochMilli(b.occurredAt[i]),
                Channel.ofCode(b.channel[i]),
                b.campaign[i],
                b.webinar[i],
                b.section[i],
                b.minute[i],
                Device.UNKNOWN,
                b.amount[i],
                EventBlock.unpackCurrency(b.currency[i]),
                null,
                0);
    }

    private static void again(Path folder) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        String name = StartBench.class.getName();
        String at = folder.toString();
        Process process =
                new ProcessBuilder(java, "-Xmx2g", "-cp", classes, name, "open", at)
                        .inheritIO()
                        .start();
        if (process.waitFor() != 0) throw new IOException("the new process failed");
    }

    private static void open(Path folder) {
        Ticker ticker = Ticker.fixed(Events.START.plusSeconds(Events.DAYS * 86_400L));
        Notices notices = new Notices();
        long start = System.nanoTime();
        try (Store store = Store.open(folder, ticker, notices)) {
            double opened = Sheet.since(start);
            start = System.nanoTime();
            long cpu = Sheet.cpu();
            ReadModel model =
                    new ReadModel(
                            store.journal(),
                            store.dailyFacts(),
                            store.webinars(),
                            store.leads(),
                            store.scores(),
                            store.settings(),
                            Catalog.load().metrics(),
                            notices,
                            ticker);
            model.catchUp();
            double ready = Sheet.since(start);
            double busy = (Sheet.cpu() - cpu) / 1e9;
            Sheet.row("opening the store", "%.2f s", opened);
            Sheet.row("from the open store to live figures", "%.2f s", ready);
            Sheet.row("the same, CPU of the thread", "%.2f s", busy);
            Sheet.atMost("start to live figures", "%.2f s", opened + ready, 2);
            start = System.nanoTime();
            model.overview(model.defaultPeriod());
            Sheet.row("first overview", "%.3f s", Sheet.since(start));
            for (int i = 0; i < 20; i++) model.overview(model.defaultPeriod());
            start = System.nanoTime();
            model.overview(model.defaultPeriod());
            Sheet.row("a later overview", "%.3f s", Sheet.since(start));
            start = System.nanoTime();
            store.journal().read(0, Long.MAX_VALUE, block -> {});
            Sheet.row("reading the journal alone, once warm", "%.2f s", Sheet.since(start));
            model.close();
            // What goes when the model is let go of, so that the store's own cache stays out.
            long with = Sheet.heap();
            Reference.reachabilityFence(model);
            model = null;
            Sheet.atMost("memory of the read model", "%.0f MB", (with - Sheet.heap()) / 1e6, 250);
        }
    }
}
