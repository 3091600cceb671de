package embudo.ui.cohorts;

import embudo.catalog.CohortRule;
import embudo.catalog.CohortView;
import embudo.catalog.condition.Condition;
import embudo.domain.Actor;
import embudo.domain.Segment;
import embudo.kernel.Language;
import embudo.kernel.Notices;
import embudo.kernel.Topic;
import embudo.measure.CohortReport;
import embudo.measure.SegmentBook;
import embudo.measure.cohort.Cohort;
import embudo.measure.cohort.CohortPick;
import embudo.measure.cohort.CohortQuestion;
import embudo.measure.cohort.CohortStep;
import embudo.plot.Triangle.Spot;
import embudo.ui.Services;
import embudo.ui.filter.SegmentEdit;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.ui.kit.ScreenModel;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The triangle looked at, the cell marked in it, and the way to its people. FX thread. */
final class CohortsViewModel implements ScreenModel {
    /** Cohorts shown at first, and what else can be chosen. */
    static final List<Integer> SIZES = List.of(13, 26, 52);

    private final Services services;
    private final Desk desk;
    private final Lane<CohortFacts> reading;
    private final Lane<Runnable> acting;
    private final ReadOnlyObjectWrapper<CohortFacts> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<CohortChoice> choice = new SimpleObjectProperty<>();
    private final ObjectProperty<Spot> marked = new SimpleObjectProperty<>();
    private Notices.Subscription feed;

    CohortsViewModel(Services services, Desk desk) {
        this.services = services;
        this.desk = desk;
        reading = desk.async().lane(this::read, failure::set);
        acting = desk.async().lane(Runnable::run, desk::fail);
        choice.set(
                new CohortChoice(
                        declared().getFirst(),
                        CohortStep.MONTH,
                        CohortView.RETENTION,
                        SIZES.getFirst(),
                        null));
        choice.addListener((o, was, is) -> {
            if (was.step() != is.step() || was.rule() != is.rule() || was.newest() != is.newest())
                marked.set(null);
            refresh();
        });
    }

    List<CohortRule> declared() {
        return services.cohorts().declared();
    }

    @Override
    public void attach() {
        if (feed == null)
            feed =
                    desk.feed()
                            .follow(
                                    EnumSet.of(Topic.FIGURES, Topic.CONTACTS, Topic.SEGMENTS),
                                    this::refresh);
        refresh();
    }

    @Override
    public void detach() {
        if (feed != null) feed.close();
        feed = null;
    }

    @Override
    public boolean settled() {
        return !reading.busy() && !acting.busy();
    }

    /** Null until something was read. */
    ReadOnlyObjectProperty<CohortFacts> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ObjectProperty<CohortChoice> choiceProperty() {
        return choice;
    }

    /** The marked cell by its place, null when none is. */
    ObjectProperty<Spot> markedProperty() {
        return marked;
    }

    /** Moves the mark; it stays within the triangle. */
    void move(int down, int right) {
        CohortFacts facts = shown.get();
        if (facts == null || facts.cohorts().isEmpty()) return;
        Spot now = marked.get();
        if (now == null) {
            marked.set(new Spot(0, -1));
            return;
        }
        int row = Math.clamp(now.row() + down, 0, facts.cohorts().size() - 1);
        int most = facts.cohorts().get(row).cells().size() - 1;
        marked.set(new Spot(row, Math.clamp(now.column() + right, -1, most)));
    }

    void openMarked() {
        people((title, people) -> desk.navigator().openLeads(title, people));
    }

    /** Makes a list of the people behind the marked cell. */
    void makeSegment() {
        CohortFacts facts = shown.get();
        Spot spot = marked.get();
        if (facts == null || spot == null) return;
        String title = title(facts, spot);
        acting.ask(() -> {
            Set<Long> people = find(facts, spot);
            Segment made = services.segments().create(title, people, Actor.WINDOW);
            return () -> desk.edits().said(SegmentEdit.listed(services.segments(), made, people));
        });
    }

    private void people(BiConsumer<String, Set<Long>> then) {
        CohortFacts facts = shown.get();
        Spot spot = marked.get();
        if (facts == null || spot == null) return;
        String title = title(facts, spot);
        acting.ask(() -> {
            Set<Long> people = find(facts, spot);
            return () -> then.accept(title, people);
        });
    }

    private Set<Long> find(CohortFacts facts, Spot spot) {
        Cohort cohort = facts.cohorts().get(spot.row());
        CohortPick pick = new CohortPick(cohort.number(), spot.column(), facts.choice().view());
        return services.cohorts().people(facts.report().question(), pick);
    }

    private String title(CohortFacts facts, Spot spot) {
        return new CohortWords(desk.words().now(), facts).title(spot);
    }

    void openImport() {
        desk.navigator().openScreen("import");
    }

    private void refresh() {
        CohortChoice wanted = choice.get();
        DayOfWeek weekStart = desk.words().formats().firstDayOfWeek();
        Language language = desk.words().language();
        reading.ask(() -> ask(wanted, weekStart, language));
    }

    /** On the work pool. */
    private CohortFacts ask(CohortChoice wanted, DayOfWeek weekStart, Language language) {
        Condition where =
                wanted.segment() == null ? null : new Condition.InSegment(wanted.segment());
        CohortReport report =
                services.cohorts()
                        .ask(
                                new CohortQuestion(
                                        wanted.rule(), wanted.step(), weekStart, null, where));
        Map<String, String> segments = new LinkedHashMap<>();
        SegmentBook book = services.segments().book();
        for (SegmentBook.Definition d : book.all())
            segments.put(d.id(), book.name(d.id(), language));
        return new CohortFacts(wanted, report, segments, services.figures().ready());
    }

    private void read(CohortFacts facts) {
        failure.set(null);
        Spot spot = marked.get();
        if (spot != null && outside(facts, spot)) marked.set(null);
        shown.set(facts);
    }

    private static boolean outside(CohortFacts facts, Spot spot) {
        return spot.row() >= facts.cohorts().size()
                || spot.column() >= facts.cohorts().get(spot.row()).cells().size();
    }

    /** Kind, step and view, for the next start. */
    @Override
    public String remember() {
        CohortChoice c = choice.get();
        return c.rule().key() + " " + c.step().key() + " " + c.view().key() + " " + c.newest();
    }

    @Override
    public void recall(String remembered) {
        String[] parts = remembered.split(" ");
        if (parts.length != 4) return;
        CohortChoice c = choice.get();
        for (CohortRule rule : declared()) if (rule.key().equals(parts[0])) c = c.rule(rule);
        for (CohortStep step : CohortStep.values())
            if (step.key().equals(parts[1])) c = c.step(step);
        for (CohortView view : CohortView.values())
            if (view.key().equals(parts[2])) c = c.view(view);
        for (int size : SIZES) if (String.valueOf(size).equals(parts[3])) c = c.newest(size);
        choice.set(c);
    }
}
