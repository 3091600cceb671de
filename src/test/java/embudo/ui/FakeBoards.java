package embudo.ui;

import embudo.catalog.Catalog;
import embudo.catalog.Metric;
import embudo.catalog.QueryKind;
import embudo.domain.Actor;
import embudo.domain.SavedBoard;
import embudo.domain.SavedBoards;
import embudo.kernel.Period;
import embudo.measure.SampleTape;
import embudo.measure.Standing;
import embudo.measure.query.Column;
import embudo.measure.query.Queries;
import embudo.measure.query.QueryTable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A webinar, named tables and a place for people's own dashboards. */
public final class FakeBoards implements SavedBoards {
    private static final Catalog CATALOG = Catalog.load();
    public final List<SavedBoard> kept = new ArrayList<>();
    public final SampleTape tape;
    private long last;

    private FakeBoards(SampleTape tape) {
        this.tape = tape;
    }

    /** Puts all of it behind the window, with a webinar of so many people. */
    public static FakeBoards behind(FakeServices fakes, int people) {
        FakeBoards boards = new FakeBoards(new SampleTape(people, 5));
        fakes.savedBoards = boards;
        fakes.queries = new Tables();
        fakes.rooms = boards.tape.rooms();
        fakes.webinars = boards.tape.webinars();
        return boards;
    }

    @Override
    public List<SavedBoard> all() {
        return List.copyOf(kept);
    }

    @Override
    public SavedBoard save(SavedBoard board, Actor actor) {
        long id =
                kept.stream()
                        .filter(b -> b.name().equals(board.name()))
                        .mapToLong(SavedBoard::id)
                        .findFirst()
                        .orElse(0);
        SavedBoard now = new SavedBoard(id == 0 ? ++last : id, board.name(), board.text());
        kept.removeIf(b -> b.id() == now.id());
        kept.add(now);
        return now;
    }

    @Override
    public void delete(long id, Actor actor) {
        kept.removeIf(b -> b.id() == id);
    }

    /** Two rows of whatever is asked for. */
    private static final class Tables implements Queries {
        @Override
        public List<QueryKind> all() {
            return CATALOG.queries();
        }

        @Override
        public QueryTable run(String key, Period period, long person) {
            QueryKind kind =
                    CATALOG.queries().stream()
                            .filter(q -> q.key().equals(key))
                            .findFirst()
                            .orElseThrow();
            List<Column> columns = new ArrayList<>(List.of(new Column("campaign", null, null)));
            List<Object> first = new ArrayList<>(List.of("IA 10x"));
            List<Object> second = new ArrayList<>(List.of("Webinar IA"));
            for (String metric : kind.metrics()) {
                Metric m =
                        CATALOG.metrics().stream()
                                .filter(x -> x.key().equals(metric))
                                .findFirst()
                                .orElseThrow();
                columns.add(new Column(metric, metric, Standing.unit(m)));
                first.add(.5);
                second.add(Double.NaN);
            }
            return new QueryTable(
                    kind,
                    period,
                    ZoneId.of("Europe/Madrid"),
                    "USD",
                    columns,
                    List.of(first, second),
                    2);
        }
    }
}
