package embudo.ui.reports;

import embudo.catalog.ReportKind;
import embudo.domain.Actor;
import embudo.domain.ReportRun;
import embudo.kernel.Language;
import embudo.kernel.Period;
import embudo.report.Draft;
import embudo.report.Reports;
import embudo.report.pdf.PageImages;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.ui.kit.Toast;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which report is open, fresh or from the archive, how it is set, and its pages. The figures of a
 * fresh one are taken when it is opened and stay until they are taken anew: what is saved is what
 * was seen.
 */
public final class ReportsViewModel {
    /** Pixels for each point of a page: sharp at the width the preview has. */
    private static final double SCALE = 1.5;

    private static final int RECENT = 200;
    private static final String KIND = "kind ";
    private static final String RUN = "run ";

    private final Services services;
    private final Desk desk;
    private final List<ReportKind> kinds;
    private final ObservableList<ReportRun> runs = FXCollections.observableArrayList();
    private final ObservableList<PageImages.Image> pages = FXCollections.observableArrayList();
    private final ObjectProperty<ReportKind> kind = new SimpleObjectProperty<>();
    private final ObjectProperty<ReportRun> run = new SimpleObjectProperty<>();
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>();
    private final ObjectProperty<Language> language;
    private final ObjectProperty<Reports.Paper> paper;
    private final ReadOnlyObjectWrapper<Draft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final Lane<List<ReportRun>> listing;
    private final Lane<Opened> setting;
    private final Lane<List<PageImages.Image>> drawing;
    private final Lane<ReportRun> finding;
    private final ReportArchive archive;
    private boolean choosing;
    private String wanted = "";

    /** A draft with its first page, which is shown before the others are drawn. */
    private record Opened(Draft draft, Period period, PageImages.Image first) {}

    public ReportsViewModel(Services services, Desk desk) {
        this.services = services;
        this.desk = desk;
        kinds = services.reports().kinds();
        language = new SimpleObjectProperty<>(desk.words().language());
        paper = new SimpleObjectProperty<>(Reports.Paper.of(desk.words().language()));
        listing = desk.async().lane(runs::setAll, desk::fail);
        setting = desk.async().lane(this::set, this::failed);
        drawing = desk.async().lane(pages::addAll, this::failed);
        finding = desk.async().lane(this::open, this::gone);
        archive = new ReportArchive(services, desk, this);
        period.addListener((p, was, is) -> changed());
        language.addListener((p, was, is) -> changed());
        paper.addListener((p, was, is) -> changed());
    }

    /** What can be done with reports that were made. */
    ReportArchive archive() {
        return archive;
    }

    List<ReportKind> kinds() {
        return kinds;
    }

    /** Archived runs, newest first. */
    ObservableList<ReportRun> runs() {
        return runs;
    }

    /** The pages of the open report, as far as they are drawn. */
    ObservableList<PageImages.Image> pages() {
        return pages;
    }

    /** The open declaration; null while an archived run is open. */
    ObjectProperty<ReportKind> kind() {
        return kind;
    }

    /** The open archived run, or null. */
    ObjectProperty<ReportRun> run() {
        return run;
    }

    ObjectProperty<Period> period() {
        return period;
    }

    ObjectProperty<Language> language() {
        return language;
    }

    ObjectProperty<Reports.Paper> paper() {
        return paper;
    }

