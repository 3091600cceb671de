package embudo.ui.today;

import embudo.catalog.measure.Dimension;
import embudo.domain.Actor;
import embudo.domain.Channel;
import embudo.domain.EventType;
import embudo.kernel.Notices;
import embudo.kernel.Period;
import embudo.kernel.Topic;
import embudo.measure.Drill;
import embudo.measure.Overview;
import embudo.measure.Tape;
import embudo.report.Reports;
import embudo.ui.Services;
import embudo.ui.charts.MetricPlace;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.ui.kit.ScreenModel;
import embudo.ui.kit.Toast;
import embudo.ui.kit.range.RangeChoice;
import embudo.ui.kit.range.RangeOffer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What Today shows and what can be done there. FX thread; no controls. */
final class TodayViewModel implements ScreenModel {
    /** What the screen is doing. */
    enum State {
        OPENING,
        EMPTY,
        SHOWN,
        FAILED
    }

    private static final int CALLS = 10;

    private final Services services;
    private final Desk desk;
    private final Lane<TodayFacts> reading;
    private final Lane<Runnable> drilling;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OPENING);
    private final ReadOnlyObjectWrapper<TodayShown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RangeOffer> offered = new ReadOnlyObjectWrapper<>();
    private TodayFacts facts;
    private final RangeChoice range;
    private final TodayNews news;
    private Notices.Subscription feed;
    private String failure = "";

    TodayViewModel(Services services, Desk desk) {
        this.services = services;
        this.desk = desk;
        this.reading = desk.async().lane(this::read, this::failed);
        this.drilling = desk.async().lane(Runnable::run, desk::fail);
        range = new RangeChoice(this::refresh);
        news = new TodayNews(services, desk, this::compose);
        desk.words().textsProperty().addListener((o, was, is) -> compose());
    }

    @Override
    public void attach() {
        if (feed == null)
            feed =
                    desk.feed()
                            .follow(
                                    EnumSet.of(Topic.FIGURES, Topic.SCORES, Topic.CONTACTS),
                                    this::refresh);
        news.attach();
        refresh();
    }

    @Override
    public void detach() {
        if (feed != null) feed.close();
        feed = null;
        news.detach();
    }

    @Override
    public boolean settled() {
        return !reading.busy() && !drilling.busy() && news.settled();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Null until there is something to show. */
    ReadOnlyObjectProperty<TodayShown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The range chosen; null until the figures said what they open with. */
    ObjectProperty<Period> periodProperty() {
        return range.shownProperty();
    }

    /** Null until something is known. */
    ReadOnlyObjectProperty<RangeOffer> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** The range a person chose, empty while it follows the data. */
    @Override
    public String remember() {
        return range.remember();
    }

    @Override
    public void recall(String remembered) {
        range.recall(remembered);
    }

    String failure() {
        return failure;
    }

    TrendWords trendWords() {
        return new TrendWords(desk.words().now(), facts.overview().currency());
    }

    String zone() {
        return facts.overview().zone().getId();
    }

    /** The people a tile's figure is about. */
    static Drill drill(String metric) {
        return switch (metric) {
            case "attendance_rate" -> Drill.ATTENDED;
            case "conversion_rate", "revenue", "roi" -> Drill.BOUGHT;
            default -> Drill.REGISTERED;
        };
    }

    void openMetric(String metric) {
        open(drill(metric));
    }

    /** Opens a metric of the days shown in full. */
    void openFigure(String metric) {
        new MetricPlace(metric, facts.overview().period()).open(desk.navigator());
    }

    /** The same of one channel. */
    void openChannel(String metric, Channel channel) {
        new MetricPlace(metric, facts.overview().period(), Dimension.CHANNEL, channel.key())
                .open(desk.navigator());
    }

    /** The same of one day. */
    void openDay(String metric, LocalDate day) {
        new MetricPlace(metric, new Period(day, day)).open(desk.navigator());
    }

    /** Opens who registered for the next webinar. */
    void openNext() {
        Overview.NextWebinar next = facts.overview().next();
        drilling.ask(() -> {
            Set<Long> people = registered(next.id());
            return () -> desk.navigator().openLeads(next.title(), people);
        });
    }

    /** On the work pool. */
    private Set<Long> registered(int webinar) {
        return services.webinars().all().stream()
                .filter(w -> w.id() == webinar)
                .flatMap(w -> services.rooms().tape(w.externalId()).deeds().stream())
                .filter(d -> d.type() == EventType.REGISTERED)
                .map(Tape.Deed::person)
                .collect(Collectors.toSet());
    }

    void open(Drill drill) {
        open(new Alert.Target.People(drill, title(drill)));
    }

    void open(Alert.Target target) {
        switch (target) {
            case Alert.Target.People p -> {
                Period asked = facts.overview().period();
                drilling.ask(() -> {
                    Set<Long> people = services.figures().people(p.drill(), asked);
                    return () -> desk.navigator().openLeads(p.title(), people);
                });
            }
            case Alert.Target.Screen s -> openScreen(s.id(), s.place());
            case Alert.Target.Hot hot ->
                    drilling.ask(() -> {
                        Set<Long> people = services.leads().ids(services.calls().query());
                        return () -> desk.navigator().openLeads(hot.title(), people);
                    });
        }
    }

    void openLead(CallLine call) {
        desk.navigator().openLeads(call.name(), Set.of(call.id()));
    }

    /** Opens a screen; an empty place is where the person was. */
    void openScreen(String id, String place) {
        if (place.isEmpty()) desk.navigator().openScreen(id);
        else desk.navigator().openScreen(id, place);
    }

    void openImport() {
        desk.navigator().openScreen("import");
    }

    void sendHot() {
        drilling.ask(() -> {
            Set<Long> people = services.leads().ids(services.calls().query());
            return () -> desk.navigator().sendLeads(people);
        });
    }

    /** Writes the executive summary of the period shown. */
    void export(Path file, Reports.Paper paper) {
        Period asked = facts.overview().period();
        var language = desk.words().language();
        desk.jobs()
                .start(
                        desk.words().get("ui.today.export.job"),
                        progress -> {
                            Reports reports = services.reports();
                            return reports.write(
                                    reports.draft("executive_summary", asked, language, paper),
                                    file,
                                    Actor.WINDOW);
                        },
                        made ->
                                desk.toaster()
                                        .show(
                                                Toast.done(
                                                        desk.words()
                                                                .get(
                                                                        "ui.today.export.done",
                                                                        file.getFileName(),
                                                                        made.pages()))),
                        desk::fail);
    }

    private String title(Drill drill) {
        return desk.words().get("ui.today.drill." + AlertWords.key(drill))
                + " · "
                + desk.words().formats().shortPeriod(facts.overview().period());
    }

    private void refresh() {
        Period chosen = range.chosen();
        reading.ask(() -> ask(chosen));
    }

    /** On the work pool. */
    private TodayFacts ask(Period chosen) {
        Period usual = services.figures().defaultPeriod();
        Overview overview = services.figures().overview(chosen == null ? usual : chosen);
        return new TodayFacts(
                overview,
                services.figures().ready(),
                services.calls().first(CALLS),
                services.leads().count(services.calls().query()),
                services.metrics(),
                RangeOffer.of(services.webinars(), services.settings().zone(), usual),
                services.ticker().now());
    }

    private void read(TodayFacts read) {
        facts = read;
        if (!read.offered().equals(offered.get())) offered.set(read.offered());
        range.read(read.overview().period());
        compose();
        if (read.ready() && !read.overview().empty()) news.say();
    }

    private void compose() {
        if (facts == null) return;
        if (facts.overview().empty()) {
            state.set(facts.ready() ? State.EMPTY : State.OPENING);
            return;
        }
        shown.set(
                new TodayWords(
                                desk.words().now(),
                                facts,
                                services.watch().rules(),
                                news.now(),
                                news.insights())
                        .shown());
        state.set(State.SHOWN);
    }

    private void failed(Throwable cause) {
        failure = desk.explain(cause);
        if (facts == null) state.set(State.FAILED);
        else desk.fail(cause);
    }
}
