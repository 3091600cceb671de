package embudo.measure;

import embudo.domain.Channel;
import embudo.domain.EventBlock;
import embudo.domain.EventType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/** Opens the read model's inner parts to the benchmark, which lives in another package. */
public final class BenchSubject {
    private final EventModel model = new EventModel(new ZoneDays(ZoneOffset.UTC));

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

    /** Sum of all amounts of a filtered recount, so that it can't be optimised away. */
    public long filtered(Channel channel, LocalDate day, EventType type) {
        Columns columns = model.columns;
        byte code = channel.code();
        DailyCounts counts = DailyCounts.over(columns, model.days(), RowFilter.channel(code));
        return counts.amount(day, type, channel) + counts.count(day, type, channel);
    }
}