    /** What is shown; null while it is being set. */
    ReadOnlyObjectProperty<Draft> draft() {
        return draft.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Throwable> failure() {
        return failure.getReadOnlyProperty();
    }

    /** Reads the archive. */
    void list() {
        listing.ask(() -> services.reports().runs(RECENT));
    }

    /** Opens what was asked for, else the first report, once there are figures. */
    void ready() {
        if (!services.figures().ready()) return;
        String place = wanted;
        wanted = "";
        if (place.startsWith(RUN)) {
            long id = Long.parseLong(place.substring(RUN.length()));
            finding.ask(() -> services.reports().run(id));
        } else if (place.startsWith(KIND)) {
            kinds.stream()
                    .filter(k -> k.key().equals(place.substring(KIND.length())))
                    .findFirst()
                    .ifPresent(this::open);
        }
        if (kind.get() == null && run.get() == null && !finding.busy()) open(kinds.getFirst());
    }

    /** The open report, as {@link #recall} understands it. */
    String remember() {
        if (run.get() != null) return RUN + run.get().id();
        return kind.get() == null ? wanted : KIND + kind.get().key();
    }

    /** Opens that report when {@link #ready}. */
    void recall(String place) {
        wanted = place;
    }

    /** An archived report that is gone by now. */
    private void gone(Throwable e) {
        if (kind.get() == null && run.get() == null) open(kinds.getFirst());
        desk.fail(e);
    }

    /** Opens a fresh report of its usual period, in the language of the window. */
    void open(ReportKind chosen) {
        choose(() -> {
            run.set(null);
            kind.set(chosen);
            period.set(null);
            language.set(desk.words().language());
            paper.set(Reports.Paper.of(desk.words().language()));
        });
    }

    /** Opens an archived report as it was made. */
    void open(ReportRun chosen) {
        choose(() -> {
            kind.set(null);
            run.set(chosen);
            period.set(chosen.period());
            language.set(chosen.language());
            paper.set(Reports.Paper.of(chosen.paper()));
        });
    }

    private void choose(Runnable change) {
        choosing = true;
        change.run();
        choosing = false;
        changed();
    }

    private void changed() {
        if (!choosing && (kind.get() != null || run.get() != null)) take();
    }

    /** Takes the figures anew and sets the report; an archived one keeps its own. */
    void take() {
        ReportKind fresh = kind.get();
        ReportRun archived = run.get();
        Period asked = period.get();
        Language spoken = language.get();
        Reports.Paper sheet = paper.get();
        draft.set(null);
        failure.set(null);
        drawing.drop();
        setting.ask(() -> {
            Reports reports = services.reports();
            Period told =
                    Objects.requireNonNullElseGet(
                            asked, () -> fresh == null ? null : reports.period(fresh));
            Draft set =
                    archived == null
                            ? reports.draft(fresh.key(), told, spoken, sheet)
                            : reports.again(archived.id(), spoken, sheet);
            return new Opened(set, told, PageImages.draw(set.pdf(), 0, SCALE));
        });
    }

    private void set(Opened made) {
        choosing = true;
        period.set(made.period());
        choosing = false;
        draft.set(made.draft());
        pages.setAll(made.first());
        Draft all = made.draft();
        if (all.pages() > 1)
            drawing.ask(() -> {
                List<PageImages.Image> rest = new ArrayList<>();
                for (int page = 1; page < all.pages(); page++)
                    rest.add(PageImages.draw(all.pdf(), page, SCALE));
                return rest;
            });
    }

    private void failed(Throwable cause) {
        pages.clear();
        failure.set(cause);
    }

    /** The usual name of the file of what is shown. */
    String fileName() {
        return services.reports().fileName(draft.get());
    }

    /** Writes what is shown; a fresh report goes into the archive. */
    void save(Path file) {
        Draft shown = draft.get();
        desk.jobs()
                .start(
                        desk.words().get("ui.reports.saving"),
                        progress -> services.reports().write(shown, file, Actor.WINDOW),
                        made ->
                                desk.toaster()
                                        .show(
                                                Toast.done(
                                                        desk.words()
                                                                .get(
                                                                        made.same()
                                                                                ? "ui.reports.saved"
                                                                                : "ui.reports.differs",
                                                                        made.file()
                                                                                .getFileName()
                                                                                .toString()))),
                        desk::fail);
    }

    void stop() {
        listing.drop();
        finding.drop();
        setting.drop();
        drawing.drop();
        if (draft.get() == null || pages.size() < draft.get().pages()) forget();
    }

    /** What was not finished is begun anew when the screen comes back. */
    private void forget() {
        choosing = true;
        kind.set(null);
        run.set(null);
        choosing = false;
        draft.set(null);
        pages.clear();
    }

    boolean settled() {
        return !listing.busy()
                && !finding.busy()
                && !setting.busy()
                && !drawing.busy()
                && !pages.isEmpty();
    }
}
