package embudo.bench;

import embudo.app.Counting;
import embudo.catalog.Catalog;
import embudo.domain.Actor;
import embudo.domain.Band;
import embudo.domain.ContactField;
import embudo.domain.LeadQuery;
import embudo.domain.LeadQuery.Sort;
import embudo.domain.LeadRow;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.kernel.Work;
import embudo.measure.AudienceModel;
import embudo.measure.LeadLists;
import embudo.measure.ReadModel;
import embudo.store.Store;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Measures lists of a million leads in a real workspace and prints a Markdown table: opening,
 * sorting, filtering, searching against LIKE in H2, an edit, scrolling. Arguments: number of
 * people, and a folder to keep the workspace in for another run.
 */
public final class ListBench {
    private static final PrintStream OUT = System.out;
    private static final Actor ACTOR = Actor.COMMAND;

    private ListBench() {}

    public static void main(String[] args) throws Exception {
        int people = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        Path folder =
                args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("embudo-lists");
        OUT.printf(Locale.ROOT, "| %,d people | CPU |%n|---|---|%n", people);
        if (!Files.exists(folder.resolve("embudo.mv.db"))) Fill.of(folder, people);
        Ticker ticker = Ticker.fixed(People.NOW);
        Notices notices = new Notices();
        try (Store store = Store.open(folder, ticker, notices);
                Work work = new Work();
                Counting figures = new Counting(Catalog.load(), store, notices, work, ticker)) {
            ReadModel columns = figures.columns();
            columns.catchUp();
            AudienceModel audience = figures.audience();
            LeadLists lists = figures.leads();
            once("people read into columns, in the background", () -> audience.fields());
            once("search text read", () -> store.leadSource().find("zzzzzz"));
            lists(lists);
            edit(store, columns, lists);
            new SearchBench(lists, OUT).run(folder, store);
            new ScrollBench(lists, OUT).run();
        }
        OUT.flush();
        System.exit(0);
    }

    private static void lists(LeadLists lists) {
        LeadQuery all = LeadQuery.all();
        once("open: first page and its length, first time", () -> lists.page(all, 0, 100));
        often("open again", () -> lists.page(all, 0, 100));
        often("a page from the middle", () -> lists.page(all, lists.count(all) / 2, 100));
        for (Sort sort :
                List.of(
                        Sort.NAME,
                        Sort.COMPANY,
                        Sort.CREATED,
                        Sort.LAST_SIGNAL,
                        Sort.of(ContactField.EMAIL),
                        Sort.of(ContactField.COUNTRY),
                        Sort.of(ContactField.EMAIL_OPENS))) {
            once("sort by " + sort.key() + ", first time", () -> page(lists, all, sort));
            often("sort by " + sort.key() + ", again", () -> page(lists, all, sort));
        }
        once(
                "filter: two bands",
                () -> lists.page(all.withBands(Set.of(Band.HOT, Band.WARM)), 0, 100));
        once("filter: nobody called", () -> lists.page(all.withUncontacted(true), 0, 100));
        once(
                "filter: condition",
                () ->
                        lists.page(
                                all.withWhere("email_opens >= 100 && job_title == 'director'"),
                                0,
                                100));
        once(
                "all but three, counted",
                () -> lists.count(all.withBands(Set.of(Band.COLD)).without(Set.of(1L, 2L, 3L))));
    }

    private static List<LeadRow> page(LeadLists lists, LeadQuery all, Sort sort) {
        return lists.page(all.sorted(sort, false), 0, 100).rows();
    }

    private static void edit(Store store, ReadModel columns, LeadLists lists) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            Map<ContactField, Object> change = new HashMap<>();
            change.put(ContactField.COMPANY, "Aardvark " + i);
            store.contacts().edit(1_000L + i, change, ACTOR);
            columns.catchUp();
            times.add(millis(() -> page(lists, LeadQuery.all(), Sort.COMPANY)));
        }
        row("sorted page after an edit of one person, median", median(times));
    }

    /** Milliseconds of the calling thread's CPU, which do all the work, files aside. */
    static double millis(Runnable task) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        task.run();
        return (threads.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static void once(String what, Runnable task) {
        row(what, millis(task));
    }

    private static void often(String what, Runnable task) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < 9; i++) times.add(millis(task));
        row(what + ", median", median(times));
    }

    static double median(List<Double> times) {
        return at(times, .5);
    }

    static double at(List<Double> times, double share) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
    }

    private static void row(String what, double millis) {
        OUT.printf(Locale.ROOT, "| %s | %.1f ms |%n", what, millis);
        OUT.flush();
    }
}
