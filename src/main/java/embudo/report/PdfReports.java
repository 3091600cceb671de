package embudo.report;

import embudo.catalog.Metric;
import embudo.domain.Band;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.domain.Leads;
import embudo.domain.Settings;
import embudo.kernel.Language;
import embudo.kernel.Period;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;
import embudo.measure.Figures;
import embudo.measure.Overview;
import embudo.report.pdf.Charts;
import embudo.report.pdf.Fonts;
import embudo.report.pdf.Typesetter;
import embudo.report.sections.Story;
import embudo.text.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Sets the reports from one snapshot of the figures. Thread-safe; takes about a second. */
public final class PdfReports implements Reports {
    private static final String EXECUTIVE = "executive-summary";

    private final Figures figures;
    private final List<Metric> metrics;
    private final Leads leads;
    private final Settings settings;
    private final Ticker ticker;
    private final Fonts fonts = new Fonts();
    private final Typesetter typesetter = new Typesetter(fonts);
    private final ExecutiveSummary executive = new ExecutiveSummary();

    public PdfReports(
            Figures figures, List<Metric> metrics, Leads leads, Settings settings, Ticker ticker) {
        this.figures = figures;
        this.metrics = List.copyOf(metrics);
        this.leads = leads;
        this.settings = settings;
        this.ticker = ticker;
    }

    @Override
    public List<String> names() {
        return List.of(EXECUTIVE);
    }

    @Override
    public Made write(String name, Period period, Language language, Paper paper, Path target) {
        long start = ticker.nanos();
        if (!names().contains(name))
            throw new Problem("report.unknown", name, String.join(", ", names()));
        Overview overview = figures.overview(period);
        Typesetter.Sheet sheet = set(overview, topScore(overview), language, paper);
        place(sheet.bytes(), target.toAbsolutePath());
        long millis = (ticker.nanos() - start) / 1_000_000;
        return new Made(target, sheet.pages(), sheet.bytes().length, millis);
    }

    /** One page: what does not fit at ease is set tighter. */
    private Typesetter.Sheet set(Overview overview, int topScore, Language language, Paper paper) {
        Typesetter.Sheet sheet = null;
        for (boolean tight : new boolean[] {false, true}) {
            Charts charts = new Charts(fonts);
            Story story =
                    new Story(
                            overview,
                            metrics,
                            topScore,
                            settings.get(Settings.NAME, ""),
                            Texts.of(language),
                            charts,
                            fonts,
                            (paper == Paper.A4 ? 160 : 136) - (tight ? 48 : 0));
            sheet = typesetter.set(executive.html(story, paper, tight), charts, dated(overview));
            if (sheet.pages() == 1) return sheet;
        }
        return sheet;
    }

    /** Of the hot leads nobody has contacted: a figure, not a person. */
    private int topScore(Overview overview) {
        if (overview.hotUncontacted() == 0) return -1;
        LeadQuery waiting = LeadQuery.all().withBands(Set.of(Band.HOT)).withUncontacted(true);
        return leads.page(waiting, 0, 1).rows().stream()
                .mapToInt(LeadRow::score)
                .findFirst()
                .orElse(-1);
    }

    private static Instant dated(Overview overview) {
        return overview.asOf() != null
                ? overview.asOf()
                : overview.period().to().atStartOfDay(overview.zone()).toInstant();
    }

    private void place(byte[] bytes, Path target) {
        Path part = target.resolveSibling(".embudo-" + ticker.nanos() + ".part");
        try {
            try {
                Files.write(part, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                Files.move(
                        part,
                        target,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new Problem(e, "report.unwritable", target);
        }
    }
}
