package embudo.measure;

import embudo.catalog.condition.Amount;
import embudo.catalog.condition.Condition;
import embudo.catalog.measure.Measure;
import embudo.catalog.measure.Measure.Column;
import embudo.catalog.measure.Measure.Seat;
import embudo.catalog.measure.Window;
import embudo.domain.Campaign;
import embudo.domain.DailyFacts;
import embudo.domain.Records;
import embudo.domain.Settings;
import embudo.kernel.Notices;
import embudo.kernel.Topic;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Counts the leaves of measures from the columns: each question in one pass over the events, one
 * over the people's places, whatever the number of leaves. Thread-safe.
 */
public final class LeafCounter implements AutoCloseable {
    /** Keys of things whose ids are not known to be small. */
    private static final long MANY = 1L << 33;

    private final ReadModel columns;
    private final AudienceModel audience;
    private final DailyFacts dailyFacts;
    private final Settings settings;
    private final RowFacts rows;
    private final Notices.Subscription subscription;
    private volatile OnRecord onRecord;

    public LeafCounter(
            ReadModel columns,
            AudienceModel audience,
            DailyFacts dailyFacts,
            Records records,
            Settings settings,
            Notices notices) {
        this.columns = columns;
        this.audience = audience;
        this.dailyFacts = dailyFacts;
        this.settings = settings;
        rows = new RowFacts(records);
        subscription =
                notices.subscribe(topic -> {
                    if (topic == Topic.CONTACTS) rows.forget();
                });
    }

    /**
     * @throws embudo.kernel.Problem when a filter names what is not there
     */
    public Counts count(Question question) {
        return held(question, session -> session.counts(null));
    }

    /** Everything a leaf counts in the first stretch, in the order it is read. */
    public Counts each(Question question, Counted.Sink sink) {
        return held(question, session -> session.counts(sink));
    }

    private <T> T held(Question q, Function<Session, T> work) {
        PeopleTable people = audience.people().current();
        for (Measure.Leaf leaf : q.leaves())
            if (leaf instanceof Measure.Cohort cohort) audience.scopes(people, -1, cohort.where());
        List<String> segments =
                audience.segments().all().stream().map(SegmentBook.Definition::id).toList();
        Function<Columns, PeopleScope> scopes = audience.scopes(people, -1, q.where());
        List<Campaign> campaigns = dailyFacts.campaigns();
        Rates rates = new Rates(settings);
        return columns.whole(whole -> {
            PeopleScope scope = scopes.apply(whole.model().columns);
            LensMaker lenses =
                    new LensMaker(
                            people,
                            scope,
                            whole.model().columns.identities,
                            whole.schedule(),
                            campaigns,
                            segments);
            return work.apply(new Session(q, whole, people, scope, lenses.of(q), rates));
        });
    }

    /** One question at one position. */
    private final class Session {
        private final Question q;
        private final ReadModel.Whole whole;
        private final PeopleTable people;
        private final PeopleScope scope;
        private final Lens lens;
        private final Rates rates;
        private final Map<Window, Stretches> stretches = new HashMap<>();

        private Session(
                Question q,
                ReadModel.Whole whole,
                PeopleTable people,
                PeopleScope scope,
                Lens lens,
                Rates rates) {
            this.q = q;
            this.whole = whole;
            this.people = people;
            this.scope = scope;
            this.lens = lens;
            this.rates = rates;
        }

