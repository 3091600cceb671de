package embudo.ui.kpis;

import embudo.catalog.Metric;
import embudo.catalog.measure.Dimension;
import embudo.catalog.measure.Measures;
import embudo.kernel.Language;
import embudo.kernel.Period;
import embudo.measure.metric.Grain;
import embudo.measure.metric.MetricAnswer;
import embudo.measure.metric.MetricFigure;
import embudo.measure.metric.MetricQuery;
import embudo.ui.Services;
import embudo.ui.charts.MetricPlace;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.ui.kit.range.RangeChoice;
import embudo.ui.kit.range.RangeOffer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The figures of one group of metrics, and one of them in full. */
public final class KpisViewModel {
    private final Services services;
    private final Desk desk;
    private final ObjectProperty<String> group = new SimpleObjectProperty<>("business");
    private final RangeChoice range = new RangeChoice(this::refresh);
    private final ObjectProperty<Dimension> split = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<RangeOffer> offered = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<MetricAnswer> board = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Looked> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final Lane<Read> reading;
    private final Lane<Looked> looking;
    private final Lane<Set<Long>> finding;
    private final Lane<Path> saving;
    private final KpiPlans plans;
    private final ReadOnlyObjectWrapper<MetricPlace> only = new ReadOnlyObjectWrapper<>();
    private String key;
    private String title = "";

    /** The metric in sight, and what people plan and note beside it. */
    record Looked(MetricAnswer answer, KpiPlans.Planned planned) {}

    /** What is read together. */
    private record Read(RangeOffer offer, Period period, MetricAnswer board) {}

    KpisViewModel(Services services, Desk desk) {
        this.services = services;
        this.desk = desk;
        reading = desk.async().lane(this::arrived, failure::set);
        looking = desk.async().lane(this::found, failure::set);
        finding =
                desk.async()
                        .lane(people -> desk.navigator().openLeads(title, people), failure::set);
        saving = desk.async().lane(desk.navigator()::openFile, failure::set);
        plans = new KpiPlans(services, desk, this::refresh);
        group.addListener((p, was, is) -> refresh());
        split.addListener((p, was, is) -> {
            if (only.get() != null && only.get().by() != is) only.set(null);
            look();
        });
    }

    /** Reads the board anew, and what is looked at. */
    public void refresh() {
        Period days = range.chosen();
        String of = group.get();
        reading.ask(() -> {
            Period usual = services.figures().defaultPeriod();
            Period asked = days == null ? usual : days;
            return new Read(
                    RangeOffer.of(services.webinars(), services.settings().zone(), usual),
                    asked,
                    services.metricDesk().ask(MetricQuery.of(keys(of), asked).withCourse()));
        });
    }

    private List<String> keys(String of) {
        return services.metricDesk().all().stream()
                .filter(m -> m.group().equals(of))
                .map(Metric::key)
                .toList();
    }

    private void arrived(Read read) {
        failure.set(null);
        if (!read.offer.equals(offered.get())) offered.set(read.offer);
        range.read(read.period);
        board.set(read.board);
        List<String> keys = read.board.figures().stream().map(f -> f.metric().key()).toList();
        if (!keys.contains(key)) key = keys.isEmpty() ? null : first(read.board);
        look();
    }

    /** The first with a value, since it has more to show. */
    private static String first(MetricAnswer board) {
        return ordered(board).getFirst().metric().key();
    }

    /** What has value and target comes first, what has no value last. */
    static List<MetricFigure> ordered(MetricAnswer board) {
        return board.figures().stream()
                .sorted(
                        Comparator.comparingInt(f ->
                                !f.value().known() ? 2 : Double.isNaN(f.value().target()) ? 1 : 0))
                .toList();
    }

    /** Shows one metric in full over a range, of one group where the place names one. */
    void open(MetricPlace place) {
        range.recall(place.days().from() + ".." + place.days().to());
        // First the split: another one ends the choice of a group, and looks at what is in sight.
        only.set(null);
        split.set(place.by());
        key = place.metric();
        only.set(place.by() == null ? null : place);
        services.metricDesk().all().stream()
                .filter(m -> m.key().equals(place.metric()))
                .forEach(m -> group.set(m.group()));
        refresh();
    }

    /** The same metric over the days of one step. */
    void open(Period days) {
        MetricPlace of = only.get();
        open(
                of == null
                        ? new MetricPlace(key, days)
                        : new MetricPlace(key, days, of.by(), of.group()));
    }

    /** The same metric of one group of the split; null for all of them again. */
    void openGroup(String of) {
        only.set(of == null ? null : new MetricPlace(key, board.get().period(), split.get(), of));
        look();
    }

    /** The one group that the metric in sight is told of, null for all. */
    ReadOnlyObjectProperty<MetricPlace> only() {
        return only.getReadOnlyProperty();
    }

    /** Shows one metric in full. */
    public void choose(String metric) {
        only.set(null);
        key = metric;
        look();
    }

    private void look() {
        MetricAnswer at = board.get();
        if (key == null || at == null) return;
        Metric metric = at.of(key).metric();
        Dimension by = Measures.splits(metric.measure()).contains(split.get()) ? split.get() : null;
        if (by == null) only.set(null);
        MetricQuery query = query().split(by);
        Period days = at.period();
        looking.ask(
                () -> new Looked(services.metricDesk().ask(query), plans.read(metric.key(), days)));
    }

    private MetricQuery query() {
        Period days = board.get().period();
        Grain grain = days.days() <= 45 ? Grain.DAY : days.days() <= 300 ? Grain.WEEK : Grain.MONTH;
        MetricPlace of = only.get();
        return MetricQuery.of(List.of(key), days)
                .only(of == null ? Map.of() : Map.of(of.by(), Set.of(of.group())))
                .series(grain, desk.words().formats().firstDayOfWeek());
    }

    private void found(Looked looked) {
        failure.set(null);
        detail.set(looked);
    }

    /** Opens the people behind the metric in sight, or those it is divided by. */
    public void people(String heading, boolean below) {
        title = heading;
        MetricQuery query = query();
        Supplier<Set<Long>> who = () -> services.metricDesk().people(query, below);
        finding.ask(who);
    }

    /** Writes every row the metric in sight is made of, and beside it how they are counted. */
    void saveRows(Path file) {
        MetricQuery query = query();
        Language language = desk.words().language();
        saving.ask(() -> {
            RowsFile.write(services.metricDesk().explain(query), file, language);
            return file;
        });
    }

    KpiPlans plans() {
        return plans;
    }

    public boolean settled() {
        return !reading.busy()
                && !looking.busy()
                && !finding.busy()
                && !saving.busy()
                && !plans.busy();
    }

    public ObjectProperty<String> group() {
        return group;
    }

    RangeChoice range() {
        return range;
    }

    /** Null until the figures said what they open with. */
    public ObjectProperty<Period> period() {
        return range.shownProperty();
    }

    /** What the metric in sight is split by, null for nothing. */
    public ObjectProperty<Dimension> split() {
        return split;
    }

    public ReadOnlyObjectProperty<RangeOffer> offered() {
        return offered.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<MetricAnswer> board() {
        return board.getReadOnlyProperty();
    }

    /** The metric in sight with its steps and groups. */
    ReadOnlyObjectProperty<Looked> detail() {
        return detail.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Throwable> failure() {
        return failure.getReadOnlyProperty();
    }
}
