package embudo.ui;

import embudo.catalog.Catalog;
import embudo.catalog.ReportKind;
import embudo.domain.Actor;
import embudo.domain.ReportRun;
import embudo.kernel.Language;
import embudo.kernel.Period;
import embudo.report.Draft;
import embudo.report.Reports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The declared reports over an archive in memory; a draft is one page of a real, empty PDF. */
public final class FakeReports implements Reports {
    public final List<Object> asked = Collections.synchronizedList(new ArrayList<>());
    public final List<ReportRun> runs = Collections.synchronizedList(new ArrayList<>());
    private final List<ReportRun> removed = Collections.synchronizedList(new ArrayList<>());

    @Override
    public List<ReportKind> kinds() {
        return Catalog.load().reports();
    }

    @Override
    public ReportKind kind(String name) {
        return kinds().stream().filter(k -> k.key().equals(name)).findFirst().orElseThrow();
    }

    @Override
    public Period period(ReportKind kind) {
        return kind.span().ending(Season.PERIOD.to());
    }

    @Override
    public Draft draft(String name, Period period, Language language, Paper paper) {
        asked.addAll(List.of(name, period, language, paper));
        return new Draft(null, language, paper, OnePage.pdf(), 1, 0);
    }

    @Override
    public Draft again(long run, Language language, Paper paper) {
        asked.addAll(List.of(run, language, paper));
        return new Draft(null, language, paper, OnePage.pdf(), 1, run);
    }

    @Override
    public Made write(Draft draft, Path target, Actor actor) {
        return new Made(target, draft.pages(), draft.pdf().length, 5, 1, true);
    }

    @Override
    public List<ReportRun> runs(int limit) {
        return List.copyOf(runs);
    }

    @Override
    public ReportRun run(long id) {
        return runs.stream().filter(r -> r.id() == id).findFirst().orElseThrow();
    }

    @Override
    public void remove(long run, Actor actor) {
        ReportRun gone = run(run);
        runs.remove(gone);
        removed.add(gone);
    }

    @Override
    public void bringBack(long run, Actor actor) {
        removed.stream().filter(r -> r.id() == run).findFirst().ifPresent(runs::add);
        removed.removeIf(r -> r.id() == run);
    }

    @Override
    public String fileName(Draft draft) {
        return "report.pdf";
    }
}