        private Counts counts(Counted.Sink each) {
            EventModel model = whole.model();
            EventPass events = new EventPass(model.columns, model.days(), rates, lens.people());
            SeatPass seats = new SeatPass(model, whole.schedule(), rates, lens.people());
            DayPass days = new DayPass(whole.facts(), whole.schedule(), rates);
            CohortPass cohorts = new CohortPass(people, scope, model.days(), rates.currency());
            int first = Integer.MAX_VALUE;
            int last = Integer.MIN_VALUE;
            boolean anyEvents = false;
            boolean anySeats = false;
            Map<Measure.Leaf, Counts.Figure> figures = new HashMap<>();
            OnRecord known = onRecord(model.columns);
            for (Measure.Leaf leaf : q.leaves()) {
                Stretches of =
                        stretches.computeIfAbsent(
                                leaf.window(), w -> new Stretches(q.stretches(), w));
                Cells cells = new Cells(of, lens, different(leaf), keys(leaf));
                Atom.Sink sink = each == null ? cells : taps(leaf, of, cells, each);
                switch (leaf) {
                    case Measure.Events e -> {
                        events.add(e, where(e.where()), !lens.plain() || each != null, sink);
                        first = Math.min(first, of.firstDay());
                        last = Math.max(last, of.lastDay());
                        anyEvents = true;
                    }
                    case Measure.Seats(Seat seat, Window window) -> {
                        anySeats = true;
                        boolean buyers = seat == Seat.BUYERS;
                        if (buyers || seat == Seat.ATTENDEES)
                            seats.add(
                                    new OfferCells(
                                            of,
                                            lens,
                                            cells,
                                            buyers,
                                            each == null ? null : a -> emit(leaf, a, each)));
                        else seats.add(seat, sink);
                    }
                    case Measure.Daily d -> days.run(d, sink);
                    case Measure.Webinars w -> days.run(w, sink);
                    case Measure.Rows r -> rows.run(r.kind(), r.field(), model.days(), sink);
                    case Measure.Cohort c -> cohorts.run(c, sink);
                    case Measure.Missing m -> {}
                }
                figures.put(leaf, new LeafFigure(leaf, cells, known, q, whole, rows));
            }
            if (anyEvents) events.run(first, last);
            if (anySeats) seats.run();
            return new Counts(
                    whole.position(),
                    whole.asOf(),
                    model.days().zone(),
                    rates.currency(),
                    whole.schedule().date(),
                    lens.values(),
                    events.unconverted() + seats.unconverted() + days.unconverted(),
                    figures);
        }

        /** Counts and passes on what falls into the first stretch. */
        private Atom.Sink taps(Measure.Leaf leaf, Stretches of, Cells cells, Counted.Sink each) {
            return atom -> {
                cells.take(atom);
                for (int stretch : of.of(atom.day))
                    if (stretch == 0 && lens.passes(atom)) emit(leaf, atom, each);
            };
        }

        private void emit(Measure.Leaf leaf, Atom atom, Counted.Sink each) {
            Columns c = whole.model().columns;
            each.take(
                    leaf,
                    new Counted(
                            atom.person < 0 ? 0 : c.identities.identity(atom.person),
                            LocalDate.ofEpochDay(atom.day),
                            different(leaf) ? atom.key : -1,
                            atom.amount,
                            atom.row < 0 ? null : c.event(atom.row),
                            atom.said()));
        }

        private IntPredicate where(Condition condition) {
            if (condition.equals(Condition.EVERYONE)) return null;
            return scope.events().of(condition);
        }

        private long keys(Measure.Leaf leaf) {
            return leaf instanceof Measure.Events e
                    ? EventPass.keys(e, whole.model().columns)
                    : MANY;
        }
    }

    /** What the amounts of a leaf, added up, are to be divided by. */
    public static double divisor(Measure.Leaf leaf) {
        return switch (leaf) {
            case Measure.Seats s when s.seat() == Seat.PRESENCE -> Presences.WHOLE;
            case Measure.Cohort c -> CohortPass.divisor(c);
            case Measure.Events e when e.tally() == Measure.Tally.SUM ->
                    Amount.of(e.types().getFirst()).divisor();
            default -> 1;
        };
    }

    static boolean different(Measure.Leaf leaf) {
        return switch (leaf) {
            case Measure.Events e ->
                    e.tally() != Measure.Tally.COUNT && e.tally() != Measure.Tally.SUM;
            case Measure.Daily d -> d.column() == Column.ADS_CAMPAIGNS;
            default -> false;
        };
    }

    private OnRecord onRecord(Columns c) {
        OnRecord known = onRecord;
        if (known == null || !known.stands(c)) onRecord = known = OnRecord.of(c, known);
        return known;
    }

    @Override
    public void close() {
        subscription.close();
    }
}
