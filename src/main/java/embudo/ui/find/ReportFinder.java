package embudo.ui.find;

import embudo.catalog.ReportKind;
import embudo.domain.ReportRun;
import embudo.kernel.Problem;
import embudo.report.Reports;
import embudo.ui.kit.Desk;
import embudo.ui.kit.find.Finder;
import embudo.ui.kit.find.Found;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports by name, and those that were made; opening one sets it on the screen of reports. */
public final class ReportFinder implements Finder {
    private static final String KIND = "kind ";
    private static final String RUN = "run ";

    /** As many of the archive are offered. */
    private static final int LATEST = 50;

    private final Reports reports;
    private final Desk desk;

    public ReportFinder(Reports reports, Desk desk) {
        this.reports = reports;
        this.desk = desk;
    }

    @Override
    public String id() {
        return "reports";
    }

    @Override
    public String kindKey() {
        return "ui.find.report";
    }

    @Override
    public List<Found> find(String typed, int limit) {
        List<Found> all = new ArrayList<>();
        for (ReportKind kind : reports.kinds()) all.add(found(kind));
        for (ReportRun run : reports.runs(LATEST)) all.add(found(run));
        return all;
    }

    private Found found(ReportKind kind) {
        return new Found(KIND + kind.key(), name(kind), description(kind), "fth-file-text", "");
    }

    private String name(ReportKind kind) {
        return kind.name().get(desk.words().language());
    }

    private String description(ReportKind kind) {
        return kind.description().getOrDefault(desk.words().language(), "");
    }

    private Found found(ReportRun run) {
        String name =
                reports.kinds().stream()
                        .filter(kind -> kind.key().equals(run.report()))
                        .findFirst()
                        .map(this::name)
                        .orElse(run.report());
        String period = desk.words().formats().period(run.period());
        return new Found(RUN + run.id(), name + " · " + period, "", "fth-archive", "");
    }

    @Override
    public Optional<Found> known(String key) {
        try {
            return key.startsWith(RUN)
                    ? Optional.of(found(reports.run(Long.parseLong(key.substring(RUN.length())))))
                    : Optional.of(found(reports.kind(key.substring(KIND.length()))));
        } catch (Problem gone) {
            return Optional.empty();
        }
    }

    @Override
    public void open(Found found) {
        desk.navigator().openScreen("reports", found.key());
    }
}
