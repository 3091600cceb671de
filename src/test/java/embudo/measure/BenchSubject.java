package embudo.measure;

import embudo.domain.Channel;
import embudo.domain.EventBlock;
import embudo.domain.EventType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** Opens the read model's inner parts to the benchmark, which lives in another package. */
public final class BenchSubject {
    private final EventModel model = new EventModel(new ZoneDays(ZoneOffset.UTC));
    private ByPerson byPerson;

    public static long windowMillis() {
        return EventModel.WINDOW.toMillis();
    }

    public void append(EventBlock block) {
        model.append(block);
    }

    public void settle() {
        model.settle();
    }

    public void recount() {
        model.recount(model.days());
    }

    /** Makes the person-sorted copy that the following three count from. */
    public void sortByPerson() {
        byPerson = ByPerson.of(model.columns);
    }

    public void dropCopy() {
        byPerson = null;
    }

    public OrderedFunnel.Depths recountFunnel() {
        OrderedFunnel funnel = new OrderedFunnel(EventModel.WINDOW);
        funnel.load(byPerson);
        return funnel.depths();
    }

    public List<Cohorts.Row> recountCohorts(YearMonth now) {
        Cohorts cohorts = new Cohorts(model.days());
        cohorts.load(byPerson);
        return cohorts.rows(now);
    }

    public List<Paths.Path> recountPaths(int limit) {
        Paths paths = new Paths();
        paths.load(byPerson);
        return paths.top(limit);
    }

    public void recountJourneys() {
        new Journeys(model.columns.webinar).load(byPerson);
    }

    /** The daily counts and the trend of each type read off them. */
    public List<Trend> recountDaily(LocalDate last) {
        DailyCounts daily = DailyCounts.over(model.columns, model.days(), RowFilter.all());
        return Arrays.stream(EventType.values())
                .filter(type -> !type.derived())
                .map(type -> Trend.of(daily, type, last))
                .toList();
    }

    public OrderedFunnel.Depths depths() {
        return model.funnel().depths();
    }

    public List<Cohorts.Row> cohorts(YearMonth now) {
        return model.cohorts().rows(now);
    }

    public List<Paths.Path> paths(int limit) {
        return model.paths().top(limit);
    }

    public Trend trend(EventType type, LocalDate last) {
        return Trend.of(model.daily(), type, last);
    }

    public long count(LocalDate day, EventType type, Channel channel) {
        return model.daily().count(day, type, channel);
    }

    /** One cell of a filtered recount, so that it can't be optimised away. */
    public long filtered(Channel channel, LocalDate day, EventType type) {
        DailyCounts counts =
                DailyCounts.over(model.columns, model.days(), RowFilter.channel(channel.code()));
        return counts.amount(day, type, channel) + counts.count(day, type, channel);
    }
}
