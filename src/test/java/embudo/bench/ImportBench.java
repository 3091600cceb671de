package embudo.bench;

import embudo.domain.Actor;
import embudo.domain.Settings;
import embudo.intake.FileImporter;
import embudo.intake.ImportPlan;
import embudo.intake.Preview;
import embudo.kernel.Notices;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.store.Store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures a file of contacts on its way into a workspace, preview and publish, beside a bare JDBC
 * batch of the same columns in the same run, and prints a Markdown table. Argument: number of rows.
 */
public final class ImportBench {
    private static final PrintStream OUT = System.out;

    private ImportBench() {}

    public static void main(String[] args) throws IOException, SQLException {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        Path folder = Files.createTempDirectory("embudo-import");
        try {
            Path file = folder.resolve("contacts.csv");
            write(file, rows);
            OUT.printf(Locale.ROOT, "| %,d contacts | %d MB |%n", rows, Files.size(file) >> 20);
            OUT.println("|---|---|");
            double[] imported = load(folder.resolve("ws"), file, rows);
            for (boolean often : new boolean[] {true, false}) {
                long cpu = cpu();
                double bare = BareInsert.seconds(folder.resolve("bare" + often), file, often);
                String what = often ? "one commit a batch" : "one commit at the end";
                row(
                        "bare batch insert, " + what,
                        "%.1f s, CPU %.1f s, %,.0f a second",
                        bare,
                        (cpu() - cpu) / 1e9,
                        rows / bare);
                row(
                        "import over that bare insert",
                        "%.0f %% (publish alone %.0f %%)",
                        100 * bare / (imported[0] + imported[1]),
                        100 * bare / imported[1]);
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path gone : files.sorted(Comparator.reverseOrder()).toList())
                    Files.delete(gone);
            }
        }
    }

    /** Seconds of preview and of publish. */
    private static double[] load(Path workspace, Path file, int rows) throws IOException {
        try (Store store = Store.open(workspace, Ticker.system(), new Notices())) {
            store.settings().put(Settings.ZONE, "Europe/Madrid", Actor.COMMAND);
            FileImporter importer =
                    new FileImporter(
                            store.imports(),
                            store.contacts(),
                            store.webinars(),
                            store.dailyFacts(),
                            store.settings(),
                            Ticker.system(),
                            store.records(),
                            List.of(),
                            address -> false);
            ImportPlan plan = importer.plan(importer.inspect(file), "contacts", Map.of());
            long cpu = cpu();
            long t = System.nanoTime();
            Preview preview = importer.preview(plan, Progress.NONE);
            double previewed = since(t);
            row("preview", "%.1f s, CPU %.1f s", previewed, (cpu() - cpu) / 1e9);
            if (preview.counts().fresh() != rows) throw new IllegalStateException("rows are lost");
            cpu = cpu();
            t = System.nanoTime();
            int batch = importer.publish(plan, Actor.COMMAND, Progress.NONE).batch().id();
            double published = since(t);
            row("publish", "%.1f s, CPU %.1f s", published, (cpu() - cpu) / 1e9);
            row("preview and publish", "%,.0f rows a second", rows / (previewed + published));
            row("store file", "%d MB", Files.size(workspace.resolve("embudo.mv.db")) >> 20);
            row("highest heap", "%d MB", heap() >> 20);
            t = System.nanoTime();
            store.imports().undo(batch, Actor.COMMAND);
            row("undo", "%.1f s", since(t));
            if (store.contacts().count() != 0) throw new IllegalStateException("people stay");
            return new double[] {previewed, published};
        }
    }

    private static void write(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "First name,Last name,Email,Phone,Company,Job title,Industry,Country,"
                            + "Email opens,Create date\n");
            for (int i = 0; i < rows; i++)
                out.write(
                        "Ana %d,Peña,ana%d@nube%d.example,+34 6%08d,Nube %d,CTO,tech,ES,%d,%s%n"
                                .formatted(
                                        i,
                                        i,
                                        i % 977,
                                        i,
                                        i % 5000,
                                        i % 20,
                                        "2025-%02d-%02d 10:30".formatted(1 + i % 12, 1 + i % 28)));
        }
    }

    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(u -> u.getUsed())
                .sum();
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private static void row(String what, String format, Object... values) {
        OUT.printf(Locale.ROOT, "| %s | %s |%n", what, format.formatted(values));
        OUT.flush();
    }
}
