package embudo.measure.board;

import embudo.catalog.Dashboards;
import embudo.catalog.QueryKind;
import embudo.catalog.board.Board;
import embudo.catalog.board.Span;
import embudo.catalog.board.Tile;
import embudo.catalog.measure.Measure;
import embudo.domain.Actor;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.domain.Leads;
import embudo.domain.SavedBoard;
import embudo.domain.SavedBoards;
import embudo.domain.Settings;
import embudo.kernel.Period;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;
import embudo.measure.Figures;
import embudo.measure.MetricValue;
import embudo.measure.Rooms;
import embudo.measure.Standing;
import embudo.measure.WebinarRoom;
import embudo.measure.metric.MetricAnswer;
import embudo.measure.metric.MetricFigure;
import embudo.measure.metric.Metrics;
import embudo.measure.query.Queries;
import embudo.measure.query.QueryTable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Fills dashboards from the desks that know the figures. */
public final class BoardDesk implements Boards {
    private static final Logger LOG = LoggerFactory.getLogger(BoardDesk.class);
    private static final Duration LATELY = Duration.ofMinutes(5);

    /** Most lines of the feed, S-DASH-05. */
    private static final int NEWEST = 50;

    private final Dashboards declared;
    private final SavedBoards saved;
    private final Sources sources;
    private final Settings settings;
    private final Ticker ticker;

    /** Who is asked. */
    public record Sources(
            Metrics metrics, Queries queries, Rooms rooms, Leads leads, Figures figures) {}

    public BoardDesk(
            Dashboards declared,
            SavedBoards saved,
            Sources sources,
            Settings settings,
            Ticker ticker) {
        this.declared = declared;
        this.saved = saved;
        this.sources = sources;
        this.settings = settings;
        this.ticker = ticker;
    }

    @Override
    public List<Board> all() {
        List<Board> all = new ArrayList<>(declared.shipped());
        for (SavedBoard kept : saved.all())
            try {
                all.add(read(kept));
            } catch (Problem unreadable) {
                LOG.warn("Dashboard {} can't be read: {}", kept.id(), unreadable.key());
            }
        return all;
    }

    private Board read(SavedBoard kept) {
        String key = Board.OWN + kept.id();
        return declared.read("board", kept.text()).named(key, kept.name());
    }

    @Override
    public Board of(String key) {
        return all().stream()
                .filter(b -> b.key().equals(key) || b.name().containsValue(key))
                .findFirst()
                .orElseThrow(() -> new Problem("measure.board.unknown", key));
    }

    @Override
    public Board save(Board board, String name, Actor actor) {
        String wanted = name.strip();
        if (wanted.isEmpty()) throw new Problem("measure.board.no_name");
        if (declared.shipped().stream().anyMatch(b -> b.name().containsValue(wanted)))
            throw new Problem("measure.board.shipped_name", wanted);
        String text = declared.write(board.named("board", wanted));
        return read(saved.save(new SavedBoard(0, wanted, text), actor));
    }

    @Override
    public void delete(Board board, Actor actor) {
        if (!board.own()) throw new Problem("measure.board.shipped");
        saved.delete(Long.parseLong(board.key().substring(Board.OWN.length())), actor);
    }

    @Override
    public BoardAnswer ask(Board board, Period given, DayOfWeek weekStart) {
        Period last = sources.figures().defaultPeriod();
        Period range = given == null ? Period.last(board.days(), last.to()) : given;
        Asking asked = Asking.of(board.tiles(), range, sources.metrics(), weekStart);
        List<MetricAnswer> answers = asked.all();
        return new BoardAnswer(
                board,
                range,
                settings.zone(),
                settings.currency(),
                answers.isEmpty() ? sources.figures().position() : answers.getFirst().position(),
                answers.isEmpty() ? sources.figures().asOf() : answers.getFirst().asOf(),
                board.tiles().stream()
                        .map(t ->
                                new BoardAnswer.Part(
                                        t, t.span().of(range), content(t, range, asked)))
                        .toList());
    }

    private Content content(Tile tile, Period range, Asking asked) {
        Period days = tile.span().of(range);
        return switch (tile.show()) {
            case VALUE, LINE, FUNNEL, TARGETS ->
                    new Content.Values(
                            tile.metrics().stream()
                                    .map(asked.of(tile, range)::of)
                                    .map(f -> aimed(tile, f))
                                    .toList());
            case BARS, TABLE -> Ranking.of(tile, asked.of(tile, range));
            case LIMITS -> limits(tile, asked.of(tile, range));
            case ENGAGEMENT -> new Content.Room(latest(days));
            case FEED -> feed();
            case QUERY -> new Content.Rows(table(tile, days));
        };
    }

    /** What adds up over days is aimed at over the range, not within one day or month of it. */
    private static MetricFigure aimed(Tile tile, MetricFigure f) {
        if (tile.span() == Span.RANGE || !(f.metric().measure() instanceof Measure.Leaf)) return f;
        MetricValue m = f.value();
        return new MetricFigure(
                f.metric(),
                Standing.of(f.metric(), Double.NaN, m.value(), m.previous(), m.n(), m.spark()),
                f.absence(),
                f.series(),
                f.rows());
    }

    private Content limits(Tile tile, MetricAnswer answer) {
        return new Content.Limits(
                declared.limits(tile).stream()
                        .map(t -> new Content.Limit(t, answer.of(t.metric())))
                        .sorted(Comparator.comparing(l -> !l.crossed()))
                        .toList());
    }

    private WebinarRoom latest(Period days) {
        return sources.rooms().within(days).stream()
                .filter(r -> !r.attendees().isEmpty())
                .findFirst()
                .orElse(null);
    }

    private Content feed() {
        Instant now = ticker.now();
        List<LeadRow> newest =
                sources.leads()
                        .page(LeadQuery.all().sorted(LeadQuery.Sort.CREATED, true), 0, NEWEST)
                        .rows();
        long lately =
                newest.stream()
                        .filter(r ->
                                r.createdAt() != null
                                        && r.createdAt().isAfter(now.minus(LATELY))
                                        && !r.createdAt().isAfter(now))
                        .count();
        return new Content.Feed(newest, (int) lately, now);
    }

    /** A table looks as far back as it declares. */
    private QueryTable table(Tile tile, Period days) {
        QueryKind kind =
                sources.queries().all().stream()
                        .filter(q -> q.key().equals(tile.query()))
                        .findFirst()
                        .orElseThrow();
        return sources.queries().run(tile.query(), Period.last(kind.days(), days.to()), 0);
    }
}
