package embudo.app;

import embudo.catalog.ReportKind;
import embudo.domain.Actor;
import embudo.kernel.Language;
import embudo.kernel.Ticker;
import embudo.report.Draft;
import embudo.report.Reports;
import embudo.report.pdf.PageImages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Seconds from asking for a report to its first page drawn as the window shows it, and to its file
 * written and archived: for every declared report, the first time in the process and the median of
 * seven more. Argument: a workspace, made by {@code demo}.
 */
public final class ReportBench {
    private static final int RUNS = 7;

    /** As the window draws a page. */
    private static final double SCALE = 1.5;

    private ReportBench() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("reports");
        try (Lifecycle life =
                new Lifecycle(Path.of(args[0]).toAbsolutePath(), Ticker.system(), Program::new)) {
            life.wiring().settle();
            Reports reports = life.wiring().windowServices().reports();
            System.out.println(
                    "| report | pages | preview, first | preview | file, first | file |");
            System.out.println("| --- | --- | --- | --- | --- | --- |");
            for (ReportKind kind : reports.kinds()) {
                double[] seen = new double[RUNS + 1];
                double[] written = new double[RUNS + 1];
                int pages = 0;
                for (int run = 0; run <= RUNS; run++) {
                    long begun = System.nanoTime();
                    Draft draft = draft(reports, kind);
                    PageImages.draw(draft.pdf(), 0, SCALE);
                    seen[run] = (System.nanoTime() - begun) / 1e9;
                    begun = System.nanoTime();
                    reports.write(
                            draft(reports, kind),
                            folder.resolve(kind.key() + run + ".pdf"),
                            Actor.COMMAND);
                    written[run] = (System.nanoTime() - begun) / 1e9;
                    pages = draft.pages();
                }
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %d | %.2f s | %.2f s | %.2f s | %.2f s |%n",
                        kind.key(),
                        pages,
                        seen[0],
                        median(seen),
                        written[0],
                        median(written));
            }
        }
    }

    private static Draft draft(Reports reports, ReportKind kind) {
        return reports.draft(kind.key(), reports.period(kind), Language.EN, Reports.Paper.A4);
    }

    private static double median(double[] runs) {
        double[] later = Arrays.copyOfRange(runs, 1, runs.length);
        Arrays.sort(later);
        return later[later.length / 2];
    }
}
