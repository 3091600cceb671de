package embudo.report;

import embudo.catalog.ReportKind;
import embudo.domain.Actor;
import embudo.domain.ReportRun;
import embudo.domain.ReportRuns;
import embudo.kernel.Language;
import embudo.kernel.Period;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;
import embudo.measure.Figures;
import embudo.measure.Overview;
import embudo.report.facts.Snapshot;
import embudo.report.facts.SnapshotJson;
import embudo.report.facts.SnapshotMaker;
import embudo.report.pdf.Charts;
import embudo.report.pdf.Fonts;
import embudo.report.pdf.Typesetter;
import embudo.report.sections.Story;
import embudo.text.Texts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;

/** Sets the reports from one snapshot of the figures. Thread-safe; takes about a second. */
public final class PdfReports implements Reports {
    private final List<ReportKind> kinds;
    private final Figures figures;
    private final SnapshotMaker snapshots;
    private final ReportRuns archive;
    private final Ticker ticker;
    private final Fonts fonts = new Fonts();
    private final Typesetter typesetter = new Typesetter(fonts);
    private final Layout layout = new Layout();

    public PdfReports(
            List<ReportKind> kinds,
            Figures figures,
            SnapshotMaker snapshots,
            ReportRuns archive,
            Ticker ticker) {
        this.kinds = List.copyOf(kinds);
        this.figures = figures;
        this.snapshots = snapshots;
        this.archive = archive;
        this.ticker = ticker;
    }

    @Override
    public List<ReportKind> kinds() {
        return kinds;
    }

    @Override
    public ReportKind kind(String name) {
        return kinds.stream()
                .filter(k -> k.key().equals(name.replace('-', '_')))
                .findFirst()
                .orElseThrow(() ->
                        new Problem(
                                "report.unknown",
                                name,
                                String.join(", ", kinds.stream().map(ReportKind::key).toList())));
    }

    @Override
    public Period period(ReportKind kind) {
        return kind.span().ending(figures.defaultPeriod().to());
    }

    @Override
    public Draft draft(String name, Period period, Language language, Paper paper) {
        return set(snapshots.take(kind(name), period), language, paper, 0);
    }

    @Override
    public Draft again(long run, Language language, Paper paper) {
        return set(SnapshotJson.unpack(archive.snapshot(run)), language, paper, run);
    }

    @Override
    public Made write(Draft draft, Path target, Actor actor) {
        long start = ticker.nanos();
        Path file = target.toAbsolutePath();
        if (Files.isDirectory(file)) file = file.resolve(fileName(draft));
        Placing.place(draft.pdf(), file, ticker);
        boolean same = true;
        long run = draft.run();
        if (run == 0) run = keep(draft, file, actor);
        else same = same(draft, run(run));
        long millis = (ticker.nanos() - start) / 1_000_000;
        return new Made(file, draft.pages(), draft.pdf().length, millis, run, same);
    }

    private long keep(Draft draft, Path file, Actor actor) {
        Snapshot snapshot = draft.snapshot();
        ReportRun run =
                new ReportRun(
                        0,
                        snapshot.report().key(),
                        snapshot.dossier().overview().period(),
                        draft.language(),
                        draft.paper().key(),
                        snapshot.takenAt(),
                        draft.pages(),
                        draft.pdf().length,
                        digest(draft.pdf()),
                        snapshot.program(),
                        file.toString());
        return archive.add(run, SnapshotJson.pack(snapshot), actor).id();
    }

    private static boolean same(Draft draft, ReportRun run) {
        boolean alike =
                run.language() == draft.language() && run.paper().equals(draft.paper().key());
        return !alike || run.digest().equals(digest(draft.pdf()));
    }

    @Override
    public List<ReportRun> runs(int limit) {
        return archive.recent(limit);
    }

    @Override
    public ReportRun run(long id) {
        return archive.byId(id).orElseThrow(() -> new Problem("report.run.unknown", id));
    }

    @Override
    public void remove(long run, Actor actor) {
        archive.remove(run, actor);
    }

    @Override
    public void bringBack(long run, Actor actor) {
        archive.bringBack(run, actor);
    }

    @Override
    public String fileName(Draft draft) {
        return draft.snapshot().report().key()
                + "_"
                + DateTimeFormatter.BASIC_ISO_DATE.format(
                        draft.snapshot().dossier().overview().period().to())
                + ".pdf";
    }

    /** The first part stands on one page: what does not fit at ease is set tighter. */
    private Draft set(Snapshot snapshot, Language language, Paper paper, long run) {
        Overview overview = snapshot.dossier().overview();
        Typesetter.Sheet sheet = null;
        for (boolean tight : new boolean[] {false, true}) {
            Charts charts = new Charts(fonts);
            double room = (paper == Paper.A4 ? 160 : 136) - (tight ? 48 : 0);
            Story story = new Story(snapshot, Texts.of(language), charts, fonts, room);
            Layout.Page page = layout.page(story, paper, tight);
            sheet = typesetter.set(page.html(), charts, dated(overview));
            if (sheet.pageOf(page.front()) == 1) break;
        }
        return new Draft(snapshot, language, paper, sheet.bytes(), sheet.pages(), run);
    }

    private static Instant dated(Overview overview) {
        return overview.asOf() != null
                ? overview.asOf()
                : overview.period().to().atStartOfDay(overview.zone()).toInstant();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
