package embudo.report;

import embudo.catalog.ReportKind;
import embudo.domain.Actor;
import embudo.domain.Settings;
import embudo.kernel.Language;
import embudo.kernel.Ticker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the reports whose hour has come, in the language of the workspace, into the folder that was
 * chosen; each stays in the archive. What was missed while nothing ran is made once, not once for
 * each time.
 */
public final class ReportPlan {
    private static final String MADE = "reports.made.";
    private final Reports reports;
    private final Settings settings;
    private final Ticker ticker;

    public ReportPlan(Reports reports, Settings settings, Ticker ticker) {
        this.reports = reports;
        this.settings = settings;
        this.ticker = ticker;
    }

    /** When a report is made next. */
    public record Next(ReportKind kind, Instant at) {}

    /** Where reports go; empty while none are made by themselves. */
    public Optional<Path> folder() {
        return Optional.ofNullable(settings.get(Settings.REPORT_FOLDER, null)).map(Path::of);
    }

    /** Makes reports from now on, or with null no longer. */
    public void into(Path folder, Actor actor) {
        settings.put(Settings.REPORT_SINCE, ticker.now().toString(), actor);
        settings.put(
                Settings.REPORT_FOLDER,
                folder == null ? null : folder.toAbsolutePath().toString(),
                actor);
    }

    /** The next run of every report that has a schedule, in the order in which they are offered. */
    public List<Next> next() {
        Instant now = ticker.now();
        return scheduled().stream()
                .map(kind -> new Next(kind, kind.schedule().next(now, settings.zone())))
                .toList();
    }

    private List<ReportKind> scheduled() {
        return reports.kinds().stream().filter(kind -> kind.schedule() != null).toList();
    }

    /**
     * Makes what is due, and says what it made.
     *
     * @throws embudo.kernel.Problem when the folder can't be written; the report stays due
     */
    public List<Reports.Made> make(Actor actor) {
        List<Reports.Made> made = new ArrayList<>();
        Optional<Path> folder = folder();
        if (folder.isEmpty()) return made;
        for (ReportKind kind : scheduled()) {
            Instant due = kind.schedule().latest(ticker.now(), settings.zone());
            if (!due.isAfter(done(kind))) continue;
            made.add(write(kind, folder.get(), actor));
            settings.put(MADE + kind.key(), due.toString(), actor);
        }
        return made;
    }

    /** Up to when nothing is due any more. */
    private Instant done(ReportKind kind) {
        Instant since =
                Instant.parse(settings.get(Settings.REPORT_SINCE, Instant.EPOCH.toString()));
        Instant made = Instant.parse(settings.get(MADE + kind.key(), Instant.EPOCH.toString()));
        return made.isAfter(since) ? made : since;
    }

    private Reports.Made write(ReportKind kind, Path folder, Actor actor) {
        Language language = Language.of(settings.get(Settings.LANGUAGE, Language.EN.code()));
        Draft draft =
                reports.draft(
                        kind.key(), reports.period(kind), language, Reports.Paper.of(language));
        Path there = Files.isDirectory(folder) ? folder : folder.resolve(reports.fileName(draft));
        return reports.write(draft, there, actor);
    }
}
